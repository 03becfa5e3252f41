//! The pages as they are set, before they become a file.

use typst::layout::{Frame, FrameItem};

use self::fixture::HOSTILE;
use super::*;

#[path = "../../../tests/report/fixture.rs"]
#[allow(dead_code)]
mod fixture;

/// The letters of each page in the order they are set, without white space, which is
/// partly position on paper.
fn pages(report: &Report) -> Vec<String> {
    let set = thread::scope(|scope| {
        thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || set(report)).unwrap().join().unwrap()
    });
    set.unwrap().pages().iter().map(|page| letters(&page.frame)).collect()
}

fn letters(frame: &Frame) -> String {
    let mut out = String::new();
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => out.push_str(&letters(&group.frame)),
            FrameItem::Text(text) => out.push_str(&squeezed(&text.text)),
            _ => {}
        }
    }
    out
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '\u{200B}' | '\u{2060}')).collect()
}

#[test]
fn hostile_text_is_printed_as_it_was_typed() {
    let pages = pages(&fixture::hostile());
    let printed = pages.concat();
    // Scripts that run from right to left are set in another order than they are stored in.
    for text in HOSTILE.iter().filter(|text| text.is_ascii()) {
        assert!(printed.contains(&squeezed(text)), "“{text}” stands on paper letter for letter");
    }
    assert!(!printed.contains("root:"), "and no file was read");
    let endless = fixture::endless();
    assert!(printed.contains(&endless[..200]), "a word without end is broken, not cut");
    // A page break may fall into the part that is looked for, once in each of the three places.
    let found = printed.matches("Donaudampf").count();
    assert!(found + 3 * pages.len() >= 3 * 480, "to its last letter, in all three places; found {found} parts");
}

#[test]
fn a_table_repeats_its_head_on_every_page() {
    let printed = pages(&fixture::long_table(300));
    let with_rows: Vec<&String> = printed.iter().filter(|page| page.contains("Organisation1")).collect();
    assert!(with_rows.len() > 5, "300 rows take many pages, not {}", with_rows.len());
    for (at, page) in with_rows.iter().enumerate() {
        assert!(page.contains("ParticipantOrganisationEvents"), "page {} of the table has its head", at + 1);
    }
    assert!(with_rows[with_rows.len() - 1].contains("Person300"), "the last row is there");
}

#[test]
fn every_page_but_the_cover_says_what_it_belongs_to() {
    let printed = pages(&fixture::annual());
    assert!(!printed[0].contains("AnnualReport2025Annual"), "the cover has no running head");
    for (at, page) in printed.iter().enumerate().skip(1) {
        assert!(page.contains(&squeezed("Knowledge Platform Water & Stability")), "page {} names the platform", at + 1);
        assert!(
            page.contains(&squeezed(&format!("Data as of 14 January 2026, 17:00{}", at + 1))),
            "page {} its number",
            at + 1
        );
    }
}

#[test]
fn the_contents_give_the_page_where_a_part_begins() {
    let printed = pages(&fixture::annual());
    let page = printed.iter().skip(2).position(|page| page.contains("Theportfolio")).unwrap() + 3;
    assert!(printed[1].contains(&format!("Theportfolio{page}")), "the portfolio is on page {page}: {}", printed[1]);
}
