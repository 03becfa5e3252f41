SELECT document.uid, document.title, document.kind, document.link
FROM temp.chosen_event AS chosen
CROSS JOIN event_document ON event_id = chosen.id
JOIN document ON document.id = document_id
GROUP BY document.id
ORDER BY min(chosen.id), min(position)
