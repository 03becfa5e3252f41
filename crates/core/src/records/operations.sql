SELECT id, clock >> 16, actor, verb, summary, undone_by IS NOT NULL,
       (SELECT count(DISTINCT uid) FROM change WHERE operation_id = operation.id)
FROM operation
WHERE id < ?1
ORDER BY id DESC
LIMIT ?2
