//! From every number back to the search that gives it.

use super::{Block, Report, Run, Section, Table, Text};

/// A number of the report and its search words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// Where it stands: the section's title.
    pub section: String,
    /// What it counts: `Events by kind: workshop, Events`.
    pub what: String,
    /// As printed.
    pub shown: String,
    pub query: String,
}

impl Report {
    /// Every number that carries a query, in reading order.
    pub fn traces(&self) -> Vec<Trace> {
        self.sections.iter().flat_map(Section::traces).collect()
    }
}

impl Section {
    fn traces(&self) -> Vec<Trace> {
        let mut found = Vec::new();
        let mut add = |what: String, shown: String, query: &str| {
            found.push(Trace { section: self.title.clone(), what, shown, query: query.to_string() });
        };
        for block in &self.blocks {
            match block {
                Block::Heading { .. } => {}
                Block::Paragraph { text } | Block::Note { text } | Block::Quote { text, .. } => of_text(text, &mut add),
                Block::List { items, .. } => items.iter().for_each(|item| of_text(item, &mut add)),
                Block::KeyFigures { figures } => {
                    for figure in figures {
                        if let Some(query) = &figure.query {
                            add(figure.label.clone(), figure.shown.clone(), query);
                        }
                    }
                }
                Block::Table(table) => of_table(table, &mut add),
                Block::Chart(chart) => of_table(&chart.numbers(), &mut add),
            }
        }
        found
    }
}

fn of_text(text: &Text, add: &mut impl FnMut(String, String, &str)) {
    for run in &text.runs {
        if let Run::Query { text, query } = run {
            add("In the text".to_string(), text.clone(), query);
        }
    }
}

fn of_table(table: &Table, add: &mut impl FnMut(String, String, &str)) {
    for row in table.all_rows() {
        for text in row.iter().filter_map(|cell| match &cell.value {
            super::Value::Text { text } => Some(text),
            _ => None,
        }) {
            of_text(text, add);
        }
        for (at, cell) in row.iter().enumerate() {
            let Some(query) = &cell.query else { continue };
            let first = table.shown(row, 0);
            let column = table.columns.get(at).map_or("", |column| column.name.as_str());
            let what = match at {
                0 => table.caption.clone(),
                _ if first.is_empty() => format!("{}: {column}", table.caption),
                _ => format!("{}: {first}, {column}", table.caption),
            };
            add(what, table.shown(row, at), query);
        }
    }
}
