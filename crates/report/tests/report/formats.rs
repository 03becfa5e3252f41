//! What holds for the formats that are more than text.

use std::io::{Cursor, Read};

use resvg::usvg::roxmltree::{Document, Node};
use rostrum_report::{Format, document::*, write};
use zip::ZipArchive;

use crate::fixture::{self, HOSTILE};

pub fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap_or_else(|_| panic!("the file has a part {name}")).read_to_string(&mut text).unwrap();
    text
}

pub fn parts(bytes: &[u8]) -> Vec<String> {
    ZipArchive::new(Cursor::new(bytes)).unwrap().file_names().map(|name| name.unwrap().into_owned()).collect()
}

/// All elements of a name, wherever they stand.
fn elements<'a>(document: &'a Document, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    document.descendants().filter(move |node| node.tag_name().name() == name)
}

/// What is left of a text in a format that cannot carry control characters.
fn carried(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || *c == '\n').collect()
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    for format in Format::ALL {
        let (once, again) = (write(&fixture::annual(), format).unwrap(), write(&fixture::annual(), format).unwrap());
        assert!(once == again, "{format:?}: two runs over the same report differ");
        assert!(!once.is_empty(), "{format:?}: there is something in it");
    }
}

#[test]
fn a_report_without_sections_can_be_written() {
    let mut report = fixture::annual();
    report.sections.clear();
    report.subtitle.clear();
    report.cover_note = Text::default();
    report.generated_from = GeneratedFrom::default();
    for format in Format::ALL {
        let written = write(&report, format);
        assert!(written.is_ok(), "{format:?}: an empty year is a year: {written:?}");
    }
}

#[test]
fn every_part_of_an_office_file_is_well_formed() {
    for report in [fixture::annual(), fixture::hostile()] {
        for format in [Format::Docx, Format::Xlsx] {
            let bytes = write(&report, format).unwrap();
            for name in parts(&bytes).iter().filter(|name| name.ends_with(".xml") || name.ends_with(".rels")) {
                let text = part(&bytes, name);
                assert!(Document::parse(&text).is_ok(), "{format:?} {name}: {:?}", Document::parse(&text).err());
            }
        }
    }
}

#[test]
fn hostile_text_stays_text_in_a_word_processor() {
    let bytes = write(&fixture::hostile(), Format::Docx).unwrap();
    let text = part(&bytes, "word/document.xml");
    let document = Document::parse(&text).unwrap();
    let runs: Vec<String> = elements(&document, "t").filter_map(|node| node.text().map(str::to_string)).collect();
    for hostile in HOSTILE {
        let wanted = carried(hostile);
        assert!(runs.contains(&wanted), "“{hostile}” stands in the text as it was written");
    }
    let relations = part(&bytes, "word/_rels/document.xml.rels");
    assert!(!relations.contains("javascript:"), "a link that is no web address is not a link");
}

#[test]
fn a_word_processor_finds_styles_tables_notes_and_pictures() {
    let bytes = write(&fixture::annual(), Format::Docx).unwrap();
    let text = part(&bytes, "word/document.xml");
    let document = Document::parse(&text).unwrap();
    let styles: Vec<&str> = elements(&document, "pStyle").filter_map(|node| attribute(node, "val")).collect();
    for style in ["Title", "Heading1", "Heading2", "Caption", "ListParagraph", "Quote"] {
        assert!(styles.contains(&style), "the paragraph style {style} is used");
    }
    let tables: Vec<Node> = elements(&document, "tbl").collect();
    let heads = elements(&document, "tblHeader").count();
    assert_eq!(heads, tables.len() - 1, "every table repeats its head, but for the key figures, which have none");
    let pictures: Vec<&str> = elements(&document, "docPr").filter_map(|node| attribute(node, "descr")).collect();
    assert_eq!(pictures.len(), 4, "each chart is a picture");
    assert!(pictures.iter().all(|words| words.len() > 20), "with a text alternative: {pictures:?}");
    assert!(text.contains("TOC \\o"), "the contents are a field");
    let notes = part(&bytes, "word/footnotes.xml");
    assert!(notes.contains("two applicants withdrew"), "footnotes are footnotes");
    assert!(part(&bytes, "word/footer1.xml").contains("PAGE"), "pages are numbered");
    assert!(part(&bytes, "docProps/core.xml").contains("Annual report 2025"), "the file knows its title");
}

fn attribute<'a>(node: Node<'a, 'a>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

#[test]
fn a_spreadsheet_has_a_sheet_per_table_with_typed_cells() {
    let bytes = write(&fixture::annual(), Format::Xlsx).unwrap();
    let text = part(&bytes, "xl/workbook.xml");
    let book = Document::parse(&text).unwrap();
    let sheets: Vec<&str> = elements(&book, "sheet").filter_map(|node| node.attribute("name")).collect();
    assert_eq!(sheets.first(), Some(&"Overview"), "key figures and period come first");
    assert_eq!(sheets.last(), Some(&"Queries"), "and the searches last");
    assert!(sheets.contains(&"Projects awarded"), "each table has its sheet: {sheets:?}");
    assert!(sheets.iter().all(|name| name.encode_utf16().count() <= 31), "with a name that Excel opens");

    let at = sheets.iter().position(|name| *name == "Projects awarded").unwrap() + 1;
    let text = part(&bytes, &format!("xl/worksheets/sheet{at}.xml"));
    let sheet = Document::parse(&text).unwrap();
    let amount = elements(&sheet, "c").find(|cell| cell.attribute("r") == Some("E2")).unwrap();
    assert_eq!(amount.attribute("t"), None, "an amount is a number, not text");
    assert!(elements(&sheet, "v").any(|value| value.text() == Some("100000")), "in units of its currency");
    assert!(elements(&sheet, "pane").any(|pane| pane.attribute("state") == Some("frozen")), "the head stays in sight");
    assert_eq!(elements(&sheet, "autoFilter").count(), 1, "and can be filtered by");
    let strings = part(&bytes, "xl/sharedStrings.xml");
    assert!(strings.contains("EUR: how sure") && strings.contains(">about<"), "the qualifier stands beside the number");
    assert!(part(&bytes, "xl/styles.xml").contains("[$EUR] #,##0"), "the number's format names the currency");
}

#[test]
fn a_spreadsheet_takes_no_text_for_a_formula() {
    let bytes = write(&fixture::hostile(), Format::Xlsx).unwrap();
    for name in parts(&bytes).iter().filter(|name| name.starts_with("xl/worksheets/sheet")) {
        let text = part(&bytes, name);
        let sheet = Document::parse(&text).unwrap();
        assert_eq!(elements(&sheet, "f").count(), 0, "{name} holds no formula");
        assert_eq!(elements(&sheet, "hyperlink").count(), 0, "{name} holds no link");
    }
    let strings = part(&bytes, "xl/sharedStrings.xml");
    let strings = Document::parse(&strings).unwrap();
    assert!(elements(&strings, "t").any(|text| text.text() == Some("=1+1")), "what looks like one is a string");
}

#[test]
fn a_web_page_links_every_number_and_runs_nothing() {
    let report = fixture::annual();
    let page = String::from_utf8(write(&report, Format::Html).unwrap()).unwrap();
    for trace in report.traces() {
        let title = trace.query.replace('"', "&quot;");
        assert!(page.contains(&format!("title=\"{title}\"")), "{} links to its search", trace.what);
    }
    for report in [report, fixture::hostile()] {
        let page = String::from_utf8(write(&report, Format::Html).unwrap()).unwrap();
        assert!(!page.contains("<script"), "the page runs nothing");
        assert!(!page.contains("href=\"javascript"), "and links to nothing that runs");
        assert_eq!(
            page.matches("http").count(),
            page.matches("http://www.w3.org/2000/svg").count() + page.matches("https://example.org").count(),
            "it fetches nothing"
        );
        let xml = page.replace("<!doctype html>", "").replace("<meta charset=\"utf-8\">", "");
        assert!(xml.contains("<html lang=\"en-GB\">"), "the page says its language");
        assert_eq!(page.matches("<h1>").count(), 1, "one title");
        assert_eq!(page.matches("<table>").count(), page.matches("<caption>").count(), "each table has a caption");
    }
}

#[test]
fn json_holds_the_figures_and_the_sections() {
    let written = write(&fixture::annual(), Format::Json).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&written).unwrap();
    assert_eq!(json["period"]["from"], "2025-01-01", "the period's ends are dates");
    assert_eq!(json["generated_from"]["records"]["events"], 24, "what it was made from");
    assert_eq!(json["figures"]["headcount"]["at_least"], 612, "the figures stand under their names");
    let portfolio = json["sections"].as_array().unwrap().iter().find(|section| section["id"] == "portfolio").unwrap();
    let table = portfolio["blocks"].as_array().unwrap().iter().find(|block| block["block"] == "table").unwrap();
    let amount = &table["total"][4]["amount"];
    assert_eq!(amount["minor"], 70_000_000, "money is in minor units");
    assert_eq!(amount["qualifier"], "about", "with its qualifier");
}

#[test]
fn an_appendix_says_where_each_number_comes_from() {
    let traces = fixture::annual().traces();
    let total = traces.iter().find(|trace| {
        trace.query == "type:project year:2025 money:awarded" && trace.what.starts_with("Projects awarded")
    });
    let total = total.expect("the total of the projects has a line");
    assert_eq!(total.what, "Projects awarded: Seven of eleven projects, EUR", "which says what it is");
    assert_eq!(total.shown, "≈\u{a0}700,000", "how it was printed");
    assert_eq!(total.section, "The portfolio", "and where");
}

#[test]
fn a_heading_never_skips_a_level() {
    let section = Section::new("x", "X").block(Block::Heading { level: 4, text: "Deep".into() }).subheading("Under it");
    let report = Report { sections: vec![section], ..fixture::annual() };
    let page = String::from_utf8(write(&report, Format::Html).unwrap()).unwrap();
    assert!(page.contains("<h3>Deep</h3>") && page.contains("<h4>Under it</h4>"), "levels follow on each other");
    assert!(write(&report, Format::Pdf).is_ok(), "as a tagged PDF demands");
}
