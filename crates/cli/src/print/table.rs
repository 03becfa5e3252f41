//! Aligned tables.

use super::{
    Out, Style,
    width::{cut, pad, width},
};

/// A column of a table, and what becomes of it where there is not enough room.
#[derive(Clone, Copy)]
pub struct Column {
    heading: &'static str,
    right: bool,
    /// It is never left out.
    stays: bool,
    /// It may be cut, but not to less than this.
    narrowest: Option<usize>,
}

impl Column {
    pub const fn new(heading: &'static str) -> Self {
        Self { heading, right: false, stays: false, narrowest: None }
    }

    /// For numbers.
    pub const fn right(self) -> Self {
        Self { right: true, ..self }
    }

    /// Without it a row means nothing.
    pub const fn stays(self) -> Self {
        Self { stays: true, ..self }
    }

    /// For long text, which still means something when it is cut.
    pub const fn gives_way(self) -> Self {
        Self { narrowest: Some(if self.stays { READABLE } else { NARROWEST }), ..self }
    }
}

const GAP: &str = "  ";

/// No column is cut to less than this,
const NARROWEST: usize = 12;

/// and none by which one knows the row to less than this.
const READABLE: usize = 30;

pub fn table(out: &Out, columns: &[Column], rows: &[Vec<String>]) -> String {
    // A column without a single value says nothing.
    let filled = |index: &usize| rows.iter().any(|row| !row[*index].is_empty());
    let mut shown: Vec<usize> = (0..columns.len()).filter(filled).collect();
    let widest = |index: &usize| {
        let cells = rows.iter().map(|row| width(&row[*index])).max().unwrap_or(0);
        cells.max(width(columns[*index].heading))
    };
    let least = |index: &usize| columns[*index].narrowest.unwrap_or(usize::MAX).min(widest(index));
    while total(shown.iter().map(least)) > out.width {
        let Some(last) = shown.iter().rposition(|index| !columns[*index].stays) else { break };
        shown.remove(last);
    }
    let mut widths: Vec<usize> = shown.iter().map(widest).collect();
    fit(out, columns, &shown, &mut widths);
    let line = |cells: Vec<String>, style: Style| {
        let cells = shown.iter().zip(&widths).zip(cells).map(|((index, columns_wide), cell)| {
            let cell = cut(&cell, *columns_wide);
            match columns[*index].right {
                true => format!("{}{cell}", " ".repeat(columns_wide.saturating_sub(width(&cell)))),
                false => pad(&cell, *columns_wide),
            }
        });
        let line = cells.collect::<Vec<_>>().join(GAP);
        format!("{}\n", out.styled(style, line.trim_end()))
    };
    let mut text = line(shown.iter().map(|index| columns[*index].heading.to_uppercase()).collect(), Style::Faint);
    for row in rows {
        text += &line(shown.iter().map(|index| row[*index].clone()).collect(), Style::Plain);
    }
    text
}

/// Takes from the columns that give way, the widest first, until all fits.
fn fit(out: &Out, columns: &[Column], shown: &[usize], widths: &mut [usize]) {
    while total(widths.iter().copied()) > out.width {
        let widest = (0..widths.len())
            .filter(|place| columns[shown[*place]].narrowest.is_some_and(|narrowest| widths[*place] > narrowest))
            .max_by_key(|place| widths[*place]);
        match widest {
            Some(place) => widths[place] -= 1,
            None => return,
        }
    }
}

/// The width of a whole line.
fn total(widths: impl ExactSizeIterator<Item = usize>) -> usize {
    let gaps = GAP.len() * widths.len().saturating_sub(1);
    widths.sum::<usize>() + gaps
}

#[cfg(test)]
mod tests {
    use super::{Column, Out, table};

    fn out(width: usize) -> Out {
        Out { json: false, terminal: true, colour: false, width }
    }

    #[test]
    fn columns_are_aligned_and_give_way_where_they_may() {
        let columns = [
            Column::new("date").stays(),
            Column::new("title").stays().gives_way(),
            Column::new("city"),
            Column::new("people").right(),
        ];
        let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
        let rows = [
            row(["2015", "Łódź and the informal economy of cities", "", "20"]),
            row(["nov 2015", "Mali", "", "about 40"]),
        ];
        let wide = "DATE      TITLE                                      PEOPLE\n\
                    2015      Łódź and the informal economy of cities        20\n\
                    nov 2015  Mali                                     about 40\n";
        let why = "numbers stand to the right, an empty column is left out";
        assert_eq!(table(&out(usize::MAX), &columns, &rows), wide, "{why}");
        let narrow = "DATE      TITLE                             PEOPLE\n\
                      2015      Łódź and the informal economy…        20\n\
                      nov 2015  Mali                            about 40\n";
        assert_eq!(table(&out(50), &columns, &rows), narrow, "in a narrow window the title is cut");
        let narrower = "DATE      TITLE\n\
                        2015      Łódź and the informal economy…\n\
                        nov 2015  Mali\n";
        assert_eq!(table(&out(40), &columns, &rows), narrower, "and before it cannot be read, other columns go");
    }
}
