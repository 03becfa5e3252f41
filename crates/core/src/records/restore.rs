//! Bringing deleted records back.

use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

use super::{Deleted, Document, Kind, at, document::put, edit::find, label, named, undo};
use crate::{
    db::{Action, Transaction, Workspace, changes_of},
    error::{Error, Result},
    values::Uid,
};

/// Several records that came back at once.
#[derive(Clone, Debug, serde::Serialize, ts_rs::TS)]
pub struct Restored {
    pub summary: String,
    #[ts(type = "number | null")]
    pub operation: Option<i64>,
    pub stale: Vec<Kind>,
}

/// A record that is gone, and the deletion that took it.
struct Gone {
    uid: Uid,
    kind: Kind,
    document: Document,
    operation: i64,
}

/// Brings a deleted record back with all it held when it went, and, where nothing stands in the way, the links
/// to it.
pub fn restore(workspace: &Workspace, uid: Uid) -> Result<Deleted> {
    let kind = last_deletion(&workspace.reader(), uid)?.kind;
    let Restored { summary, operation, stale } = restore_all(workspace, &[uid])?;
    Ok(Deleted { kind, uid, summary, operation, stale })
}

/// Brings several back in one operation, or none of them.
pub fn restore_all(workspace: &Workspace, uids: &[Uid]) -> Result<Restored> {
    let written = workspace.transact("restore", |transaction| {
        let mut gone =
            uids.iter().map(|uid| last_deletion(transaction.connection, *uid)).collect::<Result<Vec<_>>>()?;
        // What is named comes back before what names it; of one family, what went last comes first.
        gone.sort_by_key(|gone| (gone.kind, -gone.operation));
        for one in &gone {
            refuse_the_same_name(transaction.connection, one)?;
            transaction.bring_back(one.kind, one.uid, &one.document).map_err(|error| explain(error, one))?;
        }
        for one in &gone {
            link_again(transaction, one)?;
        }
        let summary = match gone.as_slice() {
            [one] => format!("Restored {} “{}”", one.kind.noun(), label(one.kind, &one.document)),
            several => format!("Restored {} records", several.len()),
        };
        Ok((summary.clone(), summary))
    })?;
    Ok(Restored { summary: written.value, operation: written.operation, stale: written.stale.into_iter().collect() })
}

/// Two hashtags or two terms of one name could not be told apart.
fn refuse_the_same_name(connection: &Connection, gone: &Gone) -> Result<()> {
    let name = label(gone.kind, &gone.document);
    if !matches!(gone.kind, Kind::Hashtag | Kind::Term) || named(connection, gone.kind, name)?.is_empty() {
        return Ok(());
    }
    Err(Error::refused(format!(
        "The {} “{name}” cannot come back, because there is another of that name now. Rename that one first. Nothing was changed.",
        gone.kind.noun()
    )))
}

fn explain(error: Error, gone: &Gone) -> Error {
    let name = label(gone.kind, &gone.document);
    Error { message: format!("The {} “{name}” cannot come back: {}", gone.kind.noun(), error.message), ..error }
}

/// The deletion also took the record out of those that named it: there it is put back, as far as nothing
/// else stands in its place.
fn link_again(transaction: &mut Transaction, gone: &Gone) -> Result<()> {
    let uid = gone.uid.to_string();
    for change in changes_of(transaction.connection, gone.operation, None)? {
        let (Action::Edit, Some(Value::Array(differences))) = (change.action, change.fields) else { continue };
        let Some((kind, id)) = find(transaction.connection, change.uid)? else { continue };
        let (before, old) = transaction.read(kind, id)?;
        let mut new = old.clone();
        for difference in differences.iter().filter_map(undo::read_difference) {
            let names_it = difference.path.iter().any(|key| key.contains(&uid)) || names(&difference.old, &uid);
            let list_is_there = difference.path.len() < 3 || !at(&new, &difference.path[..2]).is_null();
            let others_are_there = all_there(transaction.connection, &difference.old)?;
            if names_it && list_is_there && others_are_there && at(&new, &difference.path).is_null() {
                put(&mut new, &difference.path, difference.old);
            }
        }
        if new != old {
            transaction.update(kind, id, change.uid, &before, &old, &new)?;
        }
    }
    Ok(())
}

fn names(value: &Value, uid: &str) -> bool {
    match value {
        Value::String(text) => text == uid,
        Value::Object(map) => map.values().any(|value| names(value, uid)),
        _ => false,
    }
}

/// Whether every record named here exists.
fn all_there(connection: &Connection, value: &Value) -> Result<bool> {
    let named: Vec<Uid> = match value {
        Value::Object(map) => {
            let references = map.iter().filter(|(name, _)| *name != "uid").filter_map(|(_, value)| value.as_str());
            references.filter_map(|text| text.parse().ok()).collect()
        }
        Value::String(text) => text.parse().ok().into_iter().collect(),
        _ => Vec::new(),
    };
    for uid in named {
        if find(connection, uid)?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The deletion that is the last thing that happened to a record.
fn last_deletion(connection: &Connection, uid: Uid) -> Result<Gone> {
    if find(connection, uid)?.is_some() {
        return Err(Error::refused("The record is there; it was not deleted."));
    }
    let row = connection
        .prepare_cached(include_str!("last_change.sql"))?
        .query_row([uid], |row| {
            let (operation, kind) = (row.get::<_, i64>(0)?, row.get::<_, String>(1)?);
            Ok((operation, kind, row.get::<_, String>(2)?, row.get::<_, Option<String>>(3)?))
        })
        .optional()?;
    match row {
        Some((operation, kind, action, Some(fields))) if action == "delete" => {
            let kind = kind.parse().map_err(Error::unexpected)?;
            Ok(Gone { uid, kind, document: serde_json::from_str(&fields)?, operation })
        }
        _ => Err(Error::not_found(format!("There is no deleted record {uid}."))),
    }
}
