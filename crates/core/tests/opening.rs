//! Opening, refusing, locking, backing up and restoring a workspace file.

#![allow(clippy::expect_used, clippy::panic, reason = "a test says what it expects")]

use std::path::{Path, PathBuf};

use rostrum_core::{
    Code,
    db::{self, Access, Environment, Workspace},
    records::{self, Kind, Moment},
};
use serde_json::json;

fn environment() -> Environment {
    Environment::fixed(Moment(1_448_000_000_000))
}

/// A folder with a workspace in it that holds one event.
fn workspace_with(title: &str) -> (tempfile::TempDir, PathBuf, Workspace) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("year.rostrum");
    let workspace = Workspace::create(&path, environment()).expect("a new workspace");
    records::add(&workspace, Kind::Event, &json!({"title": title, "starts_on": "2015"}), None).expect("an event");
    (folder, path, workspace)
}

fn titles(workspace: &Workspace) -> Vec<String> {
    let reader = workspace.reader();
    let mut select = reader.prepare("SELECT title FROM event ORDER BY id").expect("the table is there");
    select.query_map([], |row| row.get(0)).expect("titles").map(|title| title.expect("text")).collect()
}

fn refusal(path: &Path, access: Access) -> rostrum_core::Error {
    match Workspace::open(path, access, environment()) {
        Ok(_) => panic!("{} should have been refused", path.display()),
        Err(error) => error,
    }
}

#[test]
fn a_second_writer_is_told_who_holds_the_workspace_and_a_reader_is_welcome() {
    let (_folder, path, workspace) = workspace_with("Lunch meeting");
    let error = refusal(&path, Access::Write);
    assert_eq!(error.code, Code::Locked, "one writer at a time");
    let process = format!("process {}", std::process::id());
    assert!(error.message.contains(&process), "the message names the holder: {}", error.message);

    let reader = Workspace::open(&path, Access::Read, environment()).expect("reading goes on beside the writer");
    assert_eq!(titles(&reader), ["Lunch meeting"], "the reader sees what is saved");
    let refused = records::add(&reader, Kind::Event, &json!({"title": "x"}), None).expect_err("a reader cannot write");
    assert_eq!(refused.code, Code::ReadOnly, "and is told so");

    drop(workspace);
    Workspace::open(&path, Access::Write, environment()).expect("the lock goes with its holder");
}

#[test]
fn what_is_no_workspace_is_refused_and_left_as_it_was() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let put = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).expect("a file");
        path
    };
    let (_other, workspace_path, workspace) = workspace_with("x");
    workspace.close().expect("closed");
    let whole = std::fs::read(&workspace_path).expect("the file");

    let mut newer = whole.clone();
    newer[60..64].copy_from_slice(&999i32.to_be_bytes());
    let mut foreign = whole.clone();
    foreign[68..72].copy_from_slice(&7i32.to_be_bytes());
    let mut damaged = whole.clone();
    for byte in &mut damaged[100..4096] {
        *byte = 0xAA;
    }
    let cases = [
        ("letter.docx", b"PK\x03\x04 some letter".to_vec(), Code::NotAWorkspace, "not a Rostrum workspace"),
        ("empty.rostrum", Vec::new(), Code::NotAWorkspace, "not a Rostrum workspace"),
        ("foreign.rostrum", foreign, Code::NotAWorkspace, "another program"),
        ("newer.rostrum", newer, Code::Newer, "newer version"),
        ("cut.rostrum", whole[..50].to_vec(), Code::Damaged, "damaged"),
        ("damaged.rostrum", damaged, Code::Damaged, "damaged"),
    ];
    for (name, bytes, code, words) in cases {
        let path = put(name, &bytes);
        for access in [Access::Write, Access::Read] {
            let error = refusal(&path, access);
            assert_eq!(error.code, code, "{name}: {}", error.message);
            assert!(error.message.contains(words), "{name} is refused in plain words: {}", error.message);
        }
        assert_eq!(std::fs::read(&path).expect("the file"), bytes, "{name} was left untouched");
    }
    assert_eq!(
        refusal(&folder.path().join("nowhere.rostrum"), Access::Write).code,
        Code::NotFound,
        "a file that is not there"
    );
}

#[test]
fn a_new_workspace_never_takes_the_place_of_a_file() {
    let (_folder, path, workspace) = workspace_with("Kept");
    workspace.close().expect("closed");
    assert!(Workspace::create(&path, environment()).is_err(), "the name is taken");
    let again = Workspace::open(&path, Access::Write, environment()).expect("opens");
    assert_eq!(titles(&again), ["Kept"], "what was there is there");
}

#[test]
fn a_backup_is_whole_and_a_restore_brings_it_back_over_leftovers() {
    let (folder, path, workspace) = workspace_with("Before");
    let copy = folder.path().join("copies/monday.rostrum");
    db::backup(&workspace, &copy).expect("a backup while the workspace is open");
    records::add(&workspace, Kind::Event, &json!({"title": "After"}), None).expect("another event");
    // Dropped, not closed: the write-ahead log stays beside the file and must not undo the restore.
    drop(workspace);

    let kept = db::restore(&copy, &path, &environment()).expect("restored").expect("what was there is kept");
    let restored = Workspace::open(&path, Access::Write, environment()).expect("opens");
    assert_eq!(titles(&restored), ["Before"], "the workspace is as it was when it was backed up");
    assert_eq!(db::check(&restored).expect("checked"), [], "and it is whole");
    let put_aside = Workspace::open(&kept, Access::Write, environment()).expect("the replaced file opens");
    assert_eq!(titles(&put_aside), ["Before", "After"], "nothing of what was replaced is lost");
}

#[test]
fn a_restore_over_an_open_workspace_or_from_rubbish_is_refused() {
    let (folder, path, workspace) = workspace_with("Open");
    let copy = folder.path().join("copy.rostrum");
    db::backup(&workspace, &copy).expect("a backup");
    assert_eq!(
        db::restore(&copy, &path, &environment()).expect_err("it is open").code,
        Code::Locked,
        "an open file is not replaced"
    );
    let rubbish = folder.path().join("rubbish");
    std::fs::write(&rubbish, "rubbish").expect("a file");
    drop(workspace);
    let refused = db::restore(&rubbish, &path, &environment()).expect_err("no backup");
    assert_eq!(refused.code, Code::NotAWorkspace, "rubbish is not restored");
    let still = Workspace::open(&path, Access::Write, environment()).expect("opens");
    assert_eq!(titles(&still), ["Open"], "and nothing was replaced");
}

#[test]
fn a_stale_edit_is_a_conflict_and_saves_nothing() {
    let (_folder, _path, workspace) = workspace_with("First");
    let uid = records::add(&workspace, Kind::Person, &json!({"name": "Ana Silva"}), None).expect("a person").uid;
    let shown = records::show(&workspace.reader(), uid).expect("shown");
    let revision = shown.record["revision"].as_i64();
    records::edit(&workspace, uid, revision, &json!({"title": "Dr"})).expect("the first edit");
    let error =
        records::edit(&workspace, uid, revision, &json!({"title": "Professor"})).expect_err("the second is stale");
    assert_eq!(error.code, Code::Conflict, "the record moved on");
    let shown = records::show(&workspace.reader(), uid).expect("shown");
    assert_eq!(shown.record["title"], "Dr", "what was saved first stands");
}

#[test]
fn undo_reaches_more_than_a_hundred_deep_and_across_a_restart() {
    let (_folder, path, workspace) = workspace_with("Version 0");
    let uid = {
        let reader = workspace.reader();
        let bytes: [u8; 16] = reader.query_row("SELECT uid FROM event", [], |row| row.get(0)).expect("the event");
        rostrum_core::values::Uid::from_bytes(bytes)
    };
    for version in 1..=120 {
        records::edit(&workspace, uid, None, &json!({"title": format!("Version {version}")})).expect("an edit");
    }
    drop(workspace);
    let workspace = Workspace::open(&path, Access::Write, environment()).expect("opens again");
    for _ in 1..=120 {
        records::undo(&workspace, None).expect("each edit can be undone");
    }
    assert_eq!(titles(&workspace), ["Version 0"], "all 120 edits are taken back");
    records::redo(&workspace).expect("and done again");
    assert_eq!(titles(&workspace), ["Version 1"], "one at a time");
}

#[test]
fn an_undo_that_a_later_change_stands_in_the_way_of_is_refused_in_words() {
    let (_folder, _path, workspace) = workspace_with("x");
    let uid =
        records::add(&workspace, Kind::Event, &json!({"title": "Draft", "summary": "a"}), None).expect("an event").uid;
    let first = records::edit(&workspace, uid, None, &json!({"title": "Better"})).expect("an edit").operation;
    records::edit(&workspace, uid, None, &json!({"summary": "b"})).expect("an edit of another field");
    records::edit(&workspace, uid, None, &json!({"title": "Best"})).expect("an edit of the same field");
    let error = records::undo(&workspace, first).expect_err("the title was changed again");
    assert!(error.message.contains("title of “Best” was changed again later"), "{}", error.message);
    let shown = records::show(&workspace.reader(), uid).expect("shown");
    assert_eq!(shown.record["title"], "Best", "nothing was changed");
}

#[test]
fn a_failed_save_names_every_problem_at_once() {
    let (_folder, _path, workspace) = workspace_with("x");
    let draft = json!({
        "titel": "A slip", "kind": "brainstrom", "starts_on": "31 Feb 2015", "headcount": "many",
        "participations": [{"role": "speaker"}], "countries": ["Mali", "Narnia"],
    });
    let error = records::add(&workspace, Kind::Event, &draft, None).expect_err("nothing about it is right");
    assert_eq!(error.code, Code::Problems, "problems with fields");
    let fields: Vec<&str> = error.problems.iter().map(|problem| problem.field.as_str()).collect();
    for field in ["title", "kind", "starts_on", "headcount", "participations[0].person", "countries[1]", "titel"] {
        assert!(fields.contains(&field), "{field} is among the problems: {fields:?}");
    }
    let kind = error.problems.iter().find(|problem| problem.field == "kind").expect("the kind");
    assert_eq!(kind.message, "kind \"brainstrom\": did you mean \"interactive brainstorm\"?", "a slip is recognised");
}
