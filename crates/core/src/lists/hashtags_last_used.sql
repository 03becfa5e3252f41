max(
  coalesce((SELECT max(placed_on) FROM event_hashtag JOIN event ON event.id = event_id WHERE hashtag_id = t.id), ''),
  coalesce((SELECT max(placed_on) FROM project_hashtag JOIN project ON project.id = project_id WHERE hashtag_id = t.id), '')
)
