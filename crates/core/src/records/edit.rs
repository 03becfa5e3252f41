//! Editing a record.

use rusqlite::Connection;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{
    Head, Kind, Places,
    add::{Checked, Saved, check_draft, label, saved},
    document,
};
use crate::{
    db::{Transaction, Workspace, layout_of, rows},
    draft::Problem,
    error::{Code, Error, Result},
    values::Uid,
};

/// Family and row number of the record with that identity.
pub fn find(connection: &Connection, uid: Uid) -> Result<Option<(Kind, i64)>> {
    for kind in Kind::ALL.into_iter().rev() {
        if let Some(id) = rows::row_id(connection, kind, uid)? {
            return Ok(Some((kind, id)));
        }
    }
    Ok(None)
}

pub(super) fn must_find(connection: &Connection, uid: Uid) -> Result<(Kind, i64)> {
    find(connection, uid)?
        .ok_or_else(|| Error::not_found(format!("There is no record {uid}. It may have been deleted.")))
}

/// Changes the given fields of a record and leaves the others. `revision` is that of the record as it was
/// read; without it, whatever stands there is changed.
pub fn edit(workspace: &Workspace, uid: Uid, revision: Option<i64>, draft: &Value) -> Result<Saved> {
    let written = workspace.transact("edit", |transaction| {
        let (kind, checked, summary) = edit_within(transaction, uid, revision, draft)?;
        Ok(((kind, uid, checked), summary))
    })?;
    Ok(saved(written))
}

/// Edits a record by an act that has a name of its own: `draft` is made from what stands there, with the line
/// that says what was done.
pub fn act(
    workspace: &Workspace,
    verb: &str,
    uid: Uid,
    revision: Option<i64>,
    draft: impl FnOnce(&Transaction) -> Result<(Value, String)>,
) -> Result<Saved> {
    let written = workspace.transact(verb, |transaction| {
        let (draft, summary) = draft(transaction)?;
        let (kind, checked, _) = edit_within(transaction, uid, revision, &draft)?;
        Ok(((kind, uid, checked), summary))
    })?;
    Ok(saved(written))
}

/// Edits a record as part of an operation under way; gives its family, the record and what was done.
pub fn edit_within(
    transaction: &mut Transaction,
    uid: Uid,
    revision: Option<i64>,
    draft: &Value,
) -> Result<(Kind, Checked, String)> {
    let Value::Object(given) = draft else {
        return Err(Error::problems(vec![Problem::error("", "The draft is not an object with fields.")]));
    };
    let (kind, id) = must_find(transaction.connection, uid)?;
    let (before, old) = transaction.read(kind, id)?;
    let head = Head::deserialize(&before)?;
    if let Some(revision) = revision.filter(|revision| *revision != head.revision) {
        return Err(conflict(kind, &before, revision));
    }
    let mut merged = before.clone();
    merged.extend(given.iter().map(|(name, value)| (name.clone(), value.clone())));
    let mut checked = check_draft(transaction, kind, head, &Value::Object(merged))?;
    let new = document(layout_of(kind), &checked.record, Places::After(Some(&old)));
    if transaction.update(kind, id, uid, &before, &old, &new)? {
        checked.record.insert("revision".into(), transaction.number().into());
        checked.record.insert("changed_at".into(), json!(transaction.now()));
    }
    let summary =
        format!("Edited {} “{}”: {}", kind.noun(), label(kind, &checked.record), changed_fields(given, &old, &new));
    Ok((kind, checked, summary))
}

fn changed_fields(given: &Map<String, Value>, old: &Map<String, Value>, new: &Map<String, Value>) -> String {
    let changed = given.keys().filter(|name| old.get(*name) != new.get(*name));
    changed.map(|name| name.replace('_', " ")).collect::<Vec<_>>().join(", ")
}

fn conflict(kind: Kind, record: &Map<String, Value>, revision: i64) -> Error {
    let label = label(kind, record);
    Error::new(
        Code::Conflict,
        format!(
            "The {} “{label}” was changed since you read it (revision {revision}). Nothing was saved; look at it again and repeat your change.",
            kind.noun()
        ),
    )
}
