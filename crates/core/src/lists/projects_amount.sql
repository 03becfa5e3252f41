coalesce((
  SELECT amount_currency || printf(' %018d', sum(amount_minor)) FROM money_line
  WHERE project_id = t.id AND kind = 'awarded' GROUP BY amount_currency ORDER BY amount_currency LIMIT 1
), '')
