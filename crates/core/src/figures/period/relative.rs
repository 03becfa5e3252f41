//! Periods that move with the day: `last year`, `dit kwartaal`, `les 90 derniers jours`.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::Period;
use crate::values::fold::fold;

/// `None` for what names a fixed period, or none at all.
pub fn read(text: &str, today: NaiveDate) -> Option<Period> {
    let folded = fold(text).replace(['-', '’', '\''], " ");
    let words: Vec<&str> = folded
        .split_whitespace()
        .filter(|word| !matches!(*word, "the" | "de" | "het" | "l" | "le" | "la" | "les" | "of" | "van"))
        .collect();
    if let Some(days) = last_days(&words) {
        return Period::new(today.checked_sub_days(Days::new(days.checked_sub(1)?))?, today).ok();
    }
    if let ["since" | "sinds" | "depuis", rest @ ..] = words.as_slice() {
        return Period::new(Period::parse(&rest.join(" ")).ok()?.from, today).ok();
    }
    let (unit, past) = match words.as_slice() {
        ["this" | "dit" | "deze" | "cette" | "ce", unit] => (*unit, false),
        ["last" | "previous" | "vorig" | "vorige" | "afgelopen" | "dernier" | "derniere", unit] => (*unit, true),
        [unit, "dernier" | "derniere" | "precedent" | "precedente" | "passe" | "passee"] => (*unit, true),
        [unit, "en", "cours"] => (*unit, false),
        _ => return None,
    };
    let months = match unit {
        "year" | "jaar" | "annee" | "an" => 12,
        "quarter" | "kwartaal" | "trimestre" => 3,
        "month" | "maand" | "mois" => 1,
        _ => return None,
    };
    let month = today.month0() / months * months + 1;
    let start = NaiveDate::from_ymd_opt(today.year(), month, 1)?;
    let start = if past { start.checked_sub_months(Months::new(months))? } else { start };
    Period::new(start, start.checked_add_months(Months::new(months))?.pred_opt()?).ok()
}

/// `last 90 days`, `afgelopen 90 dagen`, `90 derniers jours`: that many, today included.
fn last_days(words: &[&str]) -> Option<u64> {
    let count = match words {
        ["last" | "past" | "laatste" | "afgelopen" | "vorige", count, "days" | "day" | "dagen" | "dag"] => count,
        [count, "derniers", "jours"] => count,
        _ => return None,
    };
    count.parse().ok().filter(|days| (1..=36_600).contains(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moving_period_is_read_in_three_languages() {
        let today = NaiveDate::from_ymd_opt(2016, 2, 10).unwrap();
        for (text, from, to) in [
            ("last year", "2015-01-01", "2015-12-31"),
            ("vorig jaar", "2015-01-01", "2015-12-31"),
            ("l’année dernière", "2015-01-01", "2015-12-31"),
            ("this year", "2016-01-01", "2016-12-31"),
            ("Cette année", "2016-01-01", "2016-12-31"),
            ("last quarter", "2015-10-01", "2015-12-31"),
            ("dit kwartaal", "2016-01-01", "2016-03-31"),
            ("le trimestre en cours", "2016-01-01", "2016-03-31"),
            ("last month", "2016-01-01", "2016-01-31"),
            ("last 90 days", "2015-11-13", "2016-02-10"),
            ("les 90 derniers jours", "2015-11-13", "2016-02-10"),
            ("since 1 October 2015", "2015-10-01", "2016-02-10"),
            ("sinds oktober 2015", "2015-10-01", "2016-02-10"),
        ] {
            let period = Period::read(text, today).unwrap();
            assert_eq!((period.from.to_string(), period.to.to_string()), (from.into(), to.into()), "{text}");
        }
        assert!(Period::read("", today).unwrap().is_ever(), "no period is every year");
        assert_eq!(Period::read("2015", today).unwrap().whole_year(), Some(2015), "a fixed one stays fixed");
        assert!(Period::read("last wednesday", today).is_err(), "what moves otherwise is not guessed");
    }
}
