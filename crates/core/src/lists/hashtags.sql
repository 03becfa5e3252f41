SELECT
  t.uid, t.revision, t.name, t.note,
  (SELECT count(*) FROM event_hashtag WHERE hashtag_id = t.id),
  (SELECT count(*) FROM project_hashtag WHERE hashtag_id = t.id),
  max(
    coalesce((SELECT max(placed_on) FROM event_hashtag JOIN event ON event.id = event_id WHERE hashtag_id = t.id), ''),
    coalesce((SELECT max(placed_on) FROM project_hashtag JOIN project ON project.id = project_id WHERE hashtag_id = t.id), '')
  )
FROM json_each(?1) AS page JOIN hashtag AS t ON t.id = page.value
ORDER BY page.key
