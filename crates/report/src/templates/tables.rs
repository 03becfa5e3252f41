//! Tables of records: how many rows are listed, and which columns have something to say.

use super::{Detail, words::number};
use crate::document::{Cell, Table, grouped};

/// Adds a row for each thing, as many as the report lists, and says how many more there are.
pub fn listed<T>(table: Table, things: &[T], detail: Detail, several: &str, row: impl Fn(&T) -> Vec<Cell>) -> Table {
    let shown = detail.of_rows(things.len());
    let table = without_empty_columns(table.rows(things.iter().take(shown).map(row)));
    match left_out(things.len(), shown, several) {
        Some(sentence) => table.note(sentence),
        None => table,
    }
}

/// Says how many of so many are not shown, if any.
pub fn left_out(all: usize, shown: usize, several: &str) -> Option<String> {
    (shown < all).then(|| {
        format!(
            "The first {} of {} {several}; the spreadsheet of this report (XLSX) lists the other {}.",
            number(shown as u64),
            grouped(all as u64),
            grouped((all - shown) as u64)
        )
    })
}

/// Columns after the first in which no row says anything are left out.
fn without_empty_columns(mut table: Table) -> Table {
    for at in (1..table.columns.len()).rev() {
        if table.rows.iter().all(|row| row.get(at).is_none_or(|cell| *cell == Cell::empty())) {
            table.columns.remove(at);
            for row in &mut table.rows {
                if at < row.len() {
                    row.remove(at);
                }
            }
        }
    }
    table
}

/// The words as a cell; an empty one where there are none.
pub fn words(text: impl Into<String>) -> Cell {
    let text = text.into();
    if text.is_empty() { Cell::empty() } else { Cell::text(text) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Column;

    fn table(detail: Detail) -> Table {
        let table = Table::new("T").column(Column::text("A")).column(Column::text("B")).column(Column::text("C"));
        listed(table, &[1, 2, 3, 4], detail, "things", |n| vec![words(n.to_string()), Cell::empty(), words("c")])
    }

    #[test]
    fn what_is_not_listed_is_told() {
        let short = table(Detail::First(2));
        assert_eq!(short.rows.len(), 2, "as many rows as asked for");
        assert_eq!(
            short.notes[0].flat(),
            "The first two of 4 things; the spreadsheet of this report (XLSX) lists the other 2.",
            "and a sentence about the rest"
        );
        assert!(table(Detail::Every).notes.is_empty(), "nothing is left out, nothing is said");
    }

    #[test]
    fn a_column_that_says_nothing_is_left_out() {
        let names: Vec<String> = table(Detail::Every).columns.into_iter().map(|column| column.name).collect();
        assert_eq!(names, ["A", "C"], "B was empty in every row");
    }
}
