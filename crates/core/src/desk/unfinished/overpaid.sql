-- Paid is a payment, or an instalment with the date on which it was paid.
SELECT project.uid, project.title, project.placed_on, amount_currency,
  sum(amount_minor) FILTER (WHERE kind = 'awarded') AS awarded,
  coalesce(sum(amount_minor) FILTER (WHERE kind = 'payment' OR (kind = 'instalment' AND actual_on IS NOT NULL)), 0)
    - coalesce(sum(amount_minor) FILTER (WHERE kind = 'returned'), 0) AS paid
FROM money_line JOIN project ON project.id = project_id
GROUP BY project_id, amount_currency
HAVING awarded > 0 AND paid > awarded
ORDER BY project.placed_on DESC, project.id DESC
