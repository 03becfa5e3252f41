SELECT
  t.uid, t.revision, t.title, t.status, t.placed_on, t.awarded_on, person.name, organisation.name, t.institution_country,
  (SELECT json_group_array(country) FROM (
    SELECT country FROM project_country WHERE project_id = t.id ORDER BY position
  )),
  (SELECT json_group_array(json_object(
    'amount_minor', amount_minor, 'currency', amount_currency, 'qualifier', amount_qualifier
  )) FROM money_line WHERE project_id = t.id AND kind = 'awarded'),
  t.duration_months, call.title,
  (SELECT json_group_array(name) FROM (
    SELECT name FROM project_hashtag JOIN hashtag ON hashtag.id = hashtag_id WHERE project_id = t.id ORDER BY position
  )),
  round.name,
  (SELECT json_group_array(json_object(
    'amount_minor', amount_minor, 'currency', amount_currency, 'qualifier', amount_qualifier
  )) FROM money_line WHERE project_id = t.id AND kind = 'co-funding'),
  coalesce(actual_start, planned_start),
  coalesce(actual_end, nullif(max(
    coalesce(planned_end, ''), coalesce((SELECT max(new_end) FROM extension WHERE project_id = t.id), '')
  ), ''))
FROM json_each(?1) AS page JOIN project AS t ON t.id = page.value
LEFT JOIN person ON person.id = t.lead_id
LEFT JOIN organisation ON organisation.id = t.institution_id
LEFT JOIN call ON call.id = t.call_id
LEFT JOIN round ON round.uid = t.round_uid
ORDER BY page.key
