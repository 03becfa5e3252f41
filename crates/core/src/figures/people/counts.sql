SELECT
  (SELECT count(DISTINCT person_id) FROM temp.took_part),
  (SELECT count(DISTINCT person_id) FROM temp.in_projects),
  (SELECT count(*) FROM (SELECT person_id FROM temp.took_part UNION SELECT person_id FROM temp.in_projects)),
  (SELECT coalesce(sum(events), 0) FROM temp.took_part),
  (SELECT count(*) FROM (
    SELECT person_id FROM temp.took_part GROUP BY person_id HAVING max(organisation_id) IS NULL))
