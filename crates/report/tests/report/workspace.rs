//! Workspaces to report on, real ones in memory.

use chrono::NaiveDate;
use rostrum_core::{
    db::{Environment, Workspace},
    figures::{Findings, Period, Question, findings},
    records::{Kind, Moment, add_within},
    sample,
};
use rostrum_report::{Format, templates, templates::Detail, write};
use serde_json::{Value, json};

/// 17:00 of 31 December 2015 in Amsterdam.
const YEARS_END: Moment = Moment(1_451_577_600_000);

pub fn empty() -> Workspace {
    Workspace::in_memory(Environment::fixed(YEARS_END)).unwrap()
}

pub fn sample_year() -> Workspace {
    let workspace = empty();
    sample::load(&workspace).unwrap();
    workspace
}

/// The records, added in one operation.
pub fn with(records: impl IntoIterator<Item = (Kind, Value)>) -> Workspace {
    let workspace = empty();
    workspace
        .transact("test", |transaction| {
            for (kind, draft) in records {
                add_within(transaction, kind, &draft, None)?;
            }
            Ok(((), "Added the records of a test".to_owned()))
        })
        .unwrap();
    workspace
}

/// An event a day, over and over through the year.
pub fn many_events(count: u64) -> Workspace {
    let first = NaiveDate::from_ymd_opt(2015, 1, 1).unwrap();
    with((0..count).map(|at| {
        let day = first + chrono::Days::new(at % 365);
        let draft = json!({
            "title": format!("Meeting number {at} on wells, rivers and the courts that rule on them"),
            "kind": if at % 3 == 0 { "workshop" } else { "lunch-meeting" },
            "status": "held",
            "starts_on": day.to_string(),
            "headcount": "about 20",
            "themes": ["Water"],
            "takeaways": [{ "kind": "takeaway", "text": format!("Lesson number {at}, which somebody wrote down.") }],
        });
        (Kind::Event, draft)
    }))
}

pub fn figures(workspace: &Workspace, period: &str) -> Findings {
    findings(&workspace.reader(), &Question::about(Period::parse(period).unwrap())).unwrap()
}

/// The workspace's annual report as the bytes of a file.
pub fn report(workspace: &Workspace, period: &str, format: Format) -> Vec<u8> {
    let report = templates::annual(&figures(workspace, period), Detail::of(format));
    write(&report, format).unwrap_or_else(|problem| panic!("{problem}"))
}

pub fn text(workspace: &Workspace, period: &str, format: Format) -> String {
    String::from_utf8(report(workspace, period, format)).unwrap()
}

pub fn json(workspace: &Workspace, period: &str) -> Value {
    serde_json::from_slice(&report(workspace, period, Format::Json)).unwrap()
}
