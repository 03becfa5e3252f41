-- Promised at the period's events, and open ones from before that fall due in it.
SELECT event.uid, event.title, follow_up.uid, what, person.uid, person.name, due_on, due_as_printed, done_on
FROM follow_up
JOIN event ON event.id = event_id
LEFT JOIN person ON person.id = who_id
WHERE event.status = 'held'
  AND (?5 IS NULL OR event_id IN (SELECT value FROM json_each(?5)))
  AND (event_id IN (SELECT id FROM temp.chosen_event)
    OR (done_on IS NULL AND event.placed_on < ?1 AND (due_on BETWEEN ?1 AND ?2 OR due_on IN (?3, ?4))))
ORDER BY event.placed_on, event.id, follow_up.position
