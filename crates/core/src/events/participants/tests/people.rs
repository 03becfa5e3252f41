//! Who of a list is known, and what becomes of the others.

use serde_json::{Value, json};

use crate::{
    db::{Environment, Workspace},
    events::{
        Attendance,
        participants::{DoubtKind, last_organisation, read},
    },
    records::{self, Asked, Kind, Moment, Ref},
    values::Uid,
};

fn workspace() -> Workspace {
    Workspace::in_memory(Environment::fixed(Moment(1_451_606_400_000))).unwrap()
}

fn add(workspace: &Workspace, kind: Kind, draft: Value) -> Uid {
    records::add(workspace, kind, &draft, None).unwrap().uid
}

fn emails(workspace: &Workspace, person: Uid) -> Value {
    records::show(&workspace.reader(), person).unwrap().record["emails"].clone()
}

#[test]
fn known_people_and_organisations_are_recognised() {
    let workspace = workspace();
    let kit = add(&workspace, Kind::Organisation, json!({"name": "Royal Tropical Institute", "acronym": "KIT"}));
    let ana = add(&workspace, Kind::Person, json!({"name": "Ana Silva", "emails": ["ana@example.org"]}));
    for _ in 0..2 {
        add(&workspace, Kind::Person, json!({"name": "Bo Li"}));
    }
    let list = "dr ANA SÍLVA (KIT)\nA. Silva <ana@example.org>, moderator\nBo Li\nCas Ek, New Bureau\n";
    let there = Ref { uid: None, label: "Cas Ek".into() };
    let rows = read(&workspace.reader(), list, &[there]).unwrap().rows;
    let [by_name, by_address, several, new] = rows.as_slice() else { panic!("four people: {rows:?}") };

    assert_eq!(by_name.person, Ref { uid: Some(ana), label: "Ana Silva".into() }, "however it is spelled");
    assert_eq!(by_name.organisation.as_ref().and_then(|one| one.uid), Some(kit), "by its acronym");
    assert_eq!(by_address.person.uid, Some(ana), "an address is nobody else's");
    let kinds: Vec<_> = by_address.doubts.iter().map(|doubt| (doubt.kind, doubt.about.as_str())).collect();
    assert_eq!(kinds, [(DoubtKind::ByAddress, "A. Silva"), (DoubtKind::Twice, "1")], "and both are said");
    assert_eq!((several.person.uid, several.doubts[0].kind), (None, DoubtKind::Several), "which one must be picked");
    assert_eq!((new.person.uid, new.doubts[0].kind), (None, DoubtKind::Already), "who takes part is told by name too");
    assert_eq!(new.organisation.as_ref().map(|one| (one.uid, one.label.as_str())), Some((None, "New Bureau")), "new");
}

#[test]
fn a_known_person_brings_the_last_organisation_along() {
    let workspace = workspace();
    let event = |day: &str, organisation: Value| {
        let people = json!([{"person": "Ana Silva", "role": "speaker", "organisation": organisation}]);
        add(
            &workspace,
            Kind::Event,
            json!({"title": day, "status": "held", "starts_on": day, "participations": people}),
        );
    };
    event("2014-05-01", json!("Old Bureau"));
    event("2015-05-01", json!("New Bureau"));
    event("2015-06-01", json!(null));
    let reader = workspace.reader();
    let ana = Ref { uid: None, label: "Dr Ana Silva".into() };
    let last = last_organisation(&reader, &ana).unwrap().map(|one| one.label);
    assert_eq!(last.as_deref(), Some("New Bureau"), "the newest event that says so");
    let rows = read(&reader, "Ana Silva\nAna Silva (Elsewhere)", &[]).unwrap().rows;
    let proposed: Vec<_> = rows.iter().map(|row| row.organisation_proposed).collect();
    assert_eq!(proposed, [true, false], "only where the list does not say");
    assert_eq!(
        last_organisation(&reader, &Ref { uid: None, label: "Nobody".into() }).unwrap(),
        None,
        "nothing is made up"
    );
}

#[test]
fn an_affiliation_that_has_not_ended_is_proposed_where_no_event_says() {
    let workspace = workspace();
    let affiliations = json!([{"organisation": "Left Bureau", "until_on": "2014"}, {"organisation": "Present Bureau"}]);
    let ana = add(&workspace, Kind::Person, json!({"name": "Ana Silva", "affiliations": affiliations}));
    let last = last_organisation(&workspace.reader(), &Ref { uid: Some(ana), label: String::new() }).unwrap();
    assert_eq!(last.map(|one| one.label).as_deref(), Some("Present Bureau"), "not the one that ended");
}

#[test]
fn rows_put_into_an_event_keep_title_and_address_in_one_operation() {
    let workspace = workspace();
    let ana = add(&workspace, Kind::Person, json!({"name": "Ana Silva", "emails": ["ana@example.org"]}));
    let list = "Ana Silva <silva@example.org>\nProf. Bo Li <bo@example.org> (KIT), speaker";
    let rows = read(&workspace.reader(), list, &[]).unwrap().rows;
    let people: Vec<Value> = rows
        .iter()
        .map(|row| json!({"person": row.person, "organisation": row.organisation, "role": row.role, "attendance": row.attendance.unwrap_or(Attendance::Registered)}))
        .collect();
    let before = records::operations(&workspace.reader(), &Asked { limit: 100, ..Asked::default() }).unwrap().len();
    let saved = records::add(
        &workspace,
        Kind::Event,
        &json!({"title": "Lunch", "status": "planned", "participations": people}),
        None,
    )
    .unwrap();
    assert_eq!(
        records::operations(&workspace.reader(), &Asked { limit: 100, ..Asked::default() }).unwrap().len(),
        before + 1,
        "one operation to take back"
    );
    assert_eq!(emails(&workspace, ana), json!(["ana@example.org", "silva@example.org"]), "a new address is added");
    let bo = &saved.record["participations"][1]["person"];
    assert_eq!(bo["label"], "Bo Li", "a name without title and address");
    let bo = records::show(&workspace.reader(), bo["uid"].as_str().unwrap().parse().unwrap()).unwrap().record;
    assert_eq!((&bo["title"], &bo["emails"]), (&json!("Prof."), &json!(["bo@example.org"])), "which the person has");

    records::undo(&workspace, None).unwrap();
    assert_eq!(emails(&workspace, ana), json!(["ana@example.org"]), "and all of it is taken back");
}

#[test]
fn more_lines_than_any_event_has_people_are_refused_in_words() {
    let refused = read(&workspace().reader(), &"x\n".repeat(10_001), &[]).unwrap_err();
    assert!(refused.message.contains("10001 lines"), "{}", refused.message);
}
