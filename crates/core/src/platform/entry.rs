//! How the platform is found.

use super::Platform;
use crate::records::Entry;

pub fn entry(platform: &Platform) -> Entry {
    Entry {
        label: platform.name.clone(),
        detail: platform.identifier.clone(),
        title: vec![platform.acronym.clone()],
        body: vec![platform.note.clone()],
        ..Entry::default()
    }
}
