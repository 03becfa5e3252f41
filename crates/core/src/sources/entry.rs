//! How a source is found.

use super::Source;
use crate::{draft::Choice, records::Entry};

pub fn entry(source: &Source) -> Entry {
    let kind = source.kind.word().replace('-', " ");
    Entry {
        label: source.title.clone(),
        detail: kind.clone(),
        placed_on: source.published_on.map(|date| date.to_string()).unwrap_or_default(),
        body: vec![source.text.clone(), source.file.clone(), source.link.clone()],
        kind: vec![kind],
        ..Entry::default()
    }
}
