-- Instalments planned and not paid.
SELECT planned_on || substr('-12-31', length(planned_on) - 3) AS last_day, money_line.id AS id, planned_on AS day,
  '' AS words, project.uid AS uid, project.title AS label,
  (SELECT count(*) FROM money_line AS other WHERE other.project_id = project.id AND other.position < money_line.position)
    AS place,
  money_line.note AS what, '' AS word, NULL AS at, NULL AS zone,
  amount_minor AS amount, amount_currency AS currency, amount_qualifier AS qualifier,
  person.uid AS who, person.name AS who_label
FROM money_line CROSS JOIN project ON project.id = project_id LEFT JOIN person ON person.id = project.lead_id
WHERE kind = 'instalment' AND actual_on IS NULL AND planned_on >= '0' AND project.status NOT IN ('pipeline', 'cancelled')
