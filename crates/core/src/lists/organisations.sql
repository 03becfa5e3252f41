SELECT
  t.uid, t.revision, t.name, t.acronym, t.kind, t.country,
  (SELECT count(*) FROM (
    SELECT event_id FROM event_organisation WHERE organisation_id = t.id
    UNION SELECT event_id FROM participation WHERE organisation_id = t.id
  )),
  (SELECT count(*) FROM (
    SELECT id FROM project WHERE institution_id = t.id
    UNION SELECT project_id FROM project_organisation WHERE organisation_id = t.id
  )),
  (SELECT count(DISTINCT person_id) FROM affiliation WHERE organisation_id = t.id)
FROM json_each(?1) AS page JOIN organisation AS t ON t.id = page.value
ORDER BY page.key
