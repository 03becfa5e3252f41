//! Derived data: what the search finds and what the facets count. Brought up to date with every write, and
//! rebuilt from the records at any time.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, types::Value as Sql};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::{rows, transact::layout_of};
use crate::{
    error::Result,
    records::{Entry, Family, Kind, Tally, with_family},
    values::{Uid, fold::fold},
};

/// Entry and tallies of a record.
fn derive(kind: Kind, record: &Map<String, Value>) -> Result<(Entry, Vec<Tally>)> {
    with_family!(kind, F => {
        let typed = F::deserialize(record)?;
        Ok((typed.entry(), typed.tallies()))
    })
}

/// A record that was not there before. Its references have their labels.
pub fn added(connection: &Connection, kind: Kind, id: i64, record: &Map<String, Value>) -> Result<()> {
    let (entry, tallies) = derive(kind, record)?;
    put_entry(connection, kind, id, uid_of(record), &entry)?;
    count(connection, kind, Some(&tallies), None)
}

pub fn changed(connection: &Connection, kind: Kind, id: i64, before: &Map<String, Value>) -> Result<()> {
    let Some(stored) = rows::read(connection, layout_of(kind), id)? else {
        return Ok(());
    };
    let (old, old_tallies) = derive(kind, before)?;
    let (new, new_tallies) = derive(kind, &stored.record)?;
    if old != new {
        drop_entry(connection, entry_id(kind, id, &old.placed_on))?;
        put_entry(connection, kind, id, uid_of(&stored.record), &new)?;
    }
    count(connection, kind, Some(&new_tallies), Some(&old_tallies))
}

pub fn removed(connection: &Connection, kind: Kind, id: i64, before: &Map<String, Value>) -> Result<()> {
    let (entry, tallies) = derive(kind, before)?;
    drop_entry(connection, entry_id(kind, id, &entry.placed_on))?;
    count(connection, kind, None, Some(&tallies))
}

/// A record that this one names has another name now.
pub fn relabelled(connection: &Connection, kind: Kind, id: i64) -> Result<()> {
    let Some(stored) = rows::read(connection, layout_of(kind), id)? else {
        return Ok(());
    };
    let (entry, _) = derive(kind, &stored.record)?;
    drop_entry(connection, entry_id(kind, id, &entry.placed_on))?;
    put_entry(connection, kind, id, uid_of(&stored.record), &entry)
}

fn uid_of(record: &Map<String, Value>) -> Option<Uid> {
    record.get("uid")?.as_str()?.parse().ok()
}

/// The id of a search entry: day, family, row number, from high to low, so that descending ids are newest
/// first and no two records share one. Unknown parts of a date count as 0.
pub fn entry_id(kind: Kind, id: i64, placed_on: &str) -> i64 {
    let part =
        |range: std::ops::Range<usize>| placed_on.get(range).and_then(|text| text.parse::<i64>().ok()).unwrap_or(0);
    let day = if placed_on.starts_with('-') { 0 } else { part(0..4) * 10_000 + part(5..7) * 100 + part(8..10) };
    (day << 37) | ((kind as i64) << 33) | id
}

/// The columns that `search_entry` and `search_index` share, after the entry's own.
const SEARCHED: usize = 13;

// Two plain statements each and no trigger: a statement that fires one opens a savepoint, and at every
// savepoint FTS5 writes out what it has gathered, which makes an import many times slower.
fn drop_entry(connection: &Connection, id: i64) -> Result<()> {
    let mut words: Vec<Sql> = vec![Sql::Text("delete".into()), Sql::Integer(id)];
    let found = connection
        .prepare_cached(include_str!("search_entry_words.sql"))?
        .query_row([id], |row| (0..SEARCHED).map(|column| row.get(column)).collect::<rusqlite::Result<Vec<Sql>>>())
        .optional()?;
    let Some(found) = found else { return Ok(()) };
    words.extend(found);
    connection.prepare_cached(include_str!("search_index_delete.sql"))?.execute(rusqlite::params_from_iter(words))?;
    connection.prepare_cached("DELETE FROM search_entry WHERE id = ?1")?.execute([id])?;
    Ok(())
}

fn put_entry(connection: &Connection, kind: Kind, id: i64, uid: Option<Uid>, entry: &Entry) -> Result<()> {
    let folded = |words: &[String]| fold(&words.join(" \u{b7} "));
    let mut title = vec![entry.label.clone()];
    title.extend(entry.title.iter().cloned());
    let words: [String; SEARCHED] = [
        folded(&title),
        folded(&entry.body),
        folded(&entry.tag),
        folded(&entry.country),
        folded(&entry.kind),
        format!("{} {}", kind.name(), kind.plural()),
        folded(&entry.lead),
        folded(&entry.institution),
        folded(&entry.person),
        folded(&entry.organisation),
        entry.placed_on.trim_start_matches('-').to_owned(),
        folded(&entry.status),
        folded(&entry.flag),
    ];
    let words: Vec<Sql> = words.into_iter().map(Sql::Text).collect();
    let entry_id = Sql::Integer(entry_id(kind, id, &entry.placed_on));
    let mut values = vec![
        entry_id.clone(),
        Sql::Text(kind.name().into()),
        Sql::Integer(id),
        uid.map_or(Sql::Null, |uid| Sql::Blob(uid.bytes().to_vec())),
        Sql::Text(entry.label.clone()),
        Sql::Text(entry.detail.clone()),
        Sql::Text(entry.placed_on.clone()),
    ];
    values.extend(words.iter().cloned());
    connection.prepare_cached(include_str!("search_entry_insert.sql"))?.execute(rusqlite::params_from_iter(values))?;
    connection
        .prepare_cached(include_str!("search_index_insert.sql"))?
        .execute(rusqlite::params_from_iter(std::iter::once(entry_id).chain(words)))?;
    Ok(())
}

/// Adds what the record counts for now and takes off what it counted for; under the empty facet it
/// counts for itself.
fn count(connection: &Connection, kind: Kind, new: Option<&[Tally]>, old: Option<&[Tally]>) -> Result<()> {
    let mut sums: BTreeMap<(&str, &str), (i64, i64)> = BTreeMap::new();
    for (tallies, sign) in [(new, 1), (old, -1)] {
        let Some(tallies) = tallies else { continue };
        sums.entry(("", "")).or_default().0 += sign;
        for Tally { facet, value, total } in tallies {
            let sum = sums.entry((facet, value)).or_default();
            sum.0 += sign;
            sum.1 += sign * total;
        }
    }
    let mut add = connection.prepare_cached(include_str!("tally_add.sql"))?;
    let mut clear = connection
        .prepare_cached("DELETE FROM tally WHERE family = ?1 AND facet = ?2 AND value = ?3 AND records = 0")?;
    for ((facet, value), (records, total)) in sums.into_iter().filter(|(_, sums)| *sums != (0, 0)) {
        add.execute(rusqlite::params![kind.name(), facet, value, records, total])?;
        if records < 0 {
            clear.execute([kind.name(), facet, value])?;
        }
    }
    Ok(())
}

/// Makes all derived data again, from the records alone.
pub fn rebuild(connection: &Connection) -> Result<()> {
    connection.execute_batch(
        "INSERT INTO search_index (search_index) VALUES ('delete-all'); DELETE FROM search_entry; DELETE FROM tally;",
    )?;
    let (mut done, mut total) = (0, 0);
    for kind in Kind::ALL {
        let sql = format!("SELECT count(*) FROM {}", kind.name());
        total += connection.query_row(&sql, [], |row| row.get::<_, u32>(0)).map(u64::from)?;
    }
    for kind in Kind::ALL {
        let mut ids = connection.prepare(&format!("SELECT id FROM {} ORDER BY id", kind.name()))?;
        let mut rows = ids.query([])?;
        while let Some(row) = rows.next()? {
            let id = row.get(0)?;
            if let Some(stored) = rows::read(connection, layout_of(kind), id)? {
                added(connection, kind, id, &stored.record)?;
            }
            done += 1;
            crate::work::step(done, total)?;
        }
    }
    Ok(())
}
