-- The upper bits of a hybrid logical clock are milliseconds.
SELECT id, clock >> 16 FROM operation ORDER BY id DESC LIMIT 1
