//! Counts by month, stacked by kind.

use serde::Serialize;

use super::{Palette, WIDTH, label, lettering, line, mark, nothing, palette::SERIES, rect};
use crate::{
    document::{Cell, Column, Table, grouped},
    markup::Element,
};

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Columns {
    pub title: String,
    pub note: String,
    /// What is counted, for the head of the total: `Events`.
    pub counted: String,
    pub months: Vec<Month>,
    /// From the foot of the stack upwards.
    pub series: Vec<Series>,
}

/// One column. Usually a month, though a last one without a date is fine.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Month {
    /// Under the column: `Oct`.
    pub short: String,
    /// Under a run of columns: `2015`.
    pub year: String,
    /// In full: `October 2015`.
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Series {
    pub name: String,
    /// A count per month, and the search words that give it.
    pub counts: Vec<(u64, Option<String>)>,
}

const TOP: f64 = 18.0;
const PLOT: f64 = 170.0;

impl Columns {
    pub fn new(title: impl Into<String>, counted: impl Into<String>) -> Self {
        Columns { title: title.into(), counted: counted.into(), ..Columns::default() }
    }

    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    #[must_use]
    pub fn month(mut self, short: impl Into<String>, year: impl Into<String>, name: impl Into<String>) -> Self {
        self.months.push(Month { short: short.into(), year: year.into(), name: name.into() });
        self
    }

    /// Adds a series; `counts` has one entry per month.
    #[must_use]
    pub fn series(mut self, name: impl Into<String>, counts: impl IntoIterator<Item = (u64, Option<String>)>) -> Self {
        self.series.push(Series { name: name.into(), counts: counts.into_iter().collect() });
        self
    }

    fn total(&self, month: usize) -> u64 {
        self.series.iter().map(|series| series.count(month)).sum()
    }

    pub(super) fn description(&self) -> String {
        let months: Vec<String> = self
            .months
            .iter()
            .enumerate()
            .filter(|(at, _)| self.total(*at) > 0)
            .map(|(at, month)| {
                let kinds: Vec<String> = self
                    .series
                    .iter()
                    .filter(|series| series.count(at) > 0)
                    .map(|series| format!("{} {}", series.name, series.count(at)))
                    .collect();
                format!("{} {} ({})", month.name, self.total(at), kinds.join(", "))
            })
            .collect();
        if months.is_empty() {
            "Column chart without any records.".to_string()
        } else {
            format!("Stacked columns. {}.", months.join("; "))
        }
    }

    pub(super) fn numbers(&self) -> Table {
        let mut table = Table::new(self.title.clone()).column(Column::text("Month").wide());
        for series in &self.series {
            table = table.column(Column::integer(series.name.clone()));
        }
        table = table.column(Column::integer(self.counted.clone()));
        for (at, month) in self.months.iter().enumerate() {
            let mut row = vec![Cell::text(month.name.clone())];
            for series in &self.series {
                let cell = Cell::from(series.count(at) as i64);
                let query = series.counts.get(at).and_then(|(count, query)| query.clone().filter(|_| *count > 0));
                row.push(Cell { query, ..cell });
            }
            row.push(Cell::from(self.total(at) as i64));
            table = table.row(row);
        }
        let mut total = vec![Cell::text("Total")];
        total.extend(self.series.iter().map(|series| Cell::from(series.sum() as i64)));
        total.push(Cell::from(self.series.iter().map(Series::sum).sum::<u64>() as i64));
        table.total(total)
    }

    pub(super) fn draw(&self, palette: Palette) -> (f64, Vec<Element>) {
        let highest = (0..self.months.len()).map(|month| self.total(month)).max().unwrap_or(0);
        if highest == 0 {
            return nothing(palette);
        }
        let step = tick_step(highest);
        let top_tick = highest.div_ceil(step) * step;
        let left = lettering::width(&grouped(top_tick)) + 10.0;
        let foot = TOP + PLOT;
        let y = |count: u64| foot - PLOT * count as f64 / top_tick as f64;
        // Few months keep their columns together at the left instead of drifting apart.
        let slot = ((WIDTH - left) / self.months.len() as f64).min(110.0);
        let bar = (slot * 0.62).min(56.0);

        let mut marks = Vec::new();
        for tick in (0..=top_tick).step_by(step as usize) {
            let colour = if tick == 0 { palette.axis() } else { palette.faint() };
            marks.push(line(left, y(tick), WIDTH, y(tick), &colour));
            marks.push(label(left - 8.0, y(tick) + 4.0, "end", &palette.quiet(), &grouped(tick)));
        }
        let shown = self.shown_series();
        for (at, month) in self.months.iter().enumerate() {
            let x = left + slot * at as f64 + (slot - bar) / 2.0;
            let mut below = 0;
            for (place, series) in shown.iter().enumerate() {
                let count = series.count(at);
                if count == 0 {
                    continue;
                }
                let (upper, lower) = (y(below + count), y(below));
                // A hair of paper between two kinds, so that colour is not all that parts them.
                let gap = if below > 0 && lower - upper > 3.0 { 1.0 } else { 0.0 };
                below += count;
                let shape = rect(x, upper, bar, lower - upper - gap).set("fill", palette.series(place));
                let title = format!("{}, {}: {}", month.name, series.name, grouped(count));
                let query = series.counts.get(at).and_then(|(_, query)| query.as_ref());
                marks.push(mark(shape, title, query));
            }
            let total = grouped(below);
            if below > 0 && lettering::width(&total) < slot - 1.0 {
                marks.push(label(x + bar / 2.0, y(below) - 5.0, "middle", &palette.ink(), &total));
            }
        }
        marks.extend(self.month_names(palette, left, slot, foot + 16.0));
        let (height, legend) = legend(palette, &shown, foot + 58.0);
        marks.extend(legend);
        (height, marks)
    }

    /// The series as drawn: those that cannot be told apart any more become one.
    fn shown_series(&self) -> Vec<Series> {
        let used: Vec<&Series> = self.series.iter().filter(|series| series.sum() > 0).collect();
        if used.len() <= SERIES {
            return used.into_iter().cloned().collect();
        }
        let (kept, rest) = used.split_at(SERIES - 1);
        let together = Series {
            name: format!("{} other kinds", rest.len()),
            counts: (0..self.months.len())
                .map(|month| (rest.iter().map(|series| series.count(month)).sum(), None))
                .collect(),
        };
        kept.iter().map(|series| (*series).clone()).chain([together]).collect()
    }

    /// As many month names as have room, and each year once under its run.
    fn month_names(&self, palette: Palette, left: f64, slot: f64, y: f64) -> Vec<Element> {
        let widest = self.months.iter().map(|month| lettering::width(&month.short)).fold(0.0, f64::max);
        let every = [1, 2, 3, 6, 12]
            .into_iter()
            .find(|every| widest + 4.0 < slot * *every as f64)
            .unwrap_or(self.months.len().max(1));
        let mut names = Vec::new();
        let mut start = 0;
        for run in self.months.chunk_by(|a, b| a.year == b.year) {
            for (at, month) in run.iter().enumerate().step_by(every) {
                let x = left + slot * ((start + at) as f64 + 0.5);
                // The last name of a run must not reach into the next run.
                if every == 1 || at + every <= run.len() {
                    names.push(label(x, y, "middle", &palette.quiet(), &month.short));
                }
            }
            let (from, to) = (left + slot * start as f64, left + slot * (start + run.len()) as f64);
            start += run.len();
            let year = &run[0].year;
            if lettering::width(year) <= (to - from).max(slot) - 2.0 {
                if run.len() > 1 {
                    names.push(line(from + 3.0, y + 7.0, to - 3.0, y + 7.0, &palette.axis()));
                }
                names.push(label((from + to) / 2.0, y + 21.0, "middle", &palette.quiet(), year));
            }
        }
        names
    }
}

impl Series {
    fn count(&self, month: usize) -> u64 {
        self.counts.get(month).map_or(0, |(count, _)| *count)
    }

    fn sum(&self) -> u64 {
        self.counts.iter().map(|(count, _)| count).sum()
    }
}

/// Swatches and names in as many lines as they need; also says where the chart ends.
fn legend(palette: Palette, series: &[Series], top: f64) -> (f64, Vec<Element>) {
    let mut marks = Vec::new();
    let (mut x, mut y) = (0.0, top);
    for (place, series) in series.iter().enumerate() {
        let name = lettering::fit(&series.name, WIDTH / 2.0, 1).join("");
        let needed = 15.0 + lettering::width(&name);
        if x > 0.0 && x + needed > WIDTH {
            (x, y) = (0.0, y + 18.0);
        }
        marks.push(rect(x, y - 9.0, 9.0, 9.0).set("fill", palette.series(place)));
        marks.push(label(x + 15.0, y, "start", &palette.quiet(), &name));
        x += needed + 14.0;
    }
    (y + 8.0, marks)
}

/// 1, 2 or 5 times a power of ten, for at most five steps.
fn tick_step(highest: u64) -> u64 {
    let mut power = 1;
    loop {
        for factor in [1, 2, 5] {
            if highest.div_ceil(factor * power) <= 5 {
                return factor * power;
            }
        }
        power *= 10;
    }
}
