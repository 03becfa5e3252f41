//! The workspace as a file, and records as other files.

use std::fs;

use crate::support::{Holder, Place, bytes};

#[test]
fn a_workspace_is_found_where_it_was_made() {
    let place = Place::bare();
    let run = |line: &str| crate::support::Answer::from(place.bare_command(line).output().expect("it starts"));
    run("event list")
        .failed(3, "nothing was made yet")
        .complains("There is no workspace at", "it says where it looked")
        .complains("rostrum new", "and what to do");
    run("new").done("without a path it is made in the usual folder").says("Workspace.rostrum", "and says where");
    run("event add --title Talk --on 2016").done("it is the one that is meant from now on");
    run("sample year.rostrum").done("another is made elsewhere");
    run("event list --all").done("the one made last is meant").says("Plural Security in the City", "the sample year");
    let usual = place.path("data/rostrum/workspaces/Workspace.rostrum");
    let named = usual.to_str().expect("a name");
    run(&format!("event list --workspace {named}"))
        .done("or the one that is named")
        .says("Talk", "wherever the flag stands");
    run("new year.rostrum")
        .failed(3, "what is there is never overwritten")
        .complains("exists already", "and it says so");
}

#[test]
fn a_backup_brings_back_what_was_there() {
    let place = Place::empty();
    place.run("event add --title Before --on 2016").done("add");
    place.run("backup copies/one.rostrum").done("backup").says("one.rostrum", "it says where");
    place.run("backup").done("a backup without a name").says("backups", "goes beside the workspace");
    place.run("event add --title After --on 2016").done("add");
    place.run("restore copies/one.rostrum").done("restore").says("before-restore", "what stood there is kept");
    place.run("event show Before").done("what the backup has is there");
    place.run("event show After").failed(1, "what came later is not");
    let kept = fs::read_dir(place.path("")).expect("the folder").filter_map(Result::ok);
    let kept = kept
        .map(|entry| entry.file_name().into_string().unwrap_or_default())
        .find(|name| name.contains("before-restore"));
    let kept = kept.expect("the workspace of before is beside it");
    place.run(&format!("--workspace {kept} event show After")).done("with all it held");
    place.run("restore copies/one.rostrum --to elsewhere.rostrum").done("restore elsewhere");
    place.run("--workspace elsewhere.rostrum event show Before").done("it is there");
    let before = bytes(&place.workspace);
    place.write("letter.txt", "Dear all,");
    place
        .run("restore letter.txt")
        .failed(3, "a letter is no backup")
        .complains("not a Rostrum workspace", "and it says so");
    assert_eq!(bytes(&place.workspace), before, "the workspace was not touched");
}

#[test]
fn exports_are_safe_to_open_and_whole() {
    let place = Place::empty();
    place.run("organisation add --name '=HYPERLINK(\"http://evil.example\")' --acronym +1").done("a trap");
    place.run("organisation add --name 'Łódź; \"the\" institute' --country Poland").done("and a name with quotes");
    let csv = place.run("export csv organisation").done("to the standard output").out;
    assert!(csv.contains("\"'=HYPERLINK("), "a cell that would run as a formula is guarded: {csv}");
    assert!(csv.contains(",'+1,"), "whatever it begins with: {csv}");
    assert!(csv.contains("\"Łódź; \"\"the\"\" institute\""), "other text is as it was: {csv}");
    place
        .run("export csv organisation country:Poland --out p.csv")
        .done("to a file")
        .says("1 record to", "what matches");
    assert_eq!(place.read("p.csv").lines().count(), 2, "a heading and a line");
    let everything = place.run("export json").done("JSON").json();
    assert_eq!(everything["organisation"].as_array().map(Vec::len), Some(2), "has every record");
    place.run("export csv event --out nowhere/e.csv").failed(3, "a folder that is not there");
    place.run("export csv evnt").failed(2, "a family that is not there");
    place.run("export csv event colour:red").done("export").complains("colour:", "an unknown query word is told");
}

#[test]
fn reading_goes_on_beside_a_writer_and_a_second_writer_waits_outside() {
    let place = Place::empty();
    let holder = Holder::take(&place);
    place
        .run("event add --title Second --on 2016")
        .failed(3, "one at a time writes")
        .complains(&format!("process {}", holder.process()), "the second is told who holds the workspace")
        .complains("rostrum", "and with which program");
    for reading in ["event list", "search held", "event show 'Held open'", "operations", "export csv event"] {
        place.run(reading).done("reading works beside it").says("Held open", "and sees what was saved");
    }
    place.run("check").done("so does a check");
    place.run("backup copy.rostrum").done("and a backup");
    place.run("undo").failed(3, "undo writes");
    holder.let_go();
    place.run("event add --title Second --on 2016").done("when the first has ended the second may");
}

#[test]
fn completions_and_manual_pages_are_written() {
    let place = Place::bare();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        place
            .run(&format!("completions {shell}"))
            .done("completions")
            .says("organisation", &format!("{shell} completes commands"));
    }
    place.run("man").done("man").says(".TH rostrum 1", "a manual page");
    place.run("man --out man1").done("all pages");
    assert!(place.read("man1/rostrum-event-add.1").contains("Land rights in the Sahel"), "pages have examples");
}
