SELECT event.uid, event.title, due_on, due_as_printed, what, person.uid, person.name
FROM follow_up
JOIN event ON event.id = event_id
LEFT JOIN person ON person.id = who_id
WHERE done_on IS NULL AND event.status = 'held'
  AND (?1 IS NULL OR event_id IN (SELECT value FROM json_each(?1)))
ORDER BY due_on, event.placed_on, event.id, follow_up.position
