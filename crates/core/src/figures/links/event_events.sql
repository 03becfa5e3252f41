SELECT event.uid, event.title, other.uid, other.title
FROM temp.chosen_event AS chosen
CROSS JOIN event USING (id)
JOIN event_event ON event_id = event.id
JOIN event AS other ON other.id = other_id
WHERE chosen.status = 'held'
ORDER BY event.placed_on, event.id, position
