SELECT amount_minor, amount_qualifier FROM project CROSS JOIN money_line ON project_id = project.id
WHERE round_uid = ?1 AND kind = ?2 AND amount_currency = ?3 AND project.status NOT IN ('pipeline', 'cancelled')
