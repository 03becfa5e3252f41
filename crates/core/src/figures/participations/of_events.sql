SELECT chosen.id, chosen.status = 'held', person_id, role, organisation_id, attendance, position
FROM temp.chosen_event AS chosen CROSS JOIN participation ON event_id = chosen.id
ORDER BY chosen.id
