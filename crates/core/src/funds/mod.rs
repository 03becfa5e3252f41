//! Funds: money set aside within a programme.

mod checks;
mod entry;
mod layout;
mod types;

pub(crate) use checks::check_shares;
pub use types::*;

use crate::{
    db::layout::Layout,
    draft::Form,
    records::{Entry, Family},
};

impl Family for Fund {
    const LAYOUT: &'static Layout = &layout::LAYOUT;

    fn check(form: &Form) -> Self {
        checks::check(form)
    }

    fn entry(&self) -> Entry {
        entry::entry(self)
    }
}
