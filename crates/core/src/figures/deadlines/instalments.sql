-- Planned or paid in the period, or planned for later and not paid.
SELECT project.uid, project.title, money_line.uid, amount_minor, amount_currency, amount_qualifier,
  planned_on, actual_on, money_line.note
FROM money_line JOIN project ON project.id = project_id
WHERE kind = 'instalment' AND project.status NOT IN ('pipeline', 'cancelled')
  AND (planned_on BETWEEN ?1 AND ?2 OR planned_on IN (?3, ?4) OR actual_on BETWEEN ?1 AND ?2 OR actual_on IN (?3, ?4)
    OR (planned_on > ?2 AND actual_on IS NULL))
  AND (?5 IS NULL OR project_id IN (SELECT value FROM json_each(?5)))
ORDER BY coalesce(planned_on, actual_on), project.id, money_line.position
