//! Funds: money set aside within a programme.

mod checks;
mod entry;
mod layout;
mod types;

pub(crate) use checks::{check_shares, sum_of_shares};
pub use types::*;

use rusqlite::Connection;

use crate::{
    db::layout::Layout,
    draft::{Form, Problem},
    error::Result,
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

    fn check_against(&self, connection: &Connection, problems: &mut Vec<Problem>) -> Result<()> {
        checks::check_against(self, connection, problems)
    }
}
