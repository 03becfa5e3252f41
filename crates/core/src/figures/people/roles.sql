SELECT role, (SELECT label FROM term WHERE vocabulary = 'participation-role' AND slug = role),
  count(DISTINCT person_id) AS people, sum(events)
FROM temp.took_part
GROUP BY role
ORDER BY people DESC, role
