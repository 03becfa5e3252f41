SELECT event.uid, event.title, call.uid, call.title
FROM temp.chosen_event AS chosen
CROSS JOIN event USING (id)
JOIN event_call ON event_id = event.id
JOIN call ON call.id = call_id
WHERE chosen.status = 'held'
ORDER BY event.placed_on, event.id, position
