SELECT DISTINCT person_email.person_id, email
FROM temp.chosen_event AS chosen
CROSS JOIN participation ON event_id = chosen.id
JOIN person_email ON person_email.person_id = participation.person_id
WHERE chosen.status <> 'cancelled'
ORDER BY person_email.person_id, person_email.position
