//! One bar per thing.

use serde::Serialize;

use super::{Palette, WIDTH, label, lettering, mark, nothing, rect};
use crate::{
    document::{Cell, Column, Table, Value},
    markup::Element,
};

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Bars {
    pub title: String,
    pub note: String,
    /// What the bars stand for: `Country`.
    pub things: String,
    /// What is measured; its kind tells how the numbers are written.
    pub measure: Column,
    /// Label and number, in the order they are drawn.
    pub bars: Vec<(String, Cell)>,
}

/// More bars than this are left to the table: the chart would not fit on a page.
const MOST: usize = 24;
/// The widest that labels get before they wrap.
const LABEL: f64 = 220.0;
const BAR: f64 = 12.0;

impl Bars {
    pub fn new(title: impl Into<String>, things: impl Into<String>, measure: Column) -> Self {
        let (title, things) = (title.into(), things.into());
        Bars { title, note: String::new(), things, measure, bars: Vec::new() }
    }

    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    #[must_use]
    pub fn bar(mut self, label: impl Into<String>, number: impl Into<Cell>) -> Self {
        self.bars.push((label.into(), number.into()));
        self
    }

    pub(super) fn description(&self) -> String {
        if self.bars.is_empty() {
            return "Bar chart without any records.".to_string();
        }
        let bars: Vec<String> = self.bars.iter().map(|(name, cell)| format!("{name} {}", cell.value.words())).collect();
        format!("Bars. {}.", bars.join("; "))
    }

    pub(super) fn numbers(&self) -> Table {
        let table = Table::new(self.title.clone())
            .column(Column::text(self.things.clone()).wide())
            .column(self.measure.clone());
        table.rows(self.bars.iter().map(|(name, cell)| vec![Cell::text(name.clone()), cell.clone()]))
    }

    pub(super) fn draw(&self, palette: Palette) -> (f64, Vec<Element>) {
        if self.bars.is_empty() {
            return nothing(palette);
        }
        let drawn = &self.bars[..self.bars.len().min(MOST)];
        let shown = |cell: &Cell| cell.value.in_column(self.measure.currency());
        let label_width = drawn.iter().map(|(name, _)| lettering::width(name)).fold(0.0, f64::max).min(LABEL);
        let number_width = drawn.iter().map(|(_, cell)| lettering::width(&shown(cell))).fold(0.0, f64::max);
        let left = label_width + 10.0;
        let room = (WIDTH - left - number_width - 10.0).min(360.0);
        let longest = drawn.iter().map(|(_, cell)| magnitude(&cell.value)).fold(0.0, f64::max);

        let mut marks = Vec::new();
        let mut y = 4.0;
        for (name, cell) in drawn {
            let lines = lettering::fit(name, label_width + 1.0, 2);
            let height = lettering::LINE * lines.len().max(1) as f64;
            for (at, text) in lines.iter().enumerate() {
                let baseline = y + lettering::LINE * at as f64 + 10.5;
                marks.push(label(0.0, baseline, "start", &palette.ink(), text));
            }
            let length = if longest > 0.0 { room * magnitude(&cell.value) / longest } else { 0.0 };
            if length > 0.0 {
                // Something is never drawn as nothing.
                let shape = rect(left, y + (height - BAR) / 2.0, length.max(1.0), BAR).set("fill", palette.series(0));
                marks.push(mark(shape, format!("{name}: {}", cell.value.words()), cell.query.as_ref()));
            }
            let baseline = y + height / 2.0 + 3.5;
            marks.push(label(left + length + 8.0, baseline, "start", &palette.ink(), &shown(cell)));
            y += height + 8.0;
        }
        if self.bars.len() > MOST {
            let rest = format!("and {} more, in the table of its numbers", self.bars.len() - MOST);
            marks.push(label(0.0, y + 10.5, "start", &palette.quiet(), &rest));
            y += lettering::LINE + 8.0;
        }
        (y, marks)
    }
}

/// How long the bar is; what is not a number, or below zero, has none.
fn magnitude(value: &Value) -> f64 {
    let number = match value {
        Value::Count { count, .. } => *count as f64,
        Value::Number { number, .. } => *number,
        Value::Share { share } => *share,
        Value::Money { amount } => amount.major(),
        Value::Empty | Value::Text { .. } | Value::Date { .. } => 0.0,
    };
    if number.is_finite() { number.max(0.0) } else { 0.0 }
}
