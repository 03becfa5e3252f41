//! Funded projects: people, countries, money, obligations and outputs.

mod checks;
mod entry;
mod layout;
mod look_up;
mod money;
mod types;

pub use money::*;
pub use types::*;

use rusqlite::Connection;
use serde_json::{Map, Value};

use crate::{
    db::layout::Layout,
    draft::{Form, Problem},
    error::Result,
    records::{Entry, Family, Tally},
};

impl Family for Project {
    const LAYOUT: &'static Layout = &layout::LAYOUT;

    fn look_up(draft: &mut Map<String, Value>, connection: &Connection, problems: &mut Vec<Problem>) -> Result<()> {
        look_up::look_up(draft, connection, problems)
    }

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
