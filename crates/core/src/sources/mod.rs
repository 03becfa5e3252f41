//! Sources: texts kept whole, with the words that each field came from.

mod checks;
mod entry;
mod layout;
mod types;

pub use types::*;

use crate::{
    db::layout::Layout,
    draft::Form,
    records::{Entry, Family},
};

impl Family for Source {
    const LAYOUT: &'static Layout = &layout::LAYOUT;

    fn check(form: &Form) -> Self {
        checks::check(form)
    }

    fn entry(&self) -> Entry {
        entry::entry(self)
    }
}
