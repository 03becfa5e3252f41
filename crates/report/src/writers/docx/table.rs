//! Tables and key figures.

use super::{
    body::{Body, TEXT_WIDTH, paragraph, run},
    parts::style,
};
use crate::{
    document::{Align, Cell, KeyFigure, Table, Value},
    markup::{Element, el},
};

impl Body {
    /// The table with its caption before it and its notes after it.
    pub(super) fn table(&mut self, table: &Table) -> Vec<Element> {
        let mut out = Vec::new();
        if !table.caption.is_empty() {
            out.push(paragraph("Caption").with(run(&table.caption)));
        }
        let widths = widths(table);
        let head = el("w:tr").with(el("w:trPr").with(el("w:cantSplit")).with(el("w:tblHeader"))).with_all(
            table
                .columns
                .iter()
                .zip(&widths)
                .map(|(column, width)| cell(*width, 1).with(table_text(column.align).with(run(&column.name)))),
        );
        let rows: Vec<Element> = table.rows.iter().map(|row| self.row(table, row, &widths, 1)).collect();
        let totals = table.total.as_ref().map(|total| self.row(table, total, &widths, table.total_span()));
        let properties = el("w:tblPr")
            .with(el("w:tblStyle").set("w:val", "ReportTable"))
            .with(el("w:tblW").set("w:w", TEXT_WIDTH).set("w:type", "dxa"))
            .with(el("w:tblLayout").set("w:type", "fixed"))
            .with(
                el("w:tblLook")
                    .set("w:val", if totals.is_some() { "0060" } else { "0020" })
                    .set("w:firstRow", 1)
                    .set("w:lastRow", i32::from(totals.is_some()))
                    .set("w:firstColumn", 0)
                    .set("w:lastColumn", 0)
                    .set("w:noHBand", 1)
                    .set("w:noVBand", 1),
            )
            .with(el("w:tblCaption").set("w:val", &table.caption));
        out.push(el("w:tbl").with(properties).with(grid(&widths)).with(head).with_all(rows).with_all(totals));
        out.extend(self.notes(table));
        out
    }

    fn row(&mut self, table: &Table, row: &[Cell], widths: &[u32], span: usize) -> Element {
        let mut out = el("w:tr").with(el("w:trPr").with(el("w:cantSplit")));
        for (at, column) in table.columns.iter().enumerate().filter(|(at, _)| *at == 0 || *at >= span) {
            let span = if at == 0 { span.min(widths.len()) } else { 1 };
            let width: u32 = widths[at..at + span].iter().sum();
            let mut text = table_text(column.align);
            let mut details = None;
            if let Some(cell) = row.get(at) {
                text = match &cell.value {
                    Value::Text { text: words } => self.words(text, words),
                    _ => text.with(run(&table.shown(row, at))),
                };
                if let Some(letter) = table.mark(cell) {
                    text = text.with(superscript(&letter));
                }
                details = cell.detail.as_ref().map(|detail| paragraph("TableDetail").with(run(detail)));
            }
            out = out.with(cell(width, span).with(text).with_all(details));
        }
        out
    }

    fn notes(&mut self, table: &Table) -> Vec<Element> {
        let mut out: Vec<Element> = table
            .cell_notes()
            .into_iter()
            .map(|(letter, note)| paragraph("SmallPrint").with(superscript(&letter)).with(run(&format!(" {note}"))))
            .collect();
        out.extend(table.legend().map(|legend| paragraph("SmallPrint").with(run(&format!("{legend}.")))));
        out.extend(table.notes.iter().map(|note| self.words(paragraph("SmallPrint"), note)));
        // Two tables without a paragraph between them would become one.
        if out.is_empty() {
            out.push(paragraph("SmallPrint"));
        }
        out
    }
}

/// Numbers side by side, each over its label.
pub fn key_figures(figures: &[KeyFigure]) -> Vec<Element> {
    let across = figures.len().clamp(1, 5);
    let width = TEXT_WIDTH / across as u32;
    let rows = figures.chunks(across).map(|row| {
        let cells = row.iter().map(|figure| {
            let mut out = cell(width, 1)
                .with(paragraph("KeyFigure").with(run(&figure.shown)))
                .with(table_text(Align::Left).with(run(&figure.label)));
            if !figure.detail.is_empty() {
                out = out.with(paragraph("TableDetail").with(run(&figure.detail)));
            }
            out
        });
        let missing = (row.len()..across).map(|_| cell(width, 1).with(el("w:p")));
        el("w:tr").with(el("w:trPr").with(el("w:cantSplit"))).with_all(cells).with_all(missing)
    });
    let properties = el("w:tblPr")
        .with(el("w:tblStyle").set("w:val", "ReportTable"))
        .with(el("w:tblW").set("w:w", TEXT_WIDTH).set("w:type", "dxa"))
        .with(el("w:tblLayout").set("w:type", "fixed"))
        .with(el("w:tblLook").set("w:val", "0000"))
        .with(el("w:tblCaption").set("w:val", "Key figures"));
    let table = el("w:tbl").with(properties).with(grid(&vec![width; across])).with_all(rows);
    vec![table, paragraph("SmallPrint")]
}

fn grid(widths: &[u32]) -> Element {
    el("w:tblGrid").with_all(widths.iter().map(|width| el("w:gridCol").set("w:w", width)))
}

fn cell(width: u32, span: usize) -> Element {
    let properties = el("w:tcPr").with(el("w:tcW").set("w:w", width).set("w:type", "dxa"));
    let spans = (span > 1).then(|| el("w:gridSpan").set("w:val", span));
    el("w:tc").with(properties.with_all(spans))
}

fn table_text(align: Align) -> Element {
    let properties = el("w:pPr").with(el("w:pStyle").set("w:val", "TableText"));
    el("w:p").with(match align {
        Align::Left => properties,
        Align::Right => properties.with(el("w:jc").set("w:val", "right")),
    })
}

fn superscript(letter: &str) -> Element {
    el("w:r").with(style("FootnoteReference")).with(el("w:t").text(letter))
}

/// Column widths in twentieths of a point that add up to the width of the text. Numbers and dates
/// get what their longest needs within reason; words share the rest by weight.
fn widths(table: &Table) -> Vec<u32> {
    let wants: Vec<(bool, f64)> = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            if !table.is_compact(at) {
                return (true, f64::from(column.weight.max(1)));
            }
            let shown = table.rows.iter().map(|row| table.shown(row, at).chars().count()).max().unwrap_or(0);
            let longest = shown.max(column.name.chars().count()).clamp(4, 22);
            // 95 twentieths of a point is a digit of the table's type, and then some.
            (false, longest as f64 * 95.0 + 160.0)
        })
        .collect();
    let whole = f64::from(TEXT_WIDTH);
    let fixed: f64 = wants.iter().filter(|(shares, _)| !shares).map(|(_, want)| want).sum();
    let weights: f64 = wants.iter().filter(|(shares, _)| *shares).map(|(_, want)| want).sum();
    // Words keep their part of the line, however many columns of numbers there are.
    let least = if wants.len() > 9 { 0.25 } else { 0.4 };
    let room = (whole - fixed).max(whole * least);
    let squeeze = ((whole - room) / fixed.max(1.0)).min(1.0);
    wants
        .iter()
        .map(|(shares, want)| if *shares { room * want / weights } else { want * squeeze })
        .map(|width| width as u32)
        .collect()
}
