SELECT uid, title FROM event
WHERE status = 'held' AND placed_on < '0' AND (?1 IS NULL OR id IN (SELECT value FROM json_each(?1)))
ORDER BY created_at, id
