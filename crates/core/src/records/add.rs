//! Adding a record.

use std::cell::RefCell;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{Family, Head, Kind, resolve::resolve, with_family};
use crate::{
    db::{Transaction, Workspace, Written},
    draft::{Desk, Form, Problem, stops},
    error::{Error, Result},
    values::{Currency, Uid},
};

/// A record as it stands after a save.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct Saved {
    pub kind: Kind,
    pub uid: Uid,
    #[ts(type = "AnyRecord")]
    pub record: Value,
    /// What was odd about the draft and did not stop it.
    pub warnings: Vec<Problem>,
    /// The operation's number; none where nothing had to be changed.
    #[ts(type = "number | null")]
    pub operation: Option<i64>,
    /// Families of which something changed.
    pub stale: Vec<Kind>,
}

/// A record that is written, and what was odd about its draft.
pub struct Checked {
    pub record: Map<String, Value>,
    pub warnings: Vec<Problem>,
}

/// Adds a record. `uid` is given where the record already has an identity elsewhere.
pub fn add(workspace: &Workspace, kind: Kind, draft: &Value, uid: Option<Uid>) -> Result<Saved> {
    let written = workspace.transact("add", |transaction| {
        let (uid, checked) = add_within(transaction, kind, draft, uid)?;
        let summary = format!("Added {} “{}”", kind.noun(), label(kind, &checked.record));
        Ok(((kind, uid, checked), summary))
    })?;
    Ok(saved(written))
}

/// Adds a record as part of an operation under way.
pub fn add_within(
    transaction: &mut Transaction,
    kind: Kind,
    draft: &Value,
    uid: Option<Uid>,
) -> Result<(Uid, Checked)> {
    let uid = match uid {
        Some(uid) if super::edit::find(transaction.connection, uid)?.is_some() => {
            return Err(Error::refused(format!("A record with the identity {uid} is here already.")));
        }
        Some(uid) => uid,
        None => transaction.new_uid(),
    };
    let now = transaction.now();
    let head = Head { uid, revision: transaction.number(), created_at: now, changed_at: now };
    let checked = check_draft(transaction, kind, head, draft)?;
    transaction.add(kind, uid, &checked.record)?;
    Ok((uid, checked))
}

/// Draft to record, references found or made; all problems at once.
pub(super) fn check_draft(transaction: &mut Transaction, kind: Kind, head: Head, draft: &Value) -> Result<Checked> {
    let own = head.uid;
    let (mut record, mut problems) = read_draft(transaction.connection, &|| transaction.new_uid(), kind, head, draft)?;
    if !stops(&problems) {
        resolve(transaction, kind, own, &mut record, &mut problems)?;
    }
    if !stops(&problems) {
        with_family!(kind, F => {
            let typed = F::deserialize(&record)?;
            typed.check_against(transaction.connection, &mut problems)?;
        });
    }
    if stops(&problems) {
        return Err(Error::problems(problems));
    }
    Ok(Checked { record, warnings: problems })
}

/// What can be said of a draft without the other records.
pub(super) fn read_draft(
    connection: &rusqlite::Connection,
    new_uid: &dyn Fn() -> Uid,
    kind: Kind,
    head: Head,
    draft: &Value,
) -> Result<(Map<String, Value>, Vec<Problem>)> {
    let Value::Object(map) = draft else {
        return Err(Error::problems(vec![Problem::error("", "The draft is not an object with fields.")]));
    };
    let (mut map, mut problems) = (map.clone(), Vec::new());
    with_family!(kind, F => F::look_up(&mut map, connection, &mut problems)?);
    let terms = terms(connection)?;
    let desk = Desk { head, currency: currency(connection)?, terms: &terms, new_uid };
    let sheet = RefCell::new(problems);
    let form = Form::new(&map, &desk, &sheet);
    let record = with_family!(kind, F => {
        let typed = F::check(&form);
        serde_json::to_value(typed)?
    });
    form.finish();
    drop(form);
    let Value::Object(record) = record else {
        return Err(Error::unexpected("A record is not an object."));
    };
    Ok((record, sheet.into_inner()))
}

fn terms(connection: &rusqlite::Connection) -> Result<Vec<(String, String, String)>> {
    let mut select = connection.prepare_cached("SELECT vocabulary, slug, label FROM term ORDER BY label")?;
    let terms =
        select.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect::<rusqlite::Result<_>>()?;
    Ok(terms)
}

fn currency(connection: &rusqlite::Connection) -> Result<Option<Currency>> {
    use rusqlite::OptionalExtension;
    let code: Option<String> = connection
        .prepare_cached("SELECT currency FROM platform LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    Ok(code.and_then(|code| code.parse().ok()))
}

/// What a reader calls the record.
pub fn label(kind: Kind, record: &Map<String, Value>) -> &str {
    record.get(kind.label_column()).and_then(Value::as_str).unwrap_or_default()
}

/// What a finished operation tells of the record it saved.
pub(crate) fn saved(written: Written<(Kind, Uid, Checked)>) -> Saved {
    let Written { value: (kind, uid, Checked { record, warnings }), operation, stale } = written;
    Saved { kind, uid, record: Value::Object(record), warnings, operation, stale: stale.into_iter().collect() }
}
