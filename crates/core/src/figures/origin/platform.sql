SELECT name, acronym, identifier, website, zone, language, sample FROM platform ORDER BY id LIMIT 1
