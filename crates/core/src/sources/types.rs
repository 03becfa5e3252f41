//! What a source is: a text kept whole, and which of its words gave which field.

use serde::{Deserialize, Serialize};

use crate::{
    draft::choice,
    records::Head,
    values::{PartialDate, Uid},
};

choice!(SourceKind {
    NewsItem = "news-item",
    Announcement = "announcement",
    AwardList = "award-list",
    Programme = "programme",
    Email = "email",
    Minutes = "minutes",
    Other = "other",
});

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Source {
    #[serde(flatten)]
    pub head: Head,
    pub title: String,
    pub kind: SourceKind,
    pub link: String,
    /// The name of the file, and the page in it, that the text came from.
    pub file: String,
    pub language: String,
    pub published_on: Option<PartialDate>,
    pub text: String,
    pub marks: Vec<Mark>,
}

/// These words gave that field of that record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Mark {
    pub uid: Uid,
    /// The record that took a value from here. It may have been deleted since.
    pub record: Uid,
    /// The field's name; empty where the source tells of the record as a whole.
    pub field: String,
    pub as_printed: String,
    /// Unicode code points from the start of `text`.
    pub starts_at: Option<u32>,
    pub ends_at: Option<u32>,
}
