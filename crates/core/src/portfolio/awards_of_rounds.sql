SELECT call.uid, call.title, round.name, amount_minor, amount_currency, amount_qualifier, round_money.note
FROM fund JOIN call ON call.fund_id = fund.id
JOIN round_money ON round_money.call_id = call.id AND kind = 'awarded'
JOIN round ON round.uid = round_uid
WHERE fund.uid = ?1
ORDER BY call.id, round_money.position
