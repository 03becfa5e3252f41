//! Deleting a record. How it comes back stands in [`super::restore`].

use serde::Deserialize;
use serde_json::Value;

use super::{Family, Kind, edit::must_find, forget, label, with_family};
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
        with_family!(kind, F => F::deserialize(&record)?.check_removal(transaction.connection)?);
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
