SELECT
  t.uid, t.revision, t.name, t.title,
  (SELECT name FROM affiliation JOIN organisation ON organisation.id = organisation_id
    WHERE person_id = t.id ORDER BY position DESC LIMIT 1),
  t.country,
  (SELECT count(DISTINCT event_id) FROM participation WHERE person_id = t.id),
  (SELECT count(*) FROM (
    SELECT id FROM project WHERE lead_id = t.id UNION SELECT project_id FROM project_person WHERE person_id = t.id
  ))
FROM json_each(?1) AS page JOIN person AS t ON t.id = page.value
ORDER BY page.key
