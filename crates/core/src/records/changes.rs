//! The history of a record and of the workspace, in words.

use rusqlite::{Connection, OptionalExtension, Row};
use serde::Serialize;
use serde_json::Value;

use super::{Kind, Moment, document::Difference, edit::find, undo::read_difference};
use crate::{
    db::{Action, action_of, layout::Items, layout_of},
    error::Result,
    values::{Headcount, Money, Uid},
};

/// What one operation did to one record.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct ChangeEntry {
    #[ts(type = "number")]
    pub operation: i64,
    pub at: Moment,
    pub actor: String,
    /// `add`, `edit`, `link`, `undo` …
    pub verb: String,
    pub action: Action,
    pub summary: String,
    /// It was undone later.
    pub undone: bool,
    pub fields: Vec<FieldChange>,
}

/// One field, before and after, as a reader would say it. Empty where there was nothing.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct FieldChange {
    pub field: String,
    pub old: String,
    pub new: String,
}

/// One operation, newest first in the list of them.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct OperationEntry {
    #[ts(type = "number")]
    pub operation: i64,
    pub at: Moment,
    pub actor: String,
    pub verb: String,
    pub summary: String,
    pub undone: bool,
    /// How many records it touched.
    pub records: u32,
}

/// All that happened to a record, newest first; also of one that is gone.
pub fn history(connection: &Connection, uid: Uid) -> Result<Vec<ChangeEntry>> {
    let mut select = connection.prepare_cached(include_str!("history.sql"))?;
    let mut rows = select.query([uid])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let fields = row.get::<_, Option<String>>(7)?.map(|text| serde_json::from_str::<Value>(&text)).transpose()?;
        let fields = match fields {
            Some(Value::Array(differences)) => {
                let found =
                    differences.iter().filter_map(read_difference).filter(|difference| !super::moves_only(difference));
                found.map(|difference| in_words(connection, &difference)).collect::<Result<_>>()?
            }
            _ => Vec::new(),
        };
        entries.push(ChangeEntry {
            operation: row.get(0)?,
            at: Moment(row.get(1)?),
            actor: row.get(2)?,
            verb: row.get(3)?,
            summary: row.get(4)?,
            undone: row.get(5)?,
            action: action_of(&row.get::<_, String>(6)?)?,
            fields,
        });
    }
    Ok(entries)
}

/// The last operations before `before`, newest first.
pub fn operations(connection: &Connection, before: Option<i64>, limit: u32) -> Result<Vec<OperationEntry>> {
    let entry = |row: &Row| {
        Ok(OperationEntry {
            operation: row.get(0)?,
            at: Moment(row.get(1)?),
            actor: row.get(2)?,
            verb: row.get(3)?,
            summary: row.get(4)?,
            undone: row.get(5)?,
            records: row.get(6)?,
        })
    };
    let mut select = connection.prepare_cached(include_str!("operations.sql"))?;
    let entries = select.query_map(rusqlite::params![before.unwrap_or(i64::MAX), limit], entry)?;
    Ok(entries.collect::<rusqlite::Result<_>>()?)
}

fn in_words(connection: &Connection, difference: &Difference) -> Result<FieldChange> {
    let name = difference.path.first().map(String::as_str).unwrap_or_default();
    let last = difference.path.get(2).map(String::as_str);
    let field = match last {
        Some(part) => format!("{}: {}", name.replace('_', " "), part.replace('_', " ")),
        None => name.replace('_', " "),
    };
    let key = difference.path.get(1).filter(|_| last.is_none()).map(String::as_str);
    let text = |value: &Value| say(connection, key, value);
    Ok(FieldChange { field, old: text(&difference.old)?, new: text(&difference.new)? })
}

fn say(connection: &Connection, key: Option<&str>, value: &Value) -> Result<String> {
    Ok(match value {
        Value::Null => String::new(),
        Value::String(text) => match text.parse::<Uid>() {
            Ok(uid) => name_of(connection, uid)?.unwrap_or_else(|| "a deleted record".into()),
            Err(_) => text.clone(),
        },
        Value::Object(map) if map.contains_key("amount_minor") => {
            serde_json::from_value::<Money>(value.clone()).map(|money| money.human()).unwrap_or_default()
        }
        Value::Object(map) if map.contains_key("count") => {
            serde_json::from_value::<Headcount>(value.clone()).map(|headcount| headcount.human()).unwrap_or_default()
        }
        Value::Object(map) => {
            let parts = map.iter().filter(|(name, _)| *name != "#").map(|(_, part)| say(connection, None, part));
            parts.collect::<Result<Vec<_>>>()?.join(", ")
        }
        // An item that is its own key: only the place is kept under it.
        Value::Number(_) if key.is_some() => say(connection, None, &Value::from(key.unwrap_or_default()))?,
        other => other.to_string(),
    })
}

fn name_of(connection: &Connection, uid: Uid) -> Result<Option<String>> {
    let Some((kind, id)) = find(connection, uid)? else {
        return name_within(connection, uid);
    };
    let sql = format!("SELECT {} FROM {} WHERE id = ?1", kind.label_column(), kind.name());
    Ok(connection.prepare_cached(&sql)?.query_row([id], |row| row.get(0)).optional()?)
}

/// The name of what lies within a record, such as a round of a call.
fn name_within(connection: &Connection, uid: Uid) -> Result<Option<String>> {
    let lists = Kind::ALL.into_iter().flat_map(|kind| layout_of(kind).lists);
    for list in lists.filter(|list| matches!(list.items, Items::Rows)) {
        if !list.fields.iter().any(|field| field.name == "name") {
            continue;
        }
        let sql = format!("SELECT name FROM {} WHERE uid = ?1", list.table);
        if let Some(name) = connection.prepare_cached(&sql)?.query_row([uid], |row| row.get(0)).optional()? {
            return Ok(Some(name));
        }
    }
    Ok(None)
}
