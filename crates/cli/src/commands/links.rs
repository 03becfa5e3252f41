//! Linking two records, and taking the link away.

use serde_json::json;

use super::save;
use crate::{arguments::Link, desk::Desk, failure::Failure};

pub fn link(desk: &Desk, link: Link) -> Result<(), Failure> {
    change(desk, "record.link", "Linked", link)
}

pub fn unlink(desk: &Desk, link: Link) -> Result<(), Failure> {
    change(desk, "record.unlink", "Unlinked", link)
}

fn change(desk: &Desk, command: &str, done: &str, Link { from, to, role }: Link) -> Result<(), Failure> {
    let (from, to) = (desk.find(None, &from)?, desk.find(None, &to)?);
    let saved = desk.call(command, json!({"from": from, "to": to, "role": role}))?;
    save::tell(desk, done, &saved)
}
