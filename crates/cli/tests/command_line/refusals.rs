//! Files that cannot be opened, and things typed wrongly. What is refused is left as it was.

use crate::support::{Place, bytes};

/// Refused for reading and for writing, in these words, and not touched.
#[track_caller]
fn refused(place: &Place, words: &str, why: &str) {
    let before = bytes(&place.workspace);
    for arguments in ["event list", "event add --title x", "check", "undo"] {
        place.run(arguments).failed(3, why).complains(words, why);
    }
    assert_eq!(bytes(&place.workspace), before, "{why}: the file was not touched");
}

fn change(place: &Place, change: impl FnOnce(&mut Vec<u8>)) {
    let mut content = bytes(&place.workspace);
    change(&mut content);
    std::fs::write(&place.workspace, content).expect("the file can be written");
}

#[test]
fn what_is_not_a_workspace_is_refused() {
    let place = Place::bare();
    place.write("w.rostrum", "Dear all,\nthis is a letter.\n");
    refused(&place, "not a Rostrum workspace", "a letter");
    place.write("w.rostrum", "");
    refused(&place, "not a Rostrum workspace", "an empty file");
    let place = Place::empty();
    // The application id of the SQLite file format stands at byte 68.
    change(&place, |content| content[68..72].copy_from_slice(&[0, 0, 0, 7]));
    refused(&place, "another program", "a database of another program");
}

#[test]
fn a_newer_workspace_is_refused() {
    let place = Place::empty();
    // The user version, which is the version of the schema, stands at byte 60.
    change(&place, |content| content[60..64].copy_from_slice(&[0, 0, 3, 231]));
    refused(&place, "newer version", "a workspace from the future");
}

#[test]
fn a_damaged_workspace_is_refused() {
    let place = Place::sample();
    change(&place, |content| content.truncate(80));
    refused(&place, "damaged", "a file cut off");
    let place = Place::sample();
    change(&place, |content| content[100..4096].fill(0xff));
    refused(&place, "damaged", "a file with a garbled first page");
}

#[test]
fn a_workspace_that_is_not_there_is_not_made() {
    let place = Place::bare();
    place
        .run("event add --title x")
        .failed(3, "there is no workspace")
        .complains("rostrum new", "it says how to make one");
    assert!(!place.workspace.exists(), "writing does not make it");
    let folder = Place::bare();
    std::fs::create_dir(&folder.workspace).expect("a folder");
    folder.run("event list").failed(3, "a folder").complains("folder", "is told apart");
}

#[test]
fn findings_of_a_check_are_problems_of_the_data() {
    let place = Place::sample();
    place.run("check --rebuild").done("rebuilding changes nothing that is well");
    // Deep in the file, behind the schema: some table or index loses its content.
    change(&place, |content| {
        let middle = content.len() / 2 / 4096 * 4096;
        content[middle..middle + 4096].fill(0);
    });
    let answer = place.run("check");
    assert!(matches!(answer.exit, 1 | 3), "damage inside is found: {answer:?}");
    answer.complains("damaged", "and said");
}

#[test]
fn what_is_typed_wrongly_is_answered_by_usage() {
    let place = Place::empty();
    for wrong in [
        "event",
        "evnt list",
        "event frobnicate",
        "event list --limit none",
        "event list --ascending --descending",
        "event edit",
        "search",
        "completions tcsh",
    ] {
        let answer = place.run(wrong);
        assert_eq!(answer.exit, 2, "{wrong:?} is used wrongly: {answer:?}");
        assert!(!answer.err.is_empty() && answer.out.is_empty(), "{wrong:?}: usage goes to the standard error");
    }
    place.run("--help").done("help is no mistake").says("Examples:", "and has examples");
    place.run("--version").done("nor is the version").says("rostrum ", "which is named");
}
