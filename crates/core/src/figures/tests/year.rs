//! A year at a glance says what its annual report says.

use serde_json::json;

use super::{
    Desk,
    traces::{found, hard_cases},
};
use crate::{
    figures::{YearSummary, year_summary},
    records, sample,
};

fn same_as_the_report(desk: &Desk, year: i32) -> YearSummary {
    let summary = year_summary(&desk.0.reader(), year).unwrap();
    let report = desk.report(&year.to_string());
    let (ours, theirs) = (serde_json::to_value(&summary).unwrap(), serde_json::to_value(&report.figures).unwrap());
    for figure in [
        "events",
        "events_placed_by_report_date",
        "events_planned",
        "headcount",
        "events_by_kind",
        "events_by_month",
        "events_without_month",
        "event_countries",
        "research_countries",
        "projects",
        "awarded",
        "cofunding",
    ] {
        assert_eq!(ours[figure], theirs[figure], "{figure} of {year}");
    }
    for query in ["events", "events_placed_by_report_date", "events_planned", "projects"] {
        let words = ours[format!("{query}_query")].as_str().unwrap();
        let there = found(&desk.0.reader(), words);
        assert_eq!(there, ours[query].as_u64().unwrap(), "{query}: “{words}” finds what is counted");
    }
    for one in &summary.money {
        assert_eq!(found(&desk.0.reader(), &one.query), u64::from(one.projects), "“{}” finds the projects", one.query);
    }
    summary
}

#[test]
fn the_sample_year_reads_the_same_from_the_counters() {
    let desk = Desk::new();
    sample::load(&desk.0).unwrap();
    let summary = same_as_the_report(&desk, 2015);
    assert_eq!((summary.events, summary.projects, summary.calls), (9, 7, 1), "the year of the sample");
    assert!(summary.cofunding_of_rounds_only, "co-funding is stated for the seven together");
    let nothing = same_as_the_report(&desk, 1999);
    assert_eq!((nothing.events, nothing.countries), (0, 0), "a year without records");
}

#[test]
fn so_do_dates_known_in_part_bounds_and_whatever_was_edited() {
    let desk = hard_cases();
    for headcount in ["20", "about 30", "more than 40", "50 expected", ""] {
        let uid = desk.event("Counted", json!({"starts_on": "2015-05-01", "kind": "training", "headcount": headcount}));
        records::edit(&desk.0, uid, None, &json!({"kind": "workshop", "countries": ["Mali"]})).unwrap();
    }
    let gone = desk.event("Gone", json!({"starts_on": "2015-05-01", "headcount": "9"}));
    records::delete(&desk.0, gone).unwrap();
    desk.project("Of no call", json!({"status": "closed", "awarded_on": "2015", "money": [{"amount": "EUR 5"}]}));
    for year in [2014, 2015, 2016] {
        same_as_the_report(&desk, year);
    }
    let summary = year_summary(&desk.0.reader(), 2015).unwrap();
    let last = summary.money.last().unwrap();
    assert_eq!((&last.call, last.projects, last.awarded.len()), (&None, 1, 1), "what is of no call comes last");
}

#[test]
fn what_is_missing_is_counted_of_what_was_held_and_awarded() {
    let desk = Desk::new();
    desk.event("Whole", json!({"starts_on": "2015-05-01", "headcount": "9", "hashtags": ["a"], "takeaways": ["b"]}));
    desk.event("Bare", json!({"reported_on": "2015-06-01"}));
    desk.event("Announced", json!({"starts_on": "2015-07-01", "status": "planned"}));
    desk.project("Bare", json!({"status": "awarded", "reported_on": "2015"}));
    desk.project("Hoped for", json!({"status": "pipeline", "reported_on": "2015"}));
    let reader = desk.0.reader();
    let mut select =
        reader.prepare("SELECT family || ' ' || value, records FROM tally WHERE facet = 'missing'").unwrap();
    let kept: Vec<(String, u32)> =
        select.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().collect::<Result<_, _>>().unwrap();
    let expected = [
        "event 2015 date",
        "event 2015 hashtag",
        "event 2015 headcount",
        "event 2015 takeaway",
        "project 2015 amount",
        "project 2015 country",
        "project 2015 end",
    ]
    .map(|one| (one.to_owned(), 1));
    assert_eq!(kept, expected, "once for the bare ones, never for those announced or hoped for");
}
