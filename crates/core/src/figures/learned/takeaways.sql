SELECT chosen.id, uid, kind, text
FROM temp.chosen_event AS chosen CROSS JOIN takeaway ON event_id = chosen.id
WHERE chosen.status = 'held'
ORDER BY chosen.id, position
