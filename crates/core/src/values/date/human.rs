//! Dates as a reader wants them, in the language spoken.

use chrono::{Datelike, NaiveDate};

use super::{PartialDate, names};
use crate::values::Language;

impl PartialDate {
    /// `23 November 2015`, `November 2015`, `2015`, `14 April`; `1 maart 2015`, `1er mars 2015`.
    pub fn human(&self) -> String {
        Parts::of(self, names::month_name).text()
    }

    /// With the month cut short, for a column: `23 Nov 2015`, `23 nov. 2015`, `23 août 2015`.
    pub fn short(&self) -> String {
        Parts::of(self, names::short_month).text()
    }

    /// With the day of the week where it is known, and saying so where the year is not:
    /// `Monday 23 November 2015`, `14 April, year not stated`.
    pub fn full(&self) -> String {
        let language = Language::spoken();
        match self {
            Self::Day(day) => format!("{} {}", names::weekday_in(day.weekday(), language), self.human()),
            Self::DayOfYear { .. } => {
                let doubt = match language {
                    Language::En => "year not stated",
                    Language::Nl => "jaar niet vermeld",
                    Language::Fr => "année non précisée",
                };
                format!("{}, {doubt}", self.human())
            }
            Self::Month { .. } | Self::Year(_) => self.human(),
        }
    }
}

/// `Nov`, `nov.`: the short name of the month that a day lies in, in the language spoken.
pub fn short_month(day: NaiveDate) -> &'static str {
    names::short_month(day.month(), Language::spoken()).unwrap_or_default()
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
    let (from, to) = (Parts::of(&start, names::month_name), Parts::of(&end, names::month_name));
    if from.year != to.year {
        // A bare year on either side needs no air around the dash.
        let dash = if from.month.is_none() { "–" } else { " – " };
        return format!("{}{dash}{}", start.human(), end.human());
    }
    if from.month == to.month {
        return format!("{}–{}", from.day.unwrap_or_default(), end.human());
    }
    let dash = if from.day.is_none() { "–" } else { " – " };
    format!("{}{dash}{}", Parts { year: None, ..from }.text(), end.human())
}

#[derive(PartialEq)]
struct Parts {
    day: Option<String>,
    month: Option<&'static str>,
    year: Option<String>,
}

impl Parts {
    fn of(date: &PartialDate, month_name: impl Fn(u32, Language) -> Option<&'static str>) -> Self {
        let language = Language::spoken();
        let day = match date {
            PartialDate::Day(day) => Some(day.day()),
            PartialDate::DayOfYear { day, .. } => Some(*day),
            _ => None,
        };
        Self {
            day: day.map(|day| match (day, language) {
                (1, Language::Fr) => "1er".to_owned(),
                (day, _) => day.to_string(),
            }),
            month: date.month().and_then(|month| month_name(month, language)),
            year: date.year().map(|year| year.to_string()),
        }
    }

    fn text(&self) -> String {
        let parts = [self.day.as_deref(), self.month, self.year.as_deref()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}
