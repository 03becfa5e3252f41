//! Records met in an operation: looked up once, however often they are named.

use std::{cell::RefCell, collections::HashMap};

use rusqlite::{Connection, OptionalExtension};

use super::rows::statement;
use crate::{error::Result, records::Kind, values::Uid};

/// Row numbers and labels by identity. Whoever renames or removes a record must have it forgotten here.
pub struct Known<'a> {
    connection: &'a Connection,
    found: RefCell<HashMap<(Kind, Uid), (i64, String)>>,
}

impl<'a> Known<'a> {
    pub fn new(connection: &'a Connection) -> Self {
        Self { connection, found: RefCell::default() }
    }

    pub fn connection(&self) -> &'a Connection {
        self.connection
    }

    pub fn row(&self, kind: Kind, uid: Uid) -> Result<Option<i64>> {
        Ok(self.look_up(kind, uid, |(id, _)| *id)?)
    }

    pub fn label(&self, kind: Kind, uid: Uid) -> Result<Option<String>> {
        Ok(self.look_up(kind, uid, |(_, label)| label.clone())?)
    }

    pub fn forget(&self, kind: Kind, uid: Uid) {
        self.found.borrow_mut().remove(&(kind, uid));
    }

    fn look_up<T>(&self, kind: Kind, uid: Uid, take: impl Fn(&(i64, String)) -> T) -> rusqlite::Result<Option<T>> {
        if let Some(found) = self.found.borrow().get(&(kind, uid)) {
            return Ok(Some(take(found)));
        }
        let sql = statement(kind, "known", "", || {
            format!("SELECT id, {} FROM {} WHERE uid = ?1", kind.label_column(), kind.name())
        });
        let found =
            self.connection.prepare_cached(sql)?.query_row([uid], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        let Some(found) = found else { return Ok(None) };
        let taken = take(&found);
        self.found.borrow_mut().insert((kind, uid), found);
        Ok(Some(taken))
    }
}
