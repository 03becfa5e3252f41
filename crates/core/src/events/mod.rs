//! Events: meetings of people, what was learned there and what follows.

mod checks;
mod entry;
mod layout;
pub mod participants;
mod roll_call;
mod template;
mod types;

pub(crate) use checks::needed;
pub use roll_call::{RollCall, RollMark, call_roll};
pub use template::EventTemplate;
pub use types::*;

use rusqlite::Connection;

use crate::{
    db::layout::Layout,
    draft::{Form, Problem},
    error::Result,
    records::{Entry, Family, Tally},
};

impl Family for Event {
    const LAYOUT: &'static Layout = &layout::LAYOUT;

    fn check(form: &Form) -> Self {
        checks::check(form)
    }

    fn entry(&self) -> Entry {
        entry::entry(self)
    }

    fn tallies(&self) -> Vec<Tally> {
        entry::tallies(self)
    }

    fn check_against(&self, connection: &Connection, problems: &mut Vec<Problem>) -> Result<()> {
        checks::check_against(self, connection, problems)
    }
}
