//! GitHub-flavoured Markdown. Charts become tables of their numbers.

use crate::document::{Align, Block, Cell, Report, Run, Section, Table, Text, is_live};

pub fn write(report: &Report) -> String {
    let mut page = Page::default();
    page.line(&format!("# {}", escape(&report.title)));
    page.line(&escape(&report.subtitle));
    page.line(&format!("**{}**", escape(&report.organisation)));
    page.line(&format!("{}. Data as of {}.", escape(&report.period.label), escape(&report.data_as_of.label)));
    page.text(&report.cover_note);
    for section in &report.sections {
        page.section(section);
    }
    page.finish()
}

#[derive(Default)]
struct Page {
    out: String,
    footnotes: Vec<String>,
}

impl Page {
    /// A paragraph's worth of Markdown and the empty line after it.
    fn line(&mut self, line: &str) {
        if !line.is_empty() {
            self.out.push_str(line);
            self.out.push_str("\n\n");
        }
    }

    fn text(&mut self, text: &Text) {
        let text = self.runs(text);
        self.line(&text);
    }

    fn section(&mut self, section: &Section) {
        self.line(&format!("## {}", escape(&section.title)));
        if !section.subtitle.is_empty() {
            self.line(&format!("*{}*", escape(&section.subtitle)));
        }
        section.blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => {
                self.line(&format!("{} {}", "#".repeat(usize::from(*level).clamp(2, 4) + 1), escape(text)));
            }
            Block::Paragraph { text } => self.text(text),
            Block::KeyFigures { figures } => {
                let items = figures.iter().map(|figure| {
                    let detail = if figure.detail.is_empty() { String::new() } else { format!(", {}", figure.detail) };
                    format!("**{}** {}{}", escape(&figure.shown), escape(&figure.label), escape(&detail))
                });
                let items: Vec<String> = items.collect();
                self.items(&items, false);
            }
            Block::Table(table) => self.table(table),
            Block::List { ordered, items } => {
                let items: Vec<String> = items.iter().map(|item| self.runs(item)).collect();
                self.items(&items, *ordered);
            }
            Block::Chart(chart) => {
                self.table(&chart.numbers());
                self.line(&escape(chart.note()));
            }
            Block::Note { text } => {
                let text = self.runs(text);
                self.line(&format!("> {text}"));
            }
            Block::Quote { text, source } => {
                let text = self.runs(text);
                self.line(&format!("> {text}\n>\n> — {}", escape(source)));
            }
        }
    }

    fn items(&mut self, items: &[String], ordered: bool) {
        for (at, item) in items.iter().enumerate() {
            let bullet = if ordered { format!("{}.", at + 1) } else { "-".to_string() };
            self.out.push_str(&format!("{bullet} {item}\n"));
        }
        self.out.push('\n');
    }

    fn table(&mut self, table: &Table) {
        self.line(&format!("**{}**", escape(&table.caption)));
        let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        self.out.push_str(&row(table.columns.iter().map(|column| escape(&column.name)).collect()));
        let rules = table.columns.iter().map(|column| match column.align {
            Align::Left => "---".to_string(),
            Align::Right => "---:".to_string(),
        });
        self.out.push_str(&row(rules.collect()));
        for cells in &table.rows {
            let cells = (0..table.columns.len()).map(|at| self.cell(table, cells, at)).collect();
            self.out.push_str(&row(cells));
        }
        if let Some(total) = &table.total {
            let cells = (0..table.columns.len()).map(|at| self.cell(table, total, at));
            let strong = |cell: String| if cell.is_empty() { cell } else { format!("**{cell}**") };
            let cells = cells.map(strong).collect();
            self.out.push_str(&row(cells));
        }
        self.out.push('\n');
        for (letter, note) in table.cell_notes() {
            self.line(&format!("<sup>{letter}</sup> {}", escape(note)));
        }
        self.line(&table.legend().map_or_else(String::new, |legend| format!("{}.", escape(&legend))));
        table.notes.iter().for_each(|note| self.text(note));
    }

    fn cell(&mut self, table: &Table, row: &[Cell], column: usize) -> String {
        let Some(cell) = row.get(column) else { return String::new() };
        let mut out = match &cell.value {
            crate::document::Value::Text { text } => self.runs(text),
            _ => escape(&table.shown(row, column)),
        };
        if let Some(letter) = table.mark(cell) {
            out.push_str(&format!("<sup>{letter}</sup>"));
        }
        if let Some(detail) = &cell.detail {
            out.push_str(&format!("<br>{}", escape(detail)));
        }
        out
    }

    fn runs(&mut self, text: &Text) -> String {
        text.runs.iter().map(|run| self.run(run)).collect()
    }

    fn run(&mut self, run: &Run) -> String {
        match run {
            Run::Plain { text } | Run::Query { text, .. } => escape(text),
            Run::Strong { text } => format!("**{}**", escape(text)),
            Run::Emphasis { text } => format!("*{}*", escape(text)),
            Run::Link { text, url } if is_live(url) => format!("[{}](<{}>)", escape(text), address(url)),
            Run::Link { text, .. } => escape(text),
            Run::Footnote { text } => {
                self.footnotes.push(escape(text));
                format!("[^{}]", self.footnotes.len())
            }
        }
    }

    fn finish(mut self) -> String {
        for (at, note) in self.footnotes.iter().enumerate() {
            self.out.push_str(&format!("[^{}]: {note}\n", at + 1));
        }
        format!("{}\n", self.out.trim_end())
    }
}

/// Text on one line, with everything escaped that Markdown or the HTML in it could read.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.chars().enumerate() {
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            c if c.is_control() => {}
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&' | '$' | '^' | '@' => {
                out.push('\\');
                out.push(c);
            }
            // Only at the start would they make a list.
            '-' | '+' if at == 0 => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    match ordinal(text) {
        Some(digits) => format!("{}\\{}", &out[..digits], &out[digits..]),
        None => out,
    }
}

/// `1. ` at the start of a line would begin a numbered list.
fn ordinal(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let next = text.as_bytes().get(digits);
    (digits > 0 && matches!(next, Some(b'.' | b')'))).then_some(digits)
}

fn address(url: &str) -> String {
    url.chars()
        .filter(|c| !c.is_control())
        .flat_map(|c| match c {
            '<' => "%3C".chars().collect::<Vec<_>>(),
            '>' => "%3E".chars().collect(),
            ' ' => "%20".chars().collect(),
            '\\' => "%5C".chars().collect(),
            c => vec![c],
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        assert_eq!(escape("a|b *c* <script> #tag"), "a\\|b \\*c\\* \\<script\\> \\#tag", "nothing is read as markup");
        assert_eq!(escape("1. first"), "1\\. first", "nor as a list");
        assert_eq!(escape("two\nlines"), "two lines", "a table row stays one line");
        assert_eq!(escape("2015"), "2015", "a number is left alone");
    }
}
