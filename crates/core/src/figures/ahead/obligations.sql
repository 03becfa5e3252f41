SELECT project.uid, project.title, due_on, '', obligation.kind, obligation.note
FROM obligation JOIN project ON project.id = project_id
WHERE due_on IS NOT NULL AND received_on IS NULL AND project.status NOT IN ('pipeline', 'cancelled')
  AND (?1 IS NULL OR project_id IN (SELECT value FROM json_each(?1)))
ORDER BY due_on, project.id, obligation.position
