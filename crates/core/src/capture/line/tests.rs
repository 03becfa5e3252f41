//! Lines as people type them, and what is made of them.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Proposal, line};
use crate::{
    db::{Environment, Workspace},
    records::{self, Kind, Moment},
};

/// 23 November 2015.
fn today() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2015, 11, 23).unwrap()
}

/// A workspace that knows an institute, its acronym, and two people.
fn desk() -> Workspace {
    let workspace = Workspace::in_memory(Environment::fixed(Moment(1_448_236_800_000))).unwrap();
    let add = |kind, draft: Value| drop(records::add(&workspace, kind, &draft, None).unwrap());
    add(Kind::Organisation, json!({"name": "Institute for Fair Courts", "acronym": "IFC"}));
    add(Kind::Person, json!({"name": "Hervé Jézé-Okoro"}));
    add(Kind::Term, json!({"vocabulary": "event-kind", "label": "Fishbowl debate"}));
    workspace
}

fn read(text: &str) -> Vec<Proposal> {
    line(&desk().reader(), text, today()).unwrap()
}

fn event(text: &str) -> Proposal {
    read(text).into_iter().find(|proposal| proposal.kind == Kind::Event).expect("an event is offered")
}

fn said(proposal: &Proposal) -> Vec<(&str, &str)> {
    proposal.readings.iter().map(|reading| (reading.field.as_str(), reading.text.as_str())).collect()
}

#[test]
fn a_line_becomes_an_event_with_all_it_says() {
    let lunch = event("lunch meeting with Rachel Kleinfeld 26 oct 2015 #measuringSRoL 25 people");
    assert_eq!(lunch.title, "Lunch meeting with Rachel Kleinfeld", "nothing else is left to call it");
    let expected = [
        ("kind", "lunch meeting"),
        ("starts_on", "26 October 2015"),
        ("participations", "Rachel Kleinfeld"),
        ("headcount", "25"),
        ("hashtags", "#measuringSRoL"),
    ];
    assert_eq!(said(&lunch), expected, "every part of the line went to its field");
    let speaker = &lunch.draft["participations"][0];
    assert_eq!(
        (&speaker["person"]["label"], &speaker["role"]),
        (&json!("Rachel Kleinfeld"), &json!("speaker")),
        "who the lunch is with speaks"
    );
    assert!(lunch.readings[2].new, "she is not in the workspace yet, and that is said");
    let workspace = desk();
    let saved = records::add(&workspace, Kind::Event, &lunch.draft, None).expect("the draft is saved as it is");
    assert_eq!(saved.record["headcount"], json!({"count": 25, "qualifier": "exact"}), "the number arrives");
    assert_eq!(saved.record["starts_on"], "2015-10-26", "the date arrives");
}

#[test]
fn what_is_not_understood_is_the_title() {
    for (text, title, readings) in [
        (
            "Workshop on land and justice in Bamako, Mali 3-4 march 2016, about 40 participants",
            "Land and justice",
            vec![
                ("kind", "workshop"),
                ("starts_on", "3–4 March 2016"),
                ("city", "Bamako"),
                ("country", "Mali"),
                ("headcount", "about 40"),
            ],
        ),
        (
            "expert meeting about seed banks at IFC tomorrow 14:30-16:00",
            "Seed banks",
            vec![
                ("kind", "expert meeting"),
                ("starts_on", "24 November 2015"),
                ("starts_at", "14:30"),
                ("ends_at", "16:00"),
                ("organisations", "Institute for Fair Courts"),
            ],
        ),
        (
            "“Training of judges” with herve jeze-okoro and Ana Silva (University of Jos) 2015",
            "Training of judges",
            vec![
                ("starts_on", "2015"),
                ("participations", "Hervé Jézé-Okoro"),
                ("participations", "Ana Silva"),
                ("participations", "University of Jos"),
            ],
        ),
        ("Training of judges in Niger", "Training of judges", vec![("kind", "training"), ("country", "Niger")]),
        ("fishbowl debate on Mali", "Mali", vec![("kind", "Fishbowl debate"), ("countries", "Mali")]),
        ("Borders and budgets moderated by Clara Osei", "Borders and budgets", vec![("participations", "Clara Osei")]),
    ] {
        let found = event(text);
        assert_eq!(found.title, title, "the title of {text:?}");
        assert_eq!(said(&found), readings, "what {text:?} says besides");
    }
}

#[test]
fn dutch_and_french_are_read_as_well() {
    let dutch = event("lunchbijeenkomst met Ana Silva op 3 maart 2016, circa 20 deelnemers #water");
    assert_eq!(dutch.draft["kind"], "lunch-meeting", "a Dutch word for a kind");
    assert_eq!(said(&dutch)[1], ("starts_on", "3 March 2016"), "a Dutch month");
    assert_eq!(dutch.draft["headcount"], "circa 20 deelnemers", "a Dutch number of people, as typed");
    let french = event("table ronde avec Ana Silva le 1er août 2016, 30 personnes");
    assert_eq!(french.draft["kind"], "roundtable", "a French word for a kind");
    assert_eq!(said(&french)[1], ("starts_on", "1 August 2016"), "a French month");
    assert_eq!(french.draft["status"], "planned", "a day to come is planned");
    assert_eq!(read("oproep Zaden 1 mei 2016")[0].kind, Kind::Call, "a Dutch word for a family");
    assert_eq!(read("nouveau projet Semences")[0].kind, Kind::Project, "a French word for a family");
}

#[test]
fn a_line_may_begin_with_what_it_is() {
    let call = &read("call Small grants, deadline 15 March 2016 #water")[0];
    assert_eq!((call.kind, call.title.as_str()), (Kind::Call, "Small grants"), "a call and its title");
    assert_eq!(call.draft["rounds"][0]["deadline_on"], "15 March 2016", "the date of a call is its deadline");
    let project = &read("project Seeds after the harvest by Ana Silva at IFC in Mali, Niger")[0];
    assert_eq!(project.title, "Seeds after the harvest", "a project and its title");
    let expected = [
        ("countries", "Mali"),
        ("countries", "Niger"),
        ("lead", "Ana Silva"),
        ("institution", "Institute for Fair Courts"),
    ];
    assert_eq!(said(project), expected, "who leads it, where, and about which countries");
    let person = &read("person Ana Silva (University of Jos) ana@example.org")[0];
    assert_eq!((person.kind, person.title.as_str()), (Kind::Person, "Ana Silva"), "a person and their name");
    assert_eq!(
        said(person),
        [("emails", "ana@example.org"), ("affiliations", "University of Jos")],
        "address and work"
    );
    let organisation = &read("organisation Water Board (WB) in Kenya")[0];
    assert_eq!(said(organisation), [("acronym", "WB"), ("country", "Kenya")], "an organisation's acronym and country");
}

#[test]
fn a_bare_name_is_a_person_or_an_organisation_and_a_bare_hashtag_a_hashtag() {
    let kinds = |text| read(text).iter().map(|proposal| proposal.kind).collect::<Vec<_>>();
    assert_eq!(kinds("Rachel Kleinfeld")[0], Kind::Person, "two words with capitals are a name");
    assert_eq!(kinds("University of Jos")[0], Kind::Organisation, "unless they say what they are");
    assert_eq!(kinds("#water"), [Kind::Hashtag], "one word with the sign");
    assert_eq!(kinds("seed banks")[0], Kind::Event, "anything else is an event");
    assert!(kinds("  ").is_empty() && kinds("…").is_empty(), "nothing is offered for nothing");
}

/// Everything that a hand can put together from the parts of a line, in any order that people use.
fn parts() -> impl Strategy<Value = (bool, bool, bool, bool)> {
    any::<(bool, bool, bool, bool)>()
}

proptest! {
    #[test]
    fn parts_are_read_whatever_stands_around_them((date, tag, count, kind) in parts(), turn in 0usize..24) {
        let mut typed = vec!["courts after the ceasefire"];
        if date { typed.push("26 oct 2015"); }
        if tag { typed.push("#CourtsMali"); }
        if count { typed.push("about 40 people"); }
        let length = typed.len();
        typed.rotate_left(turn % length);
        if kind { typed.insert(0, "lunch meeting"); }
        let found = event(&typed.join(" "));
        let has = |field: &str| found.readings.iter().any(|reading| reading.field == field);
        prop_assert_eq!((has("starts_on"), has("hashtags"), has("headcount"), has("kind")), (date, tag, count, kind), "{:?}", typed);
        prop_assert_eq!(found.title.to_lowercase(), "courts after the ceasefire", "the rest is the title: {:?}", typed);
    }

    #[test]
    fn whatever_is_typed_is_read_without_harm(text in "\\PC{0,60}") {
        for proposal in read(&text) {
            let workspace = desk();
            match records::check(&workspace, proposal.kind, &proposal.draft, None) {
                Ok(_) => {}
                Err(error) => prop_assert_eq!(error.code, crate::Code::Problems, "{:?}: {}", text, error.message),
            }
        }
    }

    #[test]
    fn signs_of_other_languages_stay_text(hostile in prop::sample::select(vec![
        "'; DROP TABLE event; --", "\" OR \"\"=\"", "<img src=x onerror=alert(1)>", "../../etc/passwd", "%00", "{{7*7}}", "=cmd|' /C calc'!A0", "\u{202E}evil",
    ]), after in "[a-z ]{0,20}") {
        let text = format!("meeting {hostile} {after}");
        let workspace = desk();
        let before = workspace.reader().query_row("SELECT count(*) FROM event", [], |row| row.get::<_, i64>(0)).unwrap();
        let found = line(&workspace.reader(), &text, today()).unwrap();
        prop_assert!(!found.is_empty(), "it is a line like any other");
        prop_assert!(!found[0].title.contains('\u{202E}'), "nothing turns the direction of writing");
        let after = workspace.reader().query_row("SELECT count(*) FROM event", [], |row| row.get::<_, i64>(0)).unwrap();
        prop_assert_eq!(before, after, "reading writes nothing");
    }
}
