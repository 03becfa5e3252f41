SELECT 1 FROM round JOIN call ON call.id = round.call_id WHERE round.uid = ?1 AND call.uid = ?2
