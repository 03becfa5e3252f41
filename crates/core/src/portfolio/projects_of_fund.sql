SELECT count(*), count(*) FILTER (WHERE NOT EXISTS (
  SELECT 1 FROM money_line WHERE project_id = project.id AND kind = 'awarded'
))
FROM fund JOIN call ON call.fund_id = fund.id JOIN project ON project.call_id = call.id
WHERE fund.uid = ?1 AND project.status NOT IN ('pipeline', 'cancelled')
