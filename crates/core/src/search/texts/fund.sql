SELECT programme FROM fund WHERE id = ?1
UNION ALL
SELECT note FROM fund WHERE id = ?1
UNION ALL
SELECT group_concat(name, ', ') FROM (SELECT name FROM fund_strand WHERE fund_id = ?1 ORDER BY position, id)
UNION ALL
SELECT name FROM organisation WHERE id = (SELECT funder_id FROM fund WHERE id = ?1)
