//! The one way in which anything is written: rows, search index, tallies and change log together, in one
//! SQLite transaction, or nothing.

use std::collections::BTreeSet;

use rusqlite::{Connection, TransactionBehavior};
use serde_json::{Map, Value};

use super::{
    Environment, Known, Workspace, index,
    layout::{Field, Layout, Shape},
    log::{self, ChangeRow},
    rows,
};
use crate::{
    error::{Error, Result},
    records::{Document, Family, Kind, Moment, Places, differences, document, with_family},
    values::Uid,
};

/// What happened to a record in an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "lowercase")]
pub enum Action {
    Add,
    Edit,
    Delete,
    /// It came back, with what it held when it went.
    Restore,
}

/// What a finished operation leaves behind for its caller.
#[derive(Debug)]
pub struct Written<T> {
    pub value: T,
    /// None where nothing had to be changed.
    pub operation: Option<i64>,
    /// The families of which something changed, so that what was read of them may be stale.
    pub stale: BTreeSet<Kind>,
}

/// An operation in progress.
pub struct Transaction<'a> {
    pub connection: &'a Connection,
    pub known: Known<'a>,
    environment: &'a Environment,
    now: Moment,
    /// The number of this operation, and the revision of every record it changes.
    number: i64,
    changes: Vec<ChangeRow>,
    stale: BTreeSet<Kind>,
    /// Records whose search entry names another that changed its name.
    renamed: BTreeSet<(Kind, i64)>,
    undoes: Option<i64>,
}

impl Workspace {
    /// Runs `work` as one operation. What it wrote is on the disk when this returns, or, after an
    /// error, as if nothing had happened.
    pub fn transact<T>(
        &self,
        verb: &str,
        work: impl FnOnce(&mut Transaction) -> Result<(T, String)>,
    ) -> Result<Written<T>> {
        let mut connection = self.writer()?;
        let sql = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let environment = self.environment();
        let mut transaction = Transaction {
            connection: &sql,
            known: Known::new(&sql),
            environment,
            now: environment.now(),
            number: log::next_number(&sql)?,
            changes: Vec::new(),
            stale: BTreeSet::new(),
            renamed: BTreeSet::new(),
            undoes: None,
        };
        let (value, summary) = work(&mut transaction)?;
        transaction.refresh_renamed()?;
        let Transaction { now, number, changes, stale, undoes, .. } = transaction;
        if changes.is_empty() && undoes.is_none() {
            return Ok(Written { value, operation: None, stale });
        }
        log::write(&sql, number, now, &environment.who().actor, verb, &summary, undoes, &changes)?;
        if let Some(target) = undoes {
            sql.prepare_cached("UPDATE operation SET undone_by = ?1 WHERE id = ?2")?.execute([number, target])?;
        }
        sql.commit()?;
        Ok(Written { value, operation: Some(number), stale })
    }
}

impl Transaction<'_> {
    pub fn now(&self) -> Moment {
        self.now
    }

    pub fn number(&self) -> i64 {
        self.number
    }

    pub fn new_uid(&self) -> Uid {
        self.environment.new_uid(self.now)
    }

    /// This operation takes back that one.
    pub fn undoes(&mut self, operation: i64) {
        self.undoes = Some(operation);
    }

    /// Adds a record, whose references all have their labels.
    pub fn add(&mut self, kind: Kind, uid: Uid, record: &Map<String, Value>) -> Result<()> {
        let document = document(layout_of(kind), record, Places::After(None));
        let id = rows::insert(&self.known, layout_of(kind), uid, self.number, self.now, &document)?;
        self.log(kind, uid, Action::Add, None);
        index::added(self.connection, kind, id, record)
    }

    /// Writes a record that was gone, from its document.
    pub fn bring_back(&mut self, kind: Kind, uid: Uid, document: &Document) -> Result<()> {
        let id = rows::insert(&self.known, layout_of(kind), uid, self.number, self.now, document)?;
        self.log(kind, uid, Action::Restore, None);
        let (record, _) = self.read(kind, id)?;
        index::added(self.connection, kind, id, &record)
    }

    /// Writes what differs between the record as it was read and its new document. Nothing, when
    /// nothing does.
    pub fn update(
        &mut self,
        kind: Kind,
        id: i64,
        uid: Uid,
        before: &Map<String, Value>,
        old: &Document,
        new: &Document,
    ) -> Result<bool> {
        let layout = layout_of(kind);
        let found = differences(layout, old, new);
        if found.is_empty() {
            return Ok(false);
        }
        rows::update(&self.known, layout, id, self.number, self.now, old, new)?;
        if found.iter().any(|difference| difference.path == [kind.label_column()]) {
            self.renamed.extend(self.referrers(kind, id)?);
            self.known.forget(kind, uid);
        }
        let fields = Value::Array(
            found
                .into_iter()
                .map(|difference| Value::Array(vec![difference.path.into(), difference.old, difference.new]))
                .collect(),
        );
        self.log(kind, uid, Action::Edit, Some(fields));
        index::changed(self.connection, kind, id, before)?;
        Ok(true)
    }

    /// Removes a record that nothing refers to; the log keeps all it held.
    pub fn remove(&mut self, kind: Kind, id: i64, uid: Uid) -> Result<()> {
        let layout = layout_of(kind);
        let (record, document) = self.read(kind, id)?;
        index::removed(self.connection, kind, id, &record)?;
        rows::delete(&self.known, layout, id)?;
        self.known.forget(kind, uid);
        self.log(kind, uid, Action::Delete, Some(Value::Object(document)));
        Ok(())
    }

    /// The record and its document.
    pub fn read(&self, kind: Kind, id: i64) -> Result<(Map<String, Value>, Document)> {
        read_both(self.connection, kind, id)
    }

    /// Every record that refers to this one.
    pub fn referrers(&self, kind: Kind, id: i64) -> Result<BTreeSet<(Kind, i64)>> {
        referrers(self.connection, kind, id)
    }

    fn refresh_renamed(&mut self) -> Result<()> {
        for (kind, id) in std::mem::take(&mut self.renamed) {
            index::relabelled(self.connection, kind, id)?;
            self.stale.insert(kind);
        }
        Ok(())
    }

    fn log(&mut self, kind: Kind, uid: Uid, action: Action, fields: Option<Value>) {
        self.stale.insert(kind);
        self.changes.push(ChangeRow { kind, uid, action, fields });
    }
}

/// A record and its document.
pub fn read_both(connection: &Connection, kind: Kind, id: i64) -> Result<(Map<String, Value>, Document)> {
    let layout = layout_of(kind);
    let stored = rows::read(connection, layout, id)?
        .ok_or_else(|| Error::not_found(format!("This {} no longer exists.", kind.noun())))?;
    let document = document(layout, &stored.record, Places::Stored(&stored.places));
    Ok((stored.record, document))
}

/// Every record that refers to this one, as the layouts say.
pub fn referrers(connection: &Connection, kind: Kind, id: i64) -> Result<BTreeSet<(Kind, i64)>> {
    let mut found = BTreeSet::new();
    let refers = |field: &&Field| field.shape == Shape::Ref(kind);
    for other in Kind::ALL {
        let layout = layout_of(other);
        let fields = layout.fields.iter().filter(refers).map(|field| (other.name(), "id", field.column));
        let items = layout
            .lists
            .iter()
            .flat_map(|list| list.fields.iter().filter(refers).map(|field| (list.table, list.owner, field.column)));
        for (table, owner, column) in fields.chain(items) {
            let sql = format!("SELECT {owner} FROM {table} WHERE {column} = ?1");
            let mut select = connection.prepare_cached(&sql)?;
            for owner in select.query_map([id], |row| row.get(0))? {
                found.insert((other, owner?));
            }
        }
    }
    Ok(found)
}

pub fn layout_of(kind: Kind) -> &'static Layout {
    with_family!(kind, F => F::LAYOUT)
}
