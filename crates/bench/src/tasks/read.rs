//! Search and lists, against the raw query with the same join.

use std::{path::Path, time::Duration};

use rostrum_core::{
    Result,
    lists::{self, ListArgs},
    search,
};
use rusqlite::{Connection, types::Value};

use super::open;
use crate::{
    generate::{Dice, WORDS},
    measure::{heading, median, report, time},
};

/// Median times of this size, for the growth to the next.
pub struct Reads {
    pub search: Duration,
    pub list: Duration,
}

const QUERIES: usize = 300;

pub fn read(base: &Path) -> Result<Reads> {
    let workspace = open(base)?;
    let reader = workspace.reader();
    let mut dice = Dice::new(11);
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..QUERIES {
        let (one, two) = (dice.pick(WORDS), dice.pick(WORDS));
        let (took, found) = time(|| search::search(&reader, &format!("{one} {two}"), 30, false));
        found?;
        ours.push(took);
        let (took, rows) = time(|| raw_search(&reader, &format!("\"{one}\" \"{two}\"*")));
        rows?;
        bare.push(took);
    }
    let found = median(&mut ours);
    heading("Search of two words as they are typed, median");
    report("search", found, median(&mut bare), 1.2);

    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    let mut after = None;
    for _ in 0..QUERIES {
        let arguments = ListArgs { after: after.take(), ..ListArgs::default() };
        let (took, page) = time(|| lists::events(&reader, &arguments));
        after = page?.next;
        ours.push(took);
        let (took, rows) = time(|| raw_page(&reader));
        rows?;
        bare.push(took);
    }
    let listed = median(&mut ours);
    heading("A page of 50 events with all its columns, median");
    report("list", listed, median(&mut bare), 1.2);
    Ok(Reads { search: found, list: listed })
}

/// How the times grew with ten times the events.
pub fn growth(small: &Reads, large: &Reads) {
    heading("Growth with ten times the events: later and before");
    report("list", large.list, small.list, 1.2);
    report("search", large.search, small.search, 3.0);
}

fn raw_search(connection: &Connection, expression: &str) -> Result<usize> {
    let sql = "SELECT e.id, e.uid, e.label, e.detail, e.placed_on FROM search_index JOIN search_entry AS e ON e.id = search_index.rowid \
               WHERE search_index MATCH ?1 ORDER BY search_index.rowid DESC LIMIT 31";
    rows(connection, sql, &[&expression])
}

/// The rows a page is made of, by the same index, with the same lists inside.
fn raw_page(connection: &Connection) -> Result<usize> {
    let sql = "SELECT t.id, t.uid, t.revision, t.title, t.kind, t.status, t.placed_on, t.starts_on, t.ends_on, t.headcount, t.headcount_qualifier, \
               (SELECT json_group_array(h.name) FROM event_hashtag AS l JOIN hashtag AS h ON h.id = l.hashtag_id WHERE l.event_id = t.id), \
               (SELECT json_group_array(l.country) FROM event_country AS l WHERE l.event_id = t.id), \
               (SELECT json_group_array(o.name) FROM event_organisation AS l JOIN organisation AS o ON o.id = l.organisation_id WHERE l.event_id = t.id), \
               (SELECT count(*) FROM participation AS l WHERE l.event_id = t.id), \
               (SELECT count(*) FROM takeaway AS l WHERE l.event_id = t.id) \
               FROM event AS t ORDER BY t.placed_on DESC, t.id DESC LIMIT 50";
    rows(connection, sql, &[])
}

fn rows(connection: &Connection, sql: &str, parameters: &[&dyn rusqlite::ToSql]) -> Result<usize> {
    let mut select = connection.prepare_cached(sql)?;
    let columns = select.column_count();
    let mut rows = select.query(parameters)?;
    let mut read = 0;
    while let Some(row) = rows.next()? {
        for column in 0..columns {
            let _value: Value = row.get(column)?;
        }
        read += 1;
    }
    Ok(read)
}
