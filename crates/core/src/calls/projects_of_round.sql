SELECT count(*) FROM project WHERE round_uid = ?1 AND status NOT IN ('pipeline', 'cancelled')
