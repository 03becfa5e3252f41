SELECT kind, count(DISTINCT person_id) AS people, count(DISTINCT organisation_id)
FROM temp.took_part JOIN organisation ON organisation.id = organisation_id
GROUP BY kind
ORDER BY people DESC, kind
