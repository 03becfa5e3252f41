//! One line, as typed into the palette: “lunch meeting with Rachel Kleinfeld 26 oct 2015 #SRoL 25 people”
//! is an event with its kind, speaker, date, hashtag and headcount. What is not understood stays in the
//! title, so that nothing that was typed is lost.

mod event;
mod kinds;
mod others;
mod values;
mod who;
mod words;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::{
    error::Result,
    records::{Kind, Ref},
};
use words::Line;

/// A record that the line may be meant to make.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Proposal {
    pub kind: Kind,
    /// What the record would be called; empty where the line says everything but that.
    pub title: String,
    /// Its fields, as `record.add` takes them.
    #[ts(type = "Record<string, unknown>")]
    pub draft: Value,
    /// What was read besides the title, in the order of the form.
    pub readings: Vec<Reading>,
}

/// One thing that was read.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Reading {
    /// The field of the draft it went to.
    pub field: String,
    /// In words: “26 October 2015”, “Rachel Kleinfeld”.
    pub text: String,
    /// The role that goes with it, as a slug, where there is one.
    pub role: Option<String>,
    /// It names a record that is not there yet and would be made with this one.
    pub new: bool,
}

/// A line longer than this (in characters) is cut: it is a text, and no line.
const LONGEST: usize = 400;

/// What the line may be meant to make, the likeliest first; nothing for a line that says nothing.
/// `today` is what “tomorrow” is reckoned from.
pub fn line(connection: &Connection, text: &str, today: NaiveDate) -> Result<Vec<Proposal>> {
    let text: String = text.chars().filter(|char| !is_hidden(*char)).take(LONGEST).collect();
    let line = Line::new(&text);
    if let Some((kind, rest)) = kinds::beginning(&line) {
        let rest = Line::new(&rest);
        return Ok(propose(connection, kind, rest, today)?.into_iter().collect());
    }
    let mut kinds = vec![Kind::Event];
    if others::is_one_hashtag(&line) {
        kinds = vec![Kind::Hashtag];
    } else if who::is_name(&line) {
        kinds = if who::sounds_like_an_organisation(&line) {
            vec![Kind::Organisation, Kind::Event]
        } else {
            vec![Kind::Person, Kind::Event, Kind::Organisation]
        };
    }
    let mut proposals = Vec::new();
    for kind in kinds {
        proposals.extend(propose(connection, kind, line.clone(), today)?);
    }
    Ok(proposals)
}

fn propose(connection: &Connection, kind: Kind, line: Line, today: NaiveDate) -> Result<Option<Proposal>> {
    let sheet = match kind {
        Kind::Event => event::read(connection, line, today)?,
        Kind::Project => others::project(connection, line, today)?,
        Kind::Call => others::call(line, today),
        Kind::Person => others::person(connection, line)?,
        Kind::Organisation => others::organisation(line),
        Kind::Hashtag => others::hashtag(&line),
        _ => others::named(line),
    };
    let says_something = sheet.title.chars().any(char::is_alphanumeric) || !sheet.readings.is_empty();
    Ok(says_something.then(|| sheet.into_proposal(kind)))
}

/// Controls, and the marks that turn the direction of writing: nobody types them, and they make a line look
/// like another.
fn is_hidden(char: char) -> bool {
    (char.is_control() && !char.is_whitespace())
        || matches!(char, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// A draft being filled.
#[derive(Default)]
struct Sheet {
    title: String,
    draft: Map<String, Value>,
    readings: Vec<Reading>,
}

impl Sheet {
    fn put(&mut self, field: &str, value: Value) {
        self.draft.insert(field.to_owned(), value);
    }

    fn push(&mut self, field: &str, item: Value) {
        if let Value::Array(items) = self.draft.entry(field).or_insert_with(|| json!([])) {
            items.push(item);
        }
    }

    fn say(&mut self, field: &str, text: impl Into<String>) {
        self.readings.push(Reading { field: field.into(), text: text.into(), role: None, new: false });
    }

    /// A record that is named, and as what.
    fn say_who(&mut self, field: &str, who: &Ref, role: Option<&str>) {
        let (text, role) = (who.label.clone(), role.map(str::to_owned));
        self.readings.push(Reading { field: field.into(), text, role, new: who.uid.is_none() });
    }

    /// Hashtags go to the same field in every family that has them.
    fn tag(&mut self, connection: Option<&Connection>, tags: Vec<String>) -> Result<()> {
        for name in tags {
            let found = match connection {
                Some(connection) => crate::records::named(connection, Kind::Hashtag, &name)?,
                None => Vec::new(),
            };
            let tag = match found.into_iter().next() {
                Some((uid, label)) => Ref { uid: Some(uid), label },
                None => Ref { uid: None, label: name },
            };
            self.push("hashtags", json!(tag));
            let new = tag.uid.is_none() && connection.is_some();
            self.readings.push(Reading { field: "hashtags".into(), text: format!("#{}", tag.label), role: None, new });
        }
        Ok(())
    }

    fn into_proposal(mut self, kind: Kind) -> Proposal {
        let title = self.title;
        if !title.is_empty() {
            self.draft.insert(kind.label_column().to_owned(), json!(title));
        }
        Proposal { kind, title, draft: Value::Object(self.draft), readings: self.readings }
    }
}
