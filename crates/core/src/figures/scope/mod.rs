//! Which records a report is about, and the search words for them.

use rusqlite::{Connection, params};
use serde::Serialize;

use super::Period;
use crate::{
    error::Result,
    records::Kind,
    values::{Country, Uid},
};

mod matching;

use matching::matching;

/// A country as a report names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct CountryName {
    pub country: Country,
    pub name: String,
}

impl From<Country> for CountryName {
    fn from(country: Country) -> Self {
        Self { country, name: country.name().to_owned() }
    }
}

/// The records of one report, chosen once: every figure reads from the same temporary tables, inside one
/// transaction, so that all speak of the same moment.
pub struct Scope<'a> {
    pub connection: &'a Connection,
    pub period: Period,
    /// The reader's own search words, as typed.
    pub filter: String,
}

impl<'a> Scope<'a> {
    /// Must be called inside a transaction, which the caller rolls back: that takes the tables away again.
    pub fn choose(connection: &'a Connection, period: Period, filter: &str) -> Result<Self> {
        connection.execute_batch(include_str!("chosen.sql"))?;
        let [from, to, month, year] = period.keys();
        for (kind, choices) in [
            (Kind::Event, &[include_str!("events.sql")][..]),
            (Kind::Project, &[include_str!("projects.sql"), include_str!("continuing.sql")]),
            (Kind::Call, &[include_str!("calls.sql")]),
        ] {
            let only = matching(connection, filter, kind)?;
            for sql in choices {
                connection.execute(sql, params![from, to, month, year, only])?;
            }
        }
        Ok(Self { connection, period, filter: filter.trim().to_owned() })
    }

    /// The records of that family which the reader's words find, for `json_each`; nothing without words.
    pub fn matching(&self, kind: Kind) -> Result<Option<String>> {
        matching(self.connection, &self.filter, kind)
    }

    /// Whether the reader's words may have left anything out.
    pub fn filtered(&self) -> bool {
        !self.filter.is_empty()
    }

    /// The words that find the held events of the period, with more words.
    pub fn events(&self, more: &str) -> String {
        self.words(&["type:event", "status:held", &self.when(), more])
    }

    /// The words that find the held events of one month of the period, such as `2015-09`, with more words.
    pub fn events_in_month(&self, month: &str, more: &str) -> String {
        self.words(&["type:event", "status:held", &word("month", month), more])
    }

    /// The words that find the events of the period with that status.
    pub fn events_of_status(&self, status: &str) -> String {
        self.words(&["type:event", &format!("status:{status}"), &self.when()])
    }

    /// The words that find the projects awarded in the period, with more words.
    pub fn projects(&self, more: &str) -> String {
        self.words(&["type:project", "-status:pipeline", "-status:cancelled", &self.when(), more])
    }

    /// The words that find the projects of that standing, in the period or before it.
    pub fn projects_of_status(&self, status: &str) -> String {
        self.words(&["type:project", &format!("status:{status}"), &self.when()])
    }

    /// The words that find the records of any family in the period.
    pub fn any(&self, more: &str) -> String {
        self.words(&[&self.when(), more])
    }

    /// The words that find records of a family at any time.
    pub fn ever(&self, kind: Kind, more: &str) -> String {
        self.words(&[&format!("type:{kind}"), more])
    }

    fn words(&self, words: &[&str]) -> String {
        let all = words.iter().copied().chain([self.filter.as_str()]);
        all.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    }

    fn when(&self) -> String {
        match self.period.whole_year() {
            Some(year) => format!("year:{year}"),
            None => format!("after:{} before:{}", self.period.from, self.period.to),
        }
    }
}

/// A query word with a value: in quotes unless it is one plain word.
pub fn word(field: &str, value: &str) -> String {
    let plain = !value.is_empty() && value.chars().all(|char| char.is_alphanumeric() || char == '-');
    if plain { format!("{field}:{value}") } else { format!("{field}:\"{}\"", value.replace('"', " ")) }
}

/// One record and no other.
pub fn exactly(uid: Uid) -> String {
    format!("uid:{uid}")
}
