SELECT project_id, country FROM temp.chosen_project AS chosen CROSS JOIN project_country ON project_id = chosen.id
ORDER BY chosen.id, position
