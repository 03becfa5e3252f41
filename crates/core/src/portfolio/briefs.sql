SELECT project.uid, project.title, project.status, person.name, organisation.name
FROM call JOIN project ON call_id = call.id
LEFT JOIN person ON person.id = lead_id
LEFT JOIN organisation ON organisation.id = institution_id
WHERE call.uid = ?1 AND round_uid IS ?2
ORDER BY placed_on DESC, project.id
LIMIT ?3
