SELECT kind, amount_minor, amount_currency, amount_qualifier, round_money.note,
  coalesce(stated_projects, (SELECT count(*) FROM project WHERE project.round_uid = round.uid AND status <> 'pipeline'))
FROM round_money JOIN round ON round.uid = round_money.round_uid
WHERE round.uid = ?1
ORDER BY round_money.position
