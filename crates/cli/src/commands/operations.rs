//! What was done, and taking it back.

use serde_json::json;

use crate::{desk::Desk, failure::Failure, print};

pub fn operations(desk: &Desk, limit: u32, before: Option<i64>) -> Result<(), Failure> {
    let operations = desk.call("operation.list", json!({"limit": limit, "before": before}))?;
    if desk.out.json {
        return desk.out.result(&operations, String::new);
    }
    desk.out.print(&print::operations(&desk.out, operations)?)
}

/// Also of a record that is gone, by its uid.
pub fn history(desk: &Desk, which: &str) -> Result<(), Failure> {
    let uid = match which.parse() {
        Ok(uid) => uid,
        Err(_) => desk.find(None, which)?,
    };
    let changes = desk.call("record.history", json!({"uid": uid}))?;
    if changes.as_array().is_some_and(Vec::is_empty) {
        // A uid that never was; the sample year's records have no history of single changes either.
        desk.find(None, which)?;
    }
    if desk.out.json {
        return desk.out.result(&changes, String::new);
    }
    desk.out.print(&print::history(&desk.out, changes)?)
}

pub fn undo(desk: &Desk, operation: Option<i64>) -> Result<(), Failure> {
    let undone = desk.call("undo", json!({"operation": operation}))?;
    desk.out.result(&undone, || format!("Undone: {}", undone["summary"].as_str().unwrap_or_default()))
}

pub fn redo(desk: &Desk) -> Result<(), Failure> {
    let redone = desk.call("redo", json!({}))?;
    desk.out.result(&redone, || format!("Done again: {}", redone["summary"].as_str().unwrap_or_default()))
}
