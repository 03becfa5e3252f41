INSERT INTO search_entry (
  id, family, record_id, uid, label, detail, placed_on,
  title, body, tag, country, kind, type, lead, institution, person, organisation, placed, status, flag
) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
