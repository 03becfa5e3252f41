-- Due or received in the period, of projects of whatever year.
SELECT project.uid, project.title, obligation.uid, obligation.kind, due_on, received_on, approved_on, obligation.note
FROM obligation JOIN project ON project.id = project_id
WHERE project.status NOT IN ('pipeline', 'cancelled')
  AND (due_on BETWEEN ?1 AND ?2 OR due_on IN (?3, ?4) OR received_on BETWEEN ?1 AND ?2 OR received_on IN (?3, ?4))
  AND (?5 IS NULL OR project_id IN (SELECT value FROM json_each(?5)))
ORDER BY coalesce(due_on, received_on), project.id, obligation.position
