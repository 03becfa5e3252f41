use serde_json::{Value, json};

use super::{add, empty};
use crate::{
    db::Workspace,
    lists::{Calendar, CalendarArgs, CalendarEvent, calendar},
    records::Kind,
};

/// An autumn with events of every kind of date.
fn autumn() -> Workspace {
    let workspace = empty();
    for (title, dates) in [
        ("Lunch", json!({"starts_on": "2015-11-23", "starts_at": "12:30"})),
        ("Breakfast", json!({"starts_on": "2015-11-23", "starts_at": "08:00", "hashtags": ["early"]})),
        ("School", json!({"starts_on": "2015-11-22", "ends_on": "2015-11-24"})),
        ("All Saints", json!({"starts_on": "2015-11-01"})),
        ("From the month before", json!({"starts_on": "2015-10-01", "ends_on": "2015-10-28"})),
        ("Halloween", json!({"starts_on": "2015-10-31"})),
        ("Into December", json!({"starts_on": "2015-11-30", "ends_on": "2016-02-01"})),
        ("Some day", json!({"starts_on": "November 2015"})),
        ("Some time", json!({"starts_on": "2015"})),
        ("Reported", json!({"reported_on": "2015-11-26"})),
        ("Reported in December", json!({"reported_on": "2015-12-04"})),
        ("Each April", json!({"starts_on": "14 April", "reported_on": "2015-11-05"})),
        ("In October", json!({"starts_on": "October 2015"})),
        ("Never", json!({})),
    ] {
        let mut draft = json!({"title": title, "kind": "meeting", "status": "held"});
        draft.as_object_mut().unwrap().extend(dates.as_object().unwrap().clone());
        add(&workspace, Kind::Event, draft);
    }
    workspace
}

fn november(workspace: &Workspace, more: Value) -> Calendar {
    let mut asked = json!({"month": "2015-11"});
    asked.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    calendar(&workspace.reader(), &serde_json::from_value::<CalendarArgs>(asked).unwrap()).unwrap()
}

fn titles(events: &[CalendarEvent]) -> Vec<&str> {
    events.iter().map(|event| event.title.as_str()).collect()
}

fn on<'a>(month: &'a Calendar, day: &str) -> Vec<&'a str> {
    titles(&month.days.iter().find(|one| one.on == day).unwrap_or_else(|| panic!("{day} is shown")).events)
}

#[test]
fn a_month_is_shown_in_whole_weeks_with_each_event_on_its_days() {
    let workspace = autumn();
    let month = november(&workspace, json!({}));
    let ends = (month.days[0].on.as_str(), month.days[month.days.len() - 1].on.as_str());
    assert_eq!((ends, month.days.len() % 7), (("2015-10-26", "2015-12-06"), 0), "from a Monday to a Sunday");
    assert_eq!(on(&month, "2015-11-23"), ["School", "Breakfast", "Lunch"], "several days first, then by the clock");
    assert_eq!(on(&month, "2015-11-24"), ["School"], "on each of its days");
    assert_eq!(on(&month, "2015-10-28"), ["From the month before"], "what began before the weeks shown");
    assert_eq!(
        (on(&month, "2015-10-31"), on(&month, "2015-12-06")),
        (vec!["Halloween"], vec!["Into December"]),
        "neighbours"
    );
    assert_eq!(
        titles(&november(&workspace, json!({"most": 9})).without_day),
        ["Each April", "Reported", "Some day", "Some time"],
        "of this month and its year, without a day of their own"
    );
    let january =
        calendar(&workspace.reader(), &CalendarArgs { month: "2016-01".into(), filter: String::new(), most: None });
    let january = january.unwrap();
    let held = january.days.iter().filter(|day| day.total > 0).count();
    assert_eq!((held, january.days.len()), (35, 35), "what began two months ago fills the whole month");
}

#[test]
fn a_full_day_gives_its_first_events_and_says_how_many_there_are() {
    let workspace = autumn();
    let month = november(&workspace, json!({"most": 1}));
    let day = month.days.iter().find(|day| day.on == "2015-11-23").unwrap();
    assert_eq!((titles(&day.events), day.total), (vec!["School"], 3), "one of three");
    assert_eq!((month.without_day.len(), month.without_day_total), (1, 4), "the same of those without a day");
}

#[test]
fn the_filter_of_the_list_applies() {
    let workspace = autumn();
    let month = november(&workspace, json!({"filter": "#early"}));
    let total: u32 = month.days.iter().map(|day| day.total).sum();
    assert_eq!(
        (on(&month, "2015-11-23"), total, month.without_day_total),
        (vec!["Breakfast"], 1, 0),
        "and nothing else"
    );
    let month = november(&workspace, json!({"filter": "year:2014"}));
    assert_eq!(month.days.iter().map(|day| day.total).sum::<u32>(), 0, "another year has none of these");
    assert_eq!(
        november(&workspace, json!({"filter": "has:nothing"})).notes.len(),
        1,
        "what was not understood is said"
    );
}

#[test]
fn only_a_month_is_a_month() {
    for month in ["", "2015", "2015-13", "2015-11-01", "soon", "9999-12"] {
        let asked = CalendarArgs { month: month.into(), filter: String::new(), most: None };
        let refused = calendar(&empty().reader(), &asked).expect_err(month).message;
        assert!(refused.contains("not a month"), "{month}: {refused}");
    }
}

#[test]
fn a_month_is_found_by_the_index_of_days() {
    let workspace = autumn();
    let reader = workspace.reader();
    let mut plan = reader.prepare(&format!("EXPLAIN QUERY PLAN {}", include_str!("../calendar.sql"))).unwrap();
    let steps: Vec<String> = plan.query_map([""; 5], |row| row.get(3)).unwrap().map(Result::unwrap).collect();
    assert!(steps.iter().any(|step| step.contains("event_placed")), "{steps:?}");
    assert!(!steps.iter().any(|step| step.starts_with("SCAN")), "no table is read whole: {steps:?}");
}
