//! One person at one desk: reading beside others, signing, daily backups, and work that is ended.

#![allow(clippy::expect_used, reason = "a test says what it expects")]

use rostrum_core::{Code, api::Session, db::Environment, records::Moment};
use serde_json::json;

/// 1 January 2016.
fn environment() -> Environment {
    Environment::fixed(Moment(1_451_606_400_000))
}

#[test]
fn a_workspace_that_is_open_elsewhere_can_be_read() {
    let (home, session) = desk();
    let path = home.path().join("year.rostrum").display().to_string();
    session.call("workspace.new", json!({ "path": path })).expect("a workspace");
    let (_, other) = desk();
    let locked = other.call("workspace.open", json!({ "path": path })).expect_err("one writes at a time");
    assert_eq!(locked.code, Code::Locked, "the window offers to read");
    assert!(locked.message.contains("desk"), "it is said where it is open: {}", locked.message);
    let status = other.call("workspace.open", json!({"path": path, "read_only": true})).expect("reading is free");
    assert_eq!(status["open"]["read_only"], true, "the window knows that nothing can be saved");
    let refused =
        other.call("record.add", json!({"kind": "hashtag", "draft": {"name": "water"}})).expect_err("no saves");
    assert_eq!(refused.code, Code::ReadOnly, "and every save says so");
    session.close().expect("closed");
    let status = other.call("workspace.open", json!({ "path": path })).expect("now it may write");
    assert_eq!(status["open"]["read_only"], false, "the same file, opened again for writing");
}

#[test]
fn a_daily_backup_is_made_once_a_day_and_old_ones_go() {
    let (home, session) = desk();
    session.call("workspace.new", json!({"path": home.path().join("year.rostrum")})).expect("a workspace");
    let folder = home.path().join("backups/daily");
    std::fs::create_dir_all(&folder).expect("a folder");
    for old in ["year 2015-12-01.rostrum", "year 2015-12-28.rostrum", "year two 2015-12-01.rostrum", "letter.rostrum"] {
        std::fs::write(folder.join(old), "old").expect("an old file");
    }
    let daily = || session.call("backup.daily", json!({"keep_days": 7})).expect("an answer");
    assert!(daily()["path"].as_str().expect("made").ends_with("year 2016-01-01.rostrum"), "named by the day");
    assert!(daily().is_null(), "a second one on the same day would add nothing");
    let left = |name: &str| folder.join(name).exists();
    assert!(left("year 2015-12-28.rostrum") && !left("year 2015-12-01.rostrum"), "older than a week goes");
    assert!(left("year two 2015-12-01.rostrum") && left("letter.rostrum"), "what is not ours stays");
    session.call("workspace.backup", json!({})).expect("one by hand");
    let list = session.call("backup.list", json!({})).expect("the list");
    let daily: Vec<_> = list.as_array().expect("rows").iter().map(|row| row["daily"].as_bool()).collect();
    assert_eq!(daily.iter().filter(|daily| **daily == Some(false)).count(), 1, "one was made by hand: {list}");
    assert_eq!(daily.len(), 3, "two by the day, one by hand: {list}");
}

#[test]
fn work_that_is_not_wanted_any_more_leaves_nothing_behind() {
    let (home, session) = desk();
    session.call("workspace.new", json!({"path": home.path().join("year.rostrum")})).expect("a workspace");
    let asked = session.call("work.cancel", json!({"id": "backup"})).expect("an answer");
    assert_eq!(asked["running"], false, "nothing of that name is under way");
    let copy = home.path().join("copy.rostrum");
    session.call("workspace.backup", json!({"path": copy, "work": "backup"})).expect("a name changes nothing");
    assert!(session.call("work.status", json!({"id": "backup"})).expect("an answer").is_null(), "it is over");
    let work = std::sync::Arc::new(rostrum_core::work::Work::default());
    work.cancel();
    let other = home.path().join("other.rostrum");
    let stopped = work.watch(|| session.call("workspace.backup", json!({ "path": other }))).expect_err("stopped");
    assert_eq!(stopped.code, Code::Cancelled, "the caller hears that it was stopped");
    let left: Vec<_> =
        std::fs::read_dir(home.path()).expect("the folder").flatten().map(|entry| entry.file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains("other")), "no half of a copy: {left:?}");
}

#[test]
fn who_signs_is_remembered_on_this_machine() {
    let (home, session) = desk();
    session.call("workspace.new", json!({"path": home.path().join("year.rostrum")})).expect("a workspace");
    session.call("session.sign", json!({"actor": " Ana Silva\n", "device": "Ana's laptop"})).expect("signed");
    session.call("record.add", json!({"kind": "hashtag", "draft": {"name": "water"}})).expect("a save");
    let done = session.call("operation.list", json!({})).expect("what was done");
    assert_eq!(done[0]["actor"], "Ana Silva", "the open workspace is signed so at once");
    drop(session);
    let again = Session::new(environment(), Some(home.path().to_owned()));
    assert_eq!(again.call("session.who", json!({})).expect("who")["actor"], "Ana Silva", "and the next start as well");
}

/// A desk with a folder of its own, at new year of 2016.
fn desk() -> (tempfile::TempDir, Session) {
    let home = tempfile::tempdir().expect("a home");
    let session = Session::new(environment(), Some(home.path().to_owned()));
    (home, session)
}
