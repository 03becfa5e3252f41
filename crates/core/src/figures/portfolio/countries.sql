SELECT project_id, country FROM temp.chosen_project AS chosen JOIN project_country ON project_id = chosen.id
ORDER BY project_id, position
