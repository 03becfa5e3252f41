//! How a term is found.

use super::Term;
use crate::{draft::Choice, records::Entry};

pub fn entry(term: &Term) -> Entry {
    Entry { label: term.label.clone(), detail: term.vocabulary.word().replace('-', " "), ..Entry::default() }
}
