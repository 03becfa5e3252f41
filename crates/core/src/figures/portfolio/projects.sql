SELECT project.id, project.uid, project.title, official_title, reference, project.status, chosen.standing,
  awarded_on, project.reported_on, planned_start, planned_end, actual_start, actual_end, project.duration_months,
  call.uid, call.title, round_uid, person.uid, person.name, organisation.uid, organisation.name, organisation.acronym,
  coalesce(institution_country, organisation.country), project.summary,
  (SELECT max(new_end) FROM extension WHERE project_id = project.id)
FROM temp.chosen_project AS chosen
CROSS JOIN project USING (id)
LEFT JOIN call ON call.id = call_id
LEFT JOIN person ON person.id = lead_id
LEFT JOIN organisation ON organisation.id = institution_id
ORDER BY placed_on, project.id
