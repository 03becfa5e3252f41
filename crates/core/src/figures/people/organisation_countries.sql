SELECT country, count(DISTINCT person_id)
FROM temp.took_part JOIN organisation ON organisation.id = organisation_id
WHERE country IS NOT NULL
GROUP BY country
