//! Linking two records.

use serde_json::json;

use super::save;
use crate::{arguments::Link, desk::Desk, failure::Failure};

pub fn link(desk: &Desk, command: &str, Link { from, to, role }: Link) -> Result<(), Failure> {
    let (from, to) = (desk.find(None, &from)?, desk.find(None, &to)?);
    let saved = desk.call(command, json!({"from": from, "to": to, "role": role}))?;
    save::tell(desk, &saved)
}
