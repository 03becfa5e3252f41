//! The styles, so that staff can change the look of the whole report in one place.
//!
//! The fonts are ones that word processors have: the file carries none.

use super::parts::{WORD, file};
use crate::markup::{Element, el};

const SERIF: &str = "Georgia";
const SANS: &str = "Arial";
const INK: &str = "1E2022";
const QUIET: &str = "565B62";
const RULE: &str = "E0DBD1";
pub const ACCENT: &str = "14606B";

/// How a paragraph style looks. Lengths in twentieths of a point, sizes in half points.
struct Look {
    id: &'static str,
    name: &'static str,
    based_on: Option<&'static str>,
    next: Option<&'static str>,
    font: &'static str,
    size: u32,
    bold: bool,
    italic: bool,
    colour: &'static str,
    before: u32,
    after: u32,
    /// In 240ths of a line.
    line: u32,
    keep_with_next: bool,
    outline: Option<u32>,
}

const BODY: Look = Look {
    id: "Normal",
    name: "Normal",
    based_on: None,
    next: None,
    font: SERIF,
    size: 21,
    bold: false,
    italic: false,
    colour: INK,
    before: 0,
    after: 140,
    line: 300,
    keep_with_next: false,
    outline: None,
};

const SMALL: Look =
    Look { based_on: Some("Normal"), font: SANS, size: 16, colour: QUIET, line: 250, after: 120, ..BODY };

const HEADING: Look =
    Look { based_on: Some("Normal"), next: Some("Normal"), bold: true, line: 260, keep_with_next: true, ..BODY };

const LOOKS: [Look; 23] = [
    BODY,
    Look { id: "Title", name: "Title", size: 72, before: 3800, after: 120, line: 240, ..HEADING },
    Look { id: "Subtitle", name: "Subtitle", bold: false, size: 30, colour: QUIET, after: 360, ..HEADING },
    Look {
        id: "CoverLine",
        name: "Cover line",
        font: SANS,
        size: 20,
        colour: ACCENT,
        based_on: Some("Normal"),
        ..BODY
    },
    Look { id: "CoverNote", name: "Cover note", based_on: Some("Normal"), before: 2400, after: 360, ..BODY },
    Look { id: "ContentsTitle", name: "TOC Heading", size: 38, after: 240, ..HEADING },
    Look { id: "Heading1", name: "heading 1", size: 38, before: 560, after: 60, outline: Some(0), ..HEADING },
    Look {
        id: "SectionSubtitle",
        name: "Section subtitle",
        bold: false,
        size: 21,
        colour: QUIET,
        after: 200,
        ..HEADING
    },
    Look { id: "Heading2", name: "heading 2", size: 25, before: 360, after: 120, outline: Some(1), ..HEADING },
    Look {
        id: "Heading3",
        name: "heading 3",
        font: SANS,
        size: 19,
        before: 280,
        after: 100,
        outline: Some(2),
        ..HEADING
    },
    Look {
        id: "Heading4",
        name: "heading 4",
        font: SANS,
        size: 18,
        colour: QUIET,
        before: 240,
        after: 80,
        outline: Some(3),
        ..HEADING
    },
    Look { id: "Caption", name: "caption", font: SANS, size: 18, before: 240, after: 80, ..HEADING },
    Look {
        id: "TableText",
        name: "Table text",
        font: SANS,
        size: 17,
        based_on: Some("Normal"),
        after: 0,
        line: 250,
        ..BODY
    },
    Look { id: "TableDetail", name: "Table detail", size: 15, after: 0, ..SMALL },
    Look {
        id: "KeyFigure",
        name: "Key figure",
        size: 30,
        bold: true,
        based_on: Some("Normal"),
        after: 20,
        line: 250,
        keep_with_next: true,
        ..BODY
    },
    Look { id: "SmallPrint", name: "Small print", before: 60, ..SMALL },
    Look { id: "FootnoteText", name: "footnote text", after: 40, ..SMALL },
    Look { id: "Header", name: "header", size: 15, after: 0, ..SMALL },
    Look { id: "Footer", name: "footer", size: 15, after: 0, ..SMALL },
    Look { id: "ListParagraph", name: "List Paragraph", based_on: Some("Normal"), after: 80, ..BODY },
    Look { id: "Quote", name: "Quote", italic: true, based_on: Some("Normal"), before: 160, after: 60, ..BODY },
    Look {
        id: "TOC1",
        name: "toc 1",
        font: SANS,
        size: 19,
        based_on: Some("Normal"),
        before: 120,
        after: 40,
        line: 260,
        ..BODY
    },
    Look { id: "TOC2", name: "toc 2", ..SMALL },
];

pub fn styles(language: &str) -> Vec<u8> {
    let defaults = el("w:docDefaults")
        .with(el("w:rPrDefault").with(el("w:rPr").with(fonts(SERIF)).with(el("w:lang").set("w:val", language))))
        .with(el("w:pPrDefault"));
    file(
        &el("w:styles")
            .set("xmlns:w", WORD)
            .with(defaults)
            .with_all(LOOKS.iter().map(paragraph_style))
            .with_all(character_styles())
            .with_all(table_styles()),
    )
}

fn paragraph_style(look: &Look) -> Element {
    let mut style = el("w:style").set("w:type", "paragraph").set("w:styleId", look.id);
    if look.id == "Normal" {
        style = style.set("w:default", 1);
    }
    style = style.with(el("w:name").set("w:val", look.name));
    for (name, other) in [("w:basedOn", look.based_on), ("w:next", look.next)] {
        if let Some(other) = other {
            style = style.with(el(name).set("w:val", other));
        }
    }
    style.with(el("w:qFormat")).with(paragraph_look(look)).with(letters(look))
}

/// The children stand in the order that the schema asks for (ECMA-376 part 1, § 17.3.1.26).
fn paragraph_look(look: &Look) -> Element {
    let mut out = el("w:pPr");
    if look.keep_with_next {
        out = out.with(el("w:keepNext")).with(el("w:keepLines"));
    }
    let bar = |side, colour, size| {
        el(side).set("w:val", "single").set("w:sz", size).set("w:space", 10).set("w:color", colour)
    };
    match look.id {
        "Quote" => out = out.with(el("w:pBdr").with(bar("w:left", "C08A3E", 12))),
        "CoverLine" => out = out.with(el("w:pBdr").with(bar("w:top", ACCENT, 18))),
        "Subtitle" => out = out.with(el("w:pBdr").with(bar("w:bottom", INK, 4))),
        _ => {}
    }
    // A4 less the margins; see the section's properties in the body.
    let right_tab = el("w:tab").set("w:val", "right").set("w:pos", super::body::TEXT_WIDTH);
    match look.id {
        "Header" | "Footer" => out = out.with(el("w:tabs").with(right_tab)),
        "TOC1" | "TOC2" => out = out.with(el("w:tabs").with(right_tab.set("w:leader", "dot"))),
        _ => {}
    }
    let spacing = el("w:spacing")
        .set("w:before", look.before)
        .set("w:after", look.after)
        .set("w:line", look.line)
        .set("w:lineRule", "auto");
    out = out.with(spacing);
    match look.id {
        "Quote" | "TOC2" => out = out.with(el("w:ind").set("w:left", 280)),
        _ => {}
    }
    match look.outline {
        Some(level) => out.with(el("w:outlineLvl").set("w:val", level)),
        None => out,
    }
}

fn letters(look: &Look) -> Element {
    let mut out = el("w:rPr").with(fonts(look.font));
    if look.bold {
        out = out.with(el("w:b"));
    }
    if look.italic {
        out = out.with(el("w:i"));
    }
    out.with(el("w:color").set("w:val", look.colour))
        .with(el("w:sz").set("w:val", look.size))
        .with(el("w:szCs").set("w:val", look.size))
}

fn fonts(name: &str) -> Element {
    el("w:rFonts").set("w:ascii", name).set("w:hAnsi", name).set("w:cs", name).set("w:eastAsia", name)
}

fn character_styles() -> [Element; 4] {
    let style = |id: &str, name: &str, look: Element| {
        el("w:style")
            .set("w:type", "character")
            .set("w:styleId", id)
            .with(el("w:name").set("w:val", name))
            .with(el("w:qFormat"))
            .with(look)
    };
    [
        style("Strong", "Strong", el("w:rPr").with(el("w:b"))),
        style("Emphasis", "Emphasis", el("w:rPr").with(el("w:i"))),
        style(
            "Hyperlink",
            "Hyperlink",
            el("w:rPr").with(el("w:color").set("w:val", ACCENT)).with(el("w:u").set("w:val", "single")),
        ),
        style(
            "FootnoteReference",
            "footnote reference",
            el("w:rPr").with(el("w:vertAlign").set("w:val", "superscript")),
        ),
    ]
}

/// The plain table that every other is based on, and the report's: rules between rows only, a
/// strong one under the head and over the totals.
fn table_styles() -> [Element; 2] {
    let rule =
        |side, size, colour| el(side).set("w:val", "single").set("w:sz", size).set("w:space", 0).set("w:color", colour);
    let margins = |left, right, tall| {
        let side = |name, width| el(name).set("w:w", width).set("w:type", "dxa");
        el("w:tblCellMar")
            .with(side("w:top", tall))
            .with(side("w:left", left))
            .with(side("w:bottom", tall))
            .with(side("w:right", right))
    };
    let plain = el("w:style")
        .set("w:type", "table")
        .set("w:default", 1)
        .set("w:styleId", "TableNormal")
        .with(el("w:name").set("w:val", "Normal Table"))
        .with(el("w:tblPr").with(el("w:tblInd").set("w:w", 0).set("w:type", "dxa")).with(margins(0, 0, 0)));
    let head = el("w:tblStylePr")
        .set("w:type", "firstRow")
        .with(el("w:rPr").with(el("w:b")).with(el("w:color").set("w:val", QUIET)))
        .with(
            el("w:tcPr")
                .with(el("w:tcBorders").with(rule("w:bottom", 6, INK)))
                .with(el("w:vAlign").set("w:val", "bottom")),
        );
    let totals = el("w:tblStylePr")
        .set("w:type", "lastRow")
        .with(el("w:rPr").with(el("w:b")))
        .with(el("w:tcPr").with(el("w:tcBorders").with(rule("w:top", 6, INK))));
    let report = el("w:style")
        .set("w:type", "table")
        .set("w:styleId", "ReportTable")
        .with(el("w:name").set("w:val", "Report table"))
        .with(el("w:basedOn").set("w:val", "TableNormal"))
        .with(el("w:qFormat"))
        .with(
            el("w:tblPr")
                .with(el("w:tblBorders").with(rule("w:bottom", 4, RULE)).with(rule("w:insideH", 4, RULE)))
                .with(margins(0, 140, 60)),
        )
        .with(head)
        .with(totals);
    [plain, report]
}
