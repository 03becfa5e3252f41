//! The model of a report: what it says, without a word about how it looks.

mod table;
mod text;
mod trace;
mod value;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

pub use table::{Align, Cell, Column, ColumnKind, Table};
pub use text::{Run, Text, is_live};
pub use trace::Trace;
pub use value::{Amount, Qualifier, Value, grouped};

use crate::charts::Chart;

/// A whole report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    pub title: String,
    pub subtitle: String,
    /// The platform whose report it is.
    pub organisation: String,
    pub period: Period,
    pub data_as_of: AsOf,
    /// BCP 47 tag of the language the report is written in.
    pub language: String,
    /// A few sentences on the cover.
    pub cover_note: Text,
    pub generated_from: GeneratedFrom,
    /// The same numbers for programs, under the names a script looks for.
    pub figures: serde_json::Value,
    pub sections: Vec<Section>,
}

/// The days a report is about, both ends included; open where there is no date.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Period {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    /// As people say it: `1 January – 31 December 2015`.
    pub label: String,
}

/// The moment of the last change the report has seen. It also dates the files, so that the same
/// data give the same bytes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AsOf {
    pub utc: DateTime<Utc>,
    /// In the reader's own time: `31 December 2015, 17:00`.
    pub label: String,
}

/// What the report was made from.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct GeneratedFrom {
    pub workspace: String,
    /// The search words that narrowed the report, if any.
    pub filter: Option<String>,
    /// How many records of each family were read.
    #[serde(serialize_with = "as_map")]
    pub records: Vec<(String, u64)>,
}

/// A part with its own line in the contents.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Section {
    /// Short and lasting, for links: `portfolio`.
    pub id: String,
    pub title: String,
    pub subtitle: String,
    /// Added with [`Section::block`].
    pub(crate) blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// Below the section's title, which is level 1: 2, 3 or 4.
    Heading {
        level: u8,
        text: String,
    },
    Paragraph {
        text: Text,
    },
    KeyFigures {
        figures: Vec<KeyFigure>,
    },
    Table(Table),
    List {
        ordered: bool,
        items: Vec<Text>,
    },
    Chart(Chart),
    /// A remark in small print.
    Note {
        text: Text,
    },
    Quote {
        text: Text,
        source: String,
    },
}

/// A number large enough to carry a page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct KeyFigure {
    /// As printed large: `9`, `95+`, `≈ €700k`.
    pub shown: String,
    pub label: String,
    pub detail: String,
    /// In full, for the spreadsheet.
    #[serde(flatten)]
    pub value: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
}

impl KeyFigure {
    pub fn new(shown: impl Into<String>, label: impl Into<String>, value: Value) -> Self {
        KeyFigure { shown: shown.into(), label: label.into(), detail: String::new(), value, query: None }
    }

    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }

    #[must_use]
    pub fn query(mut self, query: impl Into<String>) -> Self {
        self.query = Some(query.into());
        self
    }
}

impl Section {
    pub fn new(id: impl Into<String>, title: impl Into<String>) -> Self {
        Section { id: id.into(), title: title.into(), ..Section::default() }
    }

    #[must_use]
    pub fn subtitle(mut self, subtitle: impl Into<String>) -> Self {
        self.subtitle = subtitle.into();
        self
    }

    /// Adds a block. A heading that would skip a level is raised to the next one: readers who
    /// hear a page find their way by the levels, and a tagged PDF may not skip any.
    #[must_use]
    pub fn block(mut self, block: Block) -> Self {
        self.blocks.push(match block {
            Block::Heading { level, text } => Block::Heading { level: level.clamp(2, self.deepest()), text },
            block => block,
        });
        self
    }

    /// The deepest level that the next heading may have.
    fn deepest(&self) -> u8 {
        let last = self.blocks.iter().rev().find_map(|block| match block {
            Block::Heading { level, .. } => Some(*level),
            _ => None,
        });
        last.map_or(2, |level| (level + 1).min(4))
    }

    #[must_use]
    pub fn heading(self, text: impl Into<String>) -> Self {
        self.block(Block::Heading { level: 2, text: text.into() })
    }

    #[must_use]
    pub fn subheading(self, text: impl Into<String>) -> Self {
        self.block(Block::Heading { level: 3, text: text.into() })
    }

    #[must_use]
    pub fn paragraph(self, text: impl Into<Text>) -> Self {
        self.block(Block::Paragraph { text: text.into() })
    }

    #[must_use]
    pub fn key_figures(self, figures: impl IntoIterator<Item = KeyFigure>) -> Self {
        self.block(Block::KeyFigures { figures: figures.into_iter().collect() })
    }

    #[must_use]
    pub fn table(self, table: Table) -> Self {
        self.block(Block::Table(table))
    }

    #[must_use]
    pub fn list(self, items: impl IntoIterator<Item = impl Into<Text>>) -> Self {
        let items = items.into_iter().map(Into::into).collect();
        self.block(Block::List { ordered: false, items })
    }

    #[must_use]
    pub fn numbered_list(self, items: impl IntoIterator<Item = impl Into<Text>>) -> Self {
        let items = items.into_iter().map(Into::into).collect();
        self.block(Block::List { ordered: true, items })
    }

    #[must_use]
    pub fn chart(self, chart: impl Into<Chart>) -> Self {
        self.block(Block::Chart(chart.into()))
    }

    #[must_use]
    pub fn note(self, text: impl Into<Text>) -> Self {
        self.block(Block::Note { text: text.into() })
    }

    #[must_use]
    pub fn quote(self, text: impl Into<Text>, source: impl Into<String>) -> Self {
        self.block(Block::Quote { text: text.into(), source: source.into() })
    }
}

fn as_map<S: serde::Serializer>(pairs: &[(String, u64)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().map(|(name, count)| (name, count)))
}
