-- Who was at the held events, once for each role and organisation they came with.
CREATE TEMP TABLE took_part AS
SELECT person_id, role, organisation_id, count(*) AS events
FROM temp.chosen_event AS chosen
CROSS JOIN participation ON event_id = chosen.id
WHERE chosen.status = 'held' AND attendance = 'attended'
GROUP BY person_id, role, organisation_id
