SELECT
  t.uid, t.revision, t.name, t.programme, organisation.name,
  (SELECT count(*) FROM call WHERE fund_id = t.id),
  (SELECT count(*) FROM call JOIN project ON project.call_id = call.id WHERE fund_id = t.id)
FROM json_each(?1) AS page JOIN fund AS t ON t.id = page.value
LEFT JOIN organisation ON organisation.id = t.funder_id
ORDER BY page.key
