-- Reports and audits that nobody gave a date, or one without a year.
SELECT '' AS last_day, obligation.id AS id, due_on AS day,
  '' AS words, project.uid AS uid, project.title AS label,
  (SELECT count(*) FROM obligation AS other WHERE other.project_id = project.id AND other.position < obligation.position)
    AS place,
  obligation.note AS what, obligation.kind AS word, NULL AS at, NULL AS zone,
  NULL AS amount, NULL AS currency, NULL AS qualifier, person.uid AS who, person.name AS who_label
FROM obligation CROSS JOIN project ON project.id = project_id LEFT JOIN person ON person.id = project.lead_id
WHERE received_on IS NULL AND coalesce(due_on, '') < '0' AND project.status NOT IN ('pipeline', 'cancelled')
