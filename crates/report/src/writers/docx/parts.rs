//! The parts around the text: types, relations, properties, lists, notes, header and footer.

use chrono::SecondsFormat;

use super::body::{paragraph, run};
use crate::{
    document::Report,
    markup::{Dialect, Element, el},
};

pub const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const MEDIA: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

pub fn file(root: &Element) -> Vec<u8> {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{}", root.write(Dialect::Xml)).into_bytes()
}

pub fn content_types(pictures: usize) -> Vec<u8> {
    let default = |extension: &str, kind: &str| el("Default").set("Extension", extension).set("ContentType", kind);
    let part = |name: &str, kind: &str| el("Override").set("PartName", name).set("ContentType", kind);
    let mut types = el("Types")
        .set("xmlns", format!("{PACKAGE}/content-types"))
        .with(default("rels", "application/vnd.openxmlformats-package.relationships+xml"))
        .with(default("xml", "application/xml"));
    if pictures > 0 {
        types = types.with(default("png", "image/png"));
    }
    for (name, kind) in [
        ("document", "document.main"),
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("settings", "settings"),
        ("footnotes", "footnotes"),
        ("header1", "header"),
        ("footer1", "footer"),
    ] {
        types = types.with(part(&format!("/word/{name}.xml"), &format!("{MEDIA}.{kind}+xml")));
    }
    types = types
        .with(part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"))
        .with(part("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"));
    file(&types)
}

/// A relations part: id, kind (the last step of its address), target.
pub fn relations(list: impl IntoIterator<Item = (String, String, String, bool)>) -> Vec<u8> {
    let relations = list.into_iter().map(|(id, kind, target, outside)| {
        let relation = el("Relationship").set("Id", id).set("Type", kind).set("Target", target);
        relation.set_some("TargetMode", outside.then_some("External"))
    });
    file(&el("Relationships").set("xmlns", format!("{PACKAGE}/relationships")).with_all(relations))
}

pub fn package_relations() -> Vec<u8> {
    relations([
        ("rId1".into(), format!("{RELATIONS}/officeDocument"), "word/document.xml".into(), false),
        ("rId2".into(), format!("{PACKAGE}/relationships/metadata/core-properties"), "docProps/core.xml".into(), false),
        ("rId3".into(), format!("{RELATIONS}/extended-properties"), "docProps/app.xml".into(), false),
    ])
}

pub fn core_properties(report: &Report) -> Vec<u8> {
    let made = report.data_as_of.utc.to_rfc3339_opts(SecondsFormat::Secs, true);
    let date = |name| el(name).set("xsi:type", "dcterms:W3CDTF").text(made.as_str());
    file(
        &el("cp:coreProperties")
            .set("xmlns:cp", format!("{PACKAGE}/metadata/core-properties"))
            .set("xmlns:dc", "http://purl.org/dc/elements/1.1/")
            .set("xmlns:dcterms", "http://purl.org/dc/terms/")
            .set("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
            .with(el("dc:title").text(&report.title))
            .with(el("dc:subject").text(&report.period.label))
            .with(el("dc:creator").text(&report.organisation))
            .with(el("dc:language").text(&report.language))
            .with(date("dcterms:created"))
            .with(date("dcterms:modified")),
    )
}

pub fn app_properties() -> Vec<u8> {
    file(
        &el("Properties")
            .set("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
            .with(el("Application").text("Rostrum")),
    )
}

pub fn settings() -> Vec<u8> {
    let note = |id: &str| el("w:footnote").set("w:id", id);
    file(
        &el("w:settings")
            .set("xmlns:w", WORD)
            .with(el("w:defaultTabStop").set("w:val", 708))
            .with(el("w:footnotePr").with(note("-1")).with(note("0")))
            .with(
                el("w:compat").with(
                    el("w:compatSetting")
                        .set("w:name", "compatibilityMode")
                        .set("w:uri", "http://schemas.microsoft.com/office/word")
                        .set("w:val", 15),
                ),
            ),
    )
}

/// The number that unordered lists share; ordered ones follow, each with its own count.
pub const BULLETS: usize = 1;

pub fn numbering(ordered_lists: usize) -> Vec<u8> {
    let level = |format: &str, text: &str| {
        el("w:lvl")
            .set("w:ilvl", 0)
            .with(el("w:start").set("w:val", 1))
            .with(el("w:numFmt").set("w:val", format))
            .with(el("w:lvlText").set("w:val", text))
            .with(el("w:lvlJc").set("w:val", "left"))
            .with(el("w:pPr").with(el("w:ind").set("w:left", 340).set("w:hanging", 340)))
    };
    let kind = |id: usize, level: Element| {
        el("w:abstractNum")
            .set("w:abstractNumId", id)
            .with(el("w:multiLevelType").set("w:val", "singleLevel"))
            .with(level)
    };
    let list = |id: usize, kind: usize| el("w:num").set("w:numId", id).with(el("w:abstractNumId").set("w:val", kind));
    let ordered = (0..ordered_lists).map(|at| {
        let restart = el("w:lvlOverride").set("w:ilvl", 0).with(el("w:startOverride").set("w:val", 1));
        list(BULLETS + 1 + at, 1).with(restart)
    });
    file(
        &el("w:numbering")
            .set("xmlns:w", WORD)
            .with(kind(0, level("bullet", "–")))
            .with(kind(1, level("decimal", "%1.")))
            .with(list(BULLETS, 0))
            .with_all(ordered),
    )
}

pub fn footnotes(notes: &[String]) -> Vec<u8> {
    let separator = |id: i32, kind: &'static str, line: &'static str| {
        let run = el("w:r").with(el(line));
        el("w:footnote").set("w:type", kind).set("w:id", id).with(el("w:p").with(run))
    };
    let notes = notes.iter().enumerate().map(|(at, note)| {
        let mark = el("w:r").with(style("FootnoteReference")).with(el("w:footnoteRef"));
        let text = paragraph("FootnoteText").with(mark).with(run(&format!(" {note}")));
        el("w:footnote").set("w:id", at + 1).with(text)
    });
    file(
        &el("w:footnotes")
            .set("xmlns:w", WORD)
            .with(separator(-1, "separator", "w:separator"))
            .with(separator(0, "continuationSeparator", "w:continuationSeparator"))
            .with_all(notes),
    )
}

pub fn style(name: &'static str) -> Element {
    el("w:rPr").with(el("w:rStyle").set("w:val", name))
}

pub fn header(report: &Report) -> Vec<u8> {
    let line = paragraph("Header").with(run(&report.organisation)).with(tab()).with(run(&report.title));
    file(&el("w:hdr").set("xmlns:w", WORD).with(line))
}

pub fn footer(report: &Report) -> Vec<u8> {
    let made = format!("Data as of {}", report.data_as_of.label);
    let line = paragraph("Footer").with(run(&made)).with(tab()).with_all(field("PAGE", "1"));
    file(&el("w:ftr").set("xmlns:w", WORD).with(line))
}

fn tab() -> Element {
    el("w:r").with(el("w:tab"))
}

/// A field whose value the word processor works out; `shown` stands there until it does.
fn field(instruction: &str, shown: &str) -> [Element; 5] {
    let mark = |kind: &str| el("w:r").with(el("w:fldChar").set("w:fldCharType", kind));
    let instruction = el("w:instrText").set("xml:space", "preserve").text(format!(" {instruction} "));
    [mark("begin"), el("w:r").with(instruction), mark("separate"), run(shown), mark("end")]
}
