//! People: who took part, whom they were with, and how long they may be kept.

mod checks;
mod entry;
mod layout;
mod types;
mod written;

pub use types::*;
pub use written::{Written, is_address, take_addresses};

use rusqlite::Connection;
use serde_json::{Map, Value, json};

use crate::{
    db::layout::Layout,
    draft::{Form, Problem},
    error::Result,
    records::{Entry, Family, Tally},
};

impl Family for Person {
    const LAYOUT: &'static Layout = &layout::LAYOUT;

    fn check(form: &Form) -> Self {
        checks::check(form)
    }

    fn entry(&self) -> Entry {
        entry::entry(self)
    }

    fn tallies(&self) -> Vec<Tally> {
        entry::tallies(self)
    }

    fn called(words: &str) -> Map<String, Value> {
        let Written { name, title, emails } = Written::read(words);
        let mut draft =
            Map::from_iter([("name".to_owned(), json!(if name.is_empty() { words.trim() } else { &name }))]);
        if !title.is_empty() {
            draft.insert("title".into(), json!(title));
        }
        if !emails.is_empty() {
            draft.insert("emails".into(), json!(emails));
        }
        draft
    }

    /// An address that is not known yet is kept; a title is the person's own already, or as good as none.
    fn adds(&self, called: &Map<String, Value>) -> Option<Value> {
        let known = |email: &str| self.emails.iter().any(|one| one.eq_ignore_ascii_case(email));
        let given = called.get("emails").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        let new: Vec<&str> = given.filter(|email| !known(email)).collect();
        let all: Vec<&str> = self.emails.iter().map(String::as_str).chain(new.iter().copied()).collect();
        (!new.is_empty()).then(|| json!({ "emails": all }))
    }

    fn check_against(&self, connection: &Connection, problems: &mut Vec<Problem>) -> Result<()> {
        checks::check_against(self, connection, problems)
    }
}
