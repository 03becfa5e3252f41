SELECT project_id, kind, amount_minor, amount_currency, amount_qualifier, actual_on
FROM temp.chosen_project AS chosen CROSS JOIN money_line ON project_id = chosen.id
ORDER BY chosen.id, position
