//! The page of a record: a title, facts, and sections.

use super::{
    Out, Style,
    width::{pad, width, wrap},
};

/// What a page says, before it is laid out.
#[derive(Default)]
pub struct Page {
    pub title: String,
    pub subtitle: String,
    facts: Vec<(String, String)>,
    sections: Vec<Section>,
    /// What only looking-up needs: identity, revision, times.
    pub footer: String,
}

struct Section {
    heading: String,
    lines: Vec<Line>,
}

enum Line {
    Text(String),
    Item(String),
}

/// A page is not set wider than a book.
const MEASURE: usize = 100;

const INDENT: &str = "  ";

impl Page {
    pub fn new(title: impl Into<String>, subtitle: impl Into<String>) -> Self {
        Self { title: title.into(), subtitle: subtitle.into(), ..Self::default() }
    }

    /// A line of label and value; nothing where there is no value.
    pub fn fact(&mut self, label: &str, value: impl Into<String>) {
        let value = value.into();
        if !value.is_empty() {
            self.facts.push((label.to_owned(), value));
        }
    }

    /// Running text; nothing where there is none.
    pub fn text(&mut self, heading: &str, text: &str) {
        if !text.is_empty() {
            self.sections.push(Section { heading: heading.to_owned(), lines: vec![Line::Text(text.to_owned())] });
        }
    }

    /// Items one below the other; nothing where there are none.
    pub fn items(&mut self, heading: &str, items: impl IntoIterator<Item = String>) {
        let lines: Vec<Line> = items.into_iter().map(Line::Item).collect();
        if !lines.is_empty() {
            self.sections.push(Section { heading: heading.to_owned(), lines });
        }
    }

    pub fn lay_out(&self, out: &Out) -> String {
        let columns = out.width.min(MEASURE);
        let mut text = String::new();
        let mut line = |line: &str| {
            text.push_str(line.trim_end());
            text.push('\n');
        };
        for part in wrap(&self.title, columns) {
            line(&out.styled(Style::Heading, &part));
        }
        if !self.subtitle.is_empty() {
            line(&out.styled(Style::Faint, &self.subtitle));
        }
        if !self.facts.is_empty() {
            line("");
        }
        let label_width = self.facts.iter().map(|(label, _)| width(label)).max().unwrap_or(0);
        for (label, value) in &self.facts {
            let mut label = pad(label, label_width);
            for part in wrap(value, columns.saturating_sub(label_width + INDENT.len())) {
                line(&format!("{}{INDENT}{part}", out.styled(Style::Faint, &label)));
                label = " ".repeat(label_width);
            }
        }
        for Section { heading, lines } in &self.sections {
            line("");
            line(&out.styled(Style::Heading, heading));
            for one in lines {
                let (mut mark, body) = match one {
                    Line::Text(body) => ("", body),
                    Line::Item(body) => ("- ", body),
                };
                for part in wrap(body, columns.saturating_sub(INDENT.len() + mark.len())) {
                    line(&format!("{INDENT}{mark}{part}"));
                    mark = if mark.is_empty() { "" } else { "  " };
                }
            }
        }
        if !self.footer.is_empty() {
            line("");
            line(&out.styled(Style::Faint, &self.footer));
        }
        text
    }
}
