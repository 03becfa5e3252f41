SELECT event_id, country FROM temp.chosen_event AS chosen JOIN event_country ON event_id = chosen.id
ORDER BY event_id, position
