SELECT source.uid, title, kind, published_on, file, link, count(DISTINCT record_uid)
FROM source_mark JOIN source ON source.id = source_id
WHERE record_uid IN (
  SELECT uid FROM event JOIN temp.chosen_event USING (id)
  UNION ALL SELECT uid FROM project JOIN temp.chosen_project USING (id)
  UNION ALL SELECT uid FROM call JOIN temp.chosen_call USING (id))
GROUP BY source.id
ORDER BY coalesce(published_on, ''), title, source.id
