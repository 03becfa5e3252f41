use proptest::prelude::*;

use super::{NEW_YEAR, autumn};
use crate::{
    db::{Environment, Workspace},
    lists::{self, ListArgs},
    records::Kind,
    search::{Query, matching, search, suggest},
};

#[test]
fn what_is_typed_is_read_and_written_back_in_its_shortest_form() {
    for (typed, text, why) in [
        ("", "", "nothing asked is nothing"),
        ("  security   justice ", "security justice", "blanks part words"),
        ("Mali, Niger (again)", "Mali Niger again", "signs around words go"),
        ("jean-hervé", "jean-hervé", "a hyphen stays inside a word"),
        ("\"rule of law\"", "\"rule of law\"", "a phrase stays one"),
        ("“rule of law” «État»", "\"rule of law\" \"État\"", "any quotation marks will do"),
        ("\"rule of", "\"rule of\"", "a phrase may end with the text"),
        ("#SRoLMali", "#SRoLMali", "a hashtag"),
        ("tag:SRoLMali", "#SRoLMali", "the same hashtag"),
        ("-workshop -#x", "-workshop -#x", "a minus excludes"),
        ("a - b", "a b", "a dash between blanks excludes nothing"),
        ("country:Mali", "country:ML", "a name becomes the code"),
        ("country:malian", "country:ML", "a demonym as well"),
        ("country:ml,\"Burkina Faso\"", "country:ML,BF", "a small code, and a name in quotes"),
        ("country:the Netherlands", "country:the Netherlands", "only quotes keep a name of two words together"),
        ("COUNTRY: Niger", "country:NE", "capitals and a blank after the colon do not matter"),
        ("year:2015", "year:2015", "a year"),
        ("year:2014-2016", "year:2014..2016", "from year to year"),
        ("year:2016..2014", "year:2014..2016", "backwards is forwards"),
        ("year:2014..", "year:2014..", "open at the end"),
        ("year:..2014", "year:..2014", "open at the start"),
        ("year:2013,2015", "year:2013,2015", "either year"),
        ("month:2015-11", "month:2015-11", "a month"),
        ("month:\"nov 2015\"", "month:2015-11", "a month as people write it"),
        ("date:2015-11-23..2015-12-04", "date:2015-11-23..2015-12-04", "from day to day"),
        ("date:\"16–17 October 2014\"", "date:2014-10-16..2014-10-17", "a span as people write it"),
        ("before:2015 after:\"6 nov 2013\"", "before:2015 after:2013-11-06", "before and after"),
        ("kind:\"lunch meeting\",workshop", "kind:\"lunch meeting\",workshop", "either kind"),
        ("no:headcount -has:gap", "no:headcount -has:gap", "what is missing"),
        ("word word", "word", "said twice is said once"),
        ("10:30 http://example.org", "10:30 http://example.org", "not every colon asks"),
        ("*** 🙂 \"—\"", "", "signs alone ask nothing"),
        ("kind:", "", "a question still being typed asks nothing"),
        ("kind: year:2015", "year:2015", "and does not swallow the next"),
    ] {
        assert_eq!(Query::read(typed).text(), text, "{why}: {typed}");
    }
}

#[test]
fn what_is_not_understood_is_said() {
    for (typed, said) in [
        ("contry:Mali", "“contry:” is not a query word; did you mean “country:”?"),
        ("country:Congo", "“Congo” may be DR Congo or Republic of the Congo; write which one"),
        (
            "has:coffee",
            "“coffee” cannot be asked with has:, but amount, call, consent, country, date, document, email, end, gap, hashtag, headcount, institution, lead, open, organisation, output, people, project, takeaway can.",
        ),
        ("year:\"14 april\"", "“14 april” has no year; write 14 april 2015"),
        ("\"🙂\"", "“🙂” has no letters or digits to search for."),
    ] {
        assert_eq!(Query::read(typed).notes, [said], "the reader is told about {typed}");
    }
    let many = (0..40).map(|at| format!("w{at} ")).collect::<String>();
    let query = Query::read(&many);
    assert_eq!(query.terms.len(), 32, "more words than anybody types are left out");
    assert_eq!(query.notes, ["Only the first 32 words were searched for."], "and that is said");
}

#[test]
fn misspelt_kinds_and_states_are_said_with_what_was_meant() {
    let workspace = autumn();
    let notes = |text| search(&workspace.reader(), text, 10, false).unwrap().notes;
    assert_eq!(
        notes("kind:brainstrom"),
        ["No kind is called “brainstrom”; did you mean “interactive brainstorm”?"],
        "a kind"
    );
    assert_eq!(notes("status:plannd"), ["No status is called “plannd”; did you mean “planned”?"], "a status");
    assert_eq!(notes("type:pepole"), ["No type is called “pepole”; did you mean “people”?"], "a family");
    assert_eq!(notes("kind:brainst status:plan type:proj"), [""; 0], "a word half typed is no mistake");
}

/// Whatever can be typed, and what is likely to trip a query language.
fn typed() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "\"",
        "“",
        "'",
        "*",
        "(",
        ")",
        "^",
        ":",
        ",",
        "..",
        "-",
        "--",
        "#",
        "+",
        "{",
        "}",
        "\\",
        "\0",
        "\n",
        " ",
        "NEAR(",
        "AND",
        "OR",
        "NOT",
        "jean-herve",
        "Łódź",
        "🙂",
        "é",
        "\u{301}",
        "ß",
        "½",
        "kind",
        "kind:",
        "country:",
        "country:mali",
        "year:",
        "year:2015",
        "2014..2016",
        "month:",
        "date:",
        "before:",
        "after:",
        "--04-14",
        "has:",
        "no:",
        "headcount",
        "type:",
        "event",
        "tag:",
        "person:",
        "organiser:",
        "lead:",
        "institution_country:",
        "uid:",
        "01516c3c-c260-79a4-809d-6bc0b177e45b",
        "call:",
        "theme:",
        "status:",
        "held",
        "title:",
        "flag :",
        "rowid",
        "देवनागरी",
        "北京",
        "mal",
        "c",
        "courts",
    ]);
    prop_oneof![
        2 => prop::collection::vec(prop_oneof![pieces.prop_map(str::to_owned), "\\PC{0,4}", any::<char>().prop_map(String::from)], 0..24)
            .prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_query_written_down_reads_as_itself(text in typed()) {
        let query = Query::read(&text);
        let printed = query.text();
        prop_assert_eq!(&Query::read(&printed).terms, &query.terms, "{:?} was written as {:?}", text, printed);
    }
}

#[test]
fn nothing_that_can_be_typed_is_an_error() {
    let workspace = autumn();
    let reader = workspace.reader();
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 400,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    runner
        .run(&typed(), |text| {
            for ranked in [false, true] {
                search(&reader, &text, 10, ranked)
                    .map_err(|error| TestCaseError::fail(format!("{text:?}: {error}")))?;
            }
            matching(&reader, Kind::Event, &text).map_err(|error| TestCaseError::fail(format!("{text:?}: {error}")))?;
            lists::projects(&reader, &ListArgs { filter: text.clone(), ..ListArgs::default() })
                .map_err(|error| TestCaseError::fail(format!("{text:?}: {error}")))?;
            suggest(&reader, "person", &text, 10).map_err(|error| TestCaseError::fail(format!("{text:?}: {error}")))?;
            suggest(&reader, "event", &text, 10).map_err(|error| TestCaseError::fail(format!("{text:?}: {error}")))?;
            Ok(())
        })
        .unwrap();
}

#[test]
fn ten_thousand_letters_are_a_search_like_any_other() {
    let workspace = Workspace::in_memory(Environment::fixed(NEW_YEAR)).unwrap();
    let reader = workspace.reader();
    for text in [
        "x".repeat(10_000),
        "\"".repeat(10_000),
        "a,".repeat(5_000),
        "kind:".repeat(2_000),
        format!("kind:{}", "ab,".repeat(3_000)),
        "-ab ".repeat(2_500),
        "(".repeat(10_000),
        format!("\"{}\"", "ab ".repeat(3_000)),
    ] {
        let start: String = text.chars().take(10).collect();
        assert!(search(&reader, &text, 10, true).is_ok(), "{start}… is searched without an error");
    }
}
