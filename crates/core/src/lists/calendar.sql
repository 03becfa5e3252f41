SELECT t.uid, t.title, t.kind, t.status, t.placed_on, t.starts_on, t.ends_on, t.starts_at
FROM event AS t
WHERE (
  t.placed_on = :year OR t.placed_on = :month
  OR t.placed_on BETWEEN :from AND :until
  OR (t.placed_on >= :before AND t.placed_on < :from AND t.ends_on >= :from)
)
