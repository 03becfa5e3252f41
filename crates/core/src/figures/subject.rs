//! The one thing that a report may be about.

use serde::Serialize;

use super::scope::exactly;
use crate::{
    search::Field,
    values::{Country, Uid},
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    Event(Uid),
    /// What was about it, and research in it.
    Country(Country),
    /// Without `#`.
    Hashtag(String),
}

impl Subject {
    /// The words that find what belongs to it.
    pub fn words(&self) -> String {
        match self {
            Self::Event(uid) => exactly(*uid),
            Self::Country(country) => Field::Country.word(country.code()),
            Self::Hashtag(name) => Field::Tag.word(name),
        }
    }
}
