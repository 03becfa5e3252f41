SELECT 1 FROM fund_strand JOIN call USING (fund_id) WHERE fund_strand.uid = ?1 AND call.uid = ?2
