//! The window opens: for the first time, where it was left, and on a file that is none.

use std::fs;
use std::path::PathBuf;

use serde_json::json;

use crate::support::app::App;

#[test]
fn the_first_screen_offers_the_sample_year_an_empty_workspace_or_a_file() {
    let Some(app) = App::open() else { return };
    app.offers("Look at the sample year");
    app.offers("Begin with an empty workspace");
    app.offers("Open a file…");
    app.expect_accessible("the first screen");
}

#[test]
fn the_window_opens_where_it_was_left() {
    let Some(mut app) = App::open() else { return };
    app.click("Look at the sample year");
    app.see("This is the sample year.");
    app.reopen();
    app.see("This is the sample year.");
}

#[test]
fn a_file_is_opened_through_the_systems_dialog() {
    let Some(mut app) = App::open() else { return };
    app.click("Look at the sample year");
    app.see("This is the sample year.");
    let status = app.rpc("workspace.status", json!({})).expect("a status");
    let made = PathBuf::from(status["open"]["path"].as_str().expect("a workspace is open"));
    app.close();
    let moved = app.path("from a colleague.rostrum");
    fs::rename(made, &moved).expect("the file is moved");

    app.reopen();
    app.offers("Look at the sample year");
    app.answer_dialog(None);
    app.click("Open a file…");
    app.offers("Open a file…");
    app.answer_dialog(Some(&moved));
    app.click("Open a file…");
    app.see("This is the sample year.");
}

#[test]
fn a_file_that_is_no_workspace_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let letter = folder.path().join("letter.rostrum");
    fs::write(&letter, "Dear colleagues,").expect("a letter");
    let Some(app) = App::open_with(&[&letter.display().to_string()]) else { return };
    app.see("not a Rostrum workspace");
    app.expect_accessible("the first screen with trouble");
    assert_eq!(fs::read_to_string(&letter).expect("the letter"), "Dear colleagues,", "the file is untouched");
}
