SELECT person_id, role, organisation.uid, organisation.name, events, 0
FROM temp.took_part LEFT JOIN organisation ON organisation.id = organisation_id
UNION ALL
SELECT person_id, role, organisation.uid, organisation.name, projects, 1
FROM temp.in_projects LEFT JOIN organisation ON organisation.id = organisation_id
ORDER BY 6, 5 DESC, 2, 4
