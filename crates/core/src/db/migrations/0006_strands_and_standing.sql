-- Which strand of its fund a project belongs to, and since when its status holds.
ALTER TABLE project ADD COLUMN strand_uid BLOB;
ALTER TABLE project ADD COLUMN status_since TEXT;

-- What a round has on record.
CREATE INDEX project_round ON project (round_uid) WHERE round_uid IS NOT NULL;

-- The timeline goes through projects by their start, where its year is known.
CREATE INDEX project_starts ON project (coalesce(actual_start, planned_start), id)
  WHERE coalesce(actual_start, planned_start) >= '0';
