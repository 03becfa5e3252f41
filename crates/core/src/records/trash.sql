-- Deletions that stand, of records that nothing has happened to since: what was undone or restored is back.
SELECT change.id, change.kind, change.uid, change.fields, operation.id, operation.clock >> 16, operation.actor
FROM operation CROSS JOIN change ON change.operation_id = operation.id
WHERE operation.undone_by IS NULL AND operation.undoes IS NULL AND operation.verb = 'delete'
  AND change.action = 'delete' AND change.id < ?1
  AND NOT EXISTS (SELECT 1 FROM change AS later WHERE later.uid = change.uid AND later.id > change.id)
  AND (?2 = '' OR instr(fold(coalesce(change.fields ->> 'title', change.fields ->> 'name', change.fields ->> 'label', '')), ?2) > 0)
ORDER BY operation.id DESC, change.id DESC
LIMIT ?3
