//! Lists and search results as tables.

use std::collections::HashMap;

use rostrum_core::{
    records::Kind,
    values::{Headcount, Money, PartialDate, human_span},
};
use serde_json::Value;

use super::{
    Out, records,
    table::{Column, table},
};

/// A column, and how its cell is read from a row.
type Cell = (Column, fn(&Value) -> String);

/// The rows of a page of that family.
pub fn rows(out: &Out, kind: Kind, rows: &[Value]) -> String {
    let cells = cells(kind);
    let columns: Vec<Column> = cells.iter().map(|(column, _)| *column).chain([UID]).collect();
    let uids = uids(out, rows);
    let lines = rows.iter().zip(uids).map(|(row, uid)| cells.iter().map(|(_, cell)| cell(row)).chain([uid]).collect());
    table(out, &columns, &lines.collect::<Vec<_>>())
}

/// What a search found, in all families.
pub fn found(out: &Out, hits: &[Value]) -> String {
    let columns = [Column::new("type").stays(), DATE, TITLE, Column::new("").gives_way(), UID];
    let lines = hits.iter().zip(uids(out, hits)).map(|(hit, uid)| {
        let detail = match hit["snippet"]["text"].as_str() {
            Some(snippet) => snippet.split_whitespace().collect::<Vec<_>>().join(" "),
            None => text(hit, "detail"),
        };
        vec![text(hit, "kind"), date(hit, "placed_on"), text(hit, "label"), detail, uid]
    });
    table(out, &columns, &lines.collect::<Vec<_>>())
}

const UID: Column = Column::new("uid").stays();
const DATE: Column = Column::new("date").stays();
const TITLE: Column = Column::new("title").stays().gives_way();
const NAME: Column = Column::new("name").stays().gives_way();
const KIND: Column = Column::new("kind");
const STATUS: Column = Column::new("status");
const COUNTRY: Column = Column::new("country");

fn cells(kind: Kind) -> Vec<Cell> {
    match kind {
        Kind::Event => vec![
            (DATE, placed),
            (TITLE, |row| text(row, "title")),
            (KIND, |row| word(row, "kind")),
            (STATUS, |row| unusual(row, "held")),
            (Column::new("people").right(), |row| headcount(row, "headcount")),
            (Column::new("hashtags").gives_way(), hashtags),
        ],
        Kind::Project => vec![
            (DATE, placed),
            (TITLE, |row| text(row, "title")),
            (STATUS, |row| word(row, "status")),
            (Column::new("lead").gives_way(), |row| label(row, "lead")),
            (Column::new("institution").gives_way(), |row| label(row, "institution")),
            (Column::new("awarded").right(), |row| money(&row["awarded"])),
        ],
        Kind::Call => vec![
            (TITLE, |row| text(row, "title")),
            (STATUS, |row| word(row, "status")),
            (Column::new("fund").gives_way(), |row| label(row, "fund")),
            (Column::new("deadline"), |row| date(row, "deadline_on")),
            (Column::new("projects").right(), |row| number(row, "projects")),
        ],
        Kind::Fund => vec![
            (NAME, |row| text(row, "name")),
            (Column::new("programme").gives_way(), |row| text(row, "programme")),
            (Column::new("funder").gives_way(), |row| label(row, "funder")),
            (Column::new("calls").right(), |row| number(row, "calls")),
            (Column::new("projects").right(), |row| number(row, "projects")),
        ],
        Kind::Person => vec![
            (NAME, |row| text(row, "name")),
            (Column::new("organisation").gives_way(), |row| label(row, "organisation")),
            (COUNTRY, |row| text(&row["country"], "name")),
            (Column::new("events").right(), |row| number(row, "events")),
            (Column::new("projects").right(), |row| number(row, "projects")),
        ],
        Kind::Organisation => vec![
            (NAME, |row| text(row, "name")),
            (Column::new("acronym"), |row| text(row, "acronym")),
            (KIND, |row| word(row, "kind").replace("unknown", "")),
            (COUNTRY, |row| text(&row["country"], "name")),
            (Column::new("events").right(), |row| number(row, "events")),
            (Column::new("projects").right(), |row| number(row, "projects")),
        ],
        Kind::Hashtag => vec![
            (NAME, |row| format!("#{}", text(row, "name"))),
            (Column::new("events").right(), |row| number(row, "events")),
            (Column::new("projects").right(), |row| number(row, "projects")),
            (Column::new("last used"), |row| date(row, "last_used_on")),
        ],
        Kind::Document => vec![
            (DATE, |row| date(row, "dated_on")),
            (TITLE, |row| text(row, "title")),
            (KIND, |row| word(row, "kind")),
            (Column::new("link").gives_way(), |row| text(row, "link")),
        ],
        Kind::Source => vec![
            (DATE, |row| date(row, "published_on")),
            (TITLE, |row| text(row, "title")),
            (KIND, |row| word(row, "kind")),
        ],
        Kind::Term | Kind::Platform => vec![(NAME, |row| text(row, "label")), (KIND, |row| text(row, "detail"))],
    }
}

/// Identities as long as they must be for whoever reads, and whole for a program.
fn uids(out: &Out, rows: &[Value]) -> Vec<String> {
    let whole: Vec<String> = rows.iter().map(|row| text(row, "uid")).collect();
    if !out.terminal {
        return whole;
    }
    let mut shared: HashMap<&str, usize> = HashMap::new();
    for uid in &whole {
        *shared.entry(start(uid)).or_default() += 1;
    }
    whole.iter().map(|uid| if shared[start(uid)] == 1 { start(uid).to_owned() } else { uid.clone() }).collect()
}

/// The moment at which the identity was made: enough to name the record by, unless others were made with it.
fn start(uid: &str) -> &str {
    uid.get(..13).unwrap_or(uid)
}

fn text(row: &Value, field: &str) -> String {
    row[field].as_str().unwrap_or_default().to_owned()
}

fn word(row: &Value, field: &str) -> String {
    records::word(&text(row, field))
}

/// A status, unless it is the one that goes without saying.
fn unusual(row: &Value, usual: &str) -> String {
    Some(word(row, "status")).filter(|word| word != usual).unwrap_or_default()
}

fn label(row: &Value, field: &str) -> String {
    row[field]["label"].as_str().or(row[field].as_str()).unwrap_or_default().to_owned()
}

fn number(row: &Value, field: &str) -> String {
    row[field].as_u64().map(|number| number.to_string()).unwrap_or_default()
}

fn date(row: &Value, field: &str) -> String {
    row[field].as_str().and_then(|text| text.parse::<PartialDate>().ok()).map(|date| date.human()).unwrap_or_default()
}

/// Where the record stands in time, and whether only its report says so.
fn placed(row: &Value) -> String {
    let own = |field: &str| row[field].as_str().and_then(|text| text.parse::<PartialDate>().ok());
    let placed = match (own("starts_on"), own("ends_on")) {
        (Some(start), end) => human_span(start, end),
        _ => date(row, "placed_on"),
    };
    if row["placed_by_report"] == true { format!("{placed} (report)") } else { placed }
}

fn headcount(row: &Value, field: &str) -> String {
    serde_json::from_value::<Headcount>(row[field].clone()).map(|headcount| headcount.human()).unwrap_or_default()
}

fn money(value: &Value) -> String {
    match value {
        Value::Array(amounts) => amounts.iter().map(money).collect::<Vec<_>>().join(" + "),
        _ => serde_json::from_value::<Money>(value.clone()).map(|money| money.human()).unwrap_or_default(),
    }
}

fn hashtags(row: &Value) -> String {
    let tags = row["hashtags"].as_array().into_iter().flatten();
    let names = tags.filter_map(|tag| tag["label"].as_str().or(tag.as_str()));
    names.map(|name| format!("#{}", name.trim_start_matches('#'))).collect::<Vec<_>>().join(" ")
}
