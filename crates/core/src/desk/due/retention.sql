-- People whose data may be kept until then.
SELECT retain_until || substr('-12-31', length(retain_until) - 3) AS last_day, person.id AS id, retain_until AS day,
  '' AS words, person.uid AS uid, person.name AS label, 0 AS place,
  '' AS what, '' AS word, NULL AS at, NULL AS zone,
  NULL AS amount, NULL AS currency, NULL AS qualifier, NULL AS who, NULL AS who_label
FROM person
WHERE retain_until >= '0'
