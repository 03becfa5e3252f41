//! Aligned tables.

use super::{
    Out, Style,
    width::{cut, pad, width},
};

/// A column: its heading, whether its cells stand to the right, and whether it gives way in a narrow window.
#[derive(Clone, Copy)]
pub struct Column {
    pub heading: &'static str,
    pub right: bool,
    pub gives_way: bool,
}

impl Column {
    pub const fn new(heading: &'static str) -> Self {
        Self { heading, right: false, gives_way: false }
    }

    /// For numbers.
    pub const fn right(self) -> Self {
        Self { right: true, ..self }
    }

    /// For titles and other long text.
    pub const fn gives_way(self) -> Self {
        Self { gives_way: true, ..self }
    }
}

const GAP: &str = "  ";

/// No column is cut to less than this.
const NARROWEST: usize = 12;

pub fn table(out: &Out, columns: &[Column], rows: &[Vec<String>]) -> String {
    // A column without a single value says nothing.
    let shown: Vec<usize> = (0..columns.len()).filter(|index| rows.iter().any(|row| !row[*index].is_empty())).collect();
    let widest = |index: &usize| {
        let cells = rows.iter().map(|row| width(&row[*index])).max().unwrap_or(0);
        cells.max(width(columns[*index].heading))
    };
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
    let gaps = GAP.len() * widths.len().saturating_sub(1);
    while widths.iter().sum::<usize>().saturating_add(gaps) > out.width {
        let widest = (0..widths.len())
            .filter(|place| columns[shown[*place]].gives_way && widths[*place] > NARROWEST)
            .max_by_key(|place| widths[*place]);
        match widest {
            Some(place) => widths[place] -= 1,
            None => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Column, Out, table};

    fn out(width: usize) -> Out {
        Out { json: false, terminal: true, colour: false, width }
    }

    #[test]
    fn columns_are_aligned_and_give_way_where_they_may() {
        let columns =
            [Column::new("date"), Column::new("title").gives_way(), Column::new("city"), Column::new("people").right()];
        let rows = [
            vec!["2015".to_owned(), "Łódź and the informal economy".to_owned(), String::new(), "20".to_owned()],
            vec!["nov 2015".to_owned(), "Mali".to_owned(), String::new(), "about 40".to_owned()],
        ];
        let wide = "DATE      TITLE                            PEOPLE\n\
                    2015      Łódź and the informal economy        20\n\
                    nov 2015  Mali                           about 40\n";
        assert_eq!(
            table(&out(usize::MAX), &columns, &rows),
            wide,
            "numbers stand to the right, an empty column is left out"
        );
        let narrow = "DATE      TITLE           PEOPLE\n\
                      2015      Łódź and th…        20\n\
                      nov 2015  Mali          about 40\n";
        assert_eq!(table(&out(32), &columns, &rows), narrow, "in a narrow window the title is cut");
    }
}
