//! Lists and search.

use rostrum_core::records::Kind;
use serde_json::{Value, json};

use crate::{
    arguments::{List, Search},
    desk::Desk,
    failure::Failure,
    print::{self, say},
};

/// Vocabularies are short: they are listed whole, and the platform stands alone.
pub fn has_list(kind: Kind) -> bool {
    !matches!(kind, Kind::Term | Kind::Platform)
}

/// How many rows are fetched at a time where all are wanted.
const PAGE: u32 = 500;

pub fn list(desk: &Desk, kind: Kind, list: List) -> Result<(), Failure> {
    if !has_list(kind) {
        return words(desk, kind, &list.query.join(" "));
    }
    let direction = match (list.ascending, list.descending) {
        (true, _) => Some(false),
        (_, true) => Some(true),
        _ => None,
    };
    let limit = if list.all { PAGE } else { list.limit };
    let mut arguments = json!({"filter": list.query.join(" "), "limit": limit, "after": list.after});
    if let Some(sort) = list.sort {
        arguments["sort"] = sort.into();
    }
    if let Some(descending) = direction {
        arguments["descending"] = descending.into();
    }
    let command = format!("{kind}.list");
    let mut page = desk.call(&command, arguments.clone())?;
    tell_notes(&page);
    let mut rows = take_rows(&mut page);
    while let Some(next) = page["next"].as_str().filter(|_| list.all) {
        arguments["after"] = next.into();
        page = desk.call(&command, arguments.clone())?;
        rows.append(&mut take_rows(&mut page));
    }
    if desk.out.json {
        page["rows"] = rows.into();
        return desk.out.result(&page, String::new);
    }
    if rows.is_empty() {
        say(&format!("No {} match.", kind.plural()));
        return Ok(());
    }
    desk.out.print(&print::rows(&desk.out, kind, &rows))?;
    if let Some(next) = page["next"].as_str() {
        say(&format!("{} of {}; the next page: --after '{next}'", rows.len(), page["total"]));
    }
    Ok(())
}

fn take_rows(page: &mut Value) -> Vec<Value> {
    match page["rows"].take() {
        Value::Array(rows) => rows,
        _ => Vec::new(),
    }
}

fn words(desk: &Desk, kind: Kind, text: &str) -> Result<(), Failure> {
    let words = desk.call("suggest", json!({"kind": kind, "text": text, "limit": 100}))?;
    let rows = words.as_array().cloned().unwrap_or_default();
    if rows.is_empty() && !desk.out.json {
        say("There are no words of your own yet.");
        return Ok(());
    }
    desk.out.result(&words, || print::rows(&desk.out, kind, &rows))
}

pub fn search(desk: &Desk, Search { query, limit, ranked }: Search) -> Result<(), Failure> {
    let found = desk.call("search", json!({"query": query.join(" "), "limit": limit, "ranked": ranked}))?;
    tell_notes(&found);
    if desk.out.json {
        return desk.out.result(&found, String::new);
    }
    let hits = found["hits"].as_array().cloned().unwrap_or_default();
    if hits.is_empty() {
        say("Nothing was found.");
        return Ok(());
    }
    desk.out.print(&print::found(&desk.out, &hits))?;
    if found["more"] == true {
        say(&format!("The first {}; there is more: --limit NUMBER shows it.", hits.len()));
    }
    Ok(())
}

/// What of the words was not understood.
pub fn tell_notes(answer: &Value) {
    answer["notes"].as_array().into_iter().flatten().filter_map(Value::as_str).for_each(say);
}
