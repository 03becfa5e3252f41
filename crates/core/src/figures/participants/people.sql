SELECT person.id, person.uid, person.name, person.title, family, folded, count(DISTINCT chosen.id)
FROM temp.chosen_event AS chosen
CROSS JOIN participation ON event_id = chosen.id
JOIN person ON person.id = person_id
WHERE chosen.status <> 'cancelled'
GROUP BY person.id
ORDER BY folded, person.id
