SELECT event.uid, takeaway.uid, takeaway.kind, takeaway.text
FROM temp.chosen_event AS chosen
JOIN event USING (id)
JOIN takeaway ON event_id = event.id
WHERE chosen.status = 'held'
ORDER BY event.placed_on, event.id, takeaway.position
