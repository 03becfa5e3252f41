-- Awarded before the period: not over before it, or without a known end and not closed.
INSERT INTO temp.chosen_project (id, standing)
SELECT id, 'continuing' FROM (
  SELECT id, status, CASE
    WHEN actual_end >= '0' THEN actual_end
    WHEN (SELECT max(new_end) FROM extension WHERE project_id = project.id) >= '0'
      THEN (SELECT max(new_end) FROM extension WHERE project_id = project.id)
    WHEN planned_end >= '0' THEN planned_end
    END AS ends
  FROM project
  WHERE placed_on >= '0' AND placed_on < ?1 AND placed_on NOT IN (?3, ?4)
    AND status NOT IN ('pipeline', 'cancelled')
    AND (?5 IS NULL OR id IN (SELECT value FROM json_each(?5)))
)
WHERE coalesce(ends >= ?1 OR ends IN (?3, ?4), status <> 'closed') AND ?2 IS NOT NULL
