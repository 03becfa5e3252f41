//! How the records of a list fall apart: by year, kind, country and so on, each value with the query word
//! that narrows the list to it.

mod splits;

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, params_from_iter, types::ValueRef};
use serde::Serialize;

use crate::{
    db::rows::uid_of,
    error::Result,
    records::Kind,
    search::{Field, Filter, flags},
    values::{Country, Uid},
};
use splits::{By, From, Split, splits};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Facet {
    pub facet: String,
    pub label: String,
    /// Years with the newest first, all others with the most common first.
    pub values: Vec<FacetValue>,
    /// How many more values there are.
    pub more: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct FacetValue {
    pub value: String,
    pub label: String,
    pub count: u32,
    /// The query word for it.
    pub query: String,
}

/// The most values that a facet gives.
const SHOWN: usize = 12;

/// Among more records than this, found by words, it is not told what they have and have not: each flag is
/// a search of its own.
const LOOKED_THROUGH: u32 = 20_000;

/// The facets of a family's list as it is filtered; those without values are left out.
pub fn facets(connection: &Connection, kind: Kind, filter: &str) -> Result<Vec<Facet>> {
    connection.execute_batch("CREATE TEMP TABLE IF NOT EXISTS facet_record (id INTEGER PRIMARY KEY)")?;
    // One moment for all counts. What is written to the table goes when the transaction is dropped.
    let moment = connection.unchecked_transaction()?;
    let filter = Filter::read(&moment, kind, filter)?;
    if filter.condition.is_some() {
        let (records, values) = filter.records();
        let choose = format!("INSERT INTO temp.facet_record (id) {records}");
        moment.prepare_cached(&choose)?.execute(params_from_iter(values))?;
    }
    let mut columns = match filter.condition {
        Some(_) => columns(&moment, kind)?,
        None => HashMap::new(),
    };
    let mut facets = Vec::new();
    for split in splits(kind) {
        let counts = match (&filter.condition, &split.from) {
            (None, _) => kept(&moment, kind, split.facet)?,
            (Some(_), From::Column(column)) => columns.remove(column).unwrap_or_default(),
            (Some(_), From::Table(table, owner, column)) => split.count(&moment, table, owner, column)?,
        };
        facets.push(split.facet(&moment, counts)?);
    }
    let found = filter.count(&moment)?;
    if filter.condition.is_none() || found <= LOOKED_THROUGH {
        facets.extend(recorded(&moment, &filter, found)?);
    }
    facets.retain(|facet| !facet.values.is_empty());
    Ok(facets)
}

type Counts = Vec<(String, u32)>;

/// From the counters, which every write keeps up to date.
fn kept(connection: &Connection, kind: Kind, facet: &str) -> Result<Counts> {
    let mut select = connection.prepare_cached(
        "SELECT value, records FROM tally WHERE family = ?1 AND facet = ?2 ORDER BY records DESC, value",
    )?;
    let counts = select.query_map([kind.name(), facet], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(counts.collect::<rusqlite::Result<_>>()?)
}

/// Counted over the records chosen, by every column of the family's table that is a facet, in one pass: the
/// rows of the table are wide.
fn columns(connection: &Connection, kind: Kind) -> Result<HashMap<&'static str, Counts>> {
    let mut names = Vec::new();
    let mut values = Vec::new();
    for split in splits(kind) {
        let From::Column(column) = split.from else { continue };
        names.push(column);
        values.push(match split.by {
            By::Year => format!("CASE WHEN t.{column} >= '0' THEN substr(t.{column}, 1, 4) END"),
            By::Record(_, other) => format!("(SELECT hex(uid) FROM {other} AS r WHERE r.id = t.{column})"),
            By::Word(_) | By::Country(_) => format!("t.{column}"),
        });
    }
    let mut counted: Vec<HashMap<Vec<u8>, u32>> = names.iter().map(|_| HashMap::new()).collect();
    if !names.is_empty() {
        let sql = format!(
            "SELECT {} FROM temp.facet_record AS chosen CROSS JOIN {kind} AS t ON t.id = chosen.id",
            values.join(", ")
        );
        let mut select = connection.prepare_cached(&sql)?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            for (column, counts) in counted.iter_mut().enumerate() {
                let ValueRef::Text(value) = row.get_ref(column)? else { continue };
                match counts.get_mut(value) {
                    Some(count) => *count += 1,
                    None => {
                        counts.insert(value.to_vec(), 1);
                    }
                }
            }
        }
    }
    let most_first = |counts: HashMap<Vec<u8>, u32>| {
        let text = |(value, count): (Vec<u8>, u32)| (String::from_utf8_lossy(&value).into_owned(), count);
        let mut counts: Counts = counts.into_iter().map(text).collect();
        counts.sort_by(|one, two| two.1.cmp(&one.1).then_with(|| one.0.cmp(&two.0)));
        counts
    };
    Ok(names.into_iter().zip(counted.into_iter().map(most_first)).collect())
}

impl Split {
    /// Counted over the records chosen, by the rows of a table of its own.
    fn count(&self, connection: &Connection, table: &str, owner: &str, column: &str) -> Result<Counts> {
        let (label, join) = match self.by {
            By::Record(_, other) => ("uid", format!("JOIN {other} AS r ON r.id = counted.value")),
            _ => ("value", String::new()),
        };
        // An organisation may have several roles; the other tables have a value once.
        let records =
            if matches!(self.by, By::Record(Field::Organiser, _)) { format!("DISTINCT t.{owner}") } else { "*".into() };
        let sql = format!(
            "SELECT {label}, records FROM (
               SELECT t.{column} AS value, count({records}) AS records
               FROM temp.facet_record AS chosen CROSS JOIN {table} AS t ON t.{owner} = chosen.id GROUP BY 1
             ) AS counted {join} ORDER BY records DESC, {label}"
        );
        let mut select = connection.prepare_cached(&sql)?;
        let mut rows = select.query([])?;
        let mut counts = Counts::new();
        while let Some(row) = rows.next()? {
            let value = match self.by {
                By::Record(..) => uid_of(row, 0)?.to_string(),
                _ => row.get(0)?,
            };
            counts.push((value, row.get(1)?));
        }
        Ok(counts)
    }

    fn facet(&self, connection: &Connection, mut counts: Counts) -> Result<Facet> {
        counts.retain(|(value, _)| value != "unknown");
        if matches!(self.by, By::Year) {
            counts.sort_by(|one, two| two.0.cmp(&one.0));
        }
        let more = counts.len().saturating_sub(SHOWN) as u32;
        let mut values = Vec::new();
        for (value, count) in counts.into_iter().take(SHOWN) {
            if let Some((label, query)) = self.named(connection, &value)? {
                values.push(FacetValue { value, label, count, query });
            }
        }
        if !matches!(self.by, By::Year) {
            values.sort_by(|one, two| two.count.cmp(&one.count).then_with(|| one.label.cmp(&two.label)));
        }
        Ok(Facet { facet: self.facet.into(), label: self.label.into(), values, more })
    }

    /// What a reader calls the value, and the query word for it.
    fn named(&self, connection: &Connection, value: &str) -> Result<Option<(String, String)>> {
        Ok(match self.by {
            By::Year => Some((value.to_owned(), format!("year:{value}"))),
            By::Word(field) => {
                let words = value.replace('-', " ");
                Some((words.clone(), field.word(&words)))
            }
            By::Country(field) => {
                Country::from_code(value).map(|country| (country.human().to_owned(), field.word(value)))
            }
            By::Record(field, kind) => {
                let Ok(uid) = value.parse::<Uid>() else { return Ok(None) };
                let sql = format!("SELECT {} FROM {kind} WHERE uid = ?1", kind.label_column());
                let label: Option<String> =
                    connection.prepare_cached(&sql)?.query_row([uid], |row| row.get(0)).optional()?;
                label.map(|label| {
                    let query = field.word(&label);
                    (if kind == Kind::Hashtag { format!("#{label}") } else { label }, query)
                })
            }
        })
    }
}

/// What is recorded, and what is not.
fn recorded(connection: &Connection, filter: &Filter, all: u32) -> Result<Vec<Facet>> {
    let flags = flags(filter.kind);
    if flags.is_empty() {
        return Ok(Vec::new());
    }
    let kept = if filter.condition.is_none() { kept(connection, filter.kind, "has")? } else { Counts::new() };
    let (mut has, mut no) = (Vec::new(), Vec::new());
    for (flag, words) in flags {
        let count = match filter.condition {
            Some(_) => filter.and(connection, &Field::Has.word(flag))?.count(connection)?,
            None => kept.iter().find(|(value, _)| value == flag).map_or(0, |(_, count)| *count),
        };
        for (values, word, field, count) in
            [(&mut has, "has", Field::Has, count), (&mut no, "no", Field::No, all - count.min(all))]
        {
            if count > 0 {
                let (value, label) = ((*flag).to_owned(), format!("{word} {words}"));
                values.push(FacetValue { value, label, count, query: field.word(flag) });
            }
        }
    }
    let facet = |facet: &str, label: &str, mut values: Vec<FacetValue>| {
        values.sort_by_key(|value| std::cmp::Reverse(value.count));
        Facet { facet: facet.into(), label: label.into(), values, more: 0 }
    };
    Ok(vec![facet("has", "With", has), facet("no", "Without", no)])
}
