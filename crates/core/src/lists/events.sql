SELECT
  t.uid, t.revision, t.title, t.kind, t.status, t.placed_on, t.starts_on, t.ends_on, t.headcount, t.headcount_qualifier,
  (SELECT json_group_array(name) FROM (
    SELECT name FROM event_hashtag JOIN hashtag ON hashtag.id = hashtag_id WHERE event_id = t.id ORDER BY position
  )),
  (SELECT json_group_array(country) FROM (
    SELECT country FROM event_country WHERE event_id = t.id ORDER BY position
  )),
  (SELECT json_group_array(name) FROM (
    SELECT name FROM event_organisation JOIN organisation ON organisation.id = organisation_id
    WHERE event_id = t.id AND role IN ('organiser', 'co-organiser', 'host') ORDER BY position
  )),
  (SELECT count(DISTINCT person_id) FROM participation WHERE event_id = t.id),
  (SELECT count(*) FROM takeaway WHERE event_id = t.id)
FROM json_each(?1) AS page JOIN event AS t ON t.id = page.value
ORDER BY page.key
