SELECT
  t.uid, t.revision, t.title, fund.name, t.status, t.opens_on,
  (SELECT max(deadline_on) FROM round WHERE call_id = t.id AND deadline_on >= '0'),
  (SELECT count(*) FROM round WHERE call_id = t.id),
  (SELECT count(*) FROM project WHERE call_id = t.id),
  (SELECT json_group_array(name) FROM (
    SELECT name FROM call_hashtag JOIN hashtag ON hashtag.id = hashtag_id WHERE call_id = t.id ORDER BY position
  ))
FROM json_each(?1) AS page JOIN call AS t ON t.id = page.value
LEFT JOIN fund ON fund.id = t.fund_id
ORDER BY page.key
