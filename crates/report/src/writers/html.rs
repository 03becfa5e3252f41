//! One web page in one file: no script, nothing fetched, light and dark, fit to print.

use crate::{
    charts::{Chart, Palette},
    document::{Align, Block, Cell, Column, KeyFigure, Report, Run, Section, Table, Text, Value, is_live},
    markup::{Dialect, Element, el},
};

pub fn write(report: &Report) -> String {
    let mut page = Page::default();
    let head = el("head")
        .with(el("meta").set("charset", "utf-8"))
        .with(el("meta").set("name", "viewport").set("content", "width=device-width, initial-scale=1"))
        .with(el("title").text(format!("{} – {}", report.title, report.organisation)))
        .with(el("meta").set("name", "author").set("content", &report.organisation))
        .with(el("style").verbatim(include_str!("html.css")));
    let header = page.header(report);
    let sections: Vec<Element> = report.sections.iter().map(|section| page.section(section)).collect();
    let main = el("main").with(contents(report)).with_all(sections).with_all(page.footnotes());
    let body = el("body").with(header).with(main);
    let html = el("html").set("lang", &report.language).with(head).with(body);
    format!("<!doctype html>\n{}\n", html.write(Dialect::Html))
}

#[derive(Default)]
struct Page {
    footnotes: Vec<String>,
    charts: usize,
}

impl Page {
    fn header(&mut self, report: &Report) -> Element {
        let mut header = el("header")
            .with(el("p").set("class", "organisation").text(&report.organisation))
            .with(el("h1").text(&report.title));
        for subtitle in [&report.subtitle, &report.period.label].into_iter().filter(|text| !text.is_empty()) {
            header = header.with(el("p").set("class", "subtitle").text(subtitle));
        }
        if !report.cover_note.is_empty() {
            header = header.with(self.text(el("p"), &report.cover_note));
        }
        header.with(el("p").set("class", "made").text(format!("Data as of {}", report.data_as_of.label)))
    }

    fn section(&mut self, section: &Section) -> Element {
        let mut out = el("section")
            .set("id", &section.id)
            .set("aria-labelledby", format!("{}-title", section.id))
            .with(el("h2").set("id", format!("{}-title", section.id)).text(&section.title));
        if !section.subtitle.is_empty() {
            out = out.with(el("p").set("class", "subtitle").text(&section.subtitle));
        }
        section.blocks.iter().fold(out, |out, block| out.with(self.block(block)))
    }

    fn block(&mut self, block: &Block) -> Element {
        match block {
            Block::Heading { level, text } => el(match level {
                0..=2 => "h3",
                3 => "h4",
                _ => "h5",
            })
            .text(text),
            Block::Paragraph { text } => self.text(el("p"), text),
            Block::KeyFigures { figures } => el("dl").set("class", "figures").with_all(figures.iter().map(key_figure)),
            Block::Table(table) => self.table(table),
            Block::List { ordered, items } => {
                let list = el(if *ordered { "ol" } else { "ul" });
                items.iter().fold(list, |list, item| list.with(self.text(el("li"), item)))
            }
            Block::Chart(chart) => self.chart(chart),
            Block::Note { text } => self.text(el("p").set("class", "note"), text),
            Block::Quote { text, source } => {
                let quote = el("blockquote").with(self.text(el("p"), text));
                if source.is_empty() { quote } else { quote.with(el("footer").text(source)) }
            }
        }
    }

    fn chart(&mut self, chart: &Chart) -> Element {
        self.charts += 1;
        let drawing = chart.draw(Palette::Screen, &format!("chart-{}", self.charts));
        let mut figure = el("figure").with(el("figcaption").text(chart.title())).with(drawing);
        if !chart.note().is_empty() {
            figure = figure.with(el("p").text(chart.note()));
        }
        let numbers = el("details").with(el("summary").text("The numbers")).with(self.table(&chart.numbers()));
        figure.with(numbers)
    }

    fn table(&mut self, table: &Table) -> Element {
        let classes = classes(table);
        let head = el("tr").with_all(
            table
                .columns
                .iter()
                .zip(&classes)
                .map(|(column, class)| el("th").set("scope", "col").set_some("class", *class).text(&column.name)),
        );
        let rows: Vec<Element> = table.rows.iter().map(|row| self.row(table, &classes, row, 1)).collect();
        let mut out = el("table")
            .with(el("caption").text(&table.caption))
            .with(el("thead").with(head))
            .with(el("tbody").with_all(rows));
        if let Some(total) = &table.total {
            out = out.with(el("tfoot").with(self.row(table, &classes, total, table.total_span())));
        }
        // A wide table scrolls by itself, also from the keyboard.
        let framed = el("div")
            .set("class", "table")
            .set("role", "region")
            .set("tabindex", "0")
            .set("aria-label", format!("Table: {}", table.caption))
            .with(out);
        let notes = self.table_notes(table);
        if notes.is_empty() {
            framed
        } else {
            el("div").with(framed).with(el("div").set("class", "notes").with_all(notes))
        }
    }

    fn table_notes(&mut self, table: &Table) -> Vec<Element> {
        let mut notes: Vec<Element> = table
            .cell_notes()
            .into_iter()
            .map(|(letter, note)| el("p").with(el("sup").text(letter)).text(format!(" {note}")))
            .collect();
        notes.extend(table.legend().map(|legend| el("p").text(format!("{legend}."))));
        notes.extend(table.notes.iter().map(|note| self.text(el("p"), note)));
        notes
    }

    /// `span` is how many columns the first cell takes.
    fn row(&mut self, table: &Table, classes: &[Option<&str>], row: &[Cell], span: usize) -> Element {
        let columns = classes.iter().enumerate().filter(|(at, _)| *at == 0 || *at >= span);
        let cells = columns.map(|(at, class)| {
            let cell = row.get(at);
            // The first cell names the row.
            let names_the_row =
                at == 0 && matches!(cell.map(|cell| &cell.value), Some(Value::Text { .. } | Value::Date { .. }));
            let out = if names_the_row { el("th").set("scope", "row") } else { el("td") };
            let out = out.set_some("colspan", (at == 0 && span > 1).then_some(span));
            let out = out.set_some("class", *class);
            match cell {
                Some(cell) => self.cell(out, table, cell, &table.shown(row, at)),
                None => out,
            }
        });
        let cells: Vec<Element> = cells.collect();
        el("tr").with_all(cells)
    }

    fn cell(&mut self, out: Element, table: &Table, cell: &Cell, shown: &str) -> Element {
        let mut out = match (&cell.query, &cell.uid, &cell.value) {
            (Some(query), _, _) => out.with(query_link(shown, query)),
            (None, Some(uid), _) => {
                out.with(el("a").set("href", format!("rostrum:record?uid={}", percent_encoded(uid))).text(shown))
            }
            (None, None, Value::Text { text }) => self.text(out, text),
            _ => out.text(shown),
        };
        if let Some(letter) = table.mark(cell) {
            out = out.with(el("sup").text(letter));
        }
        match &cell.detail {
            Some(detail) => out.with(el("small").text(detail)),
            None => out,
        }
    }

    fn text(&mut self, into: Element, text: &Text) -> Element {
        text.runs.iter().fold(into, |into, run| match run {
            Run::Plain { text } => into.text(text),
            Run::Strong { text } => into.with(el("strong").text(text)),
            Run::Emphasis { text } => into.with(el("em").text(text)),
            Run::Link { text, url } if is_live(url) => {
                into.with(el("a").set("href", url).set("rel", "noreferrer").text(text))
            }
            Run::Link { text, .. } => into.text(text),
            Run::Query { text, query } => into.with(query_link(text, query)),
            Run::Footnote { text } => {
                self.footnotes.push(text.clone());
                let number = self.footnotes.len();
                let mark = el("a")
                    .set("id", format!("footnote-{number}-mark"))
                    .set("href", format!("#footnote-{number}"))
                    .set("aria-label", format!("Footnote {number}"))
                    .text(number.to_string());
                into.with(el("sup").with(mark))
            }
        })
    }

    fn footnotes(&self) -> Option<Element> {
        let items = self.footnotes.iter().enumerate().map(|(at, note)| {
            let back = el("a")
                .set("href", format!("#footnote-{}-mark", at + 1))
                .set("aria-label", "Back to the text")
                .text("↩");
            el("li").set("id", format!("footnote-{}", at + 1)).text(format!("{note} ")).with(back)
        });
        let list = el("ol").with_all(items);
        (!self.footnotes.is_empty())
            .then(|| el("section").set("class", "footnotes notes").set("aria-label", "Footnotes").with(list))
    }
}

fn contents(report: &Report) -> Element {
    let items = report
        .sections
        .iter()
        .map(|section| el("li").with(el("a").set("href", format!("#{}", section.id)).text(&section.title)));
    el("nav")
        .set("aria-labelledby", "contents-title")
        .with(el("h2").set("id", "contents-title").text("Contents"))
        .with(el("ol").with_all(items))
}

fn key_figure(figure: &KeyFigure) -> Element {
    let mut label = el("dt").text(&figure.label);
    if !figure.detail.is_empty() {
        label = label.with(el("small").text(&figure.detail));
    }
    let number = match &figure.query {
        Some(query) => el("dd").with(query_link(&figure.shown, query)),
        None => el("dd").text(&figure.shown),
    };
    el("div").with(label).with(number)
}

/// The class of each column's cells: numbers stand right, what is short stays on one line.
fn classes(table: &Table) -> Vec<Option<&'static str>> {
    let class = |(at, column): (usize, &Column)| match (column.align, table.is_compact(at)) {
        (Align::Right, true) => Some("r n"),
        (Align::Right, false) => Some("r"),
        (Align::Left, true) => Some("n"),
        (Align::Left, false) => None,
    };
    table.columns.iter().enumerate().map(class).collect()
}

fn query_link(shown: &str, query: &str) -> Element {
    el("a").set("href", format!("rostrum:search?q={}", percent_encoded(query))).set("title", query).text(shown)
}

/// Everything but unreserved characters as `%XX` of its UTF-8 (RFC 3986 § 2.1).
fn percent_encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_becomes_a_link_that_can_be_read_back() {
        let link = query_link("9 events", "type:event country:ML #éé\"").write(Dialect::Html);
        assert_eq!(
            link,
            "<a href=\"rostrum:search?q=type%3Aevent%20country%3AML%20%23%C3%A9%C3%A9%22\" \
             title=\"type:event country:ML #éé&quot;\">9 events</a>",
            "the address is percent-encoded and the title readable"
        );
    }
}
