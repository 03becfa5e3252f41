SELECT
  t.uid, t.revision, t.title, t.kind, t.published_on, t.link, t.file,
  (SELECT count(DISTINCT record_uid) FROM source_mark WHERE source_id = t.id)
FROM json_each(?1) AS page JOIN source AS t ON t.id = page.value
ORDER BY page.key
