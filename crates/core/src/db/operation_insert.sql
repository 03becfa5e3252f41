-- The clock is a hybrid logical one: milliseconds of the machine's clock, 16 bits of counter, and always
-- later than the last operation, whatever the machine's clock says.
INSERT INTO operation (id, clock, device, actor, verb, summary, undoes)
VALUES (
  ?1,
  max(?2 << 16, coalesce((SELECT clock FROM operation ORDER BY id DESC LIMIT 1), 0) + 1),
  (SELECT unhex(value) FROM local WHERE key = 'device'),
  ?3, ?4, ?5, ?6
)
