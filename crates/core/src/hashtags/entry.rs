//! How a hashtag is found and counted.

use super::Hashtag;
use crate::records::{Entry, Tally};

pub fn entry(hashtag: &Hashtag) -> Entry {
    Entry {
        label: hashtag.name.clone(),
        body: vec![hashtag.note.clone()],
        tag: vec![hashtag.name.clone()],
        ..Entry::default()
    }
}

pub fn tallies(_: &Hashtag) -> Vec<Tally> {
    Vec::new()
}
