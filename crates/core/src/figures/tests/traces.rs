//! Every number can be followed back: its words find as many records as it says.

use rusqlite::Connection;
use serde_json::{Value, json};

use super::Desk;
use crate::{
    figures::{Findings, Period, Question, findings},
    records::Kind,
    sample, search,
};

pub fn found(connection: &Connection, query: &str) -> u64 {
    let read = search::Query::read(query);
    assert!(read.notes.is_empty(), "“{query}” is understood: {:?}", read.notes);
    Kind::ALL.into_iter().map(|kind| search::matching(connection, kind, query).unwrap().len() as u64).sum()
}

/// Whatever carries a count and words that find what was counted.
fn trace(connection: &Connection, report: &Findings) {
    let figures = serde_json::to_value(&report.figures).unwrap();
    let check = |what: &str, query: &Value, number: u64| {
        let query = query.as_str().unwrap();
        assert_eq!(found(connection, query), number, "{what}: “{query}” finds what the report counts");
    };
    for name in [
        "events",
        "events_placed_by_report_date",
        "events_planned",
        "events_cancelled",
        "projects",
        "projects_placed_by_report_date",
        "projects_cancelled",
    ] {
        check(name, &figures["queries"][name], figures[name].as_u64().unwrap());
    }
    if let Some(query) = figures["queries"].get("events_without_date") {
        check("undated", query, figures["events_without_date"].as_u64().unwrap());
    }
    for list in ["events_by_kind", "event_countries", "research_countries", "lead_institution_countries"] {
        for one in figures[list].as_array().unwrap() {
            check(list, &one["query"], one["count"].as_u64().unwrap());
        }
    }
    for month in figures["events_by_month"].as_array().unwrap() {
        let without_month = figures["events_without_month"].as_u64().unwrap();
        check("month", &month["query"], month["total"].as_u64().unwrap() + without_month);
        for kind in month["by_kind"].as_array().unwrap() {
            let found = found(connection, kind["query"].as_str().unwrap());
            assert!(found >= kind["count"].as_u64().unwrap(), "{kind}: the kinds of a month are found");
        }
    }
    let headcount = &report.figures.headcount;
    let numbered = headcount.counted_events + headcount.up_to_events + headcount.expected_events;
    check("headcount", &json!(headcount.query), numbered.into());
    check("no headcount", &json!(headcount.uncounted_query), headcount.uncounted_events.into());
    for one in &report.hashtags {
        check(&one.name, &json!(one.query), (one.events + one.projects).into());
    }
    for call in &report.portfolio.calls {
        check(&call.call.label, &json!(call.query), call.projects.len() as u64);
        check(&call.call.label, &json!(call.call_query), 1);
    }
    for group in &report.learned {
        assert!(found(connection, &group.query) >= group.events.len() as u64, "{}: “{}”", group.label, group.query);
    }
    for one in &report.people.named {
        assert!(found(connection, &one.query) > 0, "{}: “{}”", one.name, one.query);
    }
    for one in report.people.organisations.iter().filter(|one| one.roles.iter().any(|role| role.role != "provider")) {
        assert!(found(connection, &one.query) > 0, "{}: “{}”", one.name, one.query);
    }
    for one in &report.sources {
        check(&one.title, &json!(one.query), 1);
    }
    let single = figures["queries"]
        .as_object()
        .unwrap()
        .values()
        .chain(figures["awarded"].as_array().unwrap().iter().map(|one| &one["query"]));
    for query in single {
        found(connection, query.as_str().unwrap());
    }
}

#[test]
fn every_number_of_the_sample_year_can_be_followed_back() {
    let desk = Desk::new();
    sample::load(&desk.0).unwrap();
    for period in ["2015", "2015-Q4", "Oct 2015", "5 Oct 2015 – 1 Nov 2015", "2016"] {
        let reader = desk.0.reader();
        trace(&reader, &findings(&reader, &Question::about(Period::parse(period).unwrap()).filtered("")).unwrap());
        trace(&reader, &findings(&reader, &Question::about(Period::parse(period).unwrap()).filtered("mali")).unwrap());
    }
}

/// Dates known in part, names that begin alike, and records that do not count.
pub fn hard_cases() -> Desk {
    let desk = Desk::new();
    for (title, status, date) in [
        ("Year \"known\"", "held", "2015"),
        ("Month known", "held", "2015-11"),
        ("First day", "held", "2015-10-01"),
        ("Last day", "held", "2015-12-31"),
        ("Day after", "held", "2016-01-01"),
        ("Announced", "planned", "2015-12-01"),
        ("Called off", "cancelled", "2015-12-01"),
    ] {
        desk.event(title, json!({"status": status, "starts_on": date, "kind": "lunch meeting", "countries": ["Guinea", "Niger"], "hashtags": ["Water"], "headcount": "up to 3",
          "takeaways": [{"text": "x"}], "themes": ["Rule of law, and \"order\""]}));
    }
    desk.event("Plain meeting", json!({"kind": "meeting", "starts_on": "2015-11-02", "countries": ["Guinea-Bissau", "Nigeria"], "hashtags": ["Waterways"]}));
    desk.event("No date at all", json!({"starts_on": "14 April"}));
    desk.add(Kind::Call, json!({"title": "Call: \"first\" round"}));
    for status in ["awarded", "running", "pipeline", "cancelled"] {
        desk.project(&format!("A {status} one"), json!({"status": status, "awarded_on": "2015-11", "call": "Call: \"first\" round", "institution": "House", "institution_country": "Niger", "countries": [{"country": "Niger"}], "hashtags": ["Water"]}));
    }
    desk
}

#[test]
fn numbers_from_hard_cases_can_be_followed_back() {
    let desk = hard_cases();
    for period in ["2015", "2015-Q4", "2015-11", "10 Nov 2015 – 20 Dec 2015"] {
        let reader = desk.0.reader();
        trace(&reader, &findings(&reader, &Question::about(Period::parse(period).unwrap()).filtered("")).unwrap());
        trace(
            &reader,
            &findings(&reader, &Question::about(Period::parse(period).unwrap()).filtered("#Water -country:GW"))
                .unwrap(),
        );
    }
}
