SELECT summary FROM call WHERE id = ?1
UNION ALL
SELECT cofunding_terms FROM call WHERE id = ?1
UNION ALL
SELECT concat_ws(': ', nullif(name, ''), nullif(note, '')) FROM round WHERE call_id = ?1
UNION ALL
SELECT name FROM fund WHERE id = (SELECT fund_id FROM call WHERE id = ?1)
UNION ALL
SELECT group_concat(theme, ', ') FROM (SELECT theme FROM call_theme WHERE call_id = ?1 ORDER BY position)
