//! The logical dump: every record's document, one line each, in one order. Two workspaces that say the
//! same have the same dump, whatever their row numbers and however they came to say it.

use std::io::Write;

use rusqlite::Connection;
use serde_json::{Map, Value, json};

use crate::{
    db::{read_both, rows::uid_of},
    error::Result,
    records::Kind,
};

pub fn dump(connection: &Connection, into: &mut dyn Write) -> Result<()> {
    for kind in Kind::ALL {
        let mut select = connection.prepare(&format!("SELECT id, uid FROM {} ORDER BY uid", kind.name()))?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let (_, document) = read_both(connection, kind, row.get(0)?)?;
            let line = json!({"kind": kind, "uid": uid_of(row, 1)?, "document": sorted(Value::Object(document))});
            writeln!(into, "{line}")?;
        }
    }
    Ok(())
}

fn sorted(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<_> = map.into_iter().map(|(name, value)| (name, sorted(value))).collect();
            entries.sort_by(|one, other| one.0.cmp(&other.0));
            Value::Object(Map::from_iter(entries))
        }
        other => other,
    }
}
