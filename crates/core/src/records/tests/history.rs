//! What a record and a workspace tell of their past.

use serde_json::json;

use super::{called, empty, lunch, made};
use crate::records::{Asked, Kind, actors, edit, history, operations, undo};

#[test]
fn a_change_is_told_in_the_words_of_a_reader() {
    let workspace = empty();
    let event = lunch(&workspace);
    let draft = json!({"starts_on": "2015-11-24", "headcount": "12", "country": "Mali", "title": "Lunch about seeds"});
    edit(&workspace, event, None, &draft).unwrap();
    let entries = history(&workspace.reader(), event).unwrap();
    let told: Vec<_> =
        entries[0].fields.iter().map(|one| (one.field.as_str(), one.old.as_str(), one.new.as_str())).collect();
    let expected = [
        ("title", "Lunch about seed banks", "Lunch about seeds"),
        ("starts_on", "23 November 2015", "24 November 2015"),
        ("country", "", "Mali"),
        ("headcount", "about 40", "12"),
    ];
    assert_eq!(told, expected, "dates, countries and numbers are written out, and fields have the record's names");
}

#[test]
fn an_item_of_a_list_names_its_part_and_a_term_its_label() {
    let workspace = empty();
    made(&workspace, Kind::Term, json!({"vocabulary": "participation-role", "label": "Keynote listener"}));
    let event = lunch(&workspace);
    let person = called(&workspace, Kind::Person, "Ana Silva");
    let draft = json!({"participations": [{"person": person, "role": "Keynote listener"}]});
    edit(&workspace, event, None, &draft).unwrap();
    let fields = history(&workspace.reader(), event).unwrap().remove(0).fields;
    assert!(fields.iter().all(|one| one.field == "participations"), "the list is named: {fields:?}");
    assert!(
        fields.iter().any(|one| one.new.contains("Keynote listener") && one.new.contains("Ana Silva")),
        "who and as what: {fields:?}"
    );
}

#[test]
fn only_what_nothing_later_stands_in_the_way_of_is_offered_to_be_undone() {
    let workspace = empty();
    let event = lunch(&workspace);
    edit(&workspace, event, None, &json!({"venue": "Town hall"})).unwrap();
    edit(&workspace, event, None, &json!({"venue": "Library"})).unwrap();
    edit(&workspace, event, None, &json!({"city": "Jos"})).unwrap();
    let undoable = || history(&workspace.reader(), event).unwrap().iter().map(|one| one.undoable).collect::<Vec<_>>();
    assert_eq!(
        undoable(),
        [true, true, false, false],
        "the first venue was changed again, and the event was edited since"
    );
    let library = history(&workspace.reader(), event).unwrap()[1].operation;
    undo(&workspace, Some(library)).expect("what is offered can be done");
    let now = history(&workspace.reader(), event).unwrap();
    assert!(now[2].undone && !now[2].undoable, "what was undone is marked and not offered again");
    assert!(!now[0].undoable, "an undo is taken back by redo");
    assert!(now[3].undoable, "with the later venue gone the first can be undone");
}

#[test]
fn the_workspace_tells_what_was_done_by_family_and_by_person() {
    let workspace = empty();
    lunch(&workspace);
    made(&workspace, Kind::Organisation, json!({"name": "Water Board"}));
    let reader = workspace.reader();
    let asked = |kind, actor, before| operations(&reader, &Asked { before, kind, actor, limit: 10 }).unwrap();
    let all = asked(None, None, None);
    assert_eq!(all.len(), 2, "both operations");
    assert!(all[1].records == 3 && all[1].record.is_some(), "the event came with its speaker and its hashtag");
    assert_eq!(asked(Some(Kind::Organisation), None, None).len(), 1, "one of them touched an organisation");
    assert_eq!(asked(None, Some("nobody"), None).len(), 0, "somebody else did nothing");
    assert_eq!(asked(None, None, Some(all[0].operation)).len(), 1, "the page after the first");
    assert_eq!(actors(&reader).unwrap(), ["test"], "one person was at the desk");
}
