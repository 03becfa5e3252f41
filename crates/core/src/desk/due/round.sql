-- Calls that are not closed, rounds that are not decided: before the deadline it is the deadline, after it the decision.
SELECT deadline_on || substr('-12-31', length(deadline_on) - 3) AS last_day, round.id AS id, deadline_on AS day,
  '' AS words, call.uid AS uid, call.title AS label,
  (SELECT count(*) FROM round AS other WHERE other.call_id = call.id AND other.position < round.position) AS place,
  round.name AS what, stage AS word, deadline_at AS at, deadline_zone AS zone,
  NULL AS amount, NULL AS currency, NULL AS qualifier, NULL AS who, NULL AS who_label
FROM round CROSS JOIN call ON call.id = call_id
WHERE decided_on IS NULL AND deadline_on >= '0' AND call.status <> 'closed'
