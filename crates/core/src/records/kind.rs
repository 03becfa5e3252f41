//! The families of records, by the names that every layer uses.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Platform,
    Term,
    Organisation,
    Person,
    Hashtag,
    Document,
    Fund,
    Call,
    Project,
    Event,
    Source,
}

impl Kind {
    /// In an order in which every record comes after those it may refer to, as far as there is one.
    pub const ALL: [Kind; 11] = [
        Kind::Platform,
        Kind::Term,
        Kind::Organisation,
        Kind::Person,
        Kind::Hashtag,
        Kind::Document,
        Kind::Fund,
        Kind::Call,
        Kind::Project,
        Kind::Event,
        Kind::Source,
    ];

    /// The name of the family in JSON, of its table in SQL and of its command on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Platform => "platform",
            Kind::Term => "term",
            Kind::Organisation => "organisation",
            Kind::Person => "person",
            Kind::Hashtag => "hashtag",
            Kind::Document => "document",
            Kind::Fund => "fund",
            Kind::Call => "call",
            Kind::Project => "project",
            Kind::Event => "event",
            Kind::Source => "source",
        }
    }

    /// The column that names a record of this family to a reader.
    pub const fn label_column(self) -> &'static str {
        match self {
            Kind::Platform | Kind::Organisation | Kind::Person | Kind::Hashtag | Kind::Fund => "name",
            Kind::Term => "label",
            Kind::Document | Kind::Call | Kind::Project | Kind::Event | Kind::Source => "title",
        }
    }

    /// For sentences: “two people”, “the organisation”.
    pub const fn noun(self) -> &'static str {
        self.name()
    }

    pub const fn plural(self) -> &'static str {
        match self {
            Kind::Platform => "platforms",
            Kind::Term => "terms",
            Kind::Organisation => "organisations",
            Kind::Person => "people",
            Kind::Hashtag => "hashtags",
            Kind::Document => "documents",
            Kind::Fund => "funds",
            Kind::Call => "calls",
            Kind::Project => "projects",
            Kind::Event => "events",
            Kind::Source => "sources",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Kind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Kind::ALL
            .into_iter()
            .find(|kind| kind.name() == text || kind.plural() == text)
            .ok_or_else(|| format!("“{text}” is not a family of records"))
    }
}
