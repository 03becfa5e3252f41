SELECT call.uid, call.title, coalesce(round.decided_on, round.reported_on, deadline_on, ''),
  (SELECT count(*) FROM round_money AS other WHERE other.call_id = call.id AND other.position < round_money.position),
  round.name, round.uid, kind, amount_minor, amount_currency, amount_qualifier
FROM round_money JOIN round ON round.uid = round_uid JOIN call ON call.id = round.call_id
WHERE kind IN ('requested', 'awarded', 'co-funding')
  AND EXISTS (SELECT 1 FROM project WHERE project.round_uid = round.uid AND status NOT IN ('pipeline', 'cancelled'))
ORDER BY 3 DESC, round_money.id DESC
