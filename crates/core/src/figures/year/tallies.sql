SELECT facet, value, records, total FROM tally
WHERE family = 'event'
  AND (facet IN ('year', 'headcount') AND value = ?1 OR facet = 'month' AND value BETWEEN ?1 AND ?1 || '~')
ORDER BY facet, value
