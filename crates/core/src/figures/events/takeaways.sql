SELECT event_id, count(*) FROM temp.chosen_event AS chosen JOIN takeaway ON event_id = chosen.id
GROUP BY event_id
