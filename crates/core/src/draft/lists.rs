//! Reads the lists of a draft.

use std::collections::BTreeSet;

use serde_json::Value;

use super::form::{Form, read_reference, words};
use crate::{
    records::Ref,
    values::{Country, fold::fold},
};

impl Form<'_> {
    /// The items under a key: an array, or one text with `;` or line breaks between the items.
    fn entries(&self, field: &'static str) -> Vec<Value> {
        match self.value(field) {
            None => Vec::new(),
            Some(Value::Array(items)) => items.clone(),
            Some(Value::String(text)) => {
                text.split([';', '\n']).map(str::trim).filter(|item| !item.is_empty()).map(Value::from).collect()
            }
            Some(_) => {
                self.error(field, format!("{} is not a list", words(field)));
                Vec::new()
            }
        }
    }

    /// Reads each object of a list with a form of its own; a plain text stands for an object with only
    /// the field `short`. An item without a single value is left out: it is the empty last row of a
    /// table. The reader's None, after an error, leaves the item out too.
    pub fn items<T>(&self, field: &'static str, short: &str, read: impl Fn(&Form) -> Option<T>) -> Vec<T> {
        let mut items = Vec::new();
        for (index, entry) in self.entries(field).into_iter().enumerate() {
            let place = format!("{field}[{index}]");
            let map = match entry {
                Value::Object(map) => map,
                text @ Value::String(_) => [(short.to_owned(), text)].into_iter().collect(),
                _ => {
                    self.error(&place, format!("an item of {} is not an object", words(field)));
                    continue;
                }
            };
            if map.iter().all(|(key, value)| key == "uid" || blank(value)) {
                continue;
            }
            let form = Form::at(&map, format!("{}{place}.", self.path), self.desk, self.sheet);
            items.extend(read(&form));
            form.finish();
            if form.failed.get() {
                self.failed.set(true);
            }
        }
        items
    }

    /// Texts, each once.
    pub fn texts(&self, field: &'static str) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let mut texts = Vec::new();
        for (index, entry) in self.entries(field).iter().enumerate() {
            match entry {
                Value::String(text) => {
                    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                    if !text.is_empty() && seen.insert(text.clone()) {
                        texts.push(text);
                    }
                }
                Value::Null => {}
                _ => self.error(&format!("{field}[{index}]"), format!("an item of {} is not text", words(field))),
            }
        }
        texts
    }

    /// Records, by identity or by name, each once.
    pub fn references(&self, field: &'static str) -> Vec<Ref> {
        let mut references: Vec<Ref> = Vec::new();
        for (index, entry) in self.entries(field).iter().enumerate() {
            match read_reference(entry) {
                Some(found) => {
                    let known = references.iter().any(|other| match (other.uid, found.uid) {
                        (Some(one), Some(two)) => one == two,
                        (None, None) => fold(&other.label) == fold(&found.label),
                        _ => false,
                    });
                    if !known {
                        references.push(found);
                    }
                }
                None if blank(entry) => {}
                None => self.error(
                    &format!("{field}[{index}]"),
                    format!("an item of {} is neither a name nor a record", words(field)),
                ),
            }
        }
        references
    }

    /// Hashtags: references whose names lose their `#`; a text may hold several, `#a #b`.
    pub fn hashtags(&self, field: &'static str) -> Vec<Ref> {
        let mut tags = Vec::new();
        for reference in self.references(field) {
            if reference.uid.is_some() {
                tags.push(reference);
                continue;
            }
            for name in reference.label.split(|char: char| char.is_whitespace() || char == '#' || char == ',') {
                if !name.is_empty() && !tags.iter().any(|tag: &Ref| fold(&tag.label) == fold(name)) {
                    tags.push(Ref { uid: None, label: name.to_owned() });
                }
            }
        }
        tags
    }

    /// Countries by any of their exact names, each once.
    pub fn countries(&self, field: &'static str) -> Vec<Country> {
        let mut countries = Vec::new();
        for (index, entry) in self.entries(field).iter().enumerate() {
            match entry {
                Value::String(text) => match Country::parse(text) {
                    Ok(country) if countries.contains(&country) => {}
                    Ok(country) => countries.push(country),
                    Err(message) => self.error(&format!("{field}[{index}]"), message),
                },
                Value::Null => {}
                _ => self.error(
                    &format!("{field}[{index}]"),
                    format!("an item of {} is not the name of a country", words(field)),
                ),
            }
        }
        countries
    }
}

fn blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Object(map) => map.iter().all(|(key, value)| key == "uid" && value.is_null() || blank(value)),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}
