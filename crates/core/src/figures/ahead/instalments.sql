SELECT project.uid, project.title, planned_on, '', money_line.note, amount_minor, amount_currency, amount_qualifier
FROM money_line JOIN project ON project.id = project_id
WHERE kind = 'instalment' AND actual_on IS NULL AND project.status NOT IN ('pipeline', 'cancelled')
  AND (?1 IS NULL OR project_id IN (SELECT value FROM json_each(?1)))
ORDER BY planned_on, project.id, money_line.position
