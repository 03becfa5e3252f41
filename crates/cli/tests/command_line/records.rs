//! What people do with records in a day.

use serde_json::json;

use crate::support::Place;

#[test]
fn an_event_is_logged_found_corrected_and_taken_back() {
    let place = Place::empty();
    place.write("notes.txt", "Two villages,\none well.\n");
    let uid = place
        .run(
            "event add --title 'Land rigths in the Sahel' --kind workshop --on '16–17 March 2016' --reported \
                '20 March 2016' --city Bamako --country mali --headcount 'about 40' --hashtag '#LandSahel' \
                --about Niger --about 'Burkina Faso' --organiser IRES --speaker 'Amina Diallo (IRES)' \
                --moderator 'Jan Bos' --highlight 'A map calms nobody' --gap 'Who keeps the book?' --takeaway \
                'Titles alone settle nothing' --follow-up 'Summary report; due April 2016; who Amina Diallo' \
                --follow-up 'A blog post; due before the summer' --summary @notes.txt",
        )
        .done("all flags together make an event")
        .line();

    let shown = place.json("event show 'Land rigths in the Sahel'");
    let record = &shown["record"];
    assert_eq!(record["uid"], uid, "what add printed is the uid of the record");
    assert_eq!(
        (&record["starts_on"], &record["ends_on"]),
        (&json!("2016-03-16"), &json!("2016-03-17")),
        "a span has two ends"
    );
    assert_eq!(record["country"], "ML", "a country is read however it is cased");
    assert_eq!(record["countries"], json!(["NE", "BF"]), "the countries it is about stay in order");
    assert_eq!(record["headcount"], json!({"count": 40, "qualifier": "about"}), "about 40 stays about 40");
    assert_eq!(record["hashtags"][0]["label"], "LandSahel", "a hashtag loses its #");
    assert_eq!(record["participations"][0]["organisation"]["label"], "IRES", "the organisation stands in brackets");
    let learned: Vec<_> =
        record["takeaways"].as_array().expect("a list").iter().map(|one| one["kind"].clone()).collect();
    assert_eq!(learned, ["highlight", "knowledge-gap", "takeaway"], "takeaways stay in the order of typing");
    assert_eq!(record["follow_ups"][0]["due_on"], "2016-04", "a due month is a date");
    assert_eq!(record["follow_ups"][0]["who"]["label"], "Amina Diallo", "and somebody has it to do");
    assert_eq!(record["follow_ups"][1]["due_as_printed"], "before the summer", "a due time in words stays in words");
    assert_eq!(record["summary"], "Two villages,\none well.", "@ reads a long text from a file");

    place.run("search villages").done("search").says("Land rigths in the Sahel", "it is found by its summary");
    place.run("event list '#LandSahel'").done("list").says("16–17 March 2016", "and by its hashtag, with both days");
    place
        .run("person show 'Amina Diallo'")
        .done("the speaker was made")
        .says("Land rigths", "and leads back to the event");

    let start = &uid[..13];
    let corrected = place
        .run(&format!("event edit {start} --title 'Land rights in the Sahel'"))
        .done("the start of a uid is enough");
    assert_eq!(corrected.line(), uid, "edit prints the uid of what it changed");
    place
        .run("history 'Land rights in the Sahel'")
        .done("history")
        .says("title: - Land rigths in the Sahel", "the old title stands in the history")
        .says("+ Land rights in the Sahel", "beside the new one")
        .says("ann", "with who changed it");

    place.run("undo").done("undo").says("Undone: Edited event", "it says what was taken back");
    place.run(&format!("event show {start}")).done("show").says("Land rigths", "the typo is back");
    place.run("redo").done("redo").says("Done again: Edited event", "it says what was done again");
    place.run(&format!("event show {start}")).done("show").says("Land rights", "and the correction");
    place.run("redo").failed(1, "there is no more to do again").complains("nothing to redo", "it says so");
    place.run("check").done("check").says("All is well: 1 event", "nothing is damaged");
}

#[test]
fn a_mistake_is_answered_by_what_is_meant() {
    let place = Place::empty();
    let answer = place.run("event add --title Brainstorm --kind brainstrom --on '31 February 2016' --country Narnia");
    let answer = answer.failed(1, "the data has problems");
    assert!(
        answer.err.lines().any(|line| line == "kind \"brainstrom\": did you mean \"interactive brainstorm\"?"),
        "the kind that was meant is named on a line of its own: {}",
        answer.err
    );
    let answer =
        answer.complains("starts_on: ", "the date is named in the same go").complains("country: ", "and the country");
    assert_eq!(answer.out, "", "nothing is acknowledged");
    place.run("event list").done("list").complains("No events match", "nothing was saved");

    let found = place.run("event add --title Later --sumary x").failed(2, "a flag that is not there");
    found.complains("--summary", "the flag that was meant is named");
    place.run("event list colour:red").done("list").complains("colour:", "an unknown query word is told");
    place.run("event list --sort colour").failed(1, "a wrong column").complains("headcount", "names those there are");
}

#[test]
fn flags_of_an_edit_replace_add_and_take_away() {
    let place = Place::empty();
    let uid = place
        .run(
            "event add --title 'Round table' --on 2016 --hashtag One --hashtag Two --moderator 'Jan Bos' \
                --speaker 'Amina Diallo (IRES)' --speaker 'Ann Bell' --takeaway First --takeaway Second --venue \
                'Town hall'",
        )
        .done("add")
        .line();
    let takeaways = place.json(&format!("event show {uid}"))["record"]["takeaways"].clone();
    place
        .run(&format!(
            "event edit {uid} --add-hashtag three --remove-hashtag '#one' --speaker 'Amina Diallo' \
             --add-takeaway Third --remove-takeaway First --venue ''"
        ))
        .done("edit");
    let record = place.json(&format!("event show {uid}"))["record"].clone();
    let names = |list: &str, field: &str| -> Vec<String> {
        let items = record[list].as_array().expect("a list").iter();
        items
            .map(|item| item[field]["label"].as_str().or(item[field].as_str()).unwrap_or_default().to_owned())
            .collect()
    };
    assert_eq!(names("hashtags", "label"), ["Two", "three"], "one hashtag went, one came, one stayed");
    assert_eq!(
        names("participations", "person"),
        ["Jan Bos", "Amina Diallo"],
        "the speakers are replaced, the moderator stays"
    );
    assert_eq!(
        record["participations"][1]["organisation"]["label"], "IRES",
        "a speaker who stays keeps her organisation"
    );
    assert_eq!(names("takeaways", "text"), ["Second", "Third"], "takeaways are added and taken away by their text");
    assert_eq!(record["takeaways"][0]["uid"], takeaways[1]["uid"], "what stays is the same takeaway");
    assert_eq!(record["venue"], "", "an empty text empties the field");

    place
        .run(&format!("event edit {uid} --remove-hashtag Nine --kind brainstrom"))
        .failed(1, "what is not there cannot be taken away")
        .complains("“Nine”", "it is named")
        .complains("interactive brainstorm", "together with what else is wrong");
    place.run(&format!("event edit {uid}")).failed(2, "an edit of nothing is a slip");
}

#[test]
fn a_project_stands_in_its_round_with_its_money() {
    let place = Place::empty();
    place
        .run(
            "call add --title 'Open call' --fund 'Small Grants' --round 'First round; deadline 6 May 2016' \
                --round 'Second round; projects 3' --deadline '4 November 2016 14:00 Europe/Amsterdam'",
        )
        .done("a call");
    let rounds = place.json("call show 'Open call'")["record"]["rounds"].clone();
    assert_eq!(rounds[0]["deadline_on"], "2016-05-06", "the first round has its own deadline");
    let last = [&rounds[1]["deadline_on"], &rounds[1]["deadline_at"], &rounds[1]["deadline_zone"]];
    assert_eq!(last, ["2016-11-04", "14:00", "Europe/Amsterdam"], "--deadline is that of the last round");

    let add = "project add --title 'Courts on wheels' --call 'Open call'";
    place
        .run(&format!("{add} --round 'Third round'"))
        .failed(1, "no such round")
        .complains("First round; Second round", "those there are");
    place
        .run(&format!(
            "{add} --round 'second round' --awarded 'about 90,000 euros' \
             --cofunding 'EUR 20,000; from Ministry of Planning' --country 'Mali (60%)' --country 'Niger (40%)' \
             --institution IRES --lead 'Amina Diallo' --months 6"
        ))
        .done("a project");
    let page = place.run("project show 'courts on wheels'").done("a title is found however it is cased");
    let page = page.says("about EUR 90,000", "about stays about").says("6 months", "the duration");
    let page = page.says("Mali (60 %), Niger (40 %)", "countries with their shares");
    page.says("Co-funding: EUR 20,000, from Ministry of Planning", "money from others");
    let before = place.json("project show 'Courts on wheels'")["record"].clone();
    assert_eq!(before["round"], rounds[1]["uid"], "the round is found by its name");

    place
        .run(
            "project edit 'Courts on wheels' --awarded 'EUR 95,000' --add-payment \
                'EUR 50,000; on 4 September 2016'",
        )
        .done("edit");
    let after = place.json("project show 'Courts on wheels'")["record"]["money"].clone();
    assert_eq!(after[0]["uid"], before["money"][0]["uid"], "the award is the same line of money, with another amount");
    assert_eq!(
        after[0]["amount"],
        json!({"amount_minor": 9_500_000, "currency": "EUR", "qualifier": "exact"}),
        "and exact now"
    );
    assert_eq!(after[2]["actual_on"], "2016-09-04", "a payment came to the others");
}

#[test]
fn records_are_deleted_restored_linked_and_unlinked() {
    let place = Place::empty();
    place.run("person add --name 'Amina Diallo' --organisation IRES --role Researcher").done("a person");
    let event = place.run("event add --title Talk --on 2016").done("an event").line();
    place.run("link Talk 'Amina Diallo' --as speaker").done("they are linked");
    place.run("person show 'Amina Diallo'").done("show").says("Talk", "the person leads to the event");
    place.run("event delete Talk").done("delete").says("Deleted event “Talk”", "it says what went");
    place.run(&format!("event show {event}")).failed(1, "it is gone").complains("There is no event", "and it says so");
    place.run(&format!("history {event}")).done("history").says("Deleted event", "its history is not");
    place.run(&format!("event restore {event}")).done("restore");
    place.run("event show Talk").done("show").says("Amina Diallo, speaker", "it is back with its link");
    place.run("unlink Talk 'Amina Diallo'").done("unlink");
    let people = place.json("event show Talk")["record"]["participations"].clone();
    assert_eq!(people, json!([]), "the link is gone");
    let role = place.json("person show 'Amina Diallo'")["record"]["affiliations"][0]["role"].clone();
    assert_eq!(role, "Researcher", "--role is that of the organisation named before");
}
