SELECT round.uid, name, deadline_on, deadline_at, deadline_zone, stated_projects,
  (SELECT count(*) FROM project WHERE round_uid = round.uid AND project.status <> 'pipeline'),
  (SELECT count(*) FROM project WHERE round_uid = round.uid)
FROM call JOIN round ON call_id = call.id
WHERE call.uid = ?1
ORDER BY position
