INSERT INTO temp.chosen_project (id, standing)
SELECT id, CASE WHEN status IN ('pipeline', 'cancelled') THEN status ELSE 'awarded' END FROM project
WHERE (placed_on BETWEEN ?1 AND ?2 OR placed_on IN (?3, ?4))
  AND (?5 IS NULL OR id IN (SELECT value FROM json_each(?5)))
