SELECT
  t.uid, t.revision, t.name, t.programme, organisation.name,
  (SELECT count(*) FROM call WHERE fund_id = t.id),
  (SELECT count(*) FROM call JOIN project ON project.call_id = call.id WHERE fund_id = t.id),
  (SELECT json_group_array(json_object(
    'amount_minor', envelope_minor, 'currency', envelope_currency, 'qualifier', envelope_qualifier
  )) FROM fund_year WHERE fund_id = t.id),
  (SELECT json_group_array(json_object(
    'amount_minor', amount_minor, 'currency', amount_currency, 'qualifier', amount_qualifier
  )) FROM call JOIN project ON project.call_id = call.id JOIN money_line ON project_id = project.id
    WHERE fund_id = t.id AND kind = 'awarded' AND project.status NOT IN ('pipeline', 'cancelled'))
FROM json_each(?1) AS page JOIN fund AS t ON t.id = page.value
LEFT JOIN organisation ON organisation.id = t.funder_id
ORDER BY page.key
