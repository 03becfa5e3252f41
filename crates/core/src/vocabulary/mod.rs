//! Vocabularies that the staff can extend.

mod checks;
mod entry;
mod layout;
mod types;
mod usage;

pub use types::*;
pub use usage::{TermRow, terms};

use rusqlite::Connection;

use crate::{
    db::layout::Layout,
    draft::{Form, Problem},
    error::Result,
    records::{Entry, Family},
};

/// The kinds of event that every workspace knows.
pub const EVENT_KINDS: &[&str] = &[
    "interactive-brainstorm",
    "lunch-meeting",
    "workshop",
    "conference",
    "expert-meeting",
    "roundtable",
    "training",
    "webinar",
    "meeting",
    "seminar",
    "lecture",
    "panel-discussion",
    "launch",
    "networking-event",
    "field-visit",
    "other",
];

/// What people do at an event, in the order in which a programme names them.
pub const PARTICIPATION_ROLES: &[&str] = &[
    "speaker",
    "moderator",
    "facilitator",
    "co-facilitator",
    "panellist",
    "rapporteur",
    "organiser",
    "participant",
    "contact",
];

impl Family for Term {
    const LAYOUT: &'static Layout = &layout::LAYOUT;

    fn check(form: &Form) -> Self {
        checks::check(form)
    }

    fn entry(&self) -> Entry {
        entry::entry(self)
    }

    fn check_against(&self, connection: &Connection, problems: &mut Vec<Problem>) -> Result<()> {
        checks::check_against(self, connection, problems)
    }

    fn check_removal(&self, connection: &Connection) -> Result<()> {
        usage::check_removal(self, connection)
    }
}

/// The words that the staff added to a vocabulary: slug and label.
pub fn added(connection: &Connection, vocabulary: &str) -> Result<Vec<(String, String)>> {
    let mut select = connection.prepare_cached("SELECT slug, label FROM term WHERE vocabulary = ?1 ORDER BY label")?;
    let words = select.query_map([vocabulary], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(words.collect::<rusqlite::Result<_>>()?)
}
