//! Flags become a draft.

use std::collections::BTreeMap;

use rostrum_core::{
    draft::Problem,
    values::{Country, fold::fold, parse_span},
};
use serde_json::{Map, Value};

use super::{long_text, rows};
use crate::{
    arguments::flags::{Fills, Flag, Row},
    failure::Failure,
};

/// One flag and one value of it, in the order in which they were typed.
pub struct Given {
    pub flag: &'static Flag,
    pub how: How,
    pub value: String,
}

/// What happens to what a list holds already.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum How {
    Replace,
    Add,
    Remove,
}

/// The fields that these flags change, and what is wrong with the flags themselves. `record` is the record
/// as it stands, and empty for a new one.
pub fn compose(given: &[Given], record: &Map<String, Value>) -> Result<(Map<String, Value>, Vec<Problem>), Failure> {
    let mut work = Work { record, draft: Map::new(), lists: BTreeMap::new(), problems: Vec::new(), taken: Vec::new() };
    // What belongs to the last row comes when all rows are there, wherever it was typed.
    let (of_last_row, others): (Vec<&Given>, _) =
        given.iter().partition(|one| matches!(one.flag.fills, Fills::LastRow(..)));
    for one in others.into_iter().chain(of_last_row) {
        let alone = given.iter().filter(|other| other.flag.name == one.flag.name).count() == 1;
        work.fill(one, alone)?;
    }
    work.draft.extend(work.lists.into_iter().map(|(list, items)| (list.to_owned(), items.into())));
    Ok((work.draft, work.problems))
}

struct Work<'a> {
    record: &'a Map<String, Value>,
    draft: Map<String, Value>,
    lists: BTreeMap<&'static str, Vec<Value>>,
    problems: Vec<Problem>,
    /// For each flag that replaces, once it was met: what it took out, and where.
    taken: Vec<Taken>,
}

struct Taken {
    flag: &'static str,
    list: &'static str,
    rows: Vec<Value>,
    place: usize,
}

impl Work<'_> {
    fn fill(&mut self, Given { flag, how, value }: &Given, alone: bool) -> Result<(), Failure> {
        match flag.fills {
            Fills::Field(field) => self.set(field, value.as_str()),
            Fills::Long(field) => self.set(field, long_text::read(value)?),
            Fills::Span(start, end) => self.span(start, end, value),
            Fills::Names(list) => self.name(flag, *how, list, value),
            Fills::Rows(row) if flag.value.contains("@FILE") => {
                self.row(flag, *how, row, &long_text::read(value)?, alone)
            }
            Fills::Rows(row) => self.row(flag, *how, row, value, alone),
            Fills::LastRow(list, part) => match self.list(list).last_mut().and_then(Value::as_object_mut) {
                Some(row) => rows::put(part, value, row),
                None => self
                    .wrong(flag, format!("there is nothing in {} yet that it could belong to", list.replace('_', " "))),
            },
        }
        Ok(())
    }

    fn set(&mut self, field: &str, value: impl Into<Value>) {
        self.draft.insert(field.to_owned(), value.into());
    }

    fn wrong(&mut self, flag: &Flag, message: String) {
        self.problems.push(Problem::error(flag.name, message));
    }

    fn span(&mut self, start: &str, end: &str, value: &str) {
        if value.trim().is_empty() {
            self.set(start, Value::Null);
            self.set(end, Value::Null);
            return;
        }
        match parse_span(value) {
            Ok((first, last)) => {
                self.set(start, first.to_string());
                self.set(end, last.map(|last| last.to_string()));
            }
            Err(message) => self.problems.push(Problem::error(start, message)),
        }
    }

    /// The list as it will be, begun with what the record has.
    fn list(&mut self, list: &'static str) -> &mut Vec<Value> {
        let record = self.record;
        self.lists
            .entry(list)
            .or_insert_with(|| record.get(list).and_then(Value::as_array).cloned().unwrap_or_default())
    }

    fn name(&mut self, flag: &'static Flag, how: How, list: &'static str, value: &str) {
        if how == How::Replace && !self.taken.iter().any(|taken| taken.flag == flag.name) {
            self.taken.push(Taken { flag: flag.name, list, rows: Vec::new(), place: 0 });
            self.list(list).clear();
        }
        let items = self.list(list);
        let place = items.iter().position(|item| same(item, value));
        match (how, place) {
            (How::Remove, Some(place)) => drop(items.remove(place)),
            (How::Remove, None) => self.not_there(flag, value),
            (_, None) if !value.trim().is_empty() => items.push(value.into()),
            _ => {}
        }
    }

    fn row(&mut self, flag: &'static Flag, how: How, row: Row, text: &str, alone: bool) {
        let typed = rows::read(&row, text);
        let main = typed.get(row.main).and_then(Value::as_str).unwrap_or_default().to_owned();
        match how {
            How::Add => self.list(row.list).push(Value::Object(typed)),
            How::Remove => {
                let items = self.list(row.list);
                let before = items.len();
                items.retain(|item| !(of_flag(item, &row) && same(&item[row.main], &main)));
                if items.len() == before {
                    self.not_there(flag, &main);
                }
            }
            How::Replace => {
                let index = self.take(flag, &row);
                let taken = &mut self.taken[index];
                let reworded = row.own && alone && taken.rows.len() == 1;
                let old = taken.rows.iter().position(|old| reworded || same(&old[row.main], &main));
                let mut whole = match old.map(|old| taken.rows[old].clone()) {
                    Some(Value::Object(old)) => old,
                    _ => Map::new(),
                };
                whole.extend(typed);
                if !main.is_empty() {
                    self.put_back(index, row.list, Value::Object(whole));
                }
            }
        }
    }

    /// Takes the rows of this flag out of their list, the first time it is met.
    fn take(&mut self, flag: &'static Flag, row: &Row) -> usize {
        if let Some(index) = self.taken.iter().position(|taken| taken.flag == flag.name) {
            return index;
        }
        let items = self.list(row.list);
        let place = items.iter().position(|item| of_flag(item, row)).unwrap_or(usize::MAX);
        let rows = items.extract_if(.., |item| of_flag(item, row)).collect();
        self.taken.push(Taken { flag: flag.name, list: row.list, rows, place });
        self.taken.len() - 1
    }

    /// Puts a row where those of its flag stood, or at the end: new rows stay in the order of typing.
    fn put_back(&mut self, index: usize, list: &'static str, whole: Value) {
        let items = self.list(list);
        let end = items.len();
        let place = self.taken[index].place;
        if place >= end {
            self.list(list).push(whole);
            return;
        }
        self.list(list).insert(place, whole);
        for other in self.taken.iter_mut().filter(|other| other.list == list && other.place >= place) {
            other.place = other.place.saturating_add(1);
        }
    }

    fn not_there(&mut self, flag: &Flag, value: &str) {
        self.wrong(flag, format!("there is no “{value}” to take away"));
    }
}

/// Whether the item is one that the flag of this row stands for.
fn of_flag(item: &Value, row: &Row) -> bool {
    row.fixed.is_none_or(|(field, word)| item[field] == word)
}

/// Whether an item, a name or a record, is what was typed.
fn same(item: &Value, typed: &str) -> bool {
    let typed = typed.trim().trim_start_matches('#');
    let text = match item {
        Value::String(text) => text.as_str(),
        Value::Object(map) if map.get("uid").and_then(Value::as_str) == Some(typed) => return true,
        Value::Object(map) => map.get("label").and_then(Value::as_str).unwrap_or_default(),
        Value::Number(number) => return number.to_string() == typed,
        _ => return false,
    };
    fold(text.trim_start_matches('#')) == fold(typed)
        || Country::parse(typed).is_ok_and(|country| country.to_string() == text)
}
