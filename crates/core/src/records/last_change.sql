SELECT change.operation_id, change.kind, change.action, change.fields,
       operation.verb = 'delete' AND operation.undone_by IS NULL
FROM change JOIN operation ON operation.id = change.operation_id
WHERE change.uid = ?1
ORDER BY change.id DESC
LIMIT 1
