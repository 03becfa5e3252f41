//! One page of a list.

use rusqlite::{Connection, Row, params_from_iter, types::Value};
use serde::{Deserialize, Serialize};

use crate::{
    draft::Choice,
    error::{Error, Result},
    records::Kind,
    search::{Filter, ROW_MASK},
};

/// What of a list is wanted.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ListArgs {
    /// Query words; empty for all.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub filter: String,
    /// The family's first sort unless another is named.
    #[ts(optional)]
    pub sort: Option<String>,
    /// Each sort has a direction of its own.
    #[ts(optional)]
    pub descending: Option<bool>,
    /// `next` of the page before.
    #[ts(optional)]
    pub after: Option<String>,
    /// 50 unless another number is given; at most 500.
    #[ts(optional)]
    pub limit: Option<u32>,
}

/// Some rows of a list, and how to get the next.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Page<T> {
    pub rows: Vec<T>,
    /// Handed back as `after` for the page that follows, with the same filter and sort; none at the end.
    /// Means nothing outside this file.
    pub next: Option<String>,
    /// How many rows the whole list had when its first page was read.
    pub total: u32,
    /// What of the filter was not understood, in sentences.
    pub notes: Vec<String>,
}

/// A way to sort a family's list.
pub struct Sort {
    pub name: &'static str,
    /// SQL over the family's table, called `t`; never NULL. Equal ones follow by row number.
    pub key: &'static str,
    /// Unless the reader says otherwise.
    pub descending: bool,
}

impl Sort {
    pub const fn up(name: &'static str, key: &'static str) -> Self {
        Self { name, key, descending: false }
    }

    pub const fn down(name: &'static str, key: &'static str) -> Self {
        Self { name, key, descending: true }
    }
}

/// A family's list: its sorts, the usual one first, and how a row is read.
pub struct Listing<T: 'static> {
    pub kind: Kind,
    pub sorts: &'static [Sort],
    /// Selects the rows whose numbers stand in the JSON list `?1`, in that order.
    pub rows: &'static str,
    pub read: fn(&Row) -> rusqlite::Result<T>,
}

/// The sort of every family that is placed in time: by the day, and of one day by the row number.
pub const DATE: &str = "date";

const USUAL: u32 = 50;
const MOST: u32 = 500;

/// Where the next page begins: in the list of this filter, sort and direction after this key and row number;
/// and how long the list was.
#[derive(Serialize, Deserialize)]
pub(super) struct Place(String, String, bool, serde_json::Value, i64, u32);

impl<T> Listing<T> {
    pub fn page(&self, connection: &Connection, arguments: &ListArgs) -> Result<Page<T>> {
        // One moment for the count, the page and its rows.
        let moment = connection.unchecked_transaction()?;
        let filter = Filter::read(&moment, self.kind, &arguments.filter)?;
        let sort = self.sort(arguments.sort.as_deref())?;
        let descending = arguments.descending.unwrap_or(sort.descending);
        let place = arguments.after.as_deref().map(|after| place(after, &filter, sort, descending)).transpose()?;
        let limit = arguments.limit.unwrap_or(USUAL).clamp(1, MOST) as usize;
        let total = match &place {
            Some(Place(.., total)) => *total,
            None => filter.count(&moment)?,
        };
        let many = filter.condition.is_some() && {
            let all = Filter::read(&moment, self.kind, "")?.count(&moment)?;
            u64::from(total).pow(2) > limit as u64 * u64::from(all)
        };
        let (sql, values) = select(&filter, sort, (descending, many), place.as_ref(), limit + 1);
        let mut ids = moment
            .prepare_cached(&sql)?
            .query_map(params_from_iter(values), |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<Vec<(i64, Value)>>>()?;
        let more = ids.len() > limit;
        ids.truncate(limit);
        let next = ids.last().filter(|_| more).map(|(id, key)| {
            let key = match key {
                Value::Integer(number) => (*number).into(),
                Value::Text(text) => text.as_str().into(),
                _ => serde_json::Value::Null,
            };
            serde_json::to_string(&Place(filter.text.clone(), sort.name.into(), descending, key, *id, total))
        });
        let rows = self.rows_of(&moment, ids.into_iter().map(|(id, _)| id))?;
        Ok(Page { rows, next: next.transpose()?, total, notes: filter.notes })
    }

    fn rows_of(&self, connection: &Connection, ids: impl Iterator<Item = i64>) -> Result<Vec<T>> {
        let list = serde_json::to_string(&ids.collect::<Vec<_>>())?;
        let mut select = connection.prepare_cached(self.rows)?;
        Ok(select.query_map([list], self.read)?.collect::<rusqlite::Result<_>>()?)
    }

    fn sort(&self, name: Option<&str>) -> Result<&'static Sort> {
        let found = match name.filter(|name| !name.is_empty()) {
            Some(name) => self.sorts.iter().find(|sort| sort.name == name),
            None => self.sorts.first(),
        };
        found.ok_or_else(|| {
            let names: Vec<&str> = self.sorts.iter().map(|sort| sort.name).collect();
            let name = name.unwrap_or_default();
            Error::refused(format!(
                "{} cannot be sorted by “{name}”, but by {}.",
                capital(self.kind.plural()),
                names.join(", ")
            ))
        })
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

pub(super) fn place(after: &str, filter: &Filter, sort: &Sort, descending: bool) -> Result<Place> {
    let read: Option<Place> = serde_json::from_str(after).ok();
    read.filter(|Place(words, name, down, key, ..)| {
        *words == filter.text && name == sort.name && *down == descending && (key.is_string() || key.is_i64())
    })
    .ok_or_else(|| {
        Error::refused("This is not a place in the list as it is filtered and sorted now; read it from its start.")
    })
}

/// SQL for row numbers and keys of a page, in order. `many`: the filter finds so many of the family that it
/// is quicker to go through all in order than to put those found in order.
pub(super) fn select(
    filter: &Filter,
    sort: &Sort,
    (descending, many): (bool, bool),
    place: Option<&Place>,
    limit: usize,
) -> (String, Vec<Value>) {
    let family = filter.kind;
    let (way, beyond) = if descending { ("DESC", "<") } else { ("ASC", ">") };
    let after = place.map(|Place(_, _, _, after, id, _)| {
        let after = match after {
            serde_json::Value::String(text) => Value::Text(text.clone()),
            number => Value::Integer(number.as_i64().unwrap_or_default()),
        };
        (after, Value::Integer(*id))
    });
    let limit = Value::Integer(limit as i64);
    let (days, found) = (filter.days(), filter.condition.is_some());
    if found && days.is_none() && sort.name == DATE {
        // Search entries are in the order of their days already.
        let (entries, mut values) = filter.entries();
        let only = if after.is_some() { format!(" WHERE id {beyond} ?") } else { String::new() };
        values.extend(after.map(|(entry, _)| entry));
        values.push(limit);
        return (format!("SELECT id & {ROW_MASK}, id FROM ({entries}){only} ORDER BY id {way} LIMIT ?"), values);
    }
    let (mut only, mut values) = match days {
        Some(days) => days,
        None if found => {
            let (records, values) = filter.records();
            (format!("{}t.id IN ({records})", if many { "+" } else { "" }), values)
        }
        None => ("1".to_owned(), Vec::new()),
    };
    let key = sort.key;
    if let Some((after, id)) = after {
        // The first part is implied by the second, and is what an index with a collation can seek.
        only += &format!(" AND {key} {beyond}= ? AND ({key}, t.id) {beyond} (?, ?)");
        values.extend([after.clone(), after, id]);
    }
    values.push(limit);
    (format!("SELECT t.id, {key} FROM {family} AS t WHERE {only} ORDER BY {key} {way}, t.id {way} LIMIT ?"), values)
}

/// A list that SQL gave as JSON.
pub fn json<T: serde::de::DeserializeOwned>(row: &Row, column: usize) -> rusqlite::Result<Vec<T>> {
    let Some(text) = row.get::<_, Option<String>>(column)? else { return Ok(Vec::new()) };
    serde_json::from_str(&text)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, error.into()))
}

/// A word of a closed list.
pub fn word<T: Choice>(row: &Row, column: usize) -> rusqlite::Result<T> {
    let text = row.get_ref(column)?.as_str()?;
    T::ALL.iter().copied().find(|choice| choice.word() == text).ok_or_else(|| {
        let sentence = format!("“{text}” is not a word that can stand here");
        rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, sentence.into())
    })
}
