//! What was deleted, found again and brought back.

use serde_json::json;

use super::{called, empty, lunch, made};
use crate::{
    Code,
    records::{Kind, delete, restore, restore_all, show, trash, undo},
};

#[test]
fn the_trash_holds_what_was_deleted_and_is_not_back() {
    let workspace = empty();
    let event = lunch(&workspace);
    let board = made(&workspace, Kind::Organisation, json!({"name": "Wáter Board"}));
    let other = made(&workspace, Kind::Organisation, json!({"name": "Courts Council"}));
    for uid in [event, board, other] {
        delete(&workspace, uid).unwrap();
    }
    let labels = |text: &str, before, limit| {
        let page = trash(&workspace.reader(), text, before, limit).unwrap();
        (page.rows.into_iter().map(|row| row.label).collect::<Vec<_>>(), page.next)
    };
    let (first, next) = labels("", None, 2);
    assert_eq!(first, ["Courts Council", "Wáter Board"], "newest first, a page at a time");
    assert_eq!(labels("", next, 2).0, ["Lunch about seed banks"], "the next page goes on where the first ended");
    assert_eq!(labels("water", None, 9).0, ["Wáter Board"], "found by name however it is typed");
    restore(&workspace, board).unwrap();
    undo(&workspace, Some(delete_of(&workspace, other))).unwrap();
    assert_eq!(labels("", None, 9).0, ["Lunch about seed banks"], "what was restored or undone is back");
}

fn delete_of(workspace: &crate::db::Workspace, uid: crate::values::Uid) -> i64 {
    crate::records::history(&workspace.reader(), uid).unwrap()[0].operation
}

#[test]
fn several_come_back_at_once_with_their_links_and_one_undo_takes_them_away() {
    let workspace = empty();
    let event = lunch(&workspace);
    let person = called(&workspace, Kind::Person, "Ana Silva");
    delete(&workspace, person).unwrap();
    delete(&workspace, event).unwrap();
    let restored = restore_all(&workspace, &[event, person]).unwrap();
    assert_eq!(restored.summary, "Restored 2 records", "one operation says how many");
    assert_eq!(
        show(&workspace.reader(), event).unwrap().record["title"],
        "Lunch about seed banks",
        "the event is back"
    );
    undo(&workspace, restored.operation).unwrap();
    assert!(show(&workspace.reader(), event).is_err() && show(&workspace.reader(), person).is_err(), "both went again");
    restore(&workspace, event).unwrap();
    let again = restore(&workspace, person).unwrap();
    assert_eq!(again.kind, Kind::Person, "one by one works as well");
}

#[test]
fn a_person_who_comes_back_speaks_again_where_they_spoke() {
    let workspace = empty();
    let event = lunch(&workspace);
    let person = called(&workspace, Kind::Person, "Ana Silva");
    delete(&workspace, person).unwrap();
    assert_eq!(
        show(&workspace.reader(), event).unwrap().record["participations"],
        json!([]),
        "nobody speaks meanwhile"
    );
    // Something else was done to the event in between.
    crate::records::edit(&workspace, event, None, &json!({"city": "Jos"})).unwrap();
    restore(&workspace, person).unwrap();
    let record = show(&workspace.reader(), event).unwrap().record;
    assert_eq!(record["participations"][0]["person"]["label"], "Ana Silva", "the link came back with her");
    assert_eq!(record["city"], "Jos", "what was done since stays");
}

#[test]
fn what_stands_in_the_way_is_said_in_words_and_nothing_changes() {
    let workspace = empty();
    let tag = made(&workspace, Kind::Hashtag, json!({"name": "water"}));
    delete(&workspace, tag).unwrap();
    made(&workspace, Kind::Hashtag, json!({"name": "Water"}));
    let board = made(&workspace, Kind::Organisation, json!({"name": "Water Board"}));
    delete(&workspace, board).unwrap();
    let refused = restore_all(&workspace, &[board, tag]).expect_err("there would be two of a name");
    assert_eq!(refused.code, Code::Refused, "a rule forbids it");
    assert!(refused.message.contains("another of that name now"), "the sentence says what to do: {}", refused.message);
    assert!(show(&workspace.reader(), board).is_err(), "the other did not come back either");
}

#[test]
fn a_word_in_use_is_kept() {
    let workspace = empty();
    let term = made(&workspace, Kind::Term, json!({"vocabulary": "event-kind", "label": "Fishbowl"}));
    let event = made(&workspace, Kind::Event, json!({"title": "Debate", "kind": "Fishbowl"}));
    let used = crate::vocabulary::terms(&workspace.reader(), true).unwrap();
    let row = used.iter().find(|row| row.uid == Some(term)).expect("it is among the words");
    assert_eq!((row.slug.as_str(), row.used), ("fishbowl", Some(1)), "with how often it is used");
    let refused = delete(&workspace, term).expect_err("an event is of that kind");
    assert!(refused.message.contains("one event"), "and that is said: {}", refused.message);
    delete(&workspace, event).unwrap();
    delete(&workspace, term).expect("nothing is of that kind any more");
}
