SELECT id, summary
FROM operation
WHERE undone_by IS NULL AND undoes IS NULL AND verb <> 'setup'
ORDER BY id DESC
LIMIT 1
