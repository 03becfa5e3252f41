SELECT title, body, tag, country, kind, type, lead, institution, person, organisation, placed, status, flag
FROM search_entry WHERE id = ?1
