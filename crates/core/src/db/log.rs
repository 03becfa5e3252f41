//! The change log: one row per operation, and under it one per record it touched.

use rusqlite::Connection;
use serde_json::Value;

use super::{rows::uid_of, transact::Action};
use crate::{
    error::{Error, Result},
    records::{Kind, Moment},
    values::Uid,
};

/// What an operation did to one record. `fields` is nothing for a record that came, the whole document
/// for one that went, and a list of `[path, old, new]` for one that changed.
#[derive(Clone, Debug)]
pub struct ChangeRow {
    pub kind: Kind,
    pub uid: Uid,
    pub action: Action,
    pub fields: Option<Value>,
}

pub fn next_number(connection: &Connection) -> Result<i64> {
    let sql = "SELECT coalesce(max(id), 0) + 1 FROM operation";
    Ok(connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

#[expect(clippy::too_many_arguments, reason = "the columns of one row, written in one place")]
pub fn write(
    connection: &Connection,
    number: i64,
    now: Moment,
    actor: &str,
    verb: &str,
    summary: &str,
    undoes: Option<i64>,
    changes: &[ChangeRow],
) -> Result<()> {
    connection
        .prepare_cached(include_str!("operation_insert.sql"))?
        .execute(rusqlite::params![number, now.0, actor, verb, summary, undoes])?;
    let mut insert = connection
        .prepare_cached("INSERT INTO change (operation_id, kind, uid, action, fields) VALUES (?1, ?2, ?3, ?4, ?5)")?;
    for ChangeRow { kind, uid, action, fields } in changes {
        let fields = fields.as_ref().map(Value::to_string);
        insert.execute(rusqlite::params![number, kind.name(), uid, action_word(*action), fields])?;
    }
    Ok(())
}

/// What an operation did, to all records or to one, in the order in which it was done.
pub fn changes_of(connection: &Connection, operation: i64, uid: Option<Uid>) -> Result<Vec<ChangeRow>> {
    // By the record where one is named: an import may have touched two million others.
    let sql = match uid {
        Some(_) => "SELECT kind, uid, action, fields FROM change WHERE uid = ?2 AND +operation_id = ?1 ORDER BY id",
        None => "SELECT kind, uid, action, fields FROM change WHERE operation_id = ?1 AND ?2 IS NULL ORDER BY id",
    };
    let mut select = connection.prepare_cached(sql)?;
    let mut rows = select.query(rusqlite::params![operation, uid])?;
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        changes.push(ChangeRow {
            kind: row.get::<_, String>(0)?.parse().map_err(Error::unexpected)?,
            uid: uid_of(row, 1)?,
            action: action_of(&row.get::<_, String>(2)?)?,
            fields: row.get::<_, Option<String>>(3)?.map(|text| serde_json::from_str(&text)).transpose()?,
        });
    }
    Ok(changes)
}

fn action_word(action: Action) -> &'static str {
    match action {
        Action::Add => "add",
        Action::Edit => "edit",
        Action::Delete => "delete",
        Action::Restore => "restore",
    }
}

pub fn action_of(word: &str) -> Result<Action> {
    match word {
        "add" => Ok(Action::Add),
        "edit" => Ok(Action::Edit),
        "delete" => Ok(Action::Delete),
        "restore" => Ok(Action::Restore),
        other => Err(Error::unexpected(format!("The change log holds an action \"{other}\" that is not known."))),
    }
}
