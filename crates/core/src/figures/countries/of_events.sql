SELECT country, count(*) FROM temp.chosen_event AS chosen CROSS JOIN event_country ON event_id = chosen.id
WHERE chosen.status = 'held' GROUP BY country
