//! Dates as a reader wants them.

use chrono::Datelike;

use super::{PartialDate, names};

impl PartialDate {
    /// `23 November 2015`, `November 2015`, `2015`, `14 April`.
    pub fn human(&self) -> String {
        let parts = Parts::of(self);
        join(&[parts.day, parts.month, parts.year])
    }
}

/// `16–17 October 2014`, `30 September – 2 October 2014`, `October–November 2015`: what both ends
/// share is written once. Without an end, or with the same one, the start alone.
pub fn human_span(start: PartialDate, end: Option<PartialDate>) -> String {
    let Some(end) = end.filter(|end| *end != start) else {
        return start.human();
    };
    if start.precision() != end.precision() {
        return format!("{} – {}", start.human(), end.human());
    }
    let (from, to) = (Parts::of(&start), Parts::of(&end));
    if from.year != to.year {
        // A bare year on either side needs no air around the dash.
        let dash = if from.month.is_none() { "–" } else { " – " };
        return format!("{}{dash}{}", start.human(), end.human());
    }
    if from.month == to.month {
        return format!("{}–{}", from.day.unwrap_or_default(), end.human());
    }
    let start = join(&[from.day.clone(), from.month]);
    let dash = if from.day.is_none() { "–" } else { " – " };
    format!("{start}{dash}{}", end.human())
}

#[derive(PartialEq)]
struct Parts {
    day: Option<String>,
    month: Option<String>,
    year: Option<String>,
}

impl Parts {
    fn of(date: &PartialDate) -> Self {
        let day = match date {
            PartialDate::Day(day) => Some(day.day()),
            PartialDate::DayOfYear { day, .. } => Some(*day),
            _ => None,
        };
        Self {
            day: day.map(|day| day.to_string()),
            month: date.month().and_then(names::english).map(str::to_owned),
            year: date.year().map(|year| year.to_string()),
        }
    }
}

fn join(parts: &[Option<String>]) -> String {
    parts.iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ")
}
