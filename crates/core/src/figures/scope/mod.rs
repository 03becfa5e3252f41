//! Which records a report is about, and the search words for them.

use rusqlite::{Connection, params};
use serde::Serialize;

use super::Period;
use crate::{
    error::Result,
    records::{Kind, Ref},
    search::{Field, Query, matching},
    values::{Country, Uid},
};

/// A country as a report names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct CountryName {
    pub country: Country,
    pub name: String,
}

impl From<Country> for CountryName {
    fn from(country: Country) -> Self {
        Self { country, name: country.human().to_owned() }
    }
}

const HELD: &str = "type:event status:held";
const AWARDED: &str = "type:project -status:pipeline,cancelled";
const HELD_OR_AWARDED: &str = "type:event,project -status:planned,pipeline,cancelled";

/// The records of one report, chosen once: every figure reads from the same temporary tables, inside one
/// transaction, so that all speak of the same moment.
pub struct Scope<'a> {
    pub connection: &'a Connection,
    pub period: Period,
    /// The reader's own words, as they were understood.
    pub filter: Query,
}

impl<'a> Scope<'a> {
    /// Must be called inside a transaction, which the caller rolls back: that takes the tables away again.
    pub fn choose(connection: &'a Connection, period: Period, filter: &str) -> Result<Self> {
        let scope = Self { connection, period, filter: Query::read(filter) };
        scope.choose_all(&[
            (Kind::Event, &[include_str!("events.sql")]),
            (Kind::Project, &[include_str!("projects.sql"), include_str!("continuing.sql")]),
            (Kind::Call, &[include_str!("calls.sql")]),
        ])?;
        Ok(scope)
    }

    /// As [`Scope::choose`], for who asks for grants alone: the events, which are many, are not gone through.
    pub fn grants(connection: &'a Connection, period: Period) -> Result<Self> {
        let scope = Self { connection, period, filter: Query::default() };
        scope.choose_all(&[
            (Kind::Project, &[include_str!("projects.sql")]),
            (Kind::Call, &[include_str!("calls.sql")]),
        ])?;
        Ok(scope)
    }

    fn choose_all(&self, families: &[(Kind, &[&str])]) -> Result<()> {
        self.connection.execute_batch(include_str!("chosen.sql"))?;
        let [from, to, month, year] = self.period.keys();
        for (kind, choices) in families {
            let only = self.matching(*kind)?;
            for sql in *choices {
                self.connection.execute(sql, params![from, to, month, year, only])?;
            }
        }
        Ok(())
    }

    /// The row numbers of the records of that family that the reader's words find, as a JSON list for
    /// `json_each`; nothing where there are no words, and so no choice.
    pub fn matching(&self, kind: Kind) -> Result<Option<String>> {
        if !self.filtered() {
            return Ok(None);
        }
        Ok(Some(serde_json::to_string(&matching(self.connection, kind, &self.filter.text())?)?))
    }

    /// Whether the reader's words may have left anything out.
    pub fn filtered(&self) -> bool {
        !self.filter.is_empty()
    }

    /// The words that find the held events of the period, with more words.
    pub fn events(&self, more: &str) -> String {
        self.words(&[HELD, &self.period.words(), more])
    }

    /// The words that find the held events of one month of the period, such as `2015-09`, with more words.
    /// They find those of which only the year is known as well.
    pub fn events_in_month(&self, month: &str, more: &str) -> String {
        let part = Period::parse(month).ok().and_then(|month| self.period.common(&month));
        self.words(&[HELD, &part.unwrap_or(self.period).words(), more])
    }

    /// The words that find the projects awarded in the period, with more words.
    pub fn projects(&self, more: &str) -> String {
        self.words(&[AWARDED, &self.period.words(), more])
    }

    /// The words that find the projects awarded in the period and its calls, which hold the money of rounds.
    pub fn projects_and_calls(&self) -> String {
        self.in_period("type:project,call -status:pipeline,cancelled")
    }

    /// The words that find the records of that family and status in the period.
    pub fn of_status(&self, kind: Kind, status: &str) -> String {
        self.words(&[&Field::Type.word(kind.name()), &Field::Status.word(status), &self.period.words()])
    }

    /// The words that find the held events and the projects awarded in the period, with more words.
    pub fn events_and_projects(&self, more: &str) -> String {
        self.words(&[HELD_OR_AWARDED, &self.period.words(), more])
    }

    /// The words that find what these words and the reader's find together, in the period.
    pub fn in_period(&self, more: &str) -> String {
        self.words(&[&self.period.words(), more])
    }

    /// The same at any time.
    pub fn ever(&self, more: &str) -> String {
        self.words(&[more])
    }

    fn words(&self, words: &[&str]) -> String {
        let filter = self.filter.text();
        let all = words.iter().copied().chain([filter.as_str()]);
        all.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// The words that find this record and no other.
pub fn exactly(uid: Uid) -> String {
    Field::Uid.word(&uid.to_string())
}

/// The same for a record named by another.
pub fn exactly_this(record: &Ref) -> String {
    record.uid.map(exactly).unwrap_or_default()
}

/// The words that find these records and no others; none where there are none, or more than a search takes.
pub fn these(records: &[Ref]) -> Option<String> {
    let uids: Vec<String> = records.iter().filter_map(|record| record.uid).map(|uid| uid.to_string()).collect();
    (1..=32).contains(&uids.len()).then(|| format!("{}:{}", Field::Uid.name(), uids.join(",")))
}
