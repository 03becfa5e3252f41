SELECT event_id, count(*) FROM temp.chosen_event AS chosen CROSS JOIN takeaway ON event_id = chosen.id
GROUP BY chosen.id
