//! Workspaces that are empty, hostile or large.

use rostrum_core::records::Kind;
use rostrum_report::Format;
use serde_json::json;

use crate::{formats, printed, workspace};

#[test]
fn an_empty_workspace_has_a_report_that_says_so() {
    let empty = workspace::empty();
    for format in Format::ALL {
        assert!(!workspace::report(&empty, "2015", format).is_empty(), "{format:?}: there is a file");
    }
    let page = workspace::text(&empty, "2015", Format::Md);
    for sentence in ["No event was held in 2015.", "No project was awarded in 2015."] {
        assert!(page.contains(sentence), "{sentence}");
    }
    for section in ["## What was learned", "## Countries", "## Outputs", "## Sources"] {
        assert!(!page.contains(section), "“{section}” has nothing to say and is left out");
    }
    let figures = workspace::json(&empty, "2015")["figures"].clone();
    assert_eq!(figures["events"], 0, "the figures are there all the same");
    assert_eq!(figures["awarded"], json!([]), "no sum is not a sum of nothing");
    assert_eq!(figures["next_deadline"], json!(null), "and no deadline is none");
}

#[test]
fn a_period_in_which_nothing_happened_is_told_in_its_own_words() {
    let year = workspace::sample_year();
    let page = workspace::text(&year, "1 March – 15 April 2014", Format::Md);
    assert!(page.starts_with("# Report on 1 March – 15 April 2014"), "a report on some days is no annual report");
    assert!(page.contains("No event was held in the period 1 March – 15 April 2014."), "and it says what it found");
    assert!(!workspace::report(&year, "1 March – 15 April 2014", Format::Pdf).is_empty(), "it prints as well");
}

#[test]
fn part_of_the_year_has_its_part_of_the_events() {
    let report = workspace::json(&workspace::sample_year(), "November 2015");
    assert_eq!(report["figures"]["events"], 2, "of the nine, two were held in November");
    assert_eq!(report["figures"]["projects"], 0, "the awards were known in October");
    assert_eq!(report["generated_from"]["title"], "Report on November 2015", "the title says which part");
}

const HOSTILE: [&str; 5] = [
    "#read(\"/etc/passwd\") #import \"@preview/x:0.1.0\"",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "=1+1",
    "محمد | `x` *y* _z_ [link](javascript:alert(1))",
    "\u{202e}dlrow ,olleh",
];

#[test]
fn what_was_typed_is_text_in_every_format() {
    let records = HOSTILE.into_iter().flat_map(|text| {
        [
            (
                Kind::Event,
                json!({
                    "title": text, "kind": "workshop", "status": "held", "starts_on": "2015-05-05",
                    "themes": [text], "venue": text, "city": text,
                    "organisations": [{ "organisation": text, "role": "organiser" }],
                    "participations": [{ "person": text, "role": "speaker", "attendance": "attended" }],
                    "takeaways": [{ "kind": "highlight", "text": text }],
                    "follow_ups": [{ "what": text, "due_as_printed": text }],
                }),
            ),
            (
                Kind::Project,
                json!({
                    "title": text, "status": "awarded", "awarded_on": "2015-06-06", "lead": text, "institution": text,
                    "money": [{ "kind": "awarded", "amount": "EUR 1" }],
                    "outputs": [{ "kind": "report", "title": text, "status": "planned" }],
                }),
            ),
        ]
    });
    let workspace = workspace::with(records);

    let page = workspace::text(&workspace, "2015", Format::Html);
    for live in ["<script", "<img", "href=\"javascript"] {
        assert!(!page.contains(live), "no “{live}” in the page");
    }
    assert!(page.contains("&lt;script&gt;"), "the words themselves are there to read");

    let book = workspace::report(&workspace, "2015", Format::Xlsx);
    for name in formats::parts(&book).iter().filter(|name| name.starts_with("xl/worksheets/sheet")) {
        assert!(!formats::part(&book, name).contains("<f>"), "{name}: no cell is a formula");
    }
    assert!(formats::part(&book, "xl/sharedStrings.xml").contains(">=1+1<"), "what looks like one is a string");

    let written = workspace::report(&workspace, "2015", Format::Docx);
    let body = formats::part(&written, "word/document.xml");
    assert!(body.contains("&lt;script&gt;"), "a word processor shows the words too");
    assert!(!formats::part(&written, "word/_rels/document.xml.rels").contains("javascript"), "and links to nothing");

    let print = workspace::report(&workspace, "2015", Format::Pdf);
    assert!(printed::pages(&print) > 5, "the press reads no file and stops at nothing");

    let page = workspace::text(&workspace, "2015", Format::Md);
    assert!(!page.replace("\\](", "").contains("]("), "no link in Markdown, only brackets that are escaped");
    assert!(!page.replace("\\<", "").contains("<script"), "and no markup but what is escaped");
}

#[test]
fn a_large_workspace_prints_in_bounds_and_says_what_it_left_out() {
    let workspace = workspace::many_events(10_000);
    let page = workspace::text(&workspace, "2015", Format::Md);
    let left_out = "The first 300 of 10,000 events; the spreadsheet of this report (XLSX) lists the other 9,700.";
    assert!(page.contains(left_out), "the reader is told: {left_out}");
    assert!(page.contains("The first 300 of 10,000 points"), "of what was learned as well");

    let print = workspace::report(&workspace, "2015", Format::Pdf);
    let pages = printed::pages(&print);
    assert!((15..=60).contains(&pages), "ten thousand events print on some dozens of pages; found {pages}");

    let book = workspace::report(&workspace, "2015", Format::Xlsx);
    let events = formats::parts(&book)
        .into_iter()
        .filter(|name| name.starts_with("xl/worksheets/sheet"))
        .filter(|name| formats::part(&book, name).contains("r=\"A10001\""))
        .count();
    assert_eq!(events, 2, "the sheets of events and of what was learned hold every row");
}
