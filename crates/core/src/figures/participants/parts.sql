SELECT person_id, role, attendance, organisation.uid, organisation.name
FROM temp.chosen_event AS chosen
CROSS JOIN participation ON event_id = chosen.id
LEFT JOIN organisation ON organisation.id = organisation_id
WHERE chosen.status <> 'cancelled'
ORDER BY chosen.id, position
