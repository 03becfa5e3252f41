SELECT undo.id, undone.summary
FROM operation AS undo JOIN operation AS undone ON undone.id = undo.undoes
WHERE undo.verb = 'undo' AND undo.undone_by IS NULL AND undone.undone_by = undo.id
  AND undo.id > coalesce((SELECT max(id) FROM operation WHERE undoes IS NULL), 0)
ORDER BY undo.id DESC
LIMIT 1
