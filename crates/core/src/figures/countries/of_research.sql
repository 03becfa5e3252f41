SELECT country, count(*) FROM temp.chosen_project AS chosen CROSS JOIN project_country ON project_id = chosen.id
WHERE chosen.standing = 'awarded' GROUP BY country
