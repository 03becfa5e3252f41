SELECT event_id, theme FROM temp.chosen_event AS chosen JOIN event_theme ON event_id = chosen.id
ORDER BY event_id, position
