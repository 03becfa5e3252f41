SELECT facet, value, records, total FROM tally
WHERE family = 'event' AND facet IN ('held', 'planned', 'headcount', 'held_country', 'missing')
  AND value BETWEEN ?1 AND ?1 || '~'
ORDER BY facet, value
