SELECT note FROM document WHERE id = ?1
UNION ALL
SELECT link FROM document WHERE id = ?1
UNION ALL
SELECT file FROM document WHERE id = ?1
