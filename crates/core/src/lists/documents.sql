SELECT t.uid, t.revision, t.title, t.kind, t.dated_on, t.link, t.file, t.language
FROM json_each(?1) AS page JOIN document AS t ON t.id = page.value
ORDER BY page.key
