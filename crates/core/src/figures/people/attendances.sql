SELECT attendance, count(*) FROM temp.chosen_event AS chosen CROSS JOIN participation ON event_id = chosen.id
WHERE chosen.status = 'held' AND attendance <> 'attended'
GROUP BY attendance
