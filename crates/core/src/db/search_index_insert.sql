INSERT INTO search_index (
  rowid, title, body, tag, country, kind, type, lead, institution, person, organisation, placed, status, flag
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
