//! Reads one date or two with a dash or a word between them.

use unicode_normalization::UnicodeNormalization;

use super::{super::fold::fold, PartialDate, human_span, parse};

/// Reads a date or a span of dates as people write it: `16–17 October 2014`,
/// `30 Sept – 2 Oct 2014`, `28 December 2014 to 3 January 2015`, `Oct–Nov 2015`, `14–16 Apr`,
/// `2015-10-16/2015-10-17`. What one end leaves out is taken from the other. The second date is
/// none for a single date, and never earlier than the first.
pub fn parse_span(text: &str) -> Result<(PartialDate, Option<PartialDate>), String> {
    if let Some(date) = parse::attempt(text) {
        return date.map(|date| (date, None));
    }
    let plain: String = text.nfkc().collect();
    let plain = without_from(plain.trim());
    let mut wrong = None;
    for (start, end, together) in halves(plain) {
        let dates = both(start.trim(), end.trim());
        match dates.map(|dates| dates.and_then(|dates| if together { consecutive(dates) } else { Ok(dates) })) {
            Some(Ok((start, end))) => return Ok((start, (end != start).then_some(end))),
            Some(Err(sentence)) => wrong = wrong.or(Some(sentence)),
            None => {}
        }
    }
    match (wrong, parse::date(text)) {
        (Some(sentence), _) => Err(sentence),
        (None, date) => date
            .map(|date| (date, None))
            .map_err(|sentence| format!("{sentence}; a span is written 16–17 October 2014")),
    }
}

const BETWEEN: [&str; 10] = ["to", "until", "till", "through", "t/m", "tot en met", "tot", "au", "à", "jusqu'au"];

/// Between two days that follow each other: `2 and 3 November 2015`.
const TOGETHER: [&str; 4] = ["and", "&", "en", "et"];

/// Every way to cut the text in two, the surest cut first, and whether the days must follow each
/// other.
fn halves(text: &str) -> Vec<(&str, &str, bool)> {
    let words = BETWEEN.map(|word| (format!(" {word} "), false)).into_iter();
    let signs = [" – ", " — ", " - ", "–", "—", "/", "-"].map(|sign| (sign.to_owned(), false));
    let together = TOGETHER.map(|word| (format!(" {word} "), true));
    words
        .chain(signs)
        .chain(together)
        .flat_map(|(cut, together)| {
            let found: Vec<_> = text.match_indices(&cut).map(|(at, cut)| (at, at + cut.len())).collect();
            found.into_iter().map(move |(end, start)| (&text[..end], &text[start..], together))
        })
        .collect()
}

fn consecutive((start, end): (PartialDate, PartialDate)) -> Result<(PartialDate, PartialDate), String> {
    let follows = match (start, end) {
        (PartialDate::Day(start), PartialDate::Day(end)) => start.succ_opt() == Some(end),
        (PartialDate::DayOfYear { month, day }, PartialDate::DayOfYear { month: next_month, day: next }) => {
            month == next_month && day + 1 == next
        }
        _ => false,
    };
    if follows {
        Ok((start, end))
    } else {
        Err(format!(
            "{} and {} do not follow each other; write {} if it went on all the time",
            start.human(),
            end.human(),
            human_span(start, Some(end))
        ))
    }
}

fn without_from(text: &str) -> &str {
    match text.split_once(' ') {
        Some((first, rest)) if matches!(fold(first).as_str(), "from" | "van" | "du") => rest,
        _ => text,
    }
}

/// `None` where the halves are not two dates, or one date and what is left of another.
fn both(start: &str, end: &str) -> Option<Result<(PartialDate, PartialDate), String>> {
    let dates = match (parse::attempt(start), parse::attempt(end)) {
        (Some(Err(sentence)), _) | (_, Some(Err(sentence))) => Err(sentence),
        (Some(Ok(start)), Some(Ok(end))) => same_year(start, end),
        (None, Some(Ok(end))) => lend_to_start(start, end)?,
        (Some(Ok(start)), None) => lend_to_end(start, end)?,
        (None, None) => return None,
    };
    Some(dates.and_then(|(start, end)| in_order(start, end)))
}

/// `30 Sept – 2 Oct 2014`: the start has the year of the end, or the one before where it would
/// otherwise lie after it (`28 Dec – 3 January 2015`).
fn same_year(start: PartialDate, end: PartialDate) -> Result<(PartialDate, PartialDate), String> {
    let (PartialDate::DayOfYear { month, day }, PartialDate::Day(last)) = (start, end) else {
        return Ok((start, end));
    };
    let year = end.year().unwrap_or_default();
    let start = match PartialDate::day(year, month, day)? {
        PartialDate::Day(first) if first > last && Some(month) != end.month() => {
            PartialDate::day(year - 1, month, day)?
        }
        start => start,
    };
    Ok((start, end))
}

/// `16` before `17 October 2014`, `16.10.` before `17.10.2014`, `Oct` before `Nov 2015`.
fn lend_to_start(start: &str, end: PartialDate) -> Option<Result<(PartialDate, PartialDate), String>> {
    if let Some(month) = month_name(start) {
        let PartialDate::Month { year, month: last } = end else {
            return None;
        };
        let year = if month > last { year - 1 } else { year };
        return Some(PartialDate::month_of(year, month).map(|start| (start, end)));
    }
    let mut numbers = start.trim_end_matches(['.', '/']).split(['.', '/']).map(short_number);
    let day = numbers.next()??;
    let month = match numbers.next() {
        None => end.month()?,
        Some(month) => month?,
    };
    if numbers.next().is_some() {
        return None;
    }
    let start = match end {
        PartialDate::Day(_) => PartialDate::day(end.year()?, month, day),
        PartialDate::DayOfYear { .. } => PartialDate::day_of_year(month, day),
        _ => return None,
    };
    Some(start.map(|start| (start, end)))
}

/// `October 16` before `17, 2014` or `17`, `2015-10-16` before `17`.
fn lend_to_end(start: PartialDate, end: &str) -> Option<Result<(PartialDate, PartialDate), String>> {
    let (day, year) = match end.split_once([',', ' ']) {
        None => (short_number(end)?, None),
        Some((day, year)) => {
            let year = year.trim();
            (short_number(day)?, Some(year.parse().ok().filter(|_| year.len() == 4)?))
        }
    };
    let month = start.month()?;
    Some(match (start, year) {
        (PartialDate::DayOfYear { day: first, .. }, Some(year)) => {
            PartialDate::day(year, month, first).and_then(|start| Ok((start, PartialDate::day(year, month, day)?)))
        }
        (PartialDate::DayOfYear { .. }, None) => PartialDate::day_of_year(month, day).map(|end| (start, end)),
        (PartialDate::Day(_), None) => PartialDate::day(start.year()?, month, day).map(|end| (start, end)),
        _ => return None,
    })
}

/// A day number, perhaps with an ordinal ending or after a weekday: `16`, `16th`, `Thursday 16`.
fn short_number(text: &str) -> Option<u32> {
    let text = fold(text);
    let last = text.split(' ').next_back()?.trim_end_matches('.');
    let lead = text.split(' ').rev().skip(1);
    if !lead.clone().all(|word| super::names::weekday(word.trim_end_matches('.')).is_some()) {
        return None;
    }
    let digits = last.trim_end_matches(|char: char| char.is_alphabetic());
    let ordinal = &last[digits.len()..];
    (matches!(ordinal, "" | "st" | "nd" | "rd" | "th" | "e" | "er" | "ste" | "de") && (1..=2).contains(&digits.len()))
        .then(|| digits.parse().ok())
        .flatten()
}

fn month_name(text: &str) -> Option<u32> {
    super::names::month(fold(text).trim_end_matches('.'))
}

fn in_order(start: PartialDate, end: PartialDate) -> Result<(PartialDate, PartialDate), String> {
    let backwards = match (start, end) {
        (PartialDate::DayOfYear { month, day }, PartialDate::DayOfYear { month: last_month, day: last }) => {
            month == last_month && last < day
        }
        _ => end.certainly_before(&start),
    };
    if backwards {
        return Err(format!("{} lies before {}; the earlier date comes first", end.human(), start.human()));
    }
    Ok((start, end))
}
