-- People whose consent is dated ahead: to be asked by then.
SELECT consent_on || substr('-12-31', length(consent_on) - 3) AS last_day, person.id AS id, consent_on AS day,
  '' AS words, person.uid AS uid, person.name AS label, 0 AS place,
  '' AS what, '' AS word, NULL AS at, NULL AS zone,
  NULL AS amount, NULL AS currency, NULL AS qualifier, NULL AS who, NULL AS who_label
FROM person
WHERE legal_basis = 'consent' AND consent_on >= '0' AND consent_on || substr('-12-31', length(consent_on) - 3) >= ?1
