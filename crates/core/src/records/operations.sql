SELECT operation.id, operation.clock >> 16, operation.actor, operation.verb, operation.summary,
       operation.undone_by IS NOT NULL, operation.undoes IS NULL AND operation.verb <> 'setup',
       (SELECT count(*) FROM (SELECT DISTINCT uid FROM change WHERE operation_id = operation.id LIMIT 1001)),
       -- Written last, after those that were made for it.
       (SELECT uid FROM change WHERE operation_id = operation.id ORDER BY id DESC LIMIT 1)
FROM operation
WHERE operation.id < ?1
  AND (?2 IS NULL OR EXISTS (SELECT 1 FROM change WHERE operation_id = operation.id AND kind = ?2))
  AND (?3 IS NULL OR operation.actor = ?3)
ORDER BY operation.id DESC
LIMIT ?4
