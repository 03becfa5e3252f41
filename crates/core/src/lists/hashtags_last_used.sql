-- A hashtag in wide use is soon met among the newest events; one in little use has few events to look at.
max(
  CASE WHEN (SELECT count(*) FROM event_hashtag WHERE hashtag_id = t.id) > 200
    THEN (SELECT placed_on FROM event
      WHERE EXISTS (SELECT 1 FROM event_hashtag WHERE event_id = event.id AND hashtag_id = t.id)
      ORDER BY placed_on DESC LIMIT 1)
    ELSE coalesce((SELECT max(placed_on) FROM event_hashtag JOIN event ON event.id = event_id WHERE hashtag_id = t.id), '')
  END,
  coalesce((SELECT max(placed_on) FROM project_hashtag JOIN project ON project.id = project_id WHERE hashtag_id = t.id), '')
)
