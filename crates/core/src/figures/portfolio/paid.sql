-- What was paid and returned within the period, for projects of whatever year. An instalment with an actual
-- date was paid.
SELECT CASE kind WHEN 'instalment' THEN 'payment' ELSE kind END, amount_minor, amount_currency, amount_qualifier
FROM money_line JOIN project ON project.id = project_id
WHERE kind IN ('payment', 'instalment', 'returned')
  AND (actual_on BETWEEN ?1 AND ?2 OR actual_on IN (?3, ?4))
  AND (?5 IS NULL OR project_id IN (SELECT value FROM json_each(?5)))
ORDER BY money_line.id
