use super::{add, autumn, empty};
use crate::{
    db::Workspace,
    records::Kind,
    search::{Snippet, matching, search},
};
use serde_json::json;

fn labels(workspace: &Workspace, text: &str) -> Vec<String> {
    search(&workspace.reader(), text, 20, false).unwrap().hits.into_iter().map(|hit| hit.label).collect()
}

const COURTS: &str = "Courts after the ceasefire";
const YEAR: &str = "Planning the year";
const BORDERS: &str = "Borders and budgets";
const CALL: &str = "Small grants for courts";
const PROJECT: &str = "Who pays for justice";
const INSTITUTE: &str = "Institute for Fair Courts";
const HERVE: &str = "Hervé Jézé-Okoro";
const LUCJA: &str = "Łucja Maïga";

#[test]
fn words_find_what_people_mean_by_them() {
    let workspace = autumn();
    for (typed, found, why) in [
        (
            "c",
            &[COURTS, CALL, PROJECT, BORDERS, "CourtsMali", LUCJA, INSTITUTE][..],
            "a single letter that some word begins with",
        ),
        ("ceasefire", &[COURTS][..], "a word of the title"),
        ("cease", &[COURTS], "the beginning of a word"),
        ("\"cease\"", &[], "in quotes only the whole word"),
        ("benches", &[COURTS], "a word of the summary"),
        ("bailiffs", &[COURTS], "a word of a takeaway"),
        ("courts mal", &[COURTS, PROJECT], "both words, wherever they stand"),
        ("cour mal", &[COURTS, PROJECT], "the beginnings of both, where no whole word fits"),
        ("herve jeze", &[COURTS, HERVE], "without accents"),
        ("jeze-okoro", &[COURTS, HERVE], "with a hyphen"),
        ("lucja", &[PROJECT, LUCJA], "ł is l"),
        ("\"north returned\"", &[COURTS], "words side by side"),
        ("\"returned north\"", &[], "in that order"),
        ("#courtsmali", &[COURTS, "CourtsMali"], "a hashtag, and what carries it"),
        ("#courts", &[COURTS, "CourtsMali"], "a hashtag half typed"),
        ("country:Niger", &[COURTS], "Niger is not Nigeria"),
        ("country:NG", &[BORDERS], "by code"),
        ("country:ni", &[], "a code that is no record's country: Nicaragua"),
        ("country:ML -type:person", &[COURTS, PROJECT], "but not the people"),
        ("country:NE,NG", &[COURTS, BORDERS], "either country"),
        ("kind:workshop", &[BORDERS], "a kind"),
        ("kind:meeting", &[YEAR], "exactly that kind, and not lunch meetings"),
        ("kind:lunch", &[COURTS], "a word of a kind"),
        ("kind:lunch-meeting", &[COURTS], "by its slug"),
        ("kind:\"lunch meeting\",workshop", &[COURTS, BORDERS], "either kind"),
        ("type:event year:2015", &[COURTS], "a family and a year"),
        ("year:2015 type:project,call", &[CALL, PROJECT], "either family, newest first"),
        ("year:2014..2015 type:event", &[COURTS, BORDERS], "from year to year"),
        ("year:2014,2016", &[YEAR, BORDERS], "either year, and none between"),
        ("-year:2015 type:event", &[YEAR, BORDERS], "not that year"),
        ("month:2015-11", &[COURTS, CALL], "a month"),
        ("date:2015-11-07..2015-12-31", &[COURTS], "a span of days"),
        ("date:2015-10-20..2015-11-10", &[CALL, PROJECT], "a month may lie in a span that begins in it"),
        ("before:2015-10 type:event", &[BORDERS], "before"),
        ("after:2015-11-23 type:event", &[YEAR], "after"),
        ("has:headcount", &[COURTS, BORDERS], "what is recorded"),
        ("no:headcount", &[YEAR], "what could be recorded: people have no headcount to miss"),
        ("no:date type:event", &[BORDERS], "placed by its report"),
        ("has:gap", &[COURTS], "a knowledge gap"),
        ("lead:lucja", &[PROJECT], "who leads"),
        ("institution:\"Institute for Fair Courts\"", &[PROJECT], "the lead institution"),
        ("institution_country:Dutch", &[PROJECT], "where it answers from"),
        ("organiser:\"institute for fair courts\"", &[COURTS], "who organised"),
        ("organiser:insti", &[COURTS], "who organised, half typed"),
        ("-organiser:insti type:event", &[YEAR, BORDERS], "who did not"),
        ("organisation:institute", &[COURTS, PROJECT, LUCJA, INSTITUTE], "an organisation in any role"),
        ("person:okoro", &[COURTS, HERVE], "a person in any role"),
        ("call:\"Small grants\"", &[CALL, PROJECT], "a call and its projects"),
        ("theme:\"legal aid\"", &[PROJECT], "a theme"),
        ("status:held", &[COURTS, BORDERS], "a status"),
        ("-status:held type:event", &[YEAR], "not that status"),
        ("-mali type:event", &[YEAR, BORDERS], "without a word"),
        ("instituut", &[INSTITUTE], "another name of an organisation"),
        ("NEAR(courts, mali) OR", &[], "no word is a command"),
        ("nosuchword", &[], "nothing is nothing"),
    ] {
        assert_eq!(labels(&workspace, typed), found, "{typed}: {why}");
    }
}

#[test]
fn a_record_is_found_by_its_identity() {
    let workspace = empty();
    let uid = add(&workspace, Kind::Person, json!({"name": "Ada"}));
    add(&workspace, Kind::Person, json!({"name": "Bo"}));
    assert_eq!(labels(&workspace, &format!("uid:{uid}")), ["Ada"], "that record and no other");
    assert_eq!(labels(&workspace, &format!("-uid:{uid}")), ["Bo"], "every other");
    assert_eq!(
        labels(&workspace, "uid:01516c3c-c260-79a4-809d-6bc0b177e45b"),
        [""; 0],
        "none, where there is no such record"
    );
}

#[test]
fn without_words_the_newest_come_first() {
    let workspace = autumn();
    let found = search(&workspace.reader(), " ", 3, false).unwrap();
    let labels: Vec<&str> = found.hits.iter().map(|hit| hit.label.as_str()).collect();
    assert_eq!(labels, [YEAR, COURTS, CALL], "by the day they are placed on");
    assert!(found.more, "there is more than three");
    assert!(!search(&workspace.reader(), "ceasefire", 1, false).unwrap().more, "one of one is all");
}

#[test]
fn the_words_asked_for_are_marked() {
    let workspace = autumn();
    let hits = |text| search(&workspace.reader(), text, 10, true).unwrap().hits;
    let jeze = hits("type:person jeze okoro");
    assert_eq!(jeze[0].label_marks, [[6, 10], [11, 16]], "in code points, of the name as it is written");
    assert_eq!(jeze[0].snippet, None, "the label shows it all");
    let bailiffs = hits("bailiff");
    assert_eq!(bailiffs[0].label_marks, [[0_u32; 2]; 0], "not in the title");
    let text = "Nobody knows who pays the bailiffs.".to_owned();
    assert_eq!(
        bailiffs[0].snippet,
        Some(Snippet { text, marks: vec![[26, 34]] }),
        "in a takeaway, as it is written there"
    );
    assert_eq!(
        search(&workspace.reader(), "bailiff", 10, false).unwrap().hits[0].snippet,
        None,
        "while typing there is no time for it"
    );
}

#[test]
fn a_long_text_is_shown_around_the_word() {
    let workspace = empty();
    let summary = format!("{} needle {}", "hay ".repeat(60), "straw ".repeat(60));
    add(&workspace, Kind::Event, json!({"title": "Barn", "kind": "workshop", "status": "held", "summary": summary}));
    let snippet = search(&workspace.reader(), "needle", 10, true).unwrap().hits.remove(0).snippet.unwrap();
    assert!(
        snippet.text.starts_with("… hay") && snippet.text.ends_with("straw …"),
        "cut between words: {}",
        snippet.text
    );
    assert!(snippet.text.chars().count() <= 165, "a line or two");
    let [from, to] = snippet.marks[0].map(|at| at as usize);
    assert_eq!(
        snippet.text.chars().skip(from).take(to - from).collect::<String>(),
        "needle",
        "the mark is on the word"
    );
}

#[test]
fn ranked_the_title_counts_most() {
    let workspace = empty();
    let event = |title: &str, summary: &str, day: &str| {
        add(
            &workspace,
            Kind::Event,
            json!({"title": title, "summary": summary, "starts_on": day, "kind": "workshop", "status": "held"}),
        );
    };
    event("Water and peace", "Wells.", "2013-01-01");
    event("Peace and quiet", "On water, among other things: a long summary of a long day.", "2014-01-01");
    let labels = |ranked| -> Vec<String> {
        search(&workspace.reader(), "water", 10, ranked).unwrap().hits.into_iter().map(|hit| hit.label).collect()
    };
    assert_eq!(labels(false), ["Peace and quiet", "Water and peace"], "newest first while typing");
    assert_eq!(labels(true), ["Water and peace", "Peace and quiet"], "best first when asked for");
}

#[test]
fn a_family_is_filtered_by_the_same_words() {
    let workspace = autumn();
    let reader = workspace.reader();
    let count = |kind, filter| matching(&reader, kind, filter).unwrap().len();
    assert_eq!(count(Kind::Event, ""), 3, "all of them without words");
    assert_eq!(count(Kind::Event, "country:mali"), 1, "only its own records");
    assert_eq!(count(Kind::Project, "country:mali"), 1, "of either family");
    assert_eq!(count(Kind::Event, "type:project"), 0, "no event is a project");
    assert_eq!(count(Kind::Event, "-mali"), 2, "without a word");
    assert_eq!(count(Kind::Event, "after:2015"), 1, "by days alone");
    assert_eq!(count(Kind::Event, "organiser:institute -year:2014"), 1, "by what is looked up");
}
