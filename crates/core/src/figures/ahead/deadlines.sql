SELECT call.uid, call.title, deadline_on, '', round.name
FROM round JOIN call ON call.id = call_id
WHERE deadline_on IS NOT NULL AND call.status <> 'closed'
  AND (?1 IS NULL OR call.id IN (SELECT value FROM json_each(?1)))
ORDER BY deadline_on, call.id, round.position
