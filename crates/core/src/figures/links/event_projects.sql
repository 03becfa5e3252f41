SELECT event.uid, event.title, project.uid, project.title
FROM event_project JOIN event ON event.id = event_id JOIN project ON project.id = project_id
WHERE event.id IN (SELECT id FROM temp.chosen_event WHERE status = 'held')
  OR (project.id IN (SELECT id FROM temp.chosen_project WHERE standing = 'awarded') AND event.status = 'held')
ORDER BY event.placed_on, event.id, position
