SELECT source.uid, source.title, source.kind, source.published_on, source.link, source.file,
       source_mark.field, source_mark.as_printed
FROM source_mark JOIN source ON source.id = source_mark.source_id
WHERE source_mark.record_uid = ?1
ORDER BY source_mark.position
