//! How a document is found.

use super::Document;
use crate::{draft::Choice, records::Entry};

pub fn entry(document: &Document) -> Entry {
    let kind = document.kind.word().replace('-', " ");
    Entry {
        label: document.title.clone(),
        detail: kind.clone(),
        placed_on: document.dated_on.map(|date| date.to_string()).unwrap_or_default(),
        body: vec![document.note.clone(), document.link.clone(), document.file.clone()],
        kind: vec![kind],
        ..Entry::default()
    }
}
