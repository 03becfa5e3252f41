SELECT
  t.uid, t.revision, t.name, t.note,
  (SELECT count(*) FROM event_hashtag WHERE hashtag_id = t.id),
  (SELECT count(*) FROM project_hashtag WHERE hashtag_id = t.id),
