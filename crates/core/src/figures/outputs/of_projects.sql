-- Of the projects awarded in the period or continuing in it, and whatever was published in it.
SELECT project.uid, project.title, output.uid, output.kind, output.title, output.status, published_on, link
FROM output JOIN project ON project.id = project_id
WHERE project.status NOT IN ('pipeline', 'cancelled')
  AND (?5 IS NULL OR project_id IN (SELECT value FROM json_each(?5)))
  AND (project_id IN (SELECT id FROM temp.chosen_project)
    OR published_on BETWEEN ?1 AND ?2 OR published_on IN (?3, ?4))
ORDER BY project.placed_on, project.id, output.position
