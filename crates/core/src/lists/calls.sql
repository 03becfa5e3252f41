SELECT
  t.uid, t.revision, t.title, fund.name, t.status, t.opens_on,
  (SELECT max(deadline_on) FROM round WHERE call_id = t.id AND deadline_on >= '0'),
  (SELECT count(*) FROM round WHERE call_id = t.id),
  (SELECT count(*) FROM project WHERE call_id = t.id AND status <> 'pipeline'),
  (SELECT json_group_array(name) FROM (
    SELECT name FROM call_hashtag JOIN hashtag ON hashtag.id = hashtag_id WHERE call_id = t.id ORDER BY position
  )),
  (SELECT sum(stated_projects) FROM round WHERE call_id = t.id),
  (SELECT json_group_array(json_object('name', name, 'on', deadline_on, 'at', deadline_at, 'zone', deadline_zone)) FROM (
    SELECT name, deadline_on, deadline_at, deadline_zone FROM round
    WHERE call_id = t.id AND deadline_on >= '0' ORDER BY deadline_on, deadline_at
  ))
FROM json_each(?1) AS page JOIN call AS t ON t.id = page.value
LEFT JOIN fund ON fund.id = t.fund_id
ORDER BY page.key
