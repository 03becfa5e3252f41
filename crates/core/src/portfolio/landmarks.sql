SELECT project_id, 'instalment', planned_on, actual_on, NULL, kind, amount_minor, amount_currency, amount_qualifier, note
FROM json_each(?1) AS page JOIN money_line ON project_id = page.value
WHERE kind IN ('instalment', 'payment') AND coalesce(actual_on, planned_on) >= '0'
UNION ALL
SELECT project_id, 'obligation', due_on, received_on, approved_on, kind, NULL, NULL, NULL, note
FROM json_each(?1) AS page JOIN obligation ON project_id = page.value
WHERE coalesce(received_on, approved_on, due_on) >= '0'
UNION ALL
SELECT project_id, 'extension', granted_on, NULL, NULL, '', NULL, NULL, NULL, reason
FROM json_each(?1) AS page JOIN extension ON project_id = page.value
WHERE granted_on >= '0'
UNION ALL
SELECT project_id, 'output', published_on, NULL, NULL, kind || ' ' || status, NULL, NULL, NULL, title
FROM json_each(?1) AS page JOIN output ON project_id = page.value
WHERE published_on >= '0'
