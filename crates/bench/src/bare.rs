//! What the bare engine does with the same rows: prepared statements, and nothing of ours.

use rostrum_core::{
    Result,
    db::layout_of,
    events::Event,
    records::{Family, Kind, Tally},
};
use rusqlite::{Connection, OpenFlags, types::Value};

/// An INSERT and what it inserts.
pub type Insertion = (String, Vec<Value>);

/// Opens a workspace file as any SQLite program would, with the same promises of durability.
pub fn open(path: &std::path::Path) -> Result<Connection> {
    let connection =
        Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    connection.set_prepared_statement_cache_capacity(256);
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536;",
    )?;
    Ok(connection)
}

/// The rows of a table that a condition picks, as insertions.
pub fn rows(connection: &Connection, table: &str, condition: &str) -> Result<Vec<Insertion>> {
    let mut columns = connection.prepare("SELECT name FROM pragma_table_info(?1)")?;
    let columns: Vec<String> = columns.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut select = connection.prepare(&format!("SELECT {} FROM {table} WHERE {condition}", columns.join(", ")))?;
    let places = vec!["?"; columns.len()].join(", ");
    let insert = format!("INSERT INTO {table} ({}) VALUES ({places})", columns.join(", "));
    let rows = select.query_map([], |row| {
        (0..columns.len()).map(|column| row.get(column)).collect::<rusqlite::Result<Vec<Value>>>()
    })?;
    Ok(rows.map(|row| row.map(|values| (insert.clone(), values))).collect::<rusqlite::Result<_>>()?)
}

/// Search entries that a condition picks, each also as what the index is told of it.
pub fn entries(connection: &Connection, condition: &str) -> Result<Vec<Insertion>> {
    const WORDS: &str =
        "title, body, tag, country, kind, type, lead, institution, person, organisation, placed, status, flag";
    let mut found = rows(connection, "search_entry", condition)?;
    let mut select = connection.prepare(&format!("SELECT id, {WORDS} FROM search_entry WHERE {condition}"))?;
    let told =
        select.query_map([], |row| (0..14).map(|column| row.get(column)).collect::<rusqlite::Result<Vec<Value>>>())?;
    let insert = format!("INSERT INTO search_index (rowid, {WORDS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for values in told {
        found.push((insert.clone(), values?));
    }
    Ok(found)
}

/// All that adding one event writes, found in a workspace where it was added.
pub fn of_event(connection: &Connection, id: i64) -> Result<Vec<Insertion>> {
    let mut found = rows(connection, "event", &format!("id = {id}"))?;
    for list in layout_of(Kind::Event).lists {
        found.extend(rows(connection, list.table, &format!("{} = {id}", list.owner))?);
    }
    found.extend(entries(connection, &format!("family = 'event' AND record_id = {id}"))?);
    for Tally { facet, value, total } in event(connection, id)?.tallies() {
        found.push(tally(facet, value, total));
    }
    found.push(tally("", String::new(), 0));
    let revision: i64 = connection.query_row("SELECT revision FROM event WHERE id = ?1", [id], |row| row.get(0))?;
    found.extend(rows(connection, "operation", &format!("id = {revision}"))?);
    found.extend(rows(connection, "change", &format!("operation_id = {revision}"))?);
    Ok(found)
}

fn tally(facet: &str, value: String, total: i64) -> Insertion {
    let sql = "INSERT INTO tally (family, facet, value, records, total) VALUES ('event', ?, ?, 1, ?) \
               ON CONFLICT DO UPDATE SET records = records + 1, total = total + excluded.total";
    (sql.into(), vec![Value::Text(facet.into()), Value::Text(value), Value::Integer(total)])
}

fn event(connection: &Connection, id: i64) -> Result<Event> {
    let (record, _) = rostrum_core::db::read_both(connection, Kind::Event, id)?;
    Ok(serde_json::from_value(record.into())?)
}

/// Runs insertions in one transaction.
pub fn insert_all(connection: &mut Connection, insertions: &[Insertion]) -> Result<()> {
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    for (sql, values) in insertions {
        transaction.prepare_cached(sql)?.execute(rusqlite::params_from_iter(values))?;
    }
    Ok(transaction.commit()?)
}
