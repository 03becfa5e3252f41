use serde_json::json;

use super::Office;
use crate::{
    desk::{Gap, Unfinished},
    records::Kind,
    sample, search,
};

fn finds_what_it_counts(office: &Office, unfinished: &[Unfinished]) {
    let reader = office.0.reader();
    for one in unfinished {
        let found = |query: &str| search::matching(&reader, one.kind, query).unwrap().len() as u32;
        // What a call states twice wrong is one call.
        if one.kind != Kind::Call {
            assert_eq!(found(&one.query), one.count, "{:?}: “{}”", one.gap, one.query);
            assert_eq!(found(&one.everywhere_query), one.everywhere, "{:?}: “{}”", one.gap, one.everywhere_query);
        }
        assert!(!one.first.is_empty() && found(&one.query) > 0, "{:?} shows its first records", one.gap);
    }
}

#[test]
fn what_is_missing_is_counted_found_and_opened_at_its_field() {
    let office = Office::new();
    for day in 1..=4 {
        office.event("Bare", json!({"starts_on": format!("2015-05-{day:02}")}));
    }
    office.event("Earlier", json!({"starts_on": "2014-05-01", "hashtags": ["a"], "takeaways": ["b"]}));
    office.event(
        "Reported",
        json!({"reported_on": "2015-06-01", "headcount": "9", "hashtags": ["a"], "takeaways": ["b"]}),
    );
    office.event("Nowhere", json!({"headcount": "9"}));
    office.event("Announced", json!({"starts_on": "2015-07-01", "status": "planned"}));
    office.project("Wells", json!({"status": "running", "reported_on": "2015", "countries": [{"country": "Mali"}]}));
    let unfinished = office.of_year(Some(2015)).unfinished;
    finds_what_it_counts(&office, &unfinished);
    let told: Vec<_> = unfinished
        .iter()
        .map(|one| (one.gap, one.count, one.everywhere, &one.first[0].when[..], &one.first[0].field[..]))
        .collect();
    assert_eq!(
        told,
        [
            (Gap::Headcount, 4, 5, "4 May 2015", "headcount"),
            (Gap::Takeaway, 4, 5, "4 May 2015", "takeaways"),
            (Gap::Hashtag, 4, 5, "4 May 2015", "hashtags"),
            (Gap::Date, 1, 2, "1 Jun 2015", "starts_on"),
            (Gap::Amount, 1, 1, "2015", "money"),
            (Gap::End, 1, 1, "2015", "planned_end"),
            (Gap::AnyDate, 1, 1, "", "starts_on"),
        ],
        "the newest first, of the year, and how many in all years"
    );
    assert_eq!(unfinished[0].first.len(), 3, "a few of them");
    assert!(office.of_year(Some(2013)).unfinished.iter().all(|one| one.gap == Gap::AnyDate), "a year without records");
}

#[test]
fn sums_that_disagree_with_what_was_stated_are_told_with_both() {
    let office = Office::new();
    let call = office.add(
        Kind::Call,
        json!({"title": "Open call",
        "rounds": [{"name": "First", "stated_projects": 3}, {"name": "Second", "stated_projects": 1}],
        "money": [
            {"round": "First", "kind": "awarded", "amount": "EUR 300"},
            {"round": "First", "kind": "co-funding", "amount": "over EUR 160"},
            {"round": "Second", "kind": "awarded", "amount": "about EUR 92"},
        ]}),
    );
    for (round, amount) in [("First", "EUR 100"), ("First", "EUR 150"), ("Second", "EUR 95")] {
        office.project(
            amount,
            json!({"call": {"uid": call}, "round": round, "status": "running", "reported_on": "2015",
            "planned_end": "2017", "countries": [{"country": "Mali"}],
            "money": [{"kind": "awarded", "amount": amount}, {"kind": "payment", "amount": "EUR 120"}]}),
        );
    }
    let unfinished = office.of_year(Some(2015)).unfinished;
    finds_what_it_counts(&office, &unfinished);
    let told: Vec<_> = unfinished
        .iter()
        .flat_map(|one| one.first.iter().map(move |first| (one.gap, first)))
        .map(|(gap, one)| (gap, &one.part[..], &one.stated[..], &one.recorded[..], &one.field[..]))
        .collect();
    assert_eq!(
        told,
        [
            (Gap::StatedProjects, "First", "3", "2", "rounds[0].stated_projects"),
            (Gap::StatedMoney, "First", "EUR 300", "EUR 250", "money[0].amount"),
            (Gap::UndividedMoney, "First", "over EUR 160", "", "money[1].amount"),
            (Gap::Overpaid, "", "EUR 95", "EUR 120", "money"),
            (Gap::Overpaid, "", "EUR 100", "EUR 120", "money"),
        ],
        "about 92 can be 95; what is stated once and divided over no project is told as well"
    );
}

#[test]
fn the_sample_year_has_something_to_do() {
    let office = Office::new();
    sample::load(&office.0).unwrap();
    let desk = office.desk();
    finds_what_it_counts(&office, &desk.unfinished);
    assert!(desk.unfinished.iter().any(|one| one.gap == Gap::Headcount && one.count == 6), "six gave no number");
    assert!(desk.unfinished.iter().any(|one| one.gap == Gap::UndividedMoney), "co-funding is stated for the round");
    assert!(!desk.due.is_empty(), "and promises are open");
}
