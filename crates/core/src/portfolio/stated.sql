SELECT kind, amount_minor, amount_currency, amount_qualifier, actual_on, 0
FROM round_money WHERE round_uid = ?1
ORDER BY position
