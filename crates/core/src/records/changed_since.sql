SELECT operation.summary
FROM change JOIN operation ON operation.id = change.operation_id
WHERE change.uid = ?1 AND change.operation_id > ?2
  AND operation.undone_by IS NULL AND operation.undoes IS NULL
LIMIT 1
