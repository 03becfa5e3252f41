SELECT count(*) FROM project WHERE round_uid = ?1 AND status <> 'pipeline'
