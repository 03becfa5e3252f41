SELECT t.id, t.uid, t.title, t.status, actual_start, planned_start, actual_end, planned_end, duration_months,
  (SELECT max(new_end) FROM extension WHERE project_id = t.id AND new_end >= '0'),
  first.new_end, first.months
FROM json_each(?1) AS page JOIN project AS t ON t.id = page.value
LEFT JOIN extension AS first ON first.id = (
  SELECT id FROM extension WHERE project_id = t.id AND new_end >= '0' ORDER BY new_end LIMIT 1
)
ORDER BY page.key
