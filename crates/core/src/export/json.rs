//! JSON: an object with the format's version, and for each family an array of records in the shape that
//! the commands speak.

use std::io::Write;

use rusqlite::Connection;
use serde_json::Value;

use crate::{db::read_both, error::Result, records::Kind, search::matching, work};

/// Writes the records of these families that match the filter; gives how many.
pub fn json(connection: &Connection, kinds: &[Kind], filter: &str, into: &mut dyn Write) -> Result<u64> {
    // How many there are is known one family at a time.
    let (mut written, mut total) = (0, 0);
    write!(into, "{{\n\"format\": \"rostrum\",\n\"version\": 1")?;
    for kind in kinds {
        write!(into, ",\n\"{}\": [", kind.name())?;
        let mut first = true;
        let ids = matching(connection, *kind, filter)?;
        total += ids.len() as u64;
        for id in ids {
            work::step(written, total)?;
            let (record, _) = read_both(connection, *kind, id)?;
            into.write_all(if first { b"\n" } else { b",\n" })?;
            serde_json::to_writer(&mut *into, &Value::Object(record))?;
            first = false;
            written += 1;
        }
        into.write_all(if first { b"]" } else { b"\n]" })?;
    }
    into.write_all(b"\n}\n")?;
    Ok(written)
}
