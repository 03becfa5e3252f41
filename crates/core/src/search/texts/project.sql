SELECT official_title FROM project WHERE id = ?1
UNION ALL
SELECT summary FROM project WHERE id = ?1
UNION ALL
SELECT concat_ws(', ', person.name, organisation.name) FROM project
LEFT JOIN person ON person.id = lead_id LEFT JOIN organisation ON organisation.id = institution_id
WHERE project.id = ?1
UNION ALL
SELECT group_concat(name, ', ') FROM (
  SELECT name FROM project_person JOIN person ON person.id = person_id WHERE project_id = ?1 ORDER BY position
)
UNION ALL
SELECT group_concat(name, ', ') FROM (
  SELECT name FROM project_organisation JOIN organisation ON organisation.id = organisation_id
  WHERE project_id = ?1 ORDER BY position
)
UNION ALL
SELECT title FROM call WHERE id = (SELECT call_id FROM project WHERE id = ?1)
UNION ALL
SELECT title FROM output WHERE project_id = ?1
UNION ALL
SELECT group_concat(theme, ', ') FROM (SELECT theme FROM project_theme WHERE project_id = ?1 ORDER BY position)
UNION ALL
SELECT reference FROM project WHERE id = ?1
