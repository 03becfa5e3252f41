-- What the report is about, for the length of one reading: gone with the transaction it is made in.
CREATE TEMP TABLE chosen_event (id INTEGER PRIMARY KEY, status TEXT NOT NULL);
-- standing: awarded (in the period), continuing (awarded before it and not over), pipeline, cancelled.
CREATE TEMP TABLE chosen_project (id INTEGER PRIMARY KEY, standing TEXT NOT NULL);
CREATE TEMP TABLE chosen_call (id INTEGER PRIMARY KEY);
