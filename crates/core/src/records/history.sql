SELECT operation.id, operation.clock >> 16, operation.actor, operation.verb, operation.summary,
       operation.undone_by IS NOT NULL, change.action, change.fields,
       operation.undoes IS NULL AND operation.verb <> 'setup'
FROM change JOIN operation ON operation.id = change.operation_id
WHERE change.uid = ?1
ORDER BY change.id DESC
