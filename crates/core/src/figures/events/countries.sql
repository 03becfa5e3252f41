SELECT event_id, country FROM temp.chosen_event AS chosen CROSS JOIN event_country ON event_id = chosen.id
ORDER BY chosen.id, position
