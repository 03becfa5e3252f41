//! Reading rows in bulk.

use std::collections::HashMap;

use rusqlite::{Connection, Params, Row};

use crate::{
    db::rows::uid_of,
    draft::Choice,
    error::Result,
    records::Ref,
    values::{Currency, Money, Qualifier},
};

/// All rows of a statement, in its order.
pub fn all<T>(
    connection: &Connection,
    sql: &str,
    params: impl Params,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    Ok(connection.prepare_cached(sql)?.query_map(params, read)?.collect::<rusqlite::Result<_>>()?)
}

/// The same for rows that own others: the row number, in the first column, and what is made of the row.
pub fn owners<T>(
    connection: &Connection,
    sql: &str,
    mut read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<(Vec<i64>, Vec<T>)> {
    let rows = all(connection, sql, [], |row| Ok((row.get::<_, i64>(0)?, read(row)?)))?;
    Ok(rows.into_iter().unzip())
}

/// A record named by two columns, identity and label.
pub fn reference(row: &Row<'_>, at: usize) -> rusqlite::Result<Ref> {
    Ok(Ref { uid: Some(uid_of(row, at)?), label: row.get(at + 1)? })
}

pub fn maybe_reference(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Ref>> {
    match row.get_ref(at)? {
        rusqlite::types::ValueRef::Null => Ok(None),
        _ => reference(row, at).map(Some),
    }
}

/// A word of a closed list.
pub fn choice<T: Choice>(row: &Row<'_>, at: usize) -> rusqlite::Result<T> {
    let word = row.get_ref(at)?.as_str()?;
    T::ALL.iter().copied().find(|one| one.word() == word).ok_or_else(|| {
        let sentence = format!("“{word}” is not a word that this version knows");
        rusqlite::Error::FromSqlConversionFailure(at, rusqlite::types::Type::Text, sentence.into())
    })
}

pub fn maybe_choice<T: Choice>(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<T>> {
    match row.get_ref(at)? {
        rusqlite::types::ValueRef::Null => Ok(None),
        _ => choice(row, at).map(Some),
    }
}

/// An amount in three columns.
pub fn money(row: &Row<'_>, at: usize) -> rusqlite::Result<Money> {
    Ok(Money::new(row.get(at)?, row.get::<_, Currency>(at + 1)?, row.get::<_, Qualifier>(at + 2)?))
}

/// Puts child rows, of which the first column is the row number of their owner, to that owner.
pub struct Owners<'a, T> {
    of: HashMap<i64, &'a mut T>,
}

impl<'a, T> Owners<'a, T> {
    pub fn new(ids: &[i64], owners: &'a mut [T]) -> Self {
        Self { of: ids.iter().copied().zip(owners).collect() }
    }

    pub fn get(&mut self, id: i64) -> Option<&mut T> {
        self.of.get_mut(&id).map(|owner| &mut **owner)
    }

    /// Reads every row of the statement and hands it to the owner it belongs to.
    pub fn add(
        &mut self,
        connection: &Connection,
        sql: &str,
        mut put: impl FnMut(&mut T, &Row<'_>) -> rusqlite::Result<()>,
    ) -> Result<()> {
        let mut statement = connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if let Some(owner) = self.of.get_mut(&row.get(0)?) {
                put(owner, row)?;
            }
        }
        Ok(())
    }
}

/// A word of a vocabulary or a closed list, as a reader wants it.
pub fn plain(word: &str) -> String {
    word.replace('-', " ").replace("co ", "co-").replace(" ngo", " NGO")
}
