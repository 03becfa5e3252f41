SELECT fund_strand.uid, fund_strand.name, share
FROM fund JOIN fund_strand ON fund_id = fund.id
WHERE fund.uid = ?1
ORDER BY position
