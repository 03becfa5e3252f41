SELECT kind, amount_minor, amount_currency, amount_qualifier, actual_on, project_id
FROM project JOIN money_line ON project_id = project.id
WHERE round_uid = ?1 AND status <> 'pipeline'
ORDER BY project.id, position
