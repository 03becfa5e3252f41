SELECT project.id, placed_on, strand_uid, amount_minor, amount_currency, amount_qualifier
FROM fund JOIN call ON call.fund_id = fund.id
JOIN project ON project.call_id = call.id
JOIN money_line ON project_id = project.id AND kind = 'awarded'
WHERE fund.uid = ?1 AND project.status NOT IN ('pipeline', 'cancelled')
ORDER BY project.id, money_line.position
