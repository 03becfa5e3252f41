//! Days as the ids of search entries have them, and sets of these.

use super::grammar::Period;
use crate::values::PartialDate;

/// Where the day stands in the id of a search entry (`db::entry_id`).
pub const DAY_SHIFT: u32 = 37;

/// Later than every day: days are yyyymmdd, with 00 for what is not known, and have 26 bits.
pub const NEVER: i64 = (1 << 26) - 1;

/// Half open: from the first day up to the second. A set of them is in order and apart.
pub type Days = (i64, i64);

/// The first day after every day that the date can mean.
pub fn end_of(date: &PartialDate) -> i64 {
    let day = date.sort_key().unwrap_or(0);
    day + match (day % 10_000, day % 100) {
        (0, _) => 10_000,
        (_, 0) => 100,
        _ => 1,
    }
}

/// The days of a period, and the month and the year that it begins in: a record placed there may lie in
/// the period.
pub fn days_of(period: &Period) -> Vec<Days> {
    let end = period.to.map_or(NEVER, |to| end_of(&to));
    let Some(day) = period.from.and_then(|from| from.sort_key()) else { return vec![(1, end)] };
    let (month, year) = (day - day % 100, day - day % 10_000);
    match (day - month, month - year) {
        (0 | 1, 0 | 100) => vec![(year, end)],
        (0 | 1, _) => vec![(year, year + 1), (month, end)],
        _ => vec![(year, year + 1), (month, month + 1), (day, end)],
    }
}

/// In order, and what overlaps or touches joined.
pub fn united(mut days: Vec<Days>) -> Vec<Days> {
    days.retain(|(start, end)| start < end);
    days.sort_unstable();
    let mut united: Vec<Days> = Vec::new();
    for (start, end) in days {
        match united.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => united.push((start, end)),
        }
    }
    united
}

pub fn all_but(days: Vec<Days>) -> Vec<Days> {
    let starts = std::iter::once(0).chain(days.iter().map(|days| days.1));
    let ends = days.iter().map(|days| days.0).chain([NEVER]);
    starts.zip(ends).filter(|(start, end)| start < end).collect()
}

pub fn common(one: &[Days], two: &[Days]) -> Vec<Days> {
    let both = one.iter().flat_map(|a| two.iter().map(move |b| (a.0.max(b.0), a.1.min(b.1))));
    united(both.collect())
}

/// Before every date on that day, and after every date before it.
pub fn day_text(day: i64) -> String {
    match (day / 10_000, day / 100 % 100, day % 100) {
        (0, 0, 0) => String::new(),
        (year, 0, 0) => format!("{year:04}"),
        (year, month, 0) => format!("{year:04}-{month:02}"),
        (year, month, day) => format!("{year:04}-{month:02}-{day:02}"),
    }
}
