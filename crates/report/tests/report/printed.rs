//! The PDF: what assistive technology and archives ask of it, and that it takes anything.

use rostrum_report::{Format, document::Report, write};

use crate::fixture;

fn pdf(report: &Report) -> Vec<u8> {
    write(report, Format::Pdf).unwrap_or_else(|problem| panic!("{problem}"))
}

fn count(bytes: &[u8], words: &str) -> usize {
    bytes.windows(words.len()).filter(|window| *window == words.as_bytes()).count()
}

/// The number of pages, from the catalogue of pages.
pub fn pages(bytes: &[u8]) -> usize {
    count(bytes, "/Type/Page/")
        + count(bytes, "/Type /Page\n")
        + count(bytes, "/Type /Page/")
        + count(bytes, "/Type/Page\n")
}

#[test]
fn the_pdf_is_tagged_and_names_its_title_and_language() {
    let bytes = pdf(&fixture::annual());
    for (words, why) in [
        ("%PDF-1.7", "it is a PDF"),
        ("/MarkInfo", "it is marked"),
        ("/StructTreeRoot", "it has a structure"),
        ("pdfuaid:part", "it claims PDF/UA"),
        ("/Lang", "it names its language"),
        ("Annual report 2025", "its title"),
        ("Knowledge Platform Water", "and its author"),
        ("2026-01-14T16:00:00", "it is dated by its data"),
        ("/TH", "tables have heads"),
        ("/Figure", "charts are figures"),
        ("/Alt", "with alternatives"),
        ("/Note", "footnotes are notes"),
        ("/TOC", "there is a table of contents"),
    ] {
        assert!(count(&bytes, words) > 0, "{why}: “{words}” is in the file");
    }
}

#[test]
fn a_long_table_goes_on_over_pages() {
    let (short, long) = (pages(&pdf(&fixture::long_table(10))), pages(&pdf(&fixture::long_table(300))));
    assert_eq!(short, 3, "cover, contents and one page of table");
    assert!((8..=14).contains(&long), "300 rows of some 30 to a page; found {long} pages");
}

#[test]
fn nothing_that_is_typed_stops_the_press() {
    let bytes = pdf(&fixture::hostile());
    assert!(pages(&bytes) > 5, "the hostile report is a report like any other");
    assert_eq!(count(&bytes, "/URI (javascript"), 0, "a link that is no web address is not a link");
}
