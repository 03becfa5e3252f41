//! The days a report is about.

mod relative;

use std::fmt;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Serialize, Serializer, ser::SerializeStruct};

use crate::{
    error::{Error, Result},
    values::{Language, PartialDate, date::YEARS, human_span, parse_span},
};

/// From the first day to the last, both included. JSON: `{"from": "2015-01-01", "to": "2015-12-31"}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ts_rs::TS)]
pub struct Period {
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "string")]
    pub to: NaiveDate,
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut period = serializer.serialize_struct("Period", 2)?;
        period.serialize_field("from", &self.from.to_string())?;
        period.serialize_field("to", &self.to.to_string())?;
        period.end()
    }
}

impl Period {
    /// From the first to the last day that a record can have: all of them, those without a date as well.
    pub fn ever() -> Self {
        let day = |year: &i32, month, day| NaiveDate::from_ymd_opt(*year, month, day).unwrap_or_default();
        Self { from: day(YEARS.start(), 1, 1), to: day(YEARS.end(), 12, 31) }
    }

    pub fn is_ever(&self) -> bool {
        *self == Self::ever()
    }

    pub fn new(from: NaiveDate, to: NaiveDate) -> Result<Self> {
        if to < from {
            let human = |day| PartialDate::Day(day).human();
            return Err(Error::refused(format!(
                "The period ends on {}, before it begins on {}.",
                human(to),
                human(from)
            )));
        }
        Ok(Self { from, to })
    }

    /// Reads a period as people say it on a day: as [`Period::parse`] does, and `last year`, `this quarter`,
    /// `last 90 days`, `vorig jaar`, `l’année dernière`; nothing at all is [`Period::ever`].
    pub fn read(text: &str, today: NaiveDate) -> Result<Self> {
        match relative::read(text, today) {
            _ if text.trim().is_empty() => Ok(Self::ever()),
            Some(period) => Ok(period),
            None => Self::parse(text),
        }
    }

    /// Reads a period as people write it: `2015`, `2015-Q4`, `Sept 2015`, `2015-H1`, `1 Oct – 15 Nov 2015`.
    pub fn parse(text: &str) -> Result<Self> {
        if let Some(part) = part_of_year(text) {
            return part;
        }
        let refused = |sentence: String| Error::refused(format!("The period cannot be read: {sentence}."));
        let (start, end) = parse_span(text).map_err(refused)?;
        Self::spanning(start, end.unwrap_or(start))
    }

    /// From the earliest day that `from` can mean to the latest that `to` can mean: `2015` to `March 2016`.
    pub fn between(from: &str, to: &str) -> Result<Self> {
        let read = |name: &str, text: &str| {
            PartialDate::parse(text)
                .map_err(|sentence| Error::refused(format!("The {name} of the period: {sentence}.")))
        };
        Self::spanning(read("start", from)?, read("end", to)?)
    }

    fn spanning(start: PartialDate, end: PartialDate) -> Result<Self> {
        match (start.first_day(), end.last_day()) {
            (Some(from), Some(to)) => Self::new(from, to),
            _ => Err(Error::refused("The period names a day without a year; write 14 April 2015.")),
        }
    }

    /// The year that the period is exactly, if it is one.
    pub fn whole_year(&self) -> Option<i32> {
        let year = self.from.year();
        let ends = NaiveDate::from_ymd_opt(year, 1, 1).zip(NaiveDate::from_ymd_opt(year, 12, 31));
        (ends == Some((self.from, self.to))).then_some(year)
    }

    /// `2015`, `November 2015`, `October–December 2015`, `1 October – 15 November 2015`.
    pub fn human(&self) -> String {
        let month = |day: NaiveDate| PartialDate::Month { year: day.year(), month: day.month() };
        match self.whole_year() {
            _ if self.is_ever() => match Language::spoken() {
                Language::En => "all years",
                Language::Nl => "alle jaren",
                Language::Fr => "toutes les années",
            }
            .to_owned(),
            Some(year) => year.to_string(),
            None if self.is_whole_months() => human_span(month(self.from), Some(month(self.to))),
            None => human_span(self.from.into(), Some(self.to.into())),
        }
    }

    /// Every month that has a day in the period: `2015-09`. Of all years, none: they are too many to name.
    pub fn months(&self) -> Vec<String> {
        if self.is_ever() {
            return Vec::new();
        }
        let first = self.from.with_day(1).unwrap_or(self.from);
        (0..)
            .map_while(|ahead| first.checked_add_months(Months::new(ahead)))
            .take_while(|month| *month <= self.to)
            .map(|month| month.format("%Y-%m").to_string())
            .collect()
    }

    /// Whether some day that the date can mean lies in the period. A day without a year lies in none.
    pub fn touches(&self, date: &PartialDate) -> bool {
        matches!((date.first_day(), date.last_day()), (Some(first), Some(last)) if first <= self.to && last >= self.from)
    }

    /// Whether every day that the date can mean lies in the period.
    pub fn holds(&self, date: &PartialDate) -> bool {
        self.is_ever()
            || matches!((date.first_day(), date.last_day()), (Some(first), Some(last)) if first >= self.from && last <= self.to)
    }

    /// The search words that find what touches the period: `year:2015`, `month:2015-11`,
    /// `date:2015-10-01..2015-11-15`.
    pub(super) fn words(&self) -> String {
        match (self.whole_year(), self.months().as_slice()) {
            _ if self.is_ever() => String::new(),
            (Some(year), _) => format!("year:{year}"),
            (None, [month]) if self.is_whole_months() => format!("month:{month}"),
            _ => format!("date:{}..{}", self.from, self.to),
        }
    }

    /// The days that both periods have.
    pub(super) fn common(&self, other: &Self) -> Option<Self> {
        Self::new(self.from.max(other.from), self.to.min(other.to)).ok()
    }

    fn is_whole_months(&self) -> bool {
        self.from.day() == 1 && self.to.succ_opt().is_some_and(|next| next.day() == 1)
    }

    /// For SQL: a stored date touches the period when it lies between the first two texts or is one of the
    /// others, the month and the year in which the period begins.
    pub(super) fn keys(&self) -> [String; 4] {
        if self.is_ever() {
            // Whatever a date is kept as lies between these, and so does none.
            return ["", "9999", "", ""].map(str::to_owned);
        }
        [
            self.from.to_string(),
            self.to.to_string(),
            self.from.format("%Y-%m").to_string(),
            self.from.year().to_string(),
        ]
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.human())
    }
}

/// `2015-Q4`, `Q4 2015`, `2015 H1`.
fn part_of_year(text: &str) -> Option<Result<Period>> {
    let upper = text.trim().to_uppercase();
    let mut words = upper.split([' ', '-']).filter(|word| !word.is_empty());
    let (one, other) = (words.next()?, words.next()?);
    let (year, part) = if one.starts_with(['Q', 'H']) { (other, one) } else { (one, other) };
    let year = PartialDate::parse(year).ok().and_then(|date| match date {
        PartialDate::Year(year) => Some(year),
        _ => None,
    })?;
    let (months, parts) = match part.get(..1)? {
        "Q" => (3, 4),
        "H" => (6, 2),
        _ => return None,
    };
    let number: u32 = part.get(1..)?.parse().ok()?;
    if words.next().is_some() {
        return None;
    }
    if !(1..=parts).contains(&number) {
        return Some(Err(Error::refused(format!(
            "There is no {part} in a year; write {year}-Q1 to {year}-Q4 or {year}-H1, {year}-H2."
        ))));
    }
    let month = |month| PartialDate::Month { year, month };
    Some(Period::spanning(month((number - 1) * months + 1), month(number * months)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_read_as_people_write_it() {
        for (text, from, to, human) in [
            ("2015", "2015-01-01", "2015-12-31", "2015"),
            ("2015-Q4", "2015-10-01", "2015-12-31", "October–December 2015"),
            ("q1 2016", "2016-01-01", "2016-03-31", "January–March 2016"),
            ("2015-H2", "2015-07-01", "2015-12-31", "July–December 2015"),
            ("Sept 2015", "2015-09-01", "2015-09-30", "September 2015"),
            ("2016-02", "2016-02-01", "2016-02-29", "February 2016"),
            ("1 Oct – 15 Nov 2015", "2015-10-01", "2015-11-15", "1 October – 15 November 2015"),
            ("2014-12-31", "2014-12-31", "2014-12-31", "31 December 2014"),
        ] {
            let period = Period::parse(text).unwrap();
            assert_eq!((period.from.to_string(), period.to.to_string()), (from.into(), to.into()), "{text}");
            assert_eq!(period.human(), human, "{text} is read back");
        }
        let open = Period::between("2014", "March 2015").unwrap();
        assert_eq!(open.human(), "January 2014 – March 2015", "each end is taken as wide as it can be");
    }

    #[test]
    fn what_is_no_period_is_refused_in_plain_words() {
        for (text, words) in [("2015-Q5", "no Q5"), ("14 April", "without a year"), ("soon", "cannot be read")] {
            let error = Period::parse(text).unwrap_err();
            assert!(error.message.contains(words), "{text}: {error}");
        }
        let error = Period::between("2016", "2015").unwrap_err();
        assert_eq!(
            error.message, "The period ends on 31 December 2015, before it begins on 1 January 2016.",
            "both ends named"
        );
    }

    #[test]
    fn a_partial_date_touches_a_period_when_one_of_its_days_does() {
        let period = Period::parse("2015-Q4").unwrap();
        for (date, touches, holds) in [
            ("2015", true, false),
            ("2015-10", true, true),
            ("2015-09", false, false),
            ("2015-12-31", true, true),
            ("2016-01-01", false, false),
            ("2014", false, false),
            ("--11-14", false, false),
        ] {
            let date: PartialDate = date.parse().unwrap();
            assert_eq!((period.touches(&date), period.holds(&date)), (touches, holds), "{date}");
            let [from, to, month, year] = period.keys();
            let text = date.to_string();
            let in_sql = (from <= text && text <= to) || text == month || text == year;
            assert_eq!(in_sql, touches, "SQL compares texts and must say the same of {date}");
        }
        assert_eq!(period.months(), ["2015-10", "2015-11", "2015-12"], "every month of the quarter");
    }
}
