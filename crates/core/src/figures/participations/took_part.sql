-- Who was at the held events, once for each role and organisation they came with.
CREATE TEMP TABLE took_part (person_id INTEGER NOT NULL, role TEXT NOT NULL, organisation_id INTEGER, events INTEGER NOT NULL)
