SELECT uid, title, placed_on FROM event WHERE placed_on < '0' AND status = 'held' ORDER BY id DESC LIMIT 1000
