//! A project keeps the identities of its round and its strand; people type their names.

use rusqlite::{Connection, OptionalExtension};
use serde_json::{Map, Value};

use crate::{
    db::rows::uid_of,
    draft::Problem,
    error::Result,
    records::{Kind, named},
    values::{Uid, fold::fold},
};

const PARTS: [(&str, &str); 2] = [
    ("round", "SELECT uid, name FROM round WHERE call_id = ?1 ORDER BY position"),
    (
        "strand",
        "SELECT fund_strand.uid, fund_strand.name FROM fund_strand JOIN call USING (fund_id) \
         WHERE call.id = ?1 ORDER BY fund_strand.position",
    ),
];

pub fn look_up(draft: &mut Map<String, Value>, connection: &Connection, problems: &mut Vec<Problem>) -> Result<()> {
    for (field, sql) in PARTS {
        let typed = draft.get(field).and_then(Value::as_str).map(str::trim).unwrap_or_default().to_owned();
        if typed.is_empty() {
            continue;
        }
        if typed.parse::<Uid>().is_ok() {
            // What was one of a call goes with the call.
            if draft.get("call").is_none_or(|call| call.is_null() || call == "") {
                draft.remove(field);
            }
            continue;
        }
        let found = match call_of(draft, connection)? {
            None => Err(format!("a {field} is one of a call; say which call")),
            Some(call) => part_of(connection, sql, call, field, &typed)?,
        };
        match found {
            Ok(uid) => drop(draft.insert(field.into(), Value::from(uid.to_string()))),
            Err(sentence) => {
                problems.push(Problem::error(field, sentence));
                draft.remove(field);
            }
        }
    }
    Ok(())
}

/// The row number of the call that the draft names, by identity or by title.
fn call_of(draft: &Map<String, Value>, connection: &Connection) -> Result<Option<i64>> {
    let Some(call) = draft.get("call") else { return Ok(None) };
    let text = |name: &str| call.get(name).and_then(Value::as_str).unwrap_or_default();
    let (uid, label) = match call.as_str() {
        Some(typed) => (typed, typed),
        None => (text("uid"), text("label")),
    };
    let uid = match uid.trim().parse::<Uid>() {
        Ok(uid) => Some(uid),
        Err(_) => named(connection, Kind::Call, label.trim())?.into_iter().next().map(|(uid, _)| uid),
    };
    let Some(uid) = uid else { return Ok(None) };
    Ok(connection
        .prepare_cached("SELECT id FROM call WHERE uid = ?1")?
        .query_row([uid], |row| row.get(0))
        .optional()?)
}

fn part_of(
    connection: &Connection,
    sql: &str,
    call: i64,
    field: &str,
    typed: &str,
) -> Result<std::result::Result<Uid, String>> {
    let mut select = connection.prepare_cached(sql)?;
    let parts: Vec<(Uid, String)> =
        select.query_map([call], |row| Ok((uid_of(row, 0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    let of = if field == "round" { "the call" } else { "the fund of the call" };
    Ok(match parts.iter().find(|(_, name)| fold(name) == fold(typed)) {
        Some((uid, _)) => Ok(*uid),
        None if parts.is_empty() => Err(format!("“{typed}” is not a {field} of {of}, which has none")),
        None => {
            let names: Vec<&str> = parts.iter().map(|(_, name)| name.as_str()).collect();
            Err(format!("“{typed}” is not a {field} of {of}, which has: {}", names.join("; ")))
        }
    })
}
