//! Tables of typed cells.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Amount, Qualifier, Text, Value};

/// A table with a head, rows and perhaps a line of totals.
///
/// ```
/// use rostrum_report::document::{Amount, Cell, Column, Qualifier, Table};
/// let amount = Amount::new(10_000_000, "EUR", 2).qualified(Qualifier::About);
/// let table = Table::new("Projects awarded")
///     .column(Column::text("Project").wide())
///     .column(Column::money("EUR", Some("EUR")))
///     .row([Cell::text("Learning from design"), Cell::money(amount)]);
/// assert_eq!(table.shown(&table.rows[0], 1), "≈\u{a0}100,000");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Table {
    pub caption: String,
    pub columns: Vec<Column>,
    /// Each row has a cell per column; a missing cell counts as empty.
    pub rows: Vec<Vec<Cell>>,
    pub total: Option<Vec<Cell>>,
    /// Sentences under the table.
    pub notes: Vec<Text>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Column {
    pub name: String,
    pub kind: ColumnKind,
    pub align: Align,
    /// How wide a text column wants to be against the others; 2 unless said. Columns of numbers
    /// and dates take the room they need.
    pub weight: u8,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnKind {
    Text,
    Integer,
    Number,
    Share,
    Date,
    /// With a currency (ISO 4217) when all amounts are in it and the head says so.
    Money {
        currency: Option<String>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    Left,
    Right,
}

impl Column {
    pub fn text(name: impl Into<String>) -> Self {
        Column::of(name, ColumnKind::Text, Align::Left)
    }

    pub fn integer(name: impl Into<String>) -> Self {
        Column::of(name, ColumnKind::Integer, Align::Right)
    }

    pub fn number(name: impl Into<String>) -> Self {
        Column::of(name, ColumnKind::Number, Align::Right)
    }

    pub fn share(name: impl Into<String>) -> Self {
        Column::of(name, ColumnKind::Share, Align::Right)
    }

    pub fn date(name: impl Into<String>) -> Self {
        Column::of(name, ColumnKind::Date, Align::Left)
    }

    pub fn money(name: impl Into<String>, currency: Option<&str>) -> Self {
        Column::of(name, ColumnKind::Money { currency: currency.map(str::to_string) }, Align::Right)
    }

    fn of(name: impl Into<String>, kind: ColumnKind, align: Align) -> Self {
        Column { name: name.into(), kind, align, weight: 2 }
    }

    #[must_use]
    pub fn narrow(mut self) -> Self {
        self.weight = 1;
        self
    }

    #[must_use]
    pub fn wide(mut self) -> Self {
        self.weight = 4;
        self
    }

    #[must_use]
    pub fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }

    /// The currency that all amounts of the column share.
    pub fn currency(&self) -> Option<&str> {
        match &self.kind {
            ColumnKind::Money { currency } => currency.as_deref(),
            _ => None,
        }
    }
}

/// One cell: its value, and what stands behind it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Cell {
    #[serde(flatten)]
    pub value: Value,
    /// A second, quieter line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The search words that give the number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
    /// The record the cell names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uid: Option<String>,
    /// Explained under the table, by a letter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Cell {
    pub fn empty() -> Self {
        Cell::default()
    }

    pub fn text(text: impl Into<Text>) -> Self {
        Value::Text { text: text.into() }.into()
    }

    pub fn count(count: i64) -> Self {
        Cell::counted(count, Qualifier::Exact)
    }

    pub fn counted(count: i64, qualifier: Qualifier) -> Self {
        Value::Count { count, qualifier }.into()
    }

    pub fn number(number: f64, decimals: u8) -> Self {
        Value::Number { number, decimals, qualifier: Qualifier::Exact }.into()
    }

    pub fn share(share: f64) -> Self {
        Value::Share { share }.into()
    }

    pub fn date(shown: impl Into<String>, date: Option<NaiveDate>) -> Self {
        Value::Date { shown: shown.into(), date }.into()
    }

    pub fn money(amount: Amount) -> Self {
        Value::Money { amount }.into()
    }

    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    #[must_use]
    pub fn query(mut self, query: impl Into<String>) -> Self {
        self.query = Some(query.into());
        self
    }

    #[must_use]
    pub fn uid(mut self, uid: impl Into<String>) -> Self {
        self.uid = Some(uid.into());
        self
    }

    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }
}

impl From<Value> for Cell {
    fn from(value: Value) -> Self {
        Cell { value, ..Cell::default() }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Cell::text(text)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Cell::text(text)
    }
}

impl From<i64> for Cell {
    fn from(count: i64) -> Self {
        Cell::count(count)
    }
}

impl Table {
    pub fn new(caption: impl Into<String>) -> Self {
        Table { caption: caption.into(), ..Table::default() }
    }

    #[must_use]
    pub fn column(mut self, column: Column) -> Self {
        self.columns.push(column);
        self
    }

    #[must_use]
    pub fn row(mut self, cells: impl IntoIterator<Item = impl Into<Cell>>) -> Self {
        self.rows.push(cells.into_iter().map(Into::into).collect());
        self
    }

    #[must_use]
    pub fn rows(mut self, rows: impl IntoIterator<Item = Vec<Cell>>) -> Self {
        self.rows.extend(rows);
        self
    }

    #[must_use]
    pub fn total(mut self, cells: impl IntoIterator<Item = impl Into<Cell>>) -> Self {
        self.total = Some(cells.into_iter().map(Into::into).collect());
        self
    }

    #[must_use]
    pub fn note(mut self, note: impl Into<Text>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// The rows and the totals, in order.
    pub fn all_rows(&self) -> impl Iterator<Item = &Vec<Cell>> {
        self.rows.iter().chain(&self.total)
    }

    /// How many columns the first cell of the totals takes: its own and the empty ones after it.
    pub fn total_span(&self) -> usize {
        let after = self.total.iter().flatten().skip(1);
        1 + after.take_while(|cell| **cell == Cell::empty()).count()
    }

    /// Whether a column takes just the room it needs, on one line. Numbers and dates do, unless one
    /// is so long that it would push the words aside; in a table without words, the first column
    /// takes what the others leave.
    pub fn is_compact(&self, column: usize) -> bool {
        let is_words = |column: &Column| column.kind == ColumnKind::Text;
        let takes_the_rest = column == 0 && !self.columns.iter().any(is_words);
        let longest = self.rows.iter().map(|row| self.shown(row, column).chars().count()).max();
        !self.columns.get(column).is_none_or(is_words) && !takes_the_rest && longest.unwrap_or(0) <= 32
    }

    /// What the cell of `row` under the given column reads, qualifier sign included.
    pub fn shown(&self, row: &[Cell], column: usize) -> String {
        let currency = self.columns.get(column).and_then(Column::currency);
        row.get(column).map_or_else(String::new, |cell| cell.value.in_column(currency))
    }

    /// The notes of cells, lettered from `a` in reading order; the same words get the same letter.
    pub fn cell_notes(&self) -> Vec<(String, &str)> {
        let mut notes: Vec<&str> = Vec::new();
        for note in self.all_rows().flatten().filter_map(|cell| cell.note.as_deref()) {
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
        notes.into_iter().enumerate().map(|(at, note)| (letter(at), note)).collect()
    }

    /// The letter of a cell's note.
    pub fn mark(&self, cell: &Cell) -> Option<String> {
        let note = cell.note.as_deref()?;
        self.cell_notes().into_iter().find(|(_, text)| *text == note).map(|(letter, _)| letter)
    }

    /// What the signs before the numbers mean, when the table uses any: `≈ about; > over`.
    pub fn legend(&self) -> Option<String> {
        let mut used: Vec<Qualifier> = self
            .all_rows()
            .flatten()
            .map(|cell| cell.value.qualifier())
            .filter(|qualifier| *qualifier != Qualifier::Exact)
            .collect();
        used.sort_unstable();
        used.dedup();
        let signs: Vec<String> =
            used.iter().map(|q| format!("{}\u{a0}{}", q.sign().trim_end(), q.words().trim_end())).collect();
        (!signs.is_empty()).then(|| signs.join("; "))
    }
}

/// a … z, aa, ab …
fn letter(at: usize) -> String {
    let own = char::from(b'a' + (at % 26) as u8);
    if at < 26 { own.to_string() } else { format!("{}{own}", letter(at / 26 - 1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_note_is_written_once() {
        let table = Table::new("Money")
            .column(Column::text("What"))
            .column(Column::integer("People"))
            .row([Cell::text("A"), Cell::count(1).note("As printed.")])
            .row([Cell::text("B").note("By report date."), Cell::count(2).note("As printed.")]);
        let notes: Vec<_> = table.cell_notes();
        assert_eq!(
            notes,
            [("a".to_string(), "As printed."), ("b".to_string(), "By report date.")],
            "letters follow the reading order and repeat for the same words"
        );
        assert_eq!(table.mark(&table.rows[1][1]).as_deref(), Some("a"), "the second mention points at the first");
        assert_eq!(letter(26), "aa", "letters go on after z");
    }

    #[test]
    fn the_legend_names_only_signs_in_use() {
        let table = Table::new("People")
            .column(Column::integer("People"))
            .row([Cell::counted(40, Qualifier::Over)])
            .row([Cell::counted(30, Qualifier::About)])
            .row([Cell::counted(20, Qualifier::About)]);
        assert_eq!(table.legend().as_deref(), Some("≈\u{a0}about; >\u{a0}over"), "two signs, each once");
        assert_eq!(Table::new("Empty").legend(), None, "no sign, no legend");
    }
}
