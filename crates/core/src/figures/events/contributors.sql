-- Those who did more than take part or answer questions.
SELECT event_id, person.uid, person.name, role, organisation.uid, organisation.name
FROM temp.chosen_event AS chosen
CROSS JOIN participation ON event_id = chosen.id
JOIN person ON person.id = person_id
LEFT JOIN organisation ON organisation.id = organisation_id
WHERE role NOT IN ('participant', 'contact') AND attendance <> 'absent'
ORDER BY chosen.id, position
