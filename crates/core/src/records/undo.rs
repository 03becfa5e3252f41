//! Undo and redo of any operation, from the change log alone.

use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

use super::{Kind, add::label, at, document::Difference, edit::find, moves_only, put};
use crate::{
    db::{Action, ChangeRow, Transaction, Workspace, changes_of, read_both},
    error::{Error, Result},
    values::Uid,
};

/// What an undo or redo did.
#[derive(Clone, Debug, serde::Serialize, ts_rs::TS)]
pub struct Undone {
    /// What was taken back, or done again: “Edited event “X”: title”.
    pub summary: String,
    #[ts(type = "number | null")]
    pub operation: Option<i64>,
    pub stale: Vec<Kind>,
}

/// Takes back the given operation, or the last one that stands. Refused, and nothing changed, where a
/// later change stands in the way.
pub fn undo(workspace: &Workspace, operation: Option<i64>) -> Result<Undone> {
    take_back(workspace, "undo", |connection| match operation {
        None => one(connection, LAST, [])?.ok_or_else(|| Error::refused("There is nothing to undo.")),
        Some(number) => {
            let standing = "SELECT id, summary FROM operation WHERE id = ?1 AND undone_by IS NULL AND undoes IS NULL AND verb <> 'setup'";
            one(connection, standing, [number])?.ok_or_else(|| {
                Error::refused(format!(
                    "Operation {number} cannot be undone: it was undone already, or there is none of that number."
                ))
            })
        }
    })
}

/// Does again what was undone last, as long as nothing new was done since.
pub fn redo(workspace: &Workspace) -> Result<Undone> {
    take_back(workspace, "redo", |connection| {
        one(connection, REDOABLE, [])?.ok_or_else(|| Error::refused("There is nothing to redo."))
    })
}

/// The last operation that stands. What made the workspace is not undone.
const LAST: &str = include_str!("last_standing.sql");

/// The last undo that was not redone and that nothing new came after.
const REDOABLE: &str = include_str!("redoable.sql");

/// What undo and redo would do next, in words.
pub fn next(connection: &Connection) -> Result<(Option<String>, Option<String>)> {
    Ok((
        one(connection, LAST, [])?.map(|(_, summary)| summary),
        one(connection, REDOABLE, [])?.map(|(_, summary)| summary),
    ))
}

fn one(connection: &Connection, sql: &str, parameters: impl rusqlite::Params) -> Result<Option<(i64, String)>> {
    Ok(connection.prepare_cached(sql)?.query_row(parameters, |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

fn take_back(
    workspace: &Workspace,
    verb: &str,
    choose: impl FnOnce(&Connection) -> Result<(i64, String)>,
) -> Result<Undone> {
    let written = workspace.transact(verb, |transaction| {
        let (target, summary) = choose(transaction.connection)?;
        for change in changes_of(transaction.connection, target, None)?.into_iter().rev() {
            reverse(transaction, target, change)?;
        }
        transaction.undoes(target);
        if verb == "redo" {
            // The operation that the undo took back stands again.
            let again = "UPDATE operation SET undone_by = NULL WHERE undone_by = ?1";
            transaction.connection.prepare_cached(again)?.execute([target])?;
        }
        Ok((summary.clone(), summary))
    })?;
    Ok(Undone { summary: written.value, operation: written.operation, stale: written.stale.into_iter().collect() })
}

fn reverse(transaction: &mut Transaction, operation: i64, change: ChangeRow) -> Result<()> {
    let ChangeRow { kind, uid, action, fields } = change;
    let found = find(transaction.connection, uid)?;
    match (action, found, fields) {
        (Action::Add | Action::Restore, Some((_, id)), _) => {
            refuse_if_changed_since(transaction, operation, kind, uid)?;
            if let Some((other, other_id)) =
                transaction.referrers(kind, id)?.into_iter().find(|other| *other != (kind, id))
            {
                let (record, _) = transaction.read(other, other_id)?;
                return Err(in_the_way(
                    kind,
                    &format!("the {} “{}” names it since", other.noun(), label(other, &record)),
                ));
            }
            transaction.remove(kind, id, uid)
        }
        (Action::Delete, None, Some(Value::Object(document))) => transaction.bring_back(kind, uid, &document),
        (Action::Edit, Some((_, id)), Some(Value::Array(differences))) => {
            let (before, old) = transaction.read(kind, id)?;
            let mut new = old.clone();
            for difference in differences.iter().rev().filter_map(read_difference) {
                if at(&old, &difference.path) != difference.new && !moves_only(&difference) {
                    let field = difference.path.first().map(|name| name.replace('_', " ")).unwrap_or_default();
                    return Err(in_the_way(
                        kind,
                        &format!("{field} of “{}” was changed again later", label(kind, &before)),
                    ));
                }
                put(&mut new, &difference.path, difference.old);
            }
            transaction.update(kind, id, uid, &before, &old, &new)?;
            Ok(())
        }
        (Action::Delete, Some(_), _) => Err(in_the_way(kind, "it has come back since")),
        (_, None, _) => Err(in_the_way(kind, "it has been deleted since")),
        _ => Err(Error::unexpected("The change log holds an entry that cannot be read.")),
    }
}

/// `[path, old, new]` as the log keeps it.
pub(super) fn read_difference(value: &Value) -> Option<Difference> {
    let [path, old, new] = value.as_array()?.as_slice() else {
        return None;
    };
    let path = path.as_array()?.iter().filter_map(|part| part.as_str().map(String::from)).collect();
    Some(Difference { path, old: old.clone(), new: new.clone() })
}

/// Whether what was done to this record since stands in the way of taking the operation back. Looks at the record
/// alone: what the operation did to others may still be refused.
pub(super) fn is_in_the_way(connection: &Connection, operation: i64, uid: Uid) -> Result<bool> {
    let found = find(connection, uid)?;
    for change in changes_of(connection, operation, Some(uid))? {
        let blocked = match (change.action, found, change.fields) {
            (Action::Add | Action::Restore, Some(_), _) => later_change(connection, operation, uid)?.is_some(),
            (Action::Delete, found, _) => found.is_some(),
            (Action::Edit, Some((kind, id)), Some(Value::Array(differences))) => {
                let (_, now) = read_both(connection, kind, id)?;
                let mut differences = differences.iter().filter_map(read_difference);
                differences.any(|difference| at(&now, &difference.path) != difference.new && !moves_only(&difference))
            }
            _ => true,
        };
        if blocked {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What was done to the record after the operation, and stands.
fn later_change(connection: &Connection, operation: i64, uid: Uid) -> Result<Option<String>> {
    Ok(connection
        .prepare_cached(include_str!("changed_since.sql"))?
        .query_row(rusqlite::params![uid, operation], |row| row.get(0))
        .optional()?)
}

fn refuse_if_changed_since(transaction: &Transaction, operation: i64, kind: Kind, uid: Uid) -> Result<()> {
    match later_change(transaction.connection, operation, uid)? {
        Some(summary) => Err(in_the_way(kind, &format!("later came: {summary}"))),
        None => Ok(()),
    }
}

fn in_the_way(kind: Kind, why: &str) -> Error {
    Error::refused(format!(
        "This cannot be taken back, because a later change of the {} stands in the way: {why}. Nothing was changed.",
        kind.noun()
    ))
}
