//! What was done, and what happened to a record.

use rostrum_core::records::Moment;
use serde::Deserialize;
use serde_json::Value;

use super::{
    Out, Style,
    records::moment,
    table::{Column, table},
};
use crate::failure::Failure;

#[derive(Deserialize)]
struct Operation {
    operation: i64,
    at: Moment,
    actor: String,
    summary: String,
    undone: bool,
}

#[derive(Deserialize)]
struct Change {
    operation: i64,
    at: Moment,
    actor: String,
    summary: String,
    undone: bool,
    fields: Vec<FieldChange>,
}

#[derive(Deserialize)]
struct FieldChange {
    field: String,
    part: Option<String>,
    old: String,
    new: String,
}

pub fn operations(out: &Out, operations: Value) -> Result<String, Failure> {
    let columns = [
        Column::new("no").right().stays(),
        Column::new("when").stays(),
        Column::new("who"),
        Column::new("what").stays().gives_way(),
        Column::new("").stays(),
    ];
    let rows = serde_json::from_value::<Vec<Operation>>(operations)?.into_iter().map(|one| {
        let undone = if one.undone { "undone" } else { "" };
        vec![one.operation.to_string(), moment(&one.at.text()), one.actor, one.summary, undone.to_owned()]
    });
    Ok(table(out, &columns, &rows.collect::<Vec<_>>()))
}

/// Newest first; each with its fields before and after.
pub fn history(out: &Out, changes: Value) -> Result<String, Failure> {
    let mut text = String::new();
    for change in serde_json::from_value::<Vec<Change>>(changes)? {
        let undone = if change.undone { ", undone since" } else { "" };
        let who = if change.actor.is_empty() { String::new() } else { format!(", {}", change.actor) };
        let head = format!("{}{who}, operation {}{undone}", moment(&change.at.text()), change.operation);
        text += &format!("{}\n{}\n", out.styled(Style::Faint, &head), out.styled(Style::Heading, &change.summary));
        for FieldChange { field, part, old, new } in change.fields {
            let field = [Some(field), part].into_iter().flatten().collect::<Vec<_>>().join(": ").replace('_', " ");
            text += &match (old.is_empty(), new.is_empty()) {
                (true, _) => format!("  {field}: + {new}\n"),
                (_, true) => format!("  {field}: - {old}\n"),
                _ => format!("  {field}: - {old}\n  {:width$}  + {new}\n", "", width = super::width::width(&field)),
            };
        }
        text.push('\n');
    }
    Ok(text.trim_end().to_owned())
}
