//! Documents: links and files that records point to.

mod attach;
mod checks;
mod entry;
mod layout;
mod types;

pub use attach::{attach, file};
pub(crate) use checks::check_link;
pub use types::*;

use crate::{
    db::layout::Layout,
    draft::Form,
    records::{Entry, Family},
};

impl Family for Document {
    const LAYOUT: &'static Layout = &layout::LAYOUT;

    fn check(form: &Form) -> Self {
        checks::check(form)
    }

    fn entry(&self) -> Entry {
        entry::entry(self)
    }
}
