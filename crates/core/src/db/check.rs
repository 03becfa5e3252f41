//! Looks through a workspace for damage, and mends what can be derived again.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::Serialize;

use super::{Workspace, index};
use crate::{error::Result, work};

/// One thing that is not as it should be.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Finding {
    pub what: String,
    /// Whether [`rebuild`] mends it.
    pub derived: bool,
}

/// Everything that is not as it should be; empty when all is well. Reads the whole file.
pub fn check(workspace: &Workspace) -> Result<Vec<Finding>> {
    // Not the connection the window reads with: the check of a search index believes what a connection
    // remembers of it, and calls it damaged when another connection has changed it since.
    let mut reader = workspace.fresh_reader()?;
    if let Some(work) = work::watched() {
        reader.progress_handler(10_000, Some(move || work.is_cancelled()))?;
    }
    let mut findings = Vec::new();
    let found = |what: String, derived| Finding { what, derived };
    let mut integrity = reader.prepare("PRAGMA integrity_check(20)")?;
    for line in integrity.query_map([], |row| row.get::<_, String>(0))? {
        let line = line?;
        if line != "ok" {
            findings.push(found(format!("The file: {line}"), false));
        }
    }
    let mut dangling =
        reader.prepare("SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2")?;
    for row in
        dangling.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, i64>(2)?)))?
    {
        let (table, parent, rows) = row?;
        findings.push(found(format!("{rows} rows of {table} name a {parent} that is not there"), false));
    }
    if findings.is_empty() {
        for (what, kept, made) in compare(&reader)? {
            if kept != made {
                findings.push(found(format!("{what}: what is kept differs from what the records give"), true));
            }
        }
    }
    Ok(findings)
}

type Rows = BTreeMap<String, String>;

/// Kept and newly made derived data, side by side. The new is made in memory, from a copy.
fn compare(reader: &Connection) -> Result<[(&'static str, Rows, Rows); 2]> {
    let mut copy = Connection::open_in_memory()?;
    rusqlite::backup::Backup::new(reader, &mut copy)?.run_to_completion(4096, std::time::Duration::ZERO, None)?;
    // Rank 1: against the entries too, not only within itself.
    copy.execute("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)", [])?;
    index::rebuild(&copy)?;
    let entries = "SELECT id, concat_ws('|', family, record_id, hex(uid), label, detail, placed_on, title, body, tag, country, kind, type, lead, institution, person, organisation, placed, status, flag) FROM search_entry";
    let tallies = "SELECT concat_ws('|', family, facet, value), concat_ws('|', records, total) FROM tally";
    Ok([
        ("The search index", rows(reader, entries)?, rows(&copy, entries)?),
        ("The counters", rows(reader, tallies)?, rows(&copy, tallies)?),
    ])
}

fn rows(connection: &Connection, sql: &str) -> Result<Rows> {
    let mut select = connection.prepare(sql)?;
    let mut rows = select.query([])?;
    let mut found = Rows::new();
    while let Some(row) = rows.next()? {
        found.insert(format!("{:?}", row.get_ref(0)?), format!("{:?}", row.get_ref(1)?));
    }
    Ok(found)
}

/// Makes the search index and the counters again from the records.
pub fn rebuild(workspace: &Workspace) -> Result<()> {
    let mut connection = workspace.writer()?;
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    index::rebuild(&transaction)?;
    transaction.commit()?;
    Ok(())
}
