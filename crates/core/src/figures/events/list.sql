SELECT event.id, uid, title, kind, event.status, starts_on, ends_on, reported_on,
  mode, venue, city, country, headcount, headcount_qualifier, summary, starts_at, ends_at, zone
FROM temp.chosen_event AS chosen CROSS JOIN event USING (id)
ORDER BY placed_on, id
