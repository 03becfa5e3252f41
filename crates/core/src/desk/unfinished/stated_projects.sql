-- Counted as the annual report counts what a round has on record: those cancelled since were funded.
SELECT call.uid, call.title, coalesce(round.decided_on, round.reported_on, deadline_on, ''),
  (SELECT count(*) FROM round AS other WHERE other.call_id = call.id AND other.position < round.position),
  round.name, stated_projects,
  (SELECT count(*) FROM project WHERE project.round_uid = round.uid AND project.status <> 'pipeline') AS recorded
FROM round JOIN call ON call.id = call_id
WHERE stated_projects IS NOT NULL AND stated_projects <> recorded
ORDER BY 3 DESC, round.id DESC
