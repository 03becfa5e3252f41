SELECT folded, uid, name, 1 FROM organisation
UNION ALL
SELECT fold(acronym), uid, name, 0 FROM organisation WHERE acronym <> ''
UNION ALL
SELECT fold(organisation_name.name), uid, organisation.name, 0
FROM organisation_name JOIN organisation ON organisation.id = organisation_id
