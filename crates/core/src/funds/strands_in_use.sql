SELECT fund_strand.uid, fund_strand.name FROM fund JOIN fund_strand ON fund_id = fund.id
WHERE fund.uid = ?1 AND EXISTS (
  SELECT 1 FROM call JOIN project ON project.call_id = call.id
  WHERE call.fund_id = fund.id AND strand_uid = fund_strand.uid
)
ORDER BY fund_strand.position
