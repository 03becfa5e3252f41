use serde_json::json;

use super::{add, autumn, empty};
use crate::{records::Kind, search::suggest};

#[test]
fn pickers_find_by_the_beginning_of_any_word() {
    let workspace = autumn();
    let labels = |kind, text| -> Vec<String> {
        suggest(&workspace.reader(), kind, text, 10).unwrap().into_iter().map(|one| one.label).collect()
    };
    for (kind, typed, found, why) in [
        ("person", "jez", &["Hervé Jézé-Okoro"][..], "a later word, without accents"),
        ("person", "oko her", &["Hervé Jézé-Okoro"], "words in any order"),
        ("person", "luc", &["Łucja Maïga"], "ł is l"),
        ("person", "h", &["Hervé Jézé-Okoro"], "a single letter begins a name"),
        ("person", "institute", &[], "an affiliation is no name"),
        ("organisation", "ifc", &["Institute for Fair Courts"], "an acronym"),
        ("organisation", "eerlijke", &["Institute for Fair Courts"], "another name"),
        ("organisation", "\"fair*", &["Institute for Fair Courts"], "signs do not matter"),
        ("hashtag", "#court", &["CourtsMali"], "with its sign"),
        ("event", "cease", &["Courts after the ceasefire"], "an event by its title"),
        ("event", "b", &["Borders and budgets"], "an event by a single letter"),
        ("project", "justice", &["Who pays for justice"], "a project"),
        ("call", "grants", &["Small grants for courts"], "a call"),
        ("country", "mali", &["Mali"], "a country; its demonym as well"),
        ("event_kind", "brain", &["interactive brainstorm"], "a word of a kind"),
        ("event_kind", "me", &["meeting", "lunch meeting", "expert meeting"], "the whole word first"),
        ("participation_role", "fac", &["facilitator", "co-facilitator"], "a role"),
    ] {
        assert_eq!(labels(kind, typed), found, "{kind} “{typed}”: {why}");
    }
}

#[test]
fn what_is_exactly_so_comes_first() {
    let workspace = empty();
    for name in ["Ana Lima", "Lima Study Group", "Lima", "New Lima Centre", "Limassol Forum"] {
        add(&workspace, Kind::Organisation, json!({"name": name, "kind": "other"}));
    }
    add(
        &workspace,
        Kind::Organisation,
        json!({"name": "Legal Initiative in Mali and Africa", "acronym": "LIMA", "kind": "other"}),
    );
    let found: Vec<String> =
        suggest(&workspace.reader(), "organisation", "lima", 10).unwrap().into_iter().map(|one| one.label).collect();
    assert_eq!(
        found,
        [
            "Lima",
            "Lima Study Group",
            "Limassol Forum",
            "Legal Initiative in Mali and Africa",
            "Ana Lima",
            "New Lima Centre"
        ],
        "the name itself, names that begin so, the acronym, then later words"
    );
    assert_eq!(suggest(&workspace.reader(), "organisation", "lima", 2).unwrap().len(), 2, "no more than asked for");
}

#[test]
fn without_text_what_was_used_last_comes_first() {
    let workspace = autumn();
    let first = |kind: &str| suggest(&workspace.reader(), kind, " ", 10).unwrap().remove(0);
    assert_eq!(first("country").label, "Mali", "the country of most events and projects");
    assert_eq!(first("country").value, "ML", "a field takes its code");
    assert_eq!(first("event_kind").value, "lunch-meeting", "of the kinds in use the first");
    assert_eq!(first("person").label, "Łucja Maïga", "the person changed last");
    assert_eq!(first("person").detail, "Institute for Fair Courts", "with where they are from");
}

#[test]
fn what_cannot_be_suggested_is_refused_in_words() {
    let error = suggest(&empty().reader(), "colour", "red", 10).unwrap_err();
    assert_eq!(error.message, "Nothing can be suggested: “colour” is not a family of records.", "the kind is named");
}
