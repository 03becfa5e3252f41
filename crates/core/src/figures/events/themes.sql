SELECT event_id, theme FROM temp.chosen_event AS chosen CROSS JOIN event_theme ON event_id = chosen.id
ORDER BY chosen.id, position
