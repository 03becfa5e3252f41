-- Whom the projects of the period name.
CREATE TEMP TABLE in_projects AS
SELECT lead_id AS person_id, 'lead' AS role, institution_id AS organisation_id, count(*) AS projects
FROM temp.chosen_project AS chosen CROSS JOIN project USING (id)
WHERE chosen.standing = 'awarded' AND lead_id IS NOT NULL
GROUP BY 1, 2, 3
UNION ALL
SELECT person_id, role, organisation_id, count(*)
FROM temp.chosen_project AS chosen CROSS JOIN project_person ON project_id = chosen.id
WHERE chosen.standing = 'awarded'
GROUP BY 1, 2, 3
