//! How a hashtag is found and counted.

use super::Hashtag;
use crate::records::Entry;

pub fn entry(hashtag: &Hashtag) -> Entry {
    Entry {
        label: hashtag.name.clone(),
        body: vec![hashtag.note.clone()],
        tag: vec![hashtag.name.clone()],
        ..Entry::default()
    }
}
