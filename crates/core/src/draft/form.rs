//! Reads the single-valued fields of a draft.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeSet,
};

use serde_json::{Map, Value};

use super::{
    Choice, Problem,
    nearest::{nearest, not_one_of},
};
use crate::{
    records::{Head, Ref},
    values::{Country, Currency, Headcount, Money, PartialDate, TimeOfDay, Uid, Zone},
};

/// What a check may know besides the draft itself.
pub struct Desk<'a> {
    /// The head of the record being edited, or of the new one.
    pub head: Head,
    /// What an amount without a currency is in.
    pub currency: Option<Currency>,
    /// Words the staff added to the vocabularies: (vocabulary, slug, label).
    pub terms: &'a [(String, String, String)],
    /// A new identity for a row that has none.
    pub new_uid: &'a dyn Fn() -> Uid,
}

/// A draft, or an object inside one, being read. Every problem goes to one sheet, with its field.
pub struct Form<'a> {
    pub(super) map: &'a Map<String, Value>,
    pub(super) path: String,
    pub(super) desk: &'a Desk<'a>,
    pub(super) sheet: &'a RefCell<Vec<Problem>>,
    pub(super) asked: RefCell<BTreeSet<&'static str>>,
    pub(super) failed: Cell<bool>,
}

/// Keys that a record carries and a draft may repeat; they are never read from it.
const BOOKKEEPING: [&str; 4] = ["uid", "revision", "created_at", "changed_at"];

impl<'a> Form<'a> {
    pub fn new(map: &'a Map<String, Value>, desk: &'a Desk<'a>, sheet: &'a RefCell<Vec<Problem>>) -> Self {
        Self::at(map, String::new(), desk, sheet)
    }

    pub(super) fn at(
        map: &'a Map<String, Value>,
        path: String,
        desk: &'a Desk<'a>,
        sheet: &'a RefCell<Vec<Problem>>,
    ) -> Self {
        Self { map, path, desk, sheet, asked: RefCell::default(), failed: Cell::new(false) }
    }

    pub fn desk(&self) -> &Desk<'a> {
        self.desk
    }

    pub fn head(&self) -> Head {
        self.desk.head.clone()
    }

    fn place(&self, field: &str) -> String {
        format!("{}{field}", self.path)
    }

    /// Stops the save, naming the field.
    pub fn error(&self, field: &str, message: impl Into<String>) {
        self.failed.set(true);
        self.sheet.borrow_mut().push(Problem::error(self.place(field), message));
    }

    /// Is said beside the field.
    pub fn warning(&self, field: &str, message: impl Into<String>) {
        self.sheet.borrow_mut().push(Problem::warning(self.place(field), message));
    }

    /// The value under a key; None where it is absent, null or blank.
    pub(super) fn value(&self, field: &'static str) -> Option<&'a Value> {
        self.asked.borrow_mut().insert(field);
        self.map.get(field).filter(|value| match value {
            Value::Null => false,
            Value::String(text) => !text.trim().is_empty(),
            _ => true,
        })
    }

    /// Text without surrounding space, or empty. Control characters other than line breaks and tabs are dropped.
    pub fn text(&self, field: &'static str) -> String {
        match self.value(field) {
            None => String::new(),
            Some(Value::String(text)) => clean(text),
            Some(Value::Number(number)) => number.to_string(),
            Some(_) => {
                self.error(field, format!("{field} is not text"));
                String::new()
            }
        }
    }

    /// One line of text that must be there.
    pub fn required(&self, field: &'static str) -> String {
        let text = self.line(field);
        if text.is_empty() && !self.failed_at(field) {
            self.error(field, format!("{} is needed", words(field)));
        }
        text
    }

    /// Text on one line: line breaks and tabs become spaces.
    pub fn line(&self, field: &'static str) -> String {
        self.text(field).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn failed_at(&self, field: &str) -> bool {
        let place = self.place(field);
        self.sheet.borrow().iter().any(|problem| problem.field == place)
    }

    /// A value with a reader of its own, from text as people write it.
    fn parsed<T>(&self, field: &'static str, parse: impl Fn(&str) -> Result<T, String>) -> Option<T> {
        let text = match self.value(field)? {
            Value::String(text) => clean(text),
            Value::Number(number) => number.to_string(),
            _ => {
                self.error(field, format!("{} is not text", words(field)));
                return None;
            }
        };
        match parse(&text) {
            Ok(value) => Some(value),
            Err(message) => {
                self.error(field, message);
                None
            }
        }
    }

    pub fn date(&self, field: &'static str) -> Option<PartialDate> {
        self.parsed(field, PartialDate::parse)
    }

    pub fn time(&self, field: &'static str) -> Option<TimeOfDay> {
        self.parsed(field, TimeOfDay::parse)
    }

    pub fn zone(&self, field: &'static str) -> Option<Zone> {
        self.parsed(field, Zone::parse)
    }

    pub fn country(&self, field: &'static str) -> Option<Country> {
        self.parsed(field, Country::parse)
    }

    pub fn currency(&self, field: &'static str) -> Option<Currency> {
        self.parsed(field, |text| text.parse())
    }

    pub fn headcount(&self, field: &'static str) -> Option<Headcount> {
        self.object_or(field, Headcount::parse)
    }

    /// An amount; without a currency it is in that of the platform.
    pub fn money(&self, field: &'static str) -> Option<Money> {
        let currency = self.desk.currency;
        let money = self.object_or(field, |text| Money::parse(text, currency))?;
        if money.amount_minor < 0 {
            self.error(
                field,
                format!("{} is negative; money that came back has a kind of its own, “returned”", money.human()),
            );
        }
        Some(money)
    }

    /// An object in the value's own JSON shape, or text.
    fn object_or<T: serde::de::DeserializeOwned>(
        &self,
        field: &'static str,
        parse: impl Fn(&str) -> Result<T, String>,
    ) -> Option<T> {
        match self.value(field)? {
            object @ Value::Object(_) => match serde_json::from_value(object.clone()) {
                Ok(value) => Some(value),
                Err(error) => {
                    self.error(field, format!("{} cannot be read: {error}", words(field)));
                    None
                }
            },
            _ => self.parsed(field, parse),
        }
    }

    /// A whole number that is not negative.
    pub fn count(&self, field: &'static str) -> Option<u32> {
        self.parsed(field, |text| {
            text.parse().map_err(|_| format!("{} \"{text}\" is not a whole number", words(field)))
        })
    }

    pub fn year(&self, field: &'static str) -> Option<i32> {
        self.parsed(field, |text| match text.parse() {
            Ok(year @ 1900..=2199) => Ok(year),
            _ => Err(format!("{} \"{text}\" is not a year such as 2015", words(field))),
        })
    }

    /// Per cent, between 0 and 100.
    pub fn share(&self, field: &'static str) -> Option<f64> {
        self.parsed(field, |text| {
            let number = text.trim_end_matches('%').trim().replace(',', ".");
            match number.parse::<f64>() {
                Ok(share) if (0.0..=100.0).contains(&share) => Ok(share),
                _ => Err(format!("{} \"{text}\" is not a share between 0 and 100 per cent", words(field))),
            }
        })
    }

    pub fn flag(&self, field: &'static str) -> bool {
        match self.value(field) {
            None => false,
            Some(Value::Bool(flag)) => *flag,
            Some(_) => {
                self.parsed(field, |text| match text.to_lowercase().as_str() {
                    "yes" | "true" | "1" => Ok(true),
                    "no" | "false" | "0" => Ok(false),
                    _ => Err(format!("{} \"{text}\" is neither yes nor no", words(field))),
                }) == Some(true)
            }
        }
    }

    /// One of a closed list of words, however it is spaced and cased.
    pub fn choice<T: Choice>(&self, field: &'static str) -> Option<T> {
        self.parsed(field, |text| {
            let folded = slug(text);
            T::ALL
                .iter()
                .copied()
                .find(|choice| choice.word() == folded)
                .ok_or_else(|| not_one_of(&words(field), text, T::ALL.iter().map(|choice| choice.word())))
        })
    }

    pub fn choice_or<T: Choice>(&self, field: &'static str, default: T) -> T {
        self.choice(field).unwrap_or(default)
    }

    /// A word of a vocabulary that the staff can extend; gives its slug.
    pub fn term(&self, field: &'static str, vocabulary: &str, built_in: &[&str]) -> Option<String> {
        self.parsed(field, |text| {
            let folded = slug(text);
            let added = || self.desk.terms.iter().filter(|(owner, ..)| owner == vocabulary);
            if let Some(known) = built_in.iter().find(|word| **word == folded) {
                return Ok((*known).to_owned());
            }
            if let Some((_, slug, _)) = added().find(|(_, term, label)| *term == folded || slug(label) == folded) {
                return Ok(slug.clone());
            }
            let labels: Vec<String> = built_in
                .iter()
                .map(|word| word.replace('-', " "))
                .chain(added().map(|(_, _, label)| label.clone()))
                .collect();
            Err(not_one_of(&words(field), text, labels.iter().map(String::as_str)))
        })
    }

    /// Another record, by identity or by name.
    pub fn reference(&self, field: &'static str) -> Option<Ref> {
        let value = self.value(field)?;
        match read_reference(value) {
            Some(reference) => Some(reference),
            None => {
                if !value.is_object() {
                    self.error(field, format!("{} is neither a name nor a record", words(field)));
                }
                None
            }
        }
    }

    /// An identity of a row inside this record or another; not a reference with a name.
    pub fn uid(&self, field: &'static str) -> Option<Uid> {
        self.parsed(field, |text| text.parse())
    }

    /// The identity of this row: the one it has, or a new one.
    pub fn own_uid(&self) -> Uid {
        match self.map.get("uid").and_then(Value::as_str).map(str::parse) {
            Some(Ok(uid)) => uid,
            _ => (self.desk.new_uid)(),
        }
    }

    /// Names every key that no field asked for. Called once, when all has been read.
    pub fn finish(&self) {
        let asked = self.asked.borrow();
        for key in self.map.keys() {
            if asked.contains(key.as_str()) || BOOKKEEPING.contains(&key.as_str()) {
                continue;
            }
            let meant = nearest(key, asked.iter().copied());
            let hint = meant.map_or(String::new(), |meant| format!("; did you mean \"{meant}\"?"));
            self.error(key, format!("there is no field \"{key}\"{hint}"));
        }
    }
}

/// A reference as an object with `uid` or `label`, as the text of an identity, or as a name.
pub(super) fn read_reference(value: &Value) -> Option<Ref> {
    match value {
        Value::String(text) => match text.parse::<Uid>() {
            Ok(uid) => Some(Ref { uid: Some(uid), label: String::new() }),
            Err(_) => Some(clean(text)).filter(|label| !label.is_empty()).map(|label| Ref { uid: None, label }),
        },
        Value::Object(map) => {
            let uid = map.get("uid").and_then(Value::as_str).and_then(|text| text.parse().ok());
            let label = map.get("label").and_then(Value::as_str).map(clean).unwrap_or_default();
            (uid.is_some() || !label.is_empty()).then_some(Ref { uid, label })
        }
        _ => None,
    }
}

/// `starts_on` as it stands in a sentence: `starts on`.
pub(super) fn words(field: &str) -> String {
    field.replace('_', " ")
}

/// The word as JSON keeps it: lower case, hyphens between words.
pub(crate) fn slug(text: &str) -> String {
    crate::values::fold::fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

fn clean(text: &str) -> String {
    text.chars().filter(|char| !char.is_control() || matches!(char, '\n' | '\t')).collect::<String>().trim().to_owned()
}
