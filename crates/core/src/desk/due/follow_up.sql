-- Promises that were not kept yet.
SELECT due_on || substr('-12-31', length(due_on) - 3) AS last_day, follow_up.id AS id, due_on AS day,
  due_as_printed AS words, event.uid AS uid, event.title AS label,
  (SELECT count(*) FROM follow_up AS other WHERE other.event_id = event.id AND other.position < follow_up.position)
    AS place,
  what, '' AS word, NULL AS at, NULL AS zone,
  NULL AS amount, NULL AS currency, NULL AS qualifier, person.uid AS who, person.name AS who_label
FROM follow_up CROSS JOIN event ON event.id = event_id LEFT JOIN person ON person.id = who_id
WHERE done_on IS NULL AND due_on >= '0' AND event.status <> 'cancelled'
