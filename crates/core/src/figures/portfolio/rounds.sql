-- How many projects a round has on record counts them all, whatever the filter.
SELECT call_id, round.uid, name, stage, deadline_on, decided_on, reported_on, stated_projects, note,
  (SELECT count(*) FROM project WHERE project.call_id = round.call_id AND round_uid = round.uid
    AND project.status <> 'pipeline')
FROM temp.chosen_call AS chosen CROSS JOIN round ON call_id = chosen.id
ORDER BY chosen.id, position
