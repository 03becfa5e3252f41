use proptest::prelude::*;
use serde_json::json;

use super::{NOON, Office};
use crate::{
    desk::{DuePageArgs, Reason, State, due, pressing},
    draft::Choice,
    portfolio::today,
    records::Kind,
    values::PartialDate,
};

/// Everything that is due, once each.
fn busy() -> Office {
    let office = Office::new();
    office.add(
        Kind::Call,
        json!({"title": "Spring call", "rounds": [
            {"name": "First", "deadline_on": "2016-02-01"},
            {"name": "Second", "deadline_on": "2016-04-01", "deadline_at": "17:00", "deadline_zone": "Europe/Amsterdam"},
            {"name": "Decided", "deadline_on": "2016-01-01", "decided_on": "2016-02-01"},
        ]}),
    );
    office.add(
        Kind::Call,
        json!({"title": "Old call", "status": "closed", "rounds": [{"name": "Only", "deadline_on": "2016-03-20"}]}),
    );
    office.project(
        "Wells",
        json!({"status": "running", "lead": "Ana Silva",
        "obligations": [
            {"kind": "narrative-report", "due_on": "2015-12-31", "received_on": "2016-01-04"},
            {"kind": "narrative-report", "due_on": "2016", "remind_on": "2016-03-01"},
            {"kind": "audit", "due_on": "2016-03-01", "remind_on": "2016-02-15"},
            {"kind": "other", "note": "Inventory"},
        ],
        "money": [
            {"kind": "awarded", "amount": "EUR 100"},
            {"kind": "instalment", "amount": "about EUR 50", "planned_on": "2016-03"},
            {"kind": "instalment", "amount": "EUR 50", "planned_on": "2016-01-01", "actual_on": "2016-01-02"},
        ]}),
    );
    office.project(
        "Hoped for",
        json!({"status": "pipeline", "obligations": [{"kind": "audit", "due_on": "2016-03-01"}]}),
    );
    office.event(
        "Lunch",
        json!({"starts_on": "2016-03-01", "follow_ups": [
            {"what": "Slides", "done_on": "2016-03-02"},
            {"what": "Summary", "due_as_printed": "in the coming weeks", "who": "Ana Silva"},
            {"what": "Call back", "due_on": "2016-03-15"},
            {"what": "Cake", "due_on": "14 April"},
        ]}),
    );
    office.event("Off", json!({"status": "cancelled", "follow_ups": [{"what": "Nothing", "due_on": "2016-03-15"}]}));
    office.add(Kind::Person, json!({"name": "Kofi Mensah", "legal_basis": "consent"}));
    office.add(
        Kind::Person,
        json!({"name": "Mei Lin", "legal_basis": "consent", "consent_on": "2014-01-01", "retain_until": "2016-02"}),
    );
    office
}

#[test]
fn what_is_due_stands_by_date_and_leads_to_the_field_that_settles_it() {
    let desk = busy().desk();
    let told: Vec<_> = desk
        .due
        .iter()
        .flat_map(|group| group.page.lines.iter().map(move |line| (group.state, line)))
        .map(|(state, line)| (state, line.reason, &line.when[..], &line.record.label[..], &line.field[..]))
        .collect();
    use Reason::{Consent, Deadline, Decision, FollowUp, Instalment, Obligation, Reminder, Retention};
    use State::{Later, Overdue, Soon, Undated};
    assert_eq!(
        told,
        [
            (Overdue, Decision, "1 Feb 2016", "Spring call", "rounds[0].decided_on"),
            (Overdue, Retention, "Feb 2016", "Mei Lin", "retain_until"),
            (Overdue, Obligation, "1 Mar 2016", "Wells", "obligations[2].received_on"),
            (Overdue, Reminder, "1 Mar 2016", "Wells", "obligations[1].received_on"),
            (Soon, FollowUp, "15 Mar 2016", "Lunch", "follow_ups[2].done_on"),
            (Soon, Instalment, "Mar 2016", "Wells", "money[1].actual_on"),
            (Soon, Deadline, "1 Apr 2016", "Spring call", "rounds[1].deadline_on"),
            (Later, Obligation, "2016", "Wells", "obligations[1].received_on"),
            (Undated, FollowUp, "in the coming weeks", "Lunch", "follow_ups[1].done_on"),
            (Undated, FollowUp, "14 Apr", "Lunch", "follow_ups[3].done_on"),
            (Undated, Obligation, "", "Wells", "obligations[3].due_on"),
            (Undated, Consent, "", "Kofi Mensah", "consent_on"),
        ],
        "late first; a month is not over before its last day; what has no date comes last; what is settled, closed, \
         cancelled or only hoped for is not due, and a late report is not reminded of as well"
    );
    let of = |state| &desk.due.iter().find(|group| group.state == state).unwrap().page.lines;
    assert_eq!(of(Soon)[2].time, "17:00 (Europe/Amsterdam)", "a deadline to the minute");
    assert_eq!(of(Soon)[1].amount, "about EUR 50", "an instalment as it was stated");
    assert_eq!(of(Undated)[0].who.as_ref().unwrap().label, "Ana Silva", "who promised it");
    assert_eq!(of(Later)[0].word, "narrative-report", "which report");
}

#[test]
fn what_presses_is_what_is_late_or_due_soon() {
    let office = busy();
    let reader = office.0.reader();
    assert_eq!(pressing(&reader, today(&reader, NOON).unwrap()).unwrap(), 7, "four are late, three are due soon");
}

#[test]
fn pages_of_what_is_due_have_everything_once() {
    let office = busy();
    for number in 0..30 {
        let day = ["2016-02-01", "2015", "2016-03-01"][number % 3];
        office.event("More", json!({"follow_ups": [{"what": number.to_string(), "due_on": day}]}));
    }
    let reader = office.0.reader();
    for state in State::ALL {
        let page =
            |limit, after| due(&reader, NOON, &DuePageArgs { state: *state, after, limit: Some(limit) }).unwrap();
        let whole = page(200, None).lines;
        let (mut read, mut after) = (Vec::new(), None);
        loop {
            let next = page(3, after);
            read.extend(next.lines);
            after = next.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(read, whole, "{state:?}: the same lines in the same order");
    }
    let error = due(&reader, NOON, &DuePageArgs { state: State::Soon, after: Some("?".into()), limit: None });
    assert!(error.is_err(), "a place that is none is refused");
}

#[test]
fn what_is_due_is_found_by_its_index() {
    let office = Office::new();
    let reader = office.0.reader();
    for (name, sql) in [
        ("follow_up_open", include_str!("../due/follow_up.sql")),
        ("round_undecided", include_str!("../due/round.sql")),
        ("obligation_open", include_str!("../due/obligation.sql")),
        ("obligation_reminder", include_str!("../due/reminder.sql")),
        ("instalment_open", include_str!("../due/instalment.sql")),
        ("person_retention", include_str!("../due/retention.sql")),
        ("person_consent", include_str!("../due/consent.sql")),
    ] {
        let sql = format!(
            "EXPLAIN QUERY PLAN SELECT * FROM ({sql}) WHERE last_day >= ?2 AND last_day < ?3 AND ?1 <> '' ORDER BY last_day, id LIMIT 3"
        );
        let mut explain = reader.prepare(&sql).unwrap();
        let plan: Vec<String> = explain
            .query_map(["2016-01-01", "", "2016-01-01"], |row| row.get(3))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        let plan = plan.join("\n");
        assert!(plan.contains(&format!("INDEX {name} (<expr>>? AND <expr><?)")), "{name} is sought:\n{plan}");
        assert!(!plan.contains("TEMP B-TREE"), "and its order is kept:\n{plan}");
    }
}

proptest! {
    #[test]
    fn a_date_is_late_when_all_the_days_it_can_mean_are_over(year in 2015..2018, month in 0u32..13, day in 0u32..29) {
        let date = match (month, day) {
            (0, _) => PartialDate::year_of(year),
            (_, 0) => PartialDate::month_of(year, month),
            _ => PartialDate::day(year, month, day),
        }.unwrap();
        let office = Office::new();
        office.event("E", json!({"follow_ups": [{"what": "x", "due_on": date.to_string()}]}));
        let reader = office.0.reader();
        let today = today(&reader, NOON).unwrap();
        let late = super::super::due::groups(&reader, today).unwrap()[0].state == State::Overdue;
        prop_assert_eq!(late, date.certainly_before(&today.into()), "{}", date);
    }
}
