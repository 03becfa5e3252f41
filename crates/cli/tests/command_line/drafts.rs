//! Whole drafts as JSON.

use serde_json::{Value, json};

use crate::support::Place;

#[test]
fn drafts_come_as_lines_as_an_array_or_one_by_one() {
    let place = Place::empty();
    let lines = "{\"title\": \"One\", \"starts_on\": \"2016\"}\n{\"title\": \"Two\", \"starts_on\": \"2016\"}\n";
    let answer = place.feed("event add --json -", lines).done("lines");
    assert_eq!(answer.out.lines().count(), 2, "each is acknowledged by its uid");
    let array =
        json!([{"title": "Three", "starts_on": "2016"}, {"title": "Four", "starts_on": "2016", "hashtags": "#a #b"}]);
    place.write("drafts.json", &serde_json::to_string_pretty(&array).expect("JSON"));
    let answer = place.run("event add --json drafts.json").done("an array in a file");
    for (uid, title) in answer.out.lines().zip(["Three", "Four"]) {
        assert_eq!(
            place.json(&format!("event show '{title}'"))["record"]["uid"],
            uid,
            "the acknowledgements stand in order"
        );
    }
    let operations = place.json("operations");
    let adds = operations.as_array().expect("a list").iter().filter(|one| one["verb"] == "add").count();
    assert_eq!(adds, 4, "each was an operation of its own");
    place.run("undo").done("undo").says("Four", "which can be taken back alone");
}

#[test]
fn a_draft_that_is_refused_does_not_stop_the_others() {
    let place = Place::empty();
    let drafts = "{\"title\": \"One\"} {\"title\": \"Two\", \"kind\": \"brainstrom\", \"colour\": \"red\"} 7 {\"title\": \"Three\"}";
    let answer = place.feed("event add --json -", drafts).failed(1, "some have problems");
    assert_eq!(answer.out.lines().count(), 2, "the good ones are acknowledged: {answer:?}");
    answer
        .complains("Draft 2:", "the bad one is named by its number")
        .complains("did you mean \"interactive brainstorm\"?", "with its problems")
        .complains("there is no field \"colour\"", "all of them")
        .complains("2 of 4 drafts were not saved", "and how many there were");
    let cut = place.feed("event add --json -", "{\"title\": \"Four\"}\n{\"title\": \"Fi").failed(1, "cut off");
    assert_eq!(cut.out.lines().count(), 1, "what came before is saved");
    cut.complains("Draft 2", "what is broken is named");
    let all = place.json("event list --all");
    assert_eq!(all["total"], 3, "three were saved in all");
}

#[test]
fn what_is_shown_can_be_edited_and_sent_back() {
    let place = Place::empty();
    let uid = place.run("event add --title Talk --on 2016 --speaker 'Ann Bell'").done("add").line();
    let mut record = place.json("event show Talk")["record"].clone();
    record["title"] = "Talk on water".into();
    place.feed("event edit --json -", &record.to_string()).done("the whole record goes back");
    let operations = place.json(&format!("history {uid}"));
    assert_eq!(operations[0]["fields"].as_array().map(Vec::len), Some(1), "only the title changed: {operations}");
    record["title"] = "Talk on sand".into();
    place
        .feed("event edit --json -", &record.to_string())
        .failed(1, "the record has changed since it was read")
        .complains("changed since you read it", "and it says so");
    place
        .feed(&format!("event edit {uid} --json -"), "{\"title\": \"Talk on sand\"}")
        .done("without a revision it is changed as it stands");

    let other = Place::empty();
    let everything = place.run("export json --family hashtag").done("export").json();
    assert_eq!(everything["format"], "rostrum", "an export says what it is");
    let moved = json!({"uid": uid, "title": "Talk on sand", "starts_on": "2016"}).to_string();
    let answer = other.feed("event add --json -", &moved).done("a record takes its identity along");
    assert_eq!(answer.line(), uid, "into another workspace");
    other.feed("event add --json -", &moved).failed(1, "but only once");
}

#[test]
fn json_alone_prints_and_json_with_a_value_reads() {
    let place = Place::empty();
    let saved: Value = place.run("event add --title Talk --on 2016 --json").done("flags in, JSON out").json();
    assert_eq!(saved["record"]["title"], "Talk", "what was saved is printed");
    let both = place.feed("--json event add --json -", "{\"title\": \"Other\"}").done("JSON in, JSON out");
    assert_eq!(both.json()["record"]["title"], "Other", "on one line for each draft");
    let refused = place.run("event add --kind brainstrom --json").failed(1, "problems");
    let error: Value = serde_json::from_str(&refused.err).expect("errors are JSON then, too");
    assert_eq!(error["code"], "problems", "with their code");
    let fields: Vec<_> = error["problems"].as_array().expect("a list").iter().map(|one| one["field"].clone()).collect();
    assert!(fields.contains(&json!("title")) && fields.contains(&json!("kind")), "and every field: {fields:?}");
    place.run("event add --title x --json -").failed(2, "drafts and flags together are a slip");
    place
        .run("event add --json nowhere.json")
        .failed(3, "a file that is not there")
        .complains("nowhere.json", "is named");
}
