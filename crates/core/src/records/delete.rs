//! Deleting a record, and bringing it back.

use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

use super::{Document, Kind, edit::must_find, forget, label, undo};
use crate::{
    db::{Transaction, Workspace, layout_of},
    error::{Error, Result},
    values::Uid,
};

/// What a deletion did.
#[derive(Clone, Debug, serde::Serialize, ts_rs::TS)]
pub struct Deleted {
    pub kind: Kind,
    pub uid: Uid,
    pub summary: String,
    #[ts(type = "number | null")]
    pub operation: Option<i64>,
    pub stale: Vec<Kind>,
}

/// Deletes a record, and every link to it. The log keeps all it held, so that it can come back.
pub fn delete(workspace: &Workspace, uid: Uid) -> Result<Deleted> {
    let written = workspace.transact("delete", |transaction| {
        let (kind, id) = must_find(transaction.connection, uid)?;
        if kind == Kind::Platform {
            return Err(Error::refused("The platform itself cannot be deleted; its fields can be changed."));
        }
        let (record, _) = transaction.read(kind, id)?;
        delete_within(transaction, kind, id, uid)?;
        let summary = format!("Deleted {} “{}”", kind.noun(), label(kind, &record));
        Ok(((kind, summary.clone()), summary))
    })?;
    let (kind, summary) = written.value;
    Ok(Deleted { kind, uid, summary, operation: written.operation, stale: written.stale.into_iter().collect() })
}

fn delete_within(transaction: &mut Transaction, kind: Kind, id: i64, uid: Uid) -> Result<()> {
    let gone = uid.to_string();
    for (other, other_id) in transaction.referrers(kind, id)? {
        let (before, old) = transaction.read(other, other_id)?;
        let mut new = old.clone();
        forget(layout_of(other), &mut new, &gone);
        if (other, other_id) == (kind, id) {
            continue;
        }
        let other_uid =
            before.get("uid").and_then(Value::as_str).unwrap_or_default().parse().map_err(Error::unexpected)?;
        transaction.update(other, other_id, other_uid, &before, &old, &new)?;
    }
    transaction.remove(kind, id, uid)
}

/// Brings a deleted record back with all it held when it went, and, where nothing changed since, the links
/// to it.
pub fn restore(workspace: &Workspace, uid: Uid) -> Result<Deleted> {
    let found = last_deletion(&workspace.reader(), uid)?;
    let Some((operation, kind, document, standing)) = found else {
        return Err(Error::not_found(format!("There is no deleted record {uid}.")));
    };
    if standing {
        // Taking the whole deletion back restores the links too.
        if let Ok(undone) = undo::undo(workspace, Some(operation)) {
            return Ok(Deleted {
                kind,
                uid,
                summary: undone.summary,
                operation: undone.operation,
                stale: undone.stale,
            });
        }
    }
    let written = workspace.transact("restore", |transaction| {
        if super::edit::find(transaction.connection, uid)?.is_some() {
            return Err(Error::refused("The record is there; it was not deleted."));
        }
        transaction.bring_back(kind, uid, &document)?;
        let summary = format!("Restored {} “{}”", kind.noun(), label(kind, &document));
        Ok((summary.clone(), summary))
    })?;
    Ok(Deleted {
        kind,
        uid,
        summary: written.value,
        operation: written.operation,
        stale: written.stale.into_iter().collect(),
    })
}

/// The deletion that is the last thing that happened to a record: its operation, what it took, and whether
/// it was a deletion that still stands.
fn last_deletion(connection: &Connection, uid: Uid) -> Result<Option<(i64, Kind, Document, bool)>> {
    let row = connection
        .prepare_cached(include_str!("last_change.sql"))?
        .query_row([uid], |row| {
            Ok((
                row.get::<_, i64>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, Option<String>>(3)?,
                row.get(4)?,
            ))
        })
        .optional()?;
    let Some((operation, kind, action, Some(fields), standing)) = row else {
        return Ok(None);
    };
    if action != "delete" {
        return Ok(None);
    }
    let kind = kind.parse().map_err(Error::unexpected)?;
    Ok(Some((operation, kind, serde_json::from_str(&fields)?, standing)))
}
