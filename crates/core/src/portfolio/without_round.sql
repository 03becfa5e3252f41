SELECT count(*) FROM call JOIN project ON call_id = call.id WHERE call.uid = ?1 AND round_uid IS NULL
