//! The history of a record and of the workspace, in words.

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;
use serde_json::Value;

use super::{Called, Kind, Moment, check::is_date, document::Difference, edit::find, undo};
use crate::{
    db::{Action, action_of, layout::Items, layout_of},
    error::Result,
    values::{Country, Headcount, Money, PartialDate, Uid},
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
    /// It stands, and nothing that came later is known to be in the way of undoing it.
    pub undoable: bool,
    pub fields: Vec<FieldChange>,
}

/// One field, before and after, as a reader would say it. Empty where there was nothing. A word of a closed list
/// comes as its slug.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct FieldChange {
    /// As the record calls it: `starts_on`, `participations`.
    pub field: String,
    /// The part of an item of a list that changed, such as `role`; none where the item came or went.
    pub part: Option<String>,
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
    /// It stands, and is no undo or redo itself. Something later may still be in the way.
    pub undoable: bool,
    /// How many records it touched; 1001 for any more than a thousand.
    pub records: u32,
    /// The record it was about, of several the last, if that is still there.
    pub record: Option<Called>,
}

/// Which operations are wanted; all fields narrow.
#[derive(Default)]
pub struct Asked<'a> {
    /// Only operations before this number.
    pub before: Option<i64>,
    /// Only those that touched this family.
    pub kind: Option<Kind>,
    /// Only those of this person.
    pub actor: Option<&'a str>,
    pub limit: u32,
}

/// All that happened to a record, newest first; also of one that is gone.
pub fn history(connection: &Connection, uid: Uid) -> Result<Vec<ChangeEntry>> {
    let mut select = connection.prepare_cached(include_str!("history.sql"))?;
    let mut rows = select.query([uid])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let differences =
            row.get::<_, Option<String>>(7)?.map(|text| serde_json::from_str::<Value>(&text)).transpose()?;
        let fields = match differences {
            Some(Value::Array(differences)) => {
                let found = differences.iter().filter_map(undo::read_difference);
                let found = found.filter(|difference| !super::moves_only(difference));
                found.map(|difference| in_words(connection, &difference)).collect::<Result<_>>()?
            }
            _ => Vec::new(),
        };
        let (operation, undone, stands): (i64, bool, bool) = (row.get(0)?, row.get(5)?, row.get(8)?);
        entries.push(ChangeEntry {
            operation,
            at: Moment(row.get(1)?),
            actor: row.get(2)?,
            verb: row.get(3)?,
            summary: row.get(4)?,
            undone,
            undoable: stands && !undone && !undo::is_in_the_way(connection, operation, uid)?,
            action: action_of(&row.get::<_, String>(6)?)?,
            fields,
        });
    }
    Ok(entries)
}

/// Operations, newest first.
pub fn operations(connection: &Connection, asked: &Asked) -> Result<Vec<OperationEntry>> {
    let entry = |row: &Row| {
        let (undone, stands): (bool, bool) = (row.get(5)?, row.get(6)?);
        let about = row.get::<_, Option<[u8; 16]>>(8)?.map(Uid::from_bytes);
        let entry = OperationEntry {
            operation: row.get(0)?,
            at: Moment(row.get(1)?),
            actor: row.get(2)?,
            verb: row.get(3)?,
            summary: row.get(4)?,
            undone,
            undoable: stands && !undone,
            records: row.get(7)?,
            record: None,
        };
        Ok((entry, about))
    };
    let mut select = connection.prepare_cached(include_str!("operations.sql"))?;
    let before = asked.before.unwrap_or(i64::MAX);
    let rows = select.query_map(params![before, asked.kind.map(Kind::name), asked.actor, asked.limit], entry)?;
    let mut entries = Vec::new();
    for row in rows {
        let (mut entry, about) = row?;
        if let Some(uid) = about
            && let Some((kind, label)) = name_of(connection, uid)?
        {
            entry.record = Some(Called { kind, uid, label });
        }
        entries.push(entry);
    }
    Ok(entries)
}

/// Everybody who has ever changed something here.
pub fn actors(connection: &Connection) -> Result<Vec<String>> {
    let mut select =
        connection.prepare_cached("SELECT DISTINCT actor FROM operation WHERE actor <> '' ORDER BY actor")?;
    let actors = select.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(actors)
}

fn in_words(connection: &Connection, difference: &Difference) -> Result<FieldChange> {
    let field = difference.path.first().cloned().unwrap_or_default();
    let part = difference.path.get(2).cloned();
    let name = part.as_deref().unwrap_or(&field);
    let key = difference.path.get(1).filter(|_| part.is_none()).map(String::as_str);
    let (old, new) = (say(connection, name, key, &difference.old)?, say(connection, name, key, &difference.new)?);
    Ok(FieldChange { field, part, old, new })
}

/// The value of the field `name`; `key` is what it is kept under where it is an item of a list.
fn say(connection: &Connection, name: &str, key: Option<&str>, value: &Value) -> Result<String> {
    Ok(match value {
        Value::Null => String::new(),
        Value::String(text) => say_text(connection, name, text)?,
        Value::Object(map) if map.contains_key("amount_minor") => {
            serde_json::from_value::<Money>(value.clone()).map(|money| money.human()).unwrap_or_default()
        }
        Value::Object(map) if map.contains_key("count") => {
            serde_json::from_value::<Headcount>(value.clone()).map(|headcount| headcount.human()).unwrap_or_default()
        }
        Value::Object(map) => {
            let parts = map.iter().filter(|(name, _)| *name != "#");
            let parts = parts.map(|(name, part)| Ok(say(connection, name, None, part)?.replace('-', " ")));
            parts.collect::<Result<Vec<_>>>()?.join(", ")
        }
        // An item that is its own key: only the place is kept under it.
        Value::Number(_) if key.is_some() => say_text(connection, name, key.unwrap_or_default())?,
        other => other.to_string(),
    })
}

fn say_text(connection: &Connection, name: &str, text: &str) -> Result<String> {
    if let Ok(uid) = text.parse::<Uid>() {
        let name = match name_of(connection, uid)? {
            Some((_, label)) => Some(label),
            None => name_within(connection, uid)?,
        };
        return Ok(name.unwrap_or_else(|| "a deleted record".into()));
    }
    let date = || text.parse::<PartialDate>().ok().filter(|_| is_date(name)).map(|date| date.human());
    let country = || Country::from_code(text).filter(|_| name.contains("countr")).map(|country| country.human().into());
    if let Some(said) = date().or_else(country) {
        return Ok(said);
    }
    let term = "SELECT label FROM term WHERE slug = ?1 AND ?2 IN ('kind', 'role') LIMIT 1";
    let label = connection.prepare_cached(term)?.query_row([text, name], |row| row.get(0)).optional()?;
    Ok(label.unwrap_or_else(|| text.to_owned()))
}

fn name_of(connection: &Connection, uid: Uid) -> Result<Option<(Kind, String)>> {
    let Some((kind, id)) = find(connection, uid)? else {
        return Ok(None);
    };
    let sql = format!("SELECT {} FROM {} WHERE id = ?1", kind.label_column(), kind.name());
    let label = connection.prepare_cached(&sql)?.query_row([id], |row| row.get(0)).optional()?;
    Ok(label.map(|label| (kind, label)))
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
