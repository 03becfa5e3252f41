
FROM json_each(?1) AS page JOIN hashtag AS t ON t.id = page.value
ORDER BY page.key
