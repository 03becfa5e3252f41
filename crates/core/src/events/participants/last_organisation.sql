SELECT uid, name FROM (
  SELECT organisation.uid, organisation.name, 0 AS place, event.placed_on AS since, event.id AS latest
  FROM person
  JOIN participation ON person_id = person.id
  JOIN event ON event.id = event_id
  JOIN organisation ON organisation.id = participation.organisation_id
  WHERE person.uid = ?1
  UNION ALL
  SELECT organisation.uid, organisation.name, 1, coalesce(from_on, ''), affiliation.position
  FROM person
  JOIN affiliation ON person_id = person.id
  JOIN organisation ON organisation.id = affiliation.organisation_id
  WHERE person.uid = ?1 AND until_on IS NULL
)
ORDER BY place, since DESC, latest DESC
LIMIT 1
