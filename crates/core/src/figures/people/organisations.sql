-- Every organisation that the period's records name, once for each part it had in them.
SELECT organisation.id, organisation.uid, name, acronym, kind, country, role, sum(events), sum(projects) FROM (
  SELECT organisation_id, role, count(*) AS events, 0 AS projects
  FROM temp.chosen_event AS chosen CROSS JOIN event_organisation ON event_id = chosen.id
  WHERE chosen.status = 'held' GROUP BY 1, 2
  UNION ALL
  SELECT organisation_id, 'people', sum(events), 0
  FROM temp.took_part WHERE organisation_id IS NOT NULL GROUP BY 1
  UNION ALL
  SELECT institution_id, 'institution', 0, count(*)
  FROM temp.chosen_project AS chosen CROSS JOIN project USING (id)
  WHERE chosen.standing = 'awarded' AND institution_id IS NOT NULL GROUP BY 1
  UNION ALL
  SELECT organisation_id, role, 0, count(*)
  FROM temp.chosen_project AS chosen CROSS JOIN project_organisation ON project_id = chosen.id
  WHERE chosen.standing = 'awarded' GROUP BY 1, 2
  UNION ALL
  SELECT organisation_id, 'people', 0, sum(projects)
  FROM temp.in_projects WHERE organisation_id IS NOT NULL AND role <> 'lead' GROUP BY 1
  UNION ALL
  SELECT provider_id, 'provider', 0, count(DISTINCT project_id)
  FROM temp.chosen_project AS chosen CROSS JOIN money_line ON project_id = chosen.id
  WHERE chosen.standing = 'awarded' AND provider_id IS NOT NULL GROUP BY 1
) JOIN organisation ON organisation.id = organisation_id
GROUP BY organisation.id, role
ORDER BY organisation.folded, organisation.id, role
