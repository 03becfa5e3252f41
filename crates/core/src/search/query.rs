//! Searching all families at once.

use rusqlite::{Connection, OptionalExtension, params_from_iter, types::Value};
use serde::Serialize;

use super::{
    compile::{Condition, FAMILY_SHIFT, ROW_MASK},
    days::DAY_SHIFT,
    grammar::Query,
    marks::{Mark, Sought},
};
use crate::{db::rows::uid_of, error::Result, records::Kind, values::Uid};

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ts_rs::TS)]
pub struct Found {
    pub hits: Vec<Hit>,
    /// Whether there is more than was asked for.
    pub more: bool,
    /// What of the words was not understood, in sentences.
    pub notes: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Hit {
    pub kind: Kind,
    pub uid: Uid,
    pub label: String,
    /// The words asked for in `label`: from and up to, in Unicode code points.
    #[ts(type = "[number, number][]")]
    pub label_marks: Vec<Mark>,
    pub detail: String,
    /// ISO text of known precision, or empty.
    pub placed_on: String,
    /// Where the words stand, when they do not all stand in `label`. Only in a ranked search.
    pub snippet: Option<Snippet>,
}

/// A piece of the record's own text.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Snippet {
    pub text: String,
    /// As `label_marks`, in `text`.
    #[ts(type = "[number, number][]")]
    pub marks: Vec<Mark>,
}

/// So many of the newest records found are ranked: the time it takes stays the same in a file of any size.
const RANKED: usize = 1000;

/// The weights of the columns of `search_index`, in their order.
const WEIGHTS: &str = "10, 1, 6, 3, 3, 2, 4, 4, 4, 3, 1, 1, 0";

const HIT: &str = "e.id, e.uid, e.label, e.detail, e.placed_on";

/// Searches all families but vocabularies and the platform's own record; newest first, records without a
/// date last. Ranked: by how well they fit, the title above all, among the newest and the undated ones.
/// Without words the newest records.
pub fn search(connection: &Connection, text: &str, limit: u32, ranked: bool) -> Result<Found> {
    let query = Query::read(text);
    let mut condition = query.compile(connection, None, !ranked)?;
    let notes = query.notes.iter().chain(&condition.notes).cloned().collect();
    let sought = Sought::of(&query);
    let limit = limit as usize;
    let mut hits = match &condition.matching {
        Some(expression) if ranked => best(connection, &condition, expression, limit + 1)?,
        _ => newest(connection, &condition, limit + 1)?,
    };
    if hits.is_empty() && !ranked && query.terms.len() > 1 {
        condition = query.compile(connection, None, false)?;
        hits = newest(connection, &condition, limit + 1)?;
    }
    let more = hits.len() > limit;
    hits.truncate(limit);
    let mut found = Found { hits: Vec::with_capacity(hits.len()), more, notes };
    for (id, mut hit) in hits {
        hit.label_marks = sought.marks(&hit.label);
        if ranked && !sought.all_in(&hit.label) {
            hit.snippet = snippet(connection, hit.kind, id & ROW_MASK, &sought)?;
        }
        found.hits.push(hit);
    }
    Ok(found)
}

/// The family in the id of a search entry, unless it is one that nobody looks for here.
fn kind_of(id: i64) -> Option<Kind> {
    Kind::ALL.into_iter().find(|kind| *kind as i64 == (id >> FAMILY_SHIFT) & 15)
}

/// Vocabularies and the platform's own record are in the index, and are looked for elsewhere.
fn of_interest(id: &str) -> String {
    format!("(({id} >> {FAMILY_SHIFT}) & 15) > {}", Kind::Term as i64)
}

fn newest(connection: &Connection, condition: &Condition, limit: usize) -> Result<Vec<(i64, Hit)>> {
    let mut values: Vec<Value> = condition.matching.iter().map(|expression| Value::Text(expression.clone())).collect();
    let (from, id) = match condition.matching {
        Some(_) => {
            ("search_index AS i JOIN search_entry AS e ON e.id = i.rowid WHERE search_index MATCH ? AND", "i.rowid")
        }
        None => ("search_entry AS e WHERE", "e.id"),
    };
    let (clause, more) = condition.clause(id);
    values.extend(more);
    values.push(Value::Integer(limit as i64));
    let sql = format!("SELECT {HIT} FROM {from} {}{clause} ORDER BY {id} DESC LIMIT ?", of_interest(id));
    let mut select = connection.prepare_cached(&sql)?;
    let mut rows = select.query(params_from_iter(values))?;
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        hits.extend(hit(row)?);
    }
    Ok(hits)
}

fn best(connection: &Connection, condition: &Condition, expression: &str, limit: usize) -> Result<Vec<(i64, Hit)>> {
    let (clause, more) = condition.clause("rowid");
    let ranks = |only: &str, most: usize| -> Result<Vec<(f64, i64)>> {
        let sql = format!(
            "SELECT bm25(search_index, {WEIGHTS}), rowid FROM search_index WHERE search_index MATCH ? AND {}{only}{clause} \
             ORDER BY rowid DESC LIMIT {most}",
            of_interest("rowid")
        );
        let values = std::iter::once(Value::Text(expression.to_owned())).chain(more.iter().cloned());
        let mut select = connection.prepare_cached(&sql)?;
        let ranks = select.query_map(params_from_iter(values), |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(ranks.collect::<rusqlite::Result<_>>()?)
    };
    let mut ranked = ranks("", RANKED)?;
    if ranked.len() == RANKED {
        // People, organisations and hashtags have no date and stand behind all that mentions them.
        ranked.extend(ranks(&format!(" AND rowid < {}", 1_i64 << DAY_SHIFT), RANKED / 2)?);
    }
    ranked.sort_by(|(rank, id), (other_rank, other_id)| rank.total_cmp(other_rank).then(other_id.cmp(id)));
    ranked.dedup();
    let mut select = connection.prepare_cached(&format!("SELECT {HIT} FROM search_entry AS e WHERE e.id = ?1"))?;
    let mut hits = Vec::new();
    for (_, id) in ranked.into_iter().take(limit) {
        hits.extend(select.query_row([id], hit).optional()?.flatten());
    }
    Ok(hits)
}

fn hit(row: &rusqlite::Row) -> rusqlite::Result<Option<(i64, Hit)>> {
    let id = row.get(0)?;
    let Some(kind) = kind_of(id) else { return Ok(None) };
    let hit = Hit {
        kind,
        uid: uid_of(row, 1)?,
        label: row.get(2)?,
        label_marks: Vec::new(),
        detail: row.get(3)?,
        placed_on: row.get(4)?,
        snippet: None,
    };
    Ok(Some((id, hit)))
}

/// The texts of a record, one in a row, in the order in which they are worth showing.
fn texts(kind: Kind) -> &'static str {
    match kind {
        Kind::Event => include_str!("texts/event.sql"),
        Kind::Project => include_str!("texts/project.sql"),
        Kind::Call => include_str!("texts/call.sql"),
        Kind::Fund => include_str!("texts/fund.sql"),
        Kind::Person => include_str!("texts/person.sql"),
        Kind::Organisation => include_str!("texts/organisation.sql"),
        Kind::Hashtag => "SELECT note FROM hashtag WHERE id = ?1",
        Kind::Document => include_str!("texts/document.sql"),
        Kind::Source => include_str!("texts/source.sql"),
        Kind::Platform | Kind::Term => "SELECT '' WHERE ?1 < 0",
    }
}

fn snippet(connection: &Connection, kind: Kind, row: i64, sought: &Sought) -> Result<Option<Snippet>> {
    let mut select = connection.prepare_cached(texts(kind))?;
    let mut rows = select.query([row])?;
    while let Some(row) = rows.next()? {
        if let Some((text, marks)) = sought.piece(row.get_ref(0)?.as_str().unwrap_or_default()) {
            return Ok(Some(Snippet { text, marks }));
        }
    }
    Ok(None)
}
