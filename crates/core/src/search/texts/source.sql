SELECT text FROM source WHERE id = ?1
UNION ALL
SELECT file FROM source WHERE id = ?1
UNION ALL
SELECT link FROM source WHERE id = ?1
