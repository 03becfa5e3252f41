SELECT coalesce(institution_country, organisation.country) AS answers_from, count(*)
FROM temp.chosen_project AS chosen
CROSS JOIN project USING (id)
LEFT JOIN organisation ON organisation.id = institution_id
WHERE chosen.standing = 'awarded' AND answers_from IS NOT NULL
GROUP BY answers_from
