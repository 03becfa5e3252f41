-- What rounds with projects state for all of these together: a row for each kind and currency, and the first of its
-- lines.
SELECT call.uid, call.title, coalesce(round.decided_on, round.reported_on, deadline_on, ''),
  (SELECT count(*) FROM round_money AS other
    WHERE other.call_id = call.id AND other.position < min(round_money.position)),
  round.name, round.uid, kind, amount_currency
FROM round_money JOIN round ON round.uid = round_uid JOIN call ON call.id = round.call_id
WHERE EXISTS (SELECT 1 FROM project WHERE project.round_uid = round.uid AND status NOT IN ('pipeline', 'cancelled'))
GROUP BY round.id, kind, amount_currency
ORDER BY 3 DESC, round.id DESC, min(round_money.position)
