-- The record that an operation was about is written last, after those that were made for it.
SELECT operation.id, clock >> 16, actor, verb, summary, undone_by IS NOT NULL,
  (SELECT uid FROM change WHERE operation_id = operation.id ORDER BY change.id DESC LIMIT 1)
FROM operation
WHERE undoes IS NULL AND verb <> 'setup'
ORDER BY operation.id DESC
LIMIT ?1
