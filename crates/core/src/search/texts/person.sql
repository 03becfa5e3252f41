SELECT concat_ws(', ', nullif(role, ''), organisation.name) FROM affiliation
JOIN organisation ON organisation.id = organisation_id WHERE person_id = ?1
UNION ALL
SELECT note FROM person WHERE id = ?1
UNION ALL
SELECT email FROM person_email WHERE person_id = ?1
