//! From what was typed to a [`Query`]. Never fails.

use unicode_normalization::char::is_combining_mark;

use super::grammar::{Asks, Field, Period, Query, Term, Wanted};
use crate::values::{Country, PartialDate, Precision, parse_span};

/// Far more than anybody types, and little enough for any search to end.
const MOST_TERMS: usize = 32;
const MOST_VALUES: usize = 32;
const MOST_LETTERS: usize = 120;

impl Query {
    /// Reads what was typed. What is not understood is left out, or searched as plain words, and noted.
    pub fn read(text: &str) -> Self {
        let mut reader = Reader { rest: text, query: Self::default() };
        while reader.term() {
            if reader.query.terms.len() == MOST_TERMS {
                if reader.rest.contains(char::is_alphanumeric) {
                    reader.note(format!("Only the first {MOST_TERMS} words were searched for."));
                }
                break;
            }
        }
        reader.query
    }
}

/// What can stand before a colon.
enum Name {
    Field(Field),
    Placed,
    Before,
    After,
}

fn name(text: &str) -> Option<Name> {
    let text = text.to_ascii_lowercase();
    Some(match text.as_str() {
        "year" | "month" | "date" => Name::Placed,
        "before" => Name::Before,
        "after" => Name::After,
        "hashtag" => Name::Field(Field::Tag),
        "organization" => Name::Field(Field::Organisation),
        "organizer" => Name::Field(Field::Organiser),
        _ => Name::Field(Field::ALL.into_iter().find(|field| field.name() == text)?),
    })
}

struct Reader<'a> {
    rest: &'a str,
    query: Query,
}

fn is_quote(char: char) -> bool {
    matches!(char, '"' | '“' | '”' | '„' | '«' | '»')
}

fn is_gap(char: char) -> bool {
    char.is_whitespace() || char.is_control()
}

/// Without the signs around it, and not longer than anybody types.
fn trimmed(text: &str) -> &str {
    let cut = text.char_indices().nth(MOST_LETTERS).map_or(text, |(at, _)| &text[..at]);
    cut.trim_start_matches(|char: char| !char.is_alphanumeric())
        .trim_end_matches(|char: char| !char.is_alphanumeric() && !is_combining_mark(char))
}

impl<'a> Reader<'a> {
    fn note(&mut self, note: String) {
        if !self.query.notes.contains(&note) {
            self.query.notes.push(note);
        }
    }

    fn push(&mut self, without: bool, asks: Asks) {
        let term = Term { without, asks };
        if !self.query.terms.contains(&term) {
            self.query.terms.push(term);
        }
    }

    /// Takes one term; false at the end.
    fn term(&mut self) -> bool {
        let begins = |char: char| char.is_alphanumeric() || is_quote(char) || char == '#' || char == '-';
        self.rest = self.rest.trim_start_matches(|char| !begins(char));
        let mut without = false;
        if let Some(rest) = self.rest.strip_prefix('-') {
            self.rest = rest;
            if !rest.starts_with(|char: char| begins(char) && char != '-') {
                return !rest.is_empty();
            }
            without = true;
        }
        if self.rest.starts_with(is_quote) {
            let text = self.quoted();
            match clean(&text) {
                Some(text) => self.push(without, Asks::Phrase(text)),
                None => self.nothing_in(&text),
            }
        } else if let Some(rest) = self.rest.strip_prefix('#') {
            self.rest = rest;
            let text = trimmed(self.bare(false)).to_owned();
            if !text.is_empty() {
                self.push(without, Asks::Field(Field::Tag, vec![Wanted { text, quoted: false }]));
            }
        } else if let Some((name, rest)) = self.name() {
            self.rest = rest;
            self.values(without, name);
        } else {
            self.word(without);
        }
        !self.rest.is_empty()
    }

    fn word(&mut self, without: bool) {
        let bare = self.bare(false);
        if let Some((before, after)) = bare.split_once(':')
            && before.len() > 1
            && before.chars().all(|char| char.is_ascii_alphabetic())
            && !after.starts_with('/')
        {
            let known: Vec<&str> = Field::ALL.map(Field::name).into_iter().chain(["year", "month", "date"]).collect();
            let meant = crate::draft::nearest::nearest(before, known.iter().copied());
            let hint = meant.map_or(String::new(), |meant| format!("; did you mean “{meant}:”?"));
            self.note(format!("“{before}:” is not a query word{hint}"));
        }
        let text = trimmed(bare).to_owned();
        if !text.is_empty() {
            self.push(without, Asks::Word(text));
        }
    }

    /// A known name and the colon behind it, at the start of the rest.
    fn name(&self) -> Option<(Name, &'a str)> {
        let (before, after) = self.rest.split_once(':')?;
        Some((name(before)?, after))
    }

    /// Everything to the next quotation mark, which is taken as well.
    fn quoted(&mut self) -> String {
        let inner = self.rest.trim_start_matches(is_quote);
        let opening = self.rest.len() - inner.len();
        // Two marks in a row are an opened and closed nothing.
        if self.rest[..opening].chars().count() > 1 {
            self.rest = inner;
            return String::new();
        }
        let end = inner.find(is_quote).unwrap_or(inner.len());
        self.rest = inner[end..].strip_prefix(is_quote).unwrap_or("");
        inner[..end].to_owned()
    }

    /// Everything to the next gap or quotation mark; in a list, or comma.
    fn bare(&mut self, listed: bool) -> &'a str {
        let ends = |char: char| is_gap(char) || is_quote(char) || (listed && char == ',');
        let end = self.rest.find(ends).unwrap_or(self.rest.len());
        let (bare, rest) = self.rest.split_at(end);
        self.rest = rest;
        bare
    }

    fn values(&mut self, without: bool, name: Name) {
        self.close_gap();
        let mut values = Vec::new();
        loop {
            let quoted = self.rest.starts_with(is_quote);
            let text = if quoted { self.quoted() } else { self.bare(true).to_owned() };
            if values.len() < MOST_VALUES {
                values.push(Wanted { text, quoted });
            }
            match self.rest.strip_prefix(',') {
                Some(rest) => self.rest = rest,
                None => break,
            }
        }
        values.retain(|value| value.text.contains(char::is_alphanumeric));
        match name {
            _ if values.is_empty() => {}
            Name::Field(field) => {
                let mut wanted: Vec<Wanted> = Vec::new();
                for value in values {
                    if let Some(value) = self.value(field, value)
                        && !wanted.contains(&value)
                    {
                        wanted.push(value);
                    }
                }
                if !wanted.is_empty() {
                    self.push(without, Asks::Field(field, wanted));
                }
            }
            Name::Placed => {
                let mut periods: Vec<Period> = Vec::new();
                for value in values {
                    match period(&value.text) {
                        Ok(period) if periods.contains(&period) => {}
                        Ok(period) => periods.push(period),
                        Err(note) => self.note(note),
                    }
                }
                if !periods.is_empty() {
                    self.push(without, Asks::Placed(periods));
                }
            }
            Name::Before | Name::After => {
                for value in values.into_iter().take(1) {
                    match date(&value.text) {
                        Ok(date) if matches!(name, Name::Before) => self.push(without, Asks::Before(date)),
                        Ok(date) => self.push(without, Asks::After(date)),
                        Err(note) => self.note(note),
                    }
                }
            }
        }
    }

    /// `kind: workshop` is `kind:workshop`, unless what follows is a question of its own.
    fn close_gap(&mut self) {
        let rest = self.rest.trim_start_matches(is_gap);
        if rest.starts_with(|char: char| char.is_alphanumeric() || is_quote(char))
            && (Reader { rest, query: Query::default() }).name().is_none()
        {
            self.rest = rest;
        }
    }

    fn value(&mut self, field: Field, Wanted { text, quoted }: Wanted) -> Option<Wanted> {
        let text = if quoted { clean(&text)? } else { trimmed(&text).to_owned() };
        if text.is_empty() {
            return None;
        }
        match field {
            Field::Country | Field::InstitutionCountry => match country(&text) {
                Ok(country) => return Some(Wanted { text: country.code().to_owned(), quoted: false }),
                Err(sentence) => self.note(sentence),
            },
            Field::Uid => match text.parse::<crate::values::Uid>() {
                Ok(uid) => return Some(Wanted { text: uid.to_string(), quoted: false }),
                Err(sentence) => {
                    self.note(sentence);
                    return None;
                }
            },
            Field::Has | Field::No => {
                let text = text.to_lowercase();
                if super::flags::families(&text).next().is_none() {
                    let mut known: Vec<&str> = crate::records::Kind::ALL
                        .into_iter()
                        .flat_map(|kind| super::flags(kind).iter().map(|(flag, _)| *flag))
                        .collect();
                    known.sort_unstable();
                    known.dedup();
                    self.note(format!(
                        "“{text}” cannot be asked with {}:, but {} can.",
                        field.name(),
                        known.join(", ")
                    ));
                    return None;
                }
                return Some(Wanted { text, quoted: false });
            }
            _ => {}
        }
        Some(Wanted { text, quoted })
    }

    fn nothing_in(&mut self, text: &str) {
        if text.contains(|char: char| !is_gap(char)) {
            self.note(format!(
                "“{}” has no letters or digits to search for.",
                text.chars().take(20).collect::<String>()
            ));
        }
    }
}

/// On one line and not too long; none where there is nothing to search for.
fn clean(text: &str) -> Option<String> {
    let text = text.split(is_gap).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let text = text.chars().take(MOST_LETTERS).collect::<String>().trim_end().to_owned();
    text.contains(char::is_alphanumeric).then_some(text)
}

/// A code may be typed in small letters here, where nothing else can be meant.
fn country(text: &str) -> Result<Country, String> {
    let code = (text.len() <= 3).then(|| Country::parse(&text.to_uppercase()).ok()).flatten();
    code.map_or_else(|| Country::parse(text), Ok)
}

fn date(text: &str) -> Result<PartialDate, String> {
    dated(PartialDate::parse(text)?, text)
}

fn dated(date: PartialDate, text: &str) -> Result<PartialDate, String> {
    if date.precision() == Precision::DayOfYear {
        return Err(format!("“{text}” has no year; write {text} 2015"));
    }
    Ok(date)
}

/// `2015`, `2014..2016`, `2014..`, `2014-2016`, `nov 2015`.
fn period(text: &str) -> Result<Period, String> {
    let years = |text: &str| {
        let (from, to) = text.split_once(['-', '–'])?;
        let year = |text: &str| (text.len() == 4).then(|| date(text).ok()).flatten();
        Some((year(from)?, year(to)?))
    };
    let (from, to) = match text.split_once("..") {
        Some((from, to)) => {
            let end = |text: &str| {
                let text = text.trim_matches(|char: char| char == '.' || char == ' ');
                if text.is_empty() { Ok(None) } else { date(text).map(Some) }
            };
            (end(from)?, end(to)?)
        }
        None => match years(text) {
            Some((from, to)) => (Some(from), Some(to)),
            None => {
                let (from, to) = parse_span(text)?;
                (dated(from, text).map(Some)?, dated(to.unwrap_or(from), text).map(Some)?)
            }
        },
    };
    match (from, to) {
        (Some(from), Some(to)) if to.certainly_before(&from) => Ok(Period { from: Some(to), to: Some(from) }),
        _ => Ok(Period { from, to }),
    }
}
