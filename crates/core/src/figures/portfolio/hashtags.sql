SELECT project_id, hashtag.uid, hashtag.name
FROM temp.chosen_project AS chosen CROSS JOIN project_hashtag ON project_id = chosen.id JOIN hashtag ON hashtag.id = hashtag_id
ORDER BY chosen.id, position
