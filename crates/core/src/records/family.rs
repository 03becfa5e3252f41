//! What a family of records says of itself.

use rusqlite::Connection;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use crate::{
    db::layout::Layout,
    draft::{Form, Problem},
    error::Result,
};

/// A family of records: what its members are, how a draft becomes one, and how they are found and counted.
pub trait Family: Serialize + DeserializeOwned {
    const LAYOUT: &'static Layout;

    /// Turns names of what lies within other records, such as a round of a call, into identities: what [`Self::check`]
    /// cannot do, which knows no other records. A name that leads nowhere is a problem, and is taken out.
    fn look_up(_draft: &mut Map<String, Value>, _connection: &Connection, _problems: &mut Vec<Problem>) -> Result<()> {
        Ok(())
    }

    /// Reads a draft. Whatever is wrong is told to the form; what comes back is only used when
    /// nothing was.
    fn check(form: &Form) -> Self;

    /// Checks that need the other records: the same name twice, a stated number that differs from
    /// what is recorded. Reads, never writes. References have their identities by now.
    fn check_against(&self, _connection: &Connection, _problems: &mut Vec<Problem>) -> Result<()> {
        Ok(())
    }

    /// Refuses to be deleted while something that is not a reference depends on it: a word that records use.
    fn check_removal(&self, _connection: &Connection) -> Result<()> {
        Ok(())
    }

    /// The draft of a record of which only what it is called is known: as another record names it, as it stands
    /// in a list.
    fn called(words: &str) -> Map<String, Value> {
        Map::from_iter([(Self::LAYOUT.kind.label_column().to_owned(), words.into())])
    }

    /// What being called so adds to this record, as an edit of it: an address that was not known.
    fn adds(&self, _called: &Map<String, Value>) -> Option<Value> {
        None
    }

    /// What is searched, and what a result shows.
    fn entry(&self) -> Entry;

    /// What it counts for in each facet of its family's list.
    fn tallies(&self) -> Vec<Tally> {
        Vec::new()
    }
}

/// The words by which a record is found. Each field is searched by the query word of its name.
#[derive(Default, Debug, Clone, PartialEq)]
pub struct Entry {
    /// What a result shows.
    pub label: String,
    pub detail: String,
    /// Where it stands in time; ISO text of known precision, or empty.
    pub placed_on: String,
    /// Searched besides the label.
    pub title: Vec<String>,
    pub body: Vec<String>,
    pub tag: Vec<String>,
    pub country: Vec<String>,
    pub kind: Vec<String>,
    pub lead: Vec<String>,
    pub institution: Vec<String>,
    pub person: Vec<String>,
    pub organisation: Vec<String>,
    pub status: Vec<String>,
    /// What can be asked with `has:` and, when absent, with `no:`.
    pub flag: Vec<String>,
}

/// One unit in one value of one facet, and a number to add up there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tally {
    pub facet: &'static str,
    pub value: String,
    pub total: i64,
}

impl Tally {
    pub fn one(facet: &'static str, value: impl Into<String>) -> Self {
        Self { facet, value: value.into(), total: 0 }
    }
}

/// One for each of the `asked` flags that the record does not carry; the value begins with its year, or with
/// nothing where it has none.
pub fn missed(asked: &[&str], flags: &[String], year: Option<&str>) -> Vec<Tally> {
    let missing = asked.iter().filter(|asked| flags.iter().all(|flag| flag != *asked));
    missing.map(|flag| Tally::one("missing", format!("{} {flag}", year.unwrap_or_default()))).collect()
}

/// Runs the body with `$family` naming the type of the record's family.
macro_rules! with_family {
    ($kind:expr, $family:ident => $body:expr) => {
        match $kind {
            $crate::records::Kind::Platform => {
                type $family = $crate::platform::Platform;
                $body
            }
            $crate::records::Kind::Term => {
                type $family = $crate::vocabulary::Term;
                $body
            }
            $crate::records::Kind::Organisation => {
                type $family = $crate::organisations::Organisation;
                $body
            }
            $crate::records::Kind::Person => {
                type $family = $crate::people::Person;
                $body
            }
            $crate::records::Kind::Hashtag => {
                type $family = $crate::hashtags::Hashtag;
                $body
            }
            $crate::records::Kind::Document => {
                type $family = $crate::documents::Document;
                $body
            }
            $crate::records::Kind::Fund => {
                type $family = $crate::funds::Fund;
                $body
            }
            $crate::records::Kind::Call => {
                type $family = $crate::calls::Call;
                $body
            }
            $crate::records::Kind::Project => {
                type $family = $crate::projects::Project;
                $body
            }
            $crate::records::Kind::Event => {
                type $family = $crate::events::Event;
                $body
            }
            $crate::records::Kind::Source => {
                type $family = $crate::sources::Source;
                $body
            }
        }
    };
}
pub(crate) use with_family;
