-- What is due is found by the last day that its date can mean: a month or year is not over before it ends.
-- Dates without a year stand before all others and belong with what has no date.
DROP INDEX follow_up_due;
CREATE INDEX follow_up_open ON follow_up (due_on || substr('-12-31', length(due_on) - 3))
  WHERE done_on IS NULL AND due_on >= '0';
CREATE INDEX follow_up_undated ON follow_up (id) WHERE done_on IS NULL AND coalesce(due_on, '') < '0';
CREATE INDEX round_undecided ON round (deadline_on || substr('-12-31', length(deadline_on) - 3))
  WHERE decided_on IS NULL AND deadline_on >= '0';
CREATE INDEX obligation_open ON obligation (due_on || substr('-12-31', length(due_on) - 3))
  WHERE received_on IS NULL AND due_on >= '0';
CREATE INDEX obligation_undated ON obligation (id) WHERE received_on IS NULL AND coalesce(due_on, '') < '0';
CREATE INDEX obligation_reminder ON obligation (remind_on || substr('-12-31', length(remind_on) - 3))
  WHERE received_on IS NULL AND remind_on >= '0';
CREATE INDEX instalment_open ON money_line (planned_on || substr('-12-31', length(planned_on) - 3))
  WHERE kind = 'instalment' AND actual_on IS NULL AND planned_on >= '0';
CREATE INDEX instalment_undated ON money_line (id)
  WHERE kind = 'instalment' AND actual_on IS NULL AND coalesce(planned_on, '') < '0';
CREATE INDEX person_retention ON person (retain_until || substr('-12-31', length(retain_until) - 3))
  WHERE retain_until >= '0';
CREATE INDEX person_consent ON person (consent_on || substr('-12-31', length(consent_on) - 3))
  WHERE legal_basis = 'consent' AND consent_on >= '0';
CREATE INDEX person_without_consent ON person (id) WHERE legal_basis = 'consent' AND coalesce(consent_on, '') < '0';

-- Counted from now on by status, so that a year can be told from the counters as its report tells it, and what
-- is missing from held events and awarded projects. Each value begins with the year, if there is one.
DELETE FROM tally WHERE family = 'event' AND facet IN ('month', 'headcount');
INSERT INTO tally (family, facet, value, records, total)
SELECT 'event', status, substr(placed_on, 1, 7) || ' ' || kind, count(*), 0 FROM event WHERE placed_on >= '0'
GROUP BY 2, 3;
INSERT INTO tally (family, facet, value, records, total)
SELECT 'event', 'headcount', substr(placed_on, 1, 4) || ' ' || headcount_qualifier, count(*), sum(headcount)
FROM event WHERE status = 'held' AND placed_on >= '0' AND headcount IS NOT NULL GROUP BY 3;
INSERT INTO tally (family, facet, value, records, total)
SELECT 'event', 'held_country', substr(placed_on, 1, 4) || ' ' || event_country.country, count(*), 0
FROM event JOIN event_country ON event_id = event.id WHERE status = 'held' AND placed_on >= '0' GROUP BY 3;
INSERT INTO tally (family, facet, value, records, total)
SELECT 'event', 'missing', CASE WHEN placed_on >= '0' THEN substr(placed_on, 1, 4) ELSE '' END || ' ' || flag, count(*), 0 FROM event
JOIN (SELECT 'date' AS flag UNION SELECT 'headcount' UNION SELECT 'hashtag' UNION SELECT 'takeaway')
WHERE status = 'held' AND CASE flag
  WHEN 'date' THEN coalesce(starts_on, '') < '0'
  WHEN 'headcount' THEN headcount IS NULL
  WHEN 'hashtag' THEN NOT EXISTS (SELECT 1 FROM event_hashtag WHERE event_id = event.id)
  ELSE NOT EXISTS (SELECT 1 FROM takeaway WHERE event_id = event.id) END
GROUP BY 3;
INSERT INTO tally (family, facet, value, records, total)
SELECT 'project', 'missing', CASE WHEN placed_on >= '0' THEN substr(placed_on, 1, 4) ELSE '' END || ' ' || flag, count(*), 0 FROM project
JOIN (SELECT 'country' AS flag UNION SELECT 'amount' UNION SELECT 'end')
WHERE status NOT IN ('pipeline', 'cancelled') AND CASE flag
  WHEN 'country' THEN NOT EXISTS (SELECT 1 FROM project_country WHERE project_id = project.id)
  WHEN 'amount' THEN NOT EXISTS (SELECT 1 FROM money_line WHERE project_id = project.id AND kind = 'awarded')
  ELSE planned_end IS NULL AND actual_end IS NULL END
GROUP BY 3;
