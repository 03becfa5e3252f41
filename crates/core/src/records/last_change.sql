SELECT operation_id, kind, action, fields
FROM change
WHERE uid = ?1
ORDER BY id DESC
LIMIT 1
