use serde_json::json;

use super::{Desk, titles};
use crate::records::Kind;

const ROUND: &str = "01508ed4-7620-7482-936b-0e7980f12e89";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.event("On wells", json!({"kind": "workshop", "starts_on": "2015-03-01", "countries": ["Mali"], "headcount": "20", "hashtags": ["Water"], "participations": [{"person": "Ada Marsh"}]}));
    desk.event(
        "On dams",
        json!({"kind": "lunch-meeting", "starts_on": "2015-04-01", "countries": ["Kenya"], "headcount": "30"}),
    );
    desk.add(
        Kind::Call,
        json!({"title": "River call", "rounds": [{"uid": ROUND, "name": "Spring", "decided_on": "2015-04-01"}],
          "money": [{"round": ROUND, "kind": "co-funding", "amount": "over 160,000 euros"}]}),
    );
    for (title, country) in [("Wells", "Mali"), ("Dams", "Kenya")] {
        desk.project(title, json!({"call": "River call", "round": ROUND, "awarded_on": "2015-04-01", "countries": [{"country": country}], "money": [{"amount": "EUR 100"}]}));
    }
    desk
}

#[test]
fn a_filter_narrows_events_and_projects_alike() {
    let report = desk().filtered("2015", "country: mali");
    assert_eq!(titles(&report.events.held), ["On wells"], "the event about Mali");
    assert_eq!(
        (report.figures.projects, report.figures.headcount.at_least, report.figures.people),
        (1, 20, 1),
        "its people, and the project there"
    );
    assert_eq!(report.filter, "country:ML", "the words as they were understood");
    assert_eq!(
        report.figures.queries["events"], "type:event status:held year:2015 country:ML",
        "and they are in every query"
    );
    assert_eq!(report.figures.awarded[0].human, "EUR 100", "the money of that project");
}

#[test]
fn money_of_a_round_is_not_divided_over_some_of_its_projects() {
    let report = desk().filtered("2015", "country:ML");
    assert!(report.figures.cofunding.is_empty(), "what was stated for two projects is not said of one");
    assert!(report.portfolio.round_money_left_out, "and the report says that it is left out");
    assert_eq!(
        report.portfolio.calls[0].rounds[0].money[0].human, "over EUR 160,000",
        "it still stands with its round"
    );
    let whole = desk().report("2015");
    assert_eq!(
        (whole.figures.cofunding[0].human.as_str(), whole.portfolio.round_money_left_out),
        ("over EUR 160,000", false),
        "without a filter it counts"
    );
}

#[test]
fn words_that_no_project_answers_leave_no_project() {
    let report = desk().filtered("2015", "kind:workshop");
    assert_eq!((report.figures.events, report.figures.projects), (1, 0), "the filter means what the search means");
    assert_eq!(report.figures.research_countries, [], "down to the last figure");
}

#[test]
fn words_that_mean_nothing_leave_nothing_out_and_are_noted() {
    let report = desk().filtered("2015", "has:nothing");
    assert_eq!((report.figures.events, report.filter.as_str()), (2, ""), "not understood, so not applied");
    assert_eq!(report.filter_notes.len(), 1, "and said so");
}

#[test]
fn nothing_is_left_behind_in_the_workspace() {
    let desk = desk();
    let first = desk.report("2015");
    assert_eq!(first, desk.report("2015"), "the same data give the same figures, on the same connection");
    let tables: i64 =
        desk.0.reader().query_row("SELECT count(*) FROM temp.sqlite_schema", [], |row| row.get(0)).unwrap();
    assert_eq!(tables, 0, "the tables of the reading are gone with it");
    let none = Desk::new().report("2015");
    assert_eq!(
        (none.figures.events, none.figures.headcount.sentence.as_str()),
        (0, "no events"),
        "an empty workspace has an empty report"
    );
}
