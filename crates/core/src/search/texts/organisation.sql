SELECT group_concat(name, ', ') FROM (
  SELECT name FROM organisation_name WHERE organisation_id = ?1 ORDER BY position
)
UNION ALL
SELECT acronym FROM organisation WHERE id = ?1
UNION ALL
SELECT note FROM organisation WHERE id = ?1
UNION ALL
SELECT website FROM organisation WHERE id = ?1
