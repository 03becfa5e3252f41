//! A list of participants, and what is due next.

use serde_json::json;

use super::Desk;
use crate::{
    events::Attendance,
    figures::{DueWhat, Period, Question, Subject, findings},
};

#[test]
fn a_list_of_participants_has_everybody_once_and_no_addresses_unasked() {
    let desk = Desk::new();
    let person = desk.add(crate::records::Kind::Person, json!({ "name": "Ana Silva", "emails": ["ana@example.org"] }));
    let event = desk.event(
        "Land and justice",
        json!({ "status": "held", "starts_on": "2015-03-01", "participations": [
            { "person": { "uid": person }, "role": "speaker", "organisation": "University of Jos" },
            { "person": "Zoë Bakker", "role": "participant", "attendance": "registered" },
        ] }),
    );
    desk.event(
        "Water and justice",
        json!({ "status": "held", "starts_on": "2015-04-01", "participations": [
            { "person": { "uid": person }, "role": "moderator" },
        ] }),
    );
    let ask = |question: Question<'_>| findings(&desk.0.reader(), &question).unwrap().participants;
    let of_year = || Question { participants: true, ..Question::about(Period::parse("2015").unwrap()) };
    let both = ask(of_year());
    assert_eq!(both.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Zoë Bakker", "Ana Silva"], "by family");
    assert_eq!(
        (both[1].events, both[1].roles.as_slice()),
        (2, &["speaker".to_owned(), "moderator".to_owned()][..]),
        "once"
    );
    assert_eq!(both[0].attendance, Attendance::Registered, "as it is recorded");
    assert!(both.iter().all(|one| one.e_mails.is_empty()), "no addresses unless asked for");
    assert_eq!(ask(Question { e_mails: true, ..of_year() })[1].e_mails, ["ana@example.org"], "and with them if so");
    let one =
        ask(Question { subject: Some(Subject::Event(event)), participants: true, ..Question::about(Period::ever()) });
    assert_eq!(one[1].organisations[0].label, "University of Jos", "one event alone");
    assert_eq!(one[1].events, 1, "counts no other");
}

#[test]
fn what_is_due_next_comes_in_order_and_says_what_is_late() {
    let desk = Desk::new();
    desk.project(
        "Learning from design",
        json!({ "status": "running", "obligations": [
            { "kind": "audit", "due_on": "2016-05-01" },
            { "kind": "narrative-report", "due_on": "2015-11-01" },
            { "kind": "financial-report", "due_on": "2015-12-01", "received_on": "2015-11-30" },
        ] }),
    );
    desk.event(
        "Land and justice",
        json!({ "status": "held", "starts_on": "2015-03-01", "follow_ups": [
            { "what": "Send the summary" }, { "what": "Publish the brief", "due_on": "2016-02" },
        ] }),
    );
    let day = "2016-01-01".parse().unwrap();
    let question = Question { ahead_of: Some(day), ..Question::about(Period::parse("2015").unwrap()) };
    let due = findings(&desk.0.reader(), &question).unwrap().ahead;
    let seen: Vec<(&str, bool)> = due.iter().map(|one| (one.due.as_str(), one.overdue)).collect();
    assert_eq!(
        seen,
        [("1 November 2015", true), ("February 2016", false), ("1 May 2016", false), ("", false)],
        "the late report first, the promise without a date last, and not what was received"
    );
    assert!(matches!(&due[1].what, DueWhat::Promise { text, .. } if text == "Publish the brief"), "with what it is");
}
