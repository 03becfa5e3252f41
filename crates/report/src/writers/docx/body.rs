//! The text itself, and what it draws in from other parts: footnotes, pictures, links, lists.

use super::{
    parts::{BULLETS, RELATIONS, WORD, file, relations, style},
    table::key_figures,
};
use crate::{
    charts::{Chart, Palette},
    document::{Block, Cell, Column, Report, Run, Section, Table, Text, is_live},
    markup::{Element, el},
    writers::picture::{self, Picture},
};

/// A4 less 23 mm on either side, in twentieths of a point.
pub const TEXT_WIDTH: u32 = 9_298;

/// English Metric Units in a twentieth of a point (ECMA-376 part 1, § 20.1.2.1).
const EMU: f64 = 635.0;

#[derive(Default)]
pub struct Body {
    cover: Vec<Element>,
    blocks: Vec<Element>,
    headings: Vec<(u8, String)>,
    links: Vec<String>,
    pub footnotes: Vec<String>,
    pub pictures: Vec<Picture>,
    pub ordered_lists: usize,
}

impl Body {
    pub fn of(report: &Report) -> Result<Self, String> {
        let mut body = Body::default();
        body.cover(report);
        for section in &report.sections {
            body.section(section)?;
        }
        body.queries(report);
        Ok(body)
    }

    pub fn document(&self) -> Vec<u8> {
        let text = el("w:body")
            .with_all(self.cover.iter().cloned())
            .with_all(self.contents())
            .with_all(self.blocks.iter().cloned())
            .with(page_setup());
        file(
            &el("w:document")
                .set("xmlns:w", WORD)
                .set("xmlns:r", RELATIONS)
                .set("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")
                .set("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main")
                .set("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture")
                .with(text),
        )
    }

    pub fn relations(&self) -> Vec<u8> {
        let fixed = ["styles", "numbering", "settings", "footnotes", "header", "footer"].into_iter().map(|kind| {
            let target =
                if matches!(kind, "header" | "footer") { format!("{kind}1.xml") } else { format!("{kind}.xml") };
            (format!("rId-{kind}"), format!("{RELATIONS}/{kind}"), target, false)
        });
        let pictures = (1..=self.pictures.len()).map(|number| {
            (format!("rId-chart{number}"), format!("{RELATIONS}/image"), format!("media/chart{number}.png"), false)
        });
        let links = self
            .links
            .iter()
            .enumerate()
            .map(|(at, url)| (format!("rId-link{}", at + 1), format!("{RELATIONS}/hyperlink"), url.clone(), true));
        relations(fixed.chain(pictures).chain(links))
    }

    fn cover(&mut self, report: &Report) {
        let made = format!("Data as of {}", report.data_as_of.label);
        let note = self.words(paragraph("CoverNote"), &report.cover_note);
        self.cover = vec![
            paragraph("CoverLine").with(run(&report.organisation)),
            paragraph("Title").with(run(&report.title)),
            paragraph("Subtitle").with(run(&report.subtitle)),
            paragraph("TableText").with(run(&report.period.label)),
            note,
            paragraph("SmallPrint").with(run(&made)),
            page_break(),
        ];
    }

    fn section(&mut self, section: &Section) -> Result<(), String> {
        self.heading(1, &section.title);
        if !section.subtitle.is_empty() {
            self.blocks.push(paragraph("SectionSubtitle").with(run(&section.subtitle)));
        }
        section.blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &Block) -> Result<(), String> {
        match block {
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Paragraph { text } => self.text("Normal", text),
            Block::Note { text } => self.text("SmallPrint", text),
            Block::Quote { text, source } => {
                self.text("Quote", text);
                if !source.is_empty() {
                    self.blocks.push(paragraph("SmallPrint").with(run(source)));
                }
            }
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::KeyFigures { figures } => self.blocks.extend(key_figures(figures)),
            Block::Table(table) => {
                let table = self.table(table);
                self.blocks.extend(table);
            }
            Block::Chart(chart) => self.chart(chart)?,
        }
        Ok(())
    }

    fn heading(&mut self, level: u8, text: &str) {
        let style = match level {
            0 | 1 => "Heading1",
            2 => "Heading2",
            3 => "Heading3",
            _ => "Heading4",
        };
        self.headings.push((level, text.to_string()));
        let (id, name) = (self.headings.len(), bookmark(self.headings.len()));
        let start = el("w:bookmarkStart").set("w:id", id).set("w:name", name);
        let end = el("w:bookmarkEnd").set("w:id", id);
        self.blocks.push(paragraph(style).with(start).with(run(text)).with(end));
    }

    fn text(&mut self, style: &'static str, text: &Text) {
        let text = self.words(paragraph(style), text);
        self.blocks.push(text);
    }

    fn list(&mut self, ordered: bool, items: &[Text]) {
        self.ordered_lists += usize::from(ordered);
        let number = if ordered { BULLETS + self.ordered_lists } else { BULLETS };
        for item in items {
            let numbering = el("w:numPr").with(el("w:ilvl").set("w:val", 0)).with(el("w:numId").set("w:val", number));
            let properties = el("w:pPr").with(el("w:pStyle").set("w:val", "ListParagraph")).with(numbering);
            let item = self.words(el("w:p").with(properties), item);
            self.blocks.push(item);
        }
    }

    fn chart(&mut self, chart: &Chart) -> Result<(), String> {
        let number = self.pictures.len() + 1;
        let picture = picture::png(&chart.svg(Palette::Print, &format!("chart-{number}")))?;
        let width = f64::from(TEXT_WIDTH) * EMU;
        let height = width * picture.height / picture.width;
        let alternative = format!("{}. {}", chart.title(), chart.description());
        let drawing = drawing(number, width as u64, height as u64, chart.title(), &alternative);
        self.blocks.push(paragraph("Caption").with(run(chart.title())));
        self.blocks.push(paragraph("Normal").with(el("w:r").with(drawing)));
        if !chart.note().is_empty() {
            self.blocks.push(paragraph("SmallPrint").with(run(chart.note())));
        }
        self.pictures.push(picture);
        Ok(())
    }

    /// The appendix: behind every number, the search that gives it.
    fn queries(&mut self, report: &Report) {
        let traces = report.traces();
        if traces.is_empty() {
            return;
        }
        self.heading(1, "Where the numbers come from");
        let text = "Each number of this report is the answer to a search. Typed into the search field of the \
                    workspace, the words on the right give the records that were counted.";
        self.blocks.push(paragraph("Normal").with(run(text)));
        for part in traces.chunk_by(|a, b| a.section == b.section) {
            let table = Table::new(part[0].section.clone())
                .column(Column::text("What").wide())
                .column(Column::text("As printed"))
                .column(Column::text("Search").wide());
            let rows = part
                .iter()
                .map(|trace| [&trace.what, &trace.shown, &trace.query].map(|text| Cell::text(text.clone())).to_vec());
            let table = self.table(&table.rows(rows));
            self.blocks.extend(table);
        }
    }

    /// Appends the runs of a text to a paragraph.
    pub(super) fn words(&mut self, into: Element, text: &Text) -> Element {
        text.runs.iter().fold(into, |into, part| match part {
            Run::Plain { text } | Run::Query { text, .. } => into.with(run(text)),
            Run::Strong { text } => into.with(styled("Strong", text)),
            Run::Emphasis { text } => into.with(styled("Emphasis", text)),
            Run::Link { text, url } if is_live(url) => {
                self.links.push(crate::markup::clean(url));
                let link = el("w:hyperlink").set("r:id", format!("rId-link{}", self.links.len()));
                into.with(link.with(styled("Hyperlink", text)))
            }
            Run::Link { text, .. } => into.with(run(text)),
            Run::Footnote { text } => {
                self.footnotes.push(text.clone());
                let reference = el("w:footnoteReference").set("w:id", self.footnotes.len());
                into.with(el("w:r").with(style("FootnoteReference")).with(reference))
            }
        })
    }

    /// The contents as a field. Its lines stand there already, as links; the page numbers are the
    /// word processor's to work out, and `dirty` asks it to.
    fn contents(&self) -> Vec<Element> {
        let mark = |kind: &str| el("w:fldChar").set("w:fldCharType", kind);
        let code = el("w:instrText").set("xml:space", "preserve").text(" TOC \\o \"1-2\" \\h \\z \\u ");
        let begin = [mark("begin").set("w:dirty", 1), code, mark("separate")];
        let mut begin = Some(begin.map(|part| el("w:r").with(part)));
        let mut out = vec![paragraph("ContentsTitle").with(run("Contents"))];
        for (at, (level, text)) in self.headings.iter().enumerate().filter(|(_, (level, _))| *level <= 2) {
            let link = el("w:hyperlink").set("w:anchor", bookmark(at + 1)).with(run(text));
            let line = paragraph(if *level == 1 { "TOC1" } else { "TOC2" });
            out.push(line.with_all(begin.take().into_iter().flatten()).with(link));
        }
        if begin.is_none() {
            out.push(paragraph("TOC1").with(el("w:r").with(mark("end"))));
        }
        out.push(page_break());
        out
    }
}

fn bookmark(number: usize) -> String {
    format!("_Toc{number:06}")
}

pub fn paragraph(style: &'static str) -> Element {
    el("w:p").with(el("w:pPr").with(el("w:pStyle").set("w:val", style)))
}

pub fn run(text: &str) -> Element {
    el("w:r").with(letters(text))
}

fn styled(name: &'static str, text: &str) -> Element {
    el("w:r").with(style(name)).with(letters(text))
}

fn letters(text: &str) -> Element {
    el("w:t").set("xml:space", "preserve").text(text)
}

fn page_break() -> Element {
    el("w:p").with(el("w:r").with(el("w:br").set("w:type", "page")))
}

/// A4 with the margins of the printed report; the cover has neither header nor footer. The order
/// of the children is the schema's (ECMA-376 part 1, § 17.6.17).
fn page_setup() -> Element {
    let part = |name, id: &str| el(name).set("w:type", "default").set("r:id", id);
    el("w:sectPr")
        .with(part("w:headerReference", "rId-header"))
        .with(part("w:footerReference", "rId-footer"))
        .with(el("w:pgSz").set("w:w", 11_906).set("w:h", 16_838))
        .with(
            el("w:pgMar")
                .set("w:top", 1_700)
                .set("w:right", 1_304)
                .set("w:bottom", 1_530)
                .set("w:left", 1_304)
                .set("w:header", 850)
                .set("w:footer", 794)
                .set("w:gutter", 0),
        )
        .with(el("w:titlePg"))
}

fn drawing(number: usize, width: u64, height: u64, title: &str, alternative: &str) -> Element {
    let zero = |name| el(name).set("distT", 0).set("distB", 0).set("distL", 0).set("distR", 0);
    let size = |name| el(name).set("cx", width).set("cy", height);
    let file = format!("chart{number}.png");
    let shape = el("pic:spPr")
        .with(el("a:xfrm").with(el("a:off").set("x", 0).set("y", 0)).with(size("a:ext")))
        .with(el("a:prstGeom").set("prst", "rect").with(el("a:avLst")));
    let fill = el("pic:blipFill")
        .with(el("a:blip").set("r:embed", format!("rId-chart{number}")))
        .with(el("a:stretch").with(el("a:fillRect")));
    let names = el("pic:nvPicPr").with(el("pic:cNvPr").set("id", number).set("name", file)).with(el("pic:cNvPicPr"));
    let data = el("a:graphicData")
        .set("uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")
        .with(el("pic:pic").with(names).with(fill).with(shape));
    let inline = zero("wp:inline")
        .with(size("wp:extent"))
        .with(
            el("wp:docPr")
                .set("id", number)
                .set("name", format!("Chart {number}"))
                .set("title", title)
                .set("descr", alternative),
        )
        .with(el("wp:cNvGraphicFramePr").with(el("a:graphicFrameLocks").set("noChangeAspect", 1)))
        .with(el("a:graphic").with(data));
    el("w:drawing").with(inline)
}
