//! Many rows in one operation, against the bare engine inserting the same rows: alone, with their
//! indexes, and with the search index.

use std::{path::Path, time::Duration};

use rostrum_core::Result;
use rusqlite::Connection;

use crate::{
    bare::{self, Insertion},
    measure::{heading, report, time},
};

pub fn import(base: &Path, size: usize, ours: Duration) -> Result<()> {
    let source = bare::open(base)?;
    let mut tables = source.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' AND name NOT LIKE 'search_index%' AND name NOT LIKE 'sqlite%'")?;
    let tables: Vec<String> = tables.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut rows = Vec::new();
    for table in tables.iter().filter(|table| *table != "search_entry") {
        rows.extend(bare::rows(&source, table, "true")?);
    }
    let without_search: Vec<Insertion> = rows.clone();
    rows.extend(bare::entries(&source, "true")?);

    heading(&format!("Import of {size} events in one operation"));
    let schema = |kinds: &str| -> Result<String> {
        let sql = format!(
            "SELECT group_concat(sql, ';\n') FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_index_%' AND name NOT LIKE 'sqlite%' AND type IN ({kinds})"
        );
        Ok(source.query_row(&sql, [], |row| row.get(0))?)
    };
    for (what, kinds, rows, goal) in [
        ("against rows alone", "'table'", &without_search, 1.5),
        ("against rows and indexes", "'table', 'index'", &without_search, 2.5),
        ("against rows, indexes and search", "'table', 'index'", &rows, 4.0),
    ] {
        let path = base.with_extension(format!("import-{goal}.rostrum"));
        let mut empty: Connection = bare::open(&path)?;
        empty.pragma_update(None, "foreign_keys", false)?;
        empty.execute_batch(&schema(kinds)?)?;
        let (took, done) = time(|| bare::insert_all(&mut empty, rows));
        done?;
        report(what, ours, took, goal);
    }
    Ok(())
}
