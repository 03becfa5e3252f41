SELECT event.uid, takeaway.uid, takeaway.kind, takeaway.text
FROM temp.chosen_event AS chosen
CROSS JOIN event USING (id)
CROSS JOIN takeaway ON event_id = chosen.id
WHERE chosen.status = 'held'
ORDER BY chosen.id, position
