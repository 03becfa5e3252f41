INSERT INTO tally (family, facet, value, records, total) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (family, facet, value) DO UPDATE SET records = records + excluded.records, total = total + excluded.total
