SELECT event_id, hashtag.uid, hashtag.name
FROM temp.chosen_event AS chosen CROSS JOIN event_hashtag ON event_id = chosen.id JOIN hashtag ON hashtag.id = hashtag_id
ORDER BY chosen.id, position
