SELECT operation.clock >> 16, operation.actor, change.action, change.fields
FROM change JOIN operation ON operation.id = change.operation_id
WHERE change.uid = ?1 AND operation.undone_by IS NULL AND operation.undoes IS NULL
  AND (change.action IN ('add', 'restore') OR change.fields LIKE '%["status%')
ORDER BY operation.id, change.id
