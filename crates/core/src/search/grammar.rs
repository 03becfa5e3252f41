//! What can be asked: plain words, phrases, and words with a name before a colon. All that is typed must
//! hold of a record for it to be found.

use std::fmt::{self, Write as _};

use crate::values::{PartialDate, Precision};

/// A question as it was understood. [`Query::text`] writes it down again, and reading that gives the same.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// All of these must hold.
    pub terms: Vec<Term>,
    /// What was typed and not understood, in sentences.
    pub notes: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// Typed with `-`: must not hold.
    pub without: bool,
    pub asks: Asks,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Asks {
    /// A word that begins so, anywhere in the record.
    Word(String),
    /// These words side by side, each whole.
    Phrase(String),
    /// Any of these, in that part of the record.
    Field(Field, Vec<Wanted>),
    /// Placed, as far as is known, in any of these.
    Placed(Vec<Period>),
    /// Placed before the first day that the date can mean.
    Before(PartialDate),
    /// Placed after the last day that the date can mean.
    After(PartialDate),
}

/// One value after the colon.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// As typed. A country that was recognised: its code.
    pub text: String,
    /// Typed in quotes: whole words only.
    pub quoted: bool,
}

/// From one date to another, both included; at least one is there, and both have a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Period {
    pub from: Option<PartialDate>,
    pub to: Option<PartialDate>,
}

/// The names that can stand before a colon, apart from those of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Tag,
    Country,
    /// The kind of event, organisation, document or source.
    Kind,
    /// The family of records.
    Type,
    Status,
    Person,
    Organisation,
    /// Who organised, hosted or paid for an event, by its exact name.
    Organiser,
    Lead,
    Institution,
    InstitutionCountry,
    Call,
    /// A round of a call, by its exact name.
    Round,
    /// A strand of a fund, by its exact name.
    Strand,
    Theme,
    /// What is recorded: `has:headcount`.
    Has,
    /// What could be recorded and is not: `no:headcount`.
    No,
    /// One record, by its identity.
    Uid,
}

impl Field {
    pub const ALL: [Self; 18] = [
        Self::Tag,
        Self::Country,
        Self::Kind,
        Self::Type,
        Self::Status,
        Self::Person,
        Self::Organisation,
        Self::Organiser,
        Self::Lead,
        Self::Institution,
        Self::InstitutionCountry,
        Self::Call,
        Self::Round,
        Self::Strand,
        Self::Theme,
        Self::Has,
        Self::No,
        Self::Uid,
    ];

    /// What is typed before the colon.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tag => "tag",
            Self::Country => "country",
            Self::Kind => "kind",
            Self::Type => "type",
            Self::Status => "status",
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Organiser => "organiser",
            Self::Lead => "lead",
            Self::Institution => "institution",
            Self::InstitutionCountry => "institution_country",
            Self::Call => "call",
            Self::Round => "round",
            Self::Strand => "strand",
            Self::Theme => "theme",
            Self::Has => "has",
            Self::No => "no",
            Self::Uid => "uid",
        }
    }

    /// The query word for exactly this value, ready to be put behind others.
    pub fn word(self, value: &str) -> String {
        let text = value.replace(['"', '“', '”', '„', '«', '»'], " ");
        // A name is quoted even where it is one word, so that UN does not mean UNDP.
        let names =
            !matches!(self, Self::Tag | Self::Country | Self::InstitutionCountry | Self::Uid | Self::Has | Self::No);
        let plain = text.chars().all(|char| char.is_alphanumeric() || char == '-' || char == '_')
            && text.starts_with(char::is_alphanumeric)
            && text.ends_with(char::is_alphanumeric);
        let quoted = !plain || (names && !matches!(self, Self::Kind | Self::Type | Self::Status));
        let wanted = Wanted { text: text.split_whitespace().collect::<Vec<_>>().join(" "), quoted };
        Query { terms: vec![Term { without: false, asks: Asks::Field(self, vec![wanted]) }], notes: Vec::new() }.text()
    }
}

impl Query {
    /// The question in its shortest form; empty when nothing is asked.
    pub fn text(&self) -> String {
        let terms: Vec<String> = self.terms.iter().map(Term::to_string).collect();
        terms.join(" ")
    }

    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.without {
            f.write_char('-')?;
        }
        match &self.asks {
            Asks::Word(text) => f.write_str(text),
            Asks::Phrase(text) => write!(f, "\"{text}\""),
            Asks::Field(Field::Tag, wanted) if matches!(wanted.as_slice(), [Wanted { quoted: false, .. }]) => {
                wanted.iter().try_for_each(|tag| write!(f, "#{}", tag.text))
            }
            Asks::Field(field, wanted) => write_list(f, field.name(), wanted),
            Asks::Placed(periods) => {
                let precise = |precision| {
                    let ends = periods.iter().flat_map(|period| [period.from, period.to]).flatten();
                    ends.into_iter().all(|date| date.precision() == precision)
                };
                let name = match () {
                    () if precise(Precision::Year) => "year",
                    () if precise(Precision::Month) => "month",
                    () => "date",
                };
                write_list(f, name, periods)
            }
            Asks::Before(date) => write!(f, "before:{date}"),
            Asks::After(date) => write!(f, "after:{date}"),
        }
    }
}

fn write_list<T: fmt::Display>(f: &mut fmt::Formatter<'_>, name: &str, list: &[T]) -> fmt::Result {
    for (index, item) in list.iter().enumerate() {
        if index == 0 { write!(f, "{name}:{item}")? } else { write!(f, ",{item}")? }
    }
    Ok(())
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.quoted { write!(f, "\"{}\"", self.text) } else { f.write_str(&self.text) }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.from == self.to {
            return self.from.iter().try_for_each(|date| write!(f, "{date}"));
        }
        self.from.iter().try_for_each(|date| write!(f, "{date}"))?;
        f.write_str("..")?;
        self.to.iter().try_for_each(|date| write!(f, "{date}"))
    }
}
