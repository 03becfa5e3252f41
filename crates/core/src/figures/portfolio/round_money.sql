SELECT call_id, round_uid, round_money.kind, amount_minor, amount_currency, amount_qualifier, planned_on, actual_on,
  organisation.uid, organisation.name, round_money.note
FROM temp.chosen_call AS chosen
CROSS JOIN round_money ON call_id = chosen.id
LEFT JOIN organisation ON organisation.id = provider_id
ORDER BY chosen.id, position
