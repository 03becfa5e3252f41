SELECT summary FROM event WHERE id = ?1
UNION ALL
SELECT text FROM (SELECT text FROM takeaway WHERE event_id = ?1 ORDER BY position, id)
UNION ALL
SELECT what FROM (SELECT what FROM follow_up WHERE event_id = ?1 ORDER BY position, id)
UNION ALL
SELECT group_concat(name, ', ') FROM (
  SELECT person.name || coalesce(' (' || organisation.name || ')', '') AS name
  FROM participation JOIN person ON person.id = person_id
  LEFT JOIN organisation ON organisation.id = participation.organisation_id
  WHERE event_id = ?1 ORDER BY position
)
UNION ALL
SELECT group_concat(name, ', ') FROM (
  SELECT name FROM event_organisation JOIN organisation ON organisation.id = organisation_id
  WHERE event_id = ?1 ORDER BY position
)
UNION ALL
SELECT group_concat(theme, ', ') FROM (SELECT theme FROM event_theme WHERE event_id = ?1 ORDER BY position)
UNION ALL
SELECT concat_ws(', ', nullif(venue, ''), nullif(city, '')) FROM event WHERE id = ?1
UNION ALL
SELECT group_concat(title, ', ') FROM (
  SELECT title FROM event_document JOIN document ON document.id = document_id WHERE event_id = ?1 ORDER BY position
)
