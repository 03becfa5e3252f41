INSERT INTO temp.chosen_call (id)
SELECT call_id FROM project JOIN temp.chosen_project AS chosen USING (id)
WHERE call_id IS NOT NULL AND chosen.standing = 'awarded'
UNION
SELECT call.id FROM call LEFT JOIN round ON round.call_id = call.id
WHERE (?5 IS NULL OR call.id IN (SELECT value FROM json_each(?5)))
  AND (opens_on BETWEEN ?1 AND ?2 OR opens_on IN (?3, ?4)
    OR call.reported_on BETWEEN ?1 AND ?2 OR call.reported_on IN (?3, ?4)
    OR deadline_on BETWEEN ?1 AND ?2 OR deadline_on IN (?3, ?4)
    OR decided_on BETWEEN ?1 AND ?2 OR decided_on IN (?3, ?4)
    OR round.reported_on BETWEEN ?1 AND ?2 OR round.reported_on IN (?3, ?4))
