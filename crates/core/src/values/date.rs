//! Dates as precise as they were known: a day, a month, a year, or a day whose year was not stated.

use std::{fmt, str::FromStr};

use chrono::{Datelike, NaiveDate};

use super::text::travels_as_text;

mod human;
mod names;
mod parse;
mod span;
#[cfg(test)]
mod tests;

pub use human::{human_span, short_month};
pub use span::parse_span;

/// The years in which Rostrum's events, calls and projects can lie.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// A date of known precision. JSON and SQL, after ISO 8601: `2015-11-23`, `2015-11`, `2015`, and
/// `--04-14` for a day without year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ts_rs::TS)]
#[ts(type = "string")]
pub enum PartialDate {
    Day(NaiveDate),
    Month { year: i32, month: u32 },
    Year(i32),
    DayOfYear { month: u32, day: u32 },
}

travels_as_text!(PartialDate);

/// How much of a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    Day,
    Month,
    Year,
    /// Day and month, but no year.
    DayOfYear,
}

impl PartialDate {
    /// A day between the years of [`YEARS`], or a sentence that says what is impossible about it.
    pub fn day(year: i32, month: u32, day: u32) -> Result<Self, String> {
        Self::month_of(year, month)?;
        NaiveDate::from_ymd_opt(year, month, day).map(Self::Day).ok_or_else(|| no_such_day(day, month, Some(year)))
    }

    /// A month (1–12) of a year.
    pub fn month_of(year: i32, month: u32) -> Result<Self, String> {
        Self::year_of(year)?;
        if names::english(month).is_none() {
            return Err(format!("there is no month {month}"));
        }
        Ok(Self::Month { year, month })
    }

    /// A year within [`YEARS`].
    pub fn year_of(year: i32) -> Result<Self, String> {
        if YEARS.contains(&year) {
            Ok(Self::Year(year))
        } else {
            Err(format!("the year {year} is outside {}–{}", YEARS.start(), YEARS.end()))
        }
    }

    /// A day and month whose year was not stated; 29 February is possible.
    pub fn day_of_year(month: u32, day: u32) -> Result<Self, String> {
        if names::english(month).is_none() {
            return Err(format!("there is no month {month}"));
        }
        match NaiveDate::from_ymd_opt(2000, month, day) {
            Some(_) => Ok(Self::DayOfYear { month, day }),
            None => Err(no_such_day(day, month, None)),
        }
    }

    /// Reads a date as people write it in English, Dutch or French, day first: `23 November 2015`,
    /// `Nov 23, 2015`, `23.11.15`, `11/2015`, `6 nov. 2015`, `14 Apr`, `2015`; also the stored text.
    /// Numbers are month first only where they cannot be day first (`11/23/2015`). A weekday is
    /// accepted when it is the right one.
    pub fn parse(text: &str) -> Result<Self, String> {
        parse::date(text)
    }

    pub fn precision(&self) -> Precision {
        match self {
            Self::Day(_) => Precision::Day,
            Self::Month { .. } => Precision::Month,
            Self::Year(_) => Precision::Year,
            Self::DayOfYear { .. } => Precision::DayOfYear,
        }
    }

    pub fn year(&self) -> Option<i32> {
        match *self {
            Self::Day(day) => Some(day.year()),
            Self::Month { year, .. } | Self::Year(year) => Some(year),
            Self::DayOfYear { .. } => None,
        }
    }

    /// 1–12, where the month is known.
    pub fn month(&self) -> Option<u32> {
        match *self {
            Self::Day(day) => Some(day.month()),
            Self::Month { month, .. } | Self::DayOfYear { month, .. } => Some(month),
            Self::Year(_) => None,
        }
    }

    /// The earliest day this date can mean; none without a year.
    pub fn first_day(&self) -> Option<NaiveDate> {
        match *self {
            Self::Day(day) => Some(day),
            Self::Month { year, month } => NaiveDate::from_ymd_opt(year, month, 1),
            Self::Year(year) => NaiveDate::from_ymd_opt(year, 1, 1),
            Self::DayOfYear { .. } => None,
        }
    }

    /// The latest day this date can mean; none without a year.
    pub fn last_day(&self) -> Option<NaiveDate> {
        match *self {
            Self::Day(day) => Some(day),
            Self::Month { year, month: 12 } => NaiveDate::from_ymd_opt(year, 12, 31),
            Self::Month { year, month } => NaiveDate::from_ymd_opt(year, month + 1, 1)?.pred_opt(),
            Self::Year(year) => NaiveDate::from_ymd_opt(year, 12, 31),
            Self::DayOfYear { .. } => None,
        }
    }

    /// Whether every day this date can mean lies before every day the other can mean. A date
    /// without year is never certainly before anything.
    pub fn certainly_before(&self, other: &Self) -> bool {
        matches!((self.last_day(), other.first_day()), (Some(last), Some(first)) if last < first)
    }

    /// A number that sorts as the dates do: yyyymmdd, unknown month and day as 00, so that a year
    /// comes before its months and a month before its days. None without a year.
    pub fn sort_key(&self) -> Option<i64> {
        let (year, month, day) = match *self {
            Self::Day(day) => (day.year(), day.month(), day.day()),
            Self::Month { year, month } => (year, month, 0),
            Self::Year(year) => (year, 0, 0),
            Self::DayOfYear { .. } => return None,
        };
        Some(i64::from(year) * 10_000 + i64::from(month) * 100 + i64::from(day))
    }
}

fn no_such_day(day: u32, month: u32, year: Option<i32>) -> String {
    let month = names::english(month).unwrap_or("that month");
    match year {
        Some(year) => format!("there is no {day} {month} in {year}"),
        None => format!("there is no {day} {month}"),
    }
}

impl From<NaiveDate> for PartialDate {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => f.pad(&day.format("%Y-%m-%d").to_string()),
            Self::Month { year, month } => f.pad(&format!("{year:04}-{month:02}")),
            Self::Year(year) => f.pad(&format!("{year:04}")),
            Self::DayOfYear { month, day } => f.pad(&format!("--{month:02}-{day:02}")),
        }
    }
}

impl FromStr for PartialDate {
    type Err = String;

    /// Reads exactly what `Display` writes; for what people write see [`PartialDate::parse`].
    fn from_str(text: &str) -> Result<Self, String> {
        parse::stored(text)
            .unwrap_or_else(|| Err(format!("“{text}” is not a date like 2015-11-23, 2015-11, 2015 or --04-14")))
    }
}
