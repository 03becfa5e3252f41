SELECT event_id, organisation.uid, organisation.name, organisation.acronym, role
FROM temp.chosen_event AS chosen
CROSS JOIN event_organisation ON event_id = chosen.id
JOIN organisation ON organisation.id = organisation_id
ORDER BY chosen.id, position
