SELECT uid, label, detail, placed_on FROM search_entry WHERE family = ?1 AND record_id = ?2
