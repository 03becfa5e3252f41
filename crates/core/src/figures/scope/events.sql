INSERT INTO temp.chosen_event (id, status)
SELECT id, status FROM event
WHERE (placed_on BETWEEN ?1 AND ?2 OR placed_on IN (?3, ?4))
  AND (?5 IS NULL OR id IN (SELECT value FROM json_each(?5)))
