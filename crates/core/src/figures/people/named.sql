-- Everybody who did more than take part or answer questions, and everybody named in a project.
SELECT person.id, person.uid, person.name, person.title, family, folded
FROM person
WHERE person.id IN (
  SELECT person_id FROM temp.took_part WHERE role NOT IN ('participant', 'contact')
  UNION SELECT person_id FROM temp.in_projects)
ORDER BY folded, person.id
