SELECT hashtag.uid, hashtag.name, sum(events), sum(projects) FROM (
  SELECT hashtag_id, 1 AS events, 0 AS projects
  FROM temp.chosen_event AS chosen CROSS JOIN event_hashtag ON event_id = chosen.id WHERE chosen.status = 'held'
  UNION ALL
  SELECT hashtag_id, 0, 1
  FROM temp.chosen_project AS chosen CROSS JOIN project_hashtag ON project_id = chosen.id WHERE chosen.standing = 'awarded'
) JOIN hashtag ON hashtag.id = hashtag_id
GROUP BY hashtag.id
ORDER BY sum(events) + sum(projects) DESC, hashtag.folded
