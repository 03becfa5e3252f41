SELECT call.id, call.uid, call.title, fund.uid, fund.name, call.status, call.opens_on, call.reported_on, call.summary
FROM temp.chosen_call AS chosen CROSS JOIN call USING (id) LEFT JOIN fund ON fund.id = call.fund_id
ORDER BY coalesce(call.opens_on, call.reported_on, ''), call.id
