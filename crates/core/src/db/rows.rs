//! Reads a record from its rows and writes the difference between two documents to them.
//! All SQL follows from the [`Layout`](super::layout::Layout); statements are prepared once per connection.

mod read;
mod write;

use std::{
    collections::HashMap,
    sync::{LazyLock, Mutex, PoisonError},
};

use rusqlite::{Connection, OptionalExtension, Row, ToSql, types::ToSqlOutput};

use crate::{error::Result, records::Kind, values::Uid};

pub use read::read;
pub use write::{delete, insert, update};

impl ToSql for Uid {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.bytes().as_slice()))
    }
}

/// The identity in a column of 16 bytes.
pub fn uid_of(row: &Row, column: usize) -> rusqlite::Result<Uid> {
    row.get::<_, [u8; 16]>(column).map(Uid::from_bytes)
}

/// The row number behind an identity.
pub fn row_id(connection: &Connection, kind: Kind, uid: Uid) -> Result<Option<i64>> {
    let sql = statement(kind, "id", "", || format!("SELECT id FROM {} WHERE uid = ?1", kind.name()));
    Ok(connection.prepare_cached(sql)?.query_row([uid], |row| row.get(0)).optional()?)
}

/// SQL that follows from a layout, made once.
pub fn statement(kind: Kind, verb: &'static str, list: &'static str, make: impl FnOnce() -> String) -> &'static str {
    type Made = HashMap<(Kind, &'static str, &'static str), &'static str>;
    static MADE: LazyLock<Mutex<Made>> = LazyLock::new(Mutex::default);
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    made.entry((kind, verb, list)).or_insert_with(|| Box::leak(make().into_boxed_str()))
}
