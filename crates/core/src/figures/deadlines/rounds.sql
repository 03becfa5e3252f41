-- In the period, or later and of a call that is not closed.
SELECT call.uid, call.title, call.status, round.uid, round.name, stage, deadline_on, deadline_at, deadline_zone
FROM round JOIN call ON call.id = call_id
WHERE (deadline_on BETWEEN ?1 AND ?2 OR deadline_on IN (?3, ?4) OR (deadline_on > ?2 AND call.status <> 'closed'))
  AND (?5 IS NULL OR call.id IN (SELECT value FROM json_each(?5)) OR call.id IN (SELECT id FROM temp.chosen_call))
ORDER BY deadline_on, call.id, round.position
