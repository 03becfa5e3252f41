//! Reads one date as people write it.

use chrono::Datelike;
use unicode_normalization::UnicodeNormalization;

use super::{
    super::fold::fold,
    PartialDate,
    names::{self, month, weekday, weekday_name},
};

const ACCEPTED: &str =
    "write 23 November 2015, 23.11.2015, 2015-11-23, Nov 2015, 2015, or 14 April if the year is not known";

pub(super) fn date(text: &str) -> Result<PartialDate, String> {
    attempt(text).unwrap_or_else(|| {
        let text = text.trim();
        Err(if text.is_empty() {
            format!("there is no date here; {ACCEPTED}")
        } else {
            format!("“{text}” was not understood as a date; {ACCEPTED}")
        })
    })
}

/// `None` where the text is not shaped like a date at all; an error where it is but cannot be one.
pub(super) fn attempt(text: &str) -> Option<Result<PartialDate, String>> {
    let text = text.trim().trim_end_matches(['.', ',']);
    stored(text).or_else(|| {
        let pieces = pieces(text)?;
        let (weekday, rest) = without_weekday(&pieces);
        let date = shaped(rest)?;
        Some(date.and_then(|date| agrees(date, weekday)))
    })
}

/// Exactly the stored shapes: `2015-11-23`, `2015-11`, `2015`, `--04-14`.
pub(super) fn stored(text: &str) -> Option<Result<PartialDate, String>> {
    let number = |part: &str, length: usize| {
        (part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse::<u32>().ok())
            .flatten()
    };
    if let Some(rest) = text.strip_prefix("--") {
        let (month, day) = rest.split_once('-')?;
        return Some(PartialDate::day_of_year(number(month, 2)?, number(day, 2)?));
    }
    let parts: Vec<&str> = text.split('-').collect();
    let year = i32::try_from(number(parts.first()?, 4)?).ok()?;
    match parts[1..] {
        [] => Some(PartialDate::year_of(year)),
        [month] => Some(PartialDate::month_of(year, number(month, 2)?)),
        [month, day] => Some(PartialDate::day(year, number(month, 2)?, number(day, 2)?)),
        _ => None,
    }
}

/// A number with how many digits it was written, a word, or a separator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Number { value: u32, digits: usize },
    Word(String),
    Mark(char),
}

use Piece::{Mark, Number, Word};

/// Spaces and commas only separate. `None` where a character has no place in a date.
fn pieces(text: &str) -> Option<Vec<Piece>> {
    let text: String = text.nfkc().collect();
    let chars: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut index = 0;
    while let Some(&char) = chars.get(index) {
        let start = index;
        let run = |keep: fn(&char) -> bool| start + chars[start..].iter().take_while(|c| keep(c)).count();
        if char.is_ascii_digit() {
            index = run(char::is_ascii_digit);
            let digits: String = chars[start..index].iter().collect();
            found.push(Number { value: digits.parse().ok()?, digits: digits.len() });
        } else if char.is_alphabetic() {
            index = run(|char| char.is_alphabetic());
            let word = fold(&chars[start..index].iter().collect::<String>());
            let ordinal = matches!(word.as_str(), "st" | "nd" | "rd" | "th" | "e" | "er" | "ste" | "de");
            if !(ordinal && start > 0 && chars[start - 1].is_ascii_digit()) {
                found.push(Word(word));
            }
        } else {
            index += 1;
            match char {
                '.' | '/' => found.push(Mark(char)),
                '-' | '‐' | '‑' => found.push(Mark('-')),
                '\'' | '’' | '‘' => found.push(Mark('\'')),
                ',' => {}
                space if space.is_whitespace() => {}
                _ => return None,
            }
        }
    }
    Some(found)
}

/// Splits off a weekday at the start. `mar` is one (mardi) only where another month follows.
fn without_weekday(pieces: &[Piece]) -> (Option<chrono::Weekday>, &[Piece]) {
    let [Word(first), rest @ ..] = pieces else {
        return (None, pieces);
    };
    let month_follows = || rest.iter().any(|piece| matches!(piece, Word(word) if month(word).is_some()));
    match weekday(first) {
        Some(day) if month(first).is_none() || month_follows() => {
            let rest = if let [Mark('.'), rest @ ..] = rest { rest } else { rest };
            (Some(day), rest)
        }
        _ => (None, pieces),
    }
}

fn agrees(date: PartialDate, stated: Option<chrono::Weekday>) -> Result<PartialDate, String> {
    match (date, stated) {
        (PartialDate::Day(day), Some(stated)) if day.weekday() != stated => {
            Err(format!("{} is a {}, not a {}", date.human(), weekday_name(day.weekday()), weekday_name(stated)))
        }
        _ => Ok(date),
    }
}

fn shaped(pieces: &[Piece]) -> Option<Result<PartialDate, String>> {
    if pieces.iter().any(|piece| matches!(piece, Word(_))) { worded(pieces) } else { numeric(pieces) }
}

/// `23.11.2015`, `23/11/15`, `2015-11-23`, `11/2015`, `2015`.
fn numeric(pieces: &[Piece]) -> Option<Result<PartialDate, String>> {
    match *pieces {
        [Number { value, digits: 4 }] => Some(PartialDate::year_of(signed(value)?)),
        [Number { value: month, digits: 1..=2 }, Mark('.' | '/' | '-'), Number { value, digits: 4 }]
        | [Number { value, digits: 4 }, Mark('.' | '/' | '-'), Number { value: month, digits: 1..=2 }] => {
            Some(PartialDate::month_of(signed(value)?, month))
        }
        [Number { value: day, digits: 1..=2 }, Number { value: month, digits: 1..=2 }, Number { value, digits: 4 }] => {
            Some(PartialDate::day(signed(value)?, month, day))
        }
        [
            Number { value: first, digits: first_digits },
            Mark(mark @ ('.' | '/' | '-')),
            Number { value: second, digits: 1..=2 },
            Mark(same),
            Number { value: third, digits: third_digits },
        ] if mark == same => match (first_digits, third_digits) {
            (4, 1..=2) => Some(PartialDate::day(signed(first)?, second, third)),
            (1..=2, 2 | 4) => {
                let year = year(third, third_digits)?;
                let (day, month) = if second > 12 && first <= 12 { (second, first) } else { (first, second) };
                Some(PartialDate::day(year, month, day))
            }
            _ => None,
        },
        _ => None,
    }
}

/// `23 November 2015`, `Nov 23, 2015`, `23-nov-15`, `nov 2015`, `14 Apr`, `le 1er août 2015`.
fn worded(pieces: &[Piece]) -> Option<Result<PartialDate, String>> {
    match pieces {
        // Two days, not a day and a year.
        [.., Number { .. }, Mark('-' | '/'), Number { digits: 1..=2, .. }] => return None,
        // Spreadsheets write November 2015 like this.
        [Word(word), Mark('-'), Number { value, digits: 2 }] => {
            let month = names::english(month(word)?)?;
            return Some(Err(format!(
                "“{word}-{value:02}” may be a day or a year; write {value} {month} or {month} 20{value:02}"
            )));
        }
        _ => {}
    }
    let mut parts = Vec::new();
    let mut apostrophe = false;
    for piece in pieces {
        match piece {
            Mark('\'') => apostrophe = true,
            Mark(_) => {}
            Word(word) if matches!(word.as_str(), "of" | "the" | "de" | "le" | "on" | "op" | "in") => {}
            Word(word) => parts.push(Part::Month(month(word)?)),
            Number { value, digits: 2 } if std::mem::take(&mut apostrophe) => {
                parts.push(Part::Year(year(*value, 2)?));
            }
            Number { value, digits: 4 } => parts.push(Part::Year(signed(*value)?)),
            Number { value, digits: 1..=2 } => parts.push(Part::Short(*value)),
            Number { .. } => return None,
        }
    }
    use Part::{Month, Short, Year};
    Some(match *parts.as_slice() {
        [Short(day), Month(month), Year(year)]
        | [Month(month), Short(day), Year(year)]
        | [Year(year), Month(month), Short(day)] => PartialDate::day(year, month, day),
        [Short(day), Month(month), Short(short)] | [Month(month), Short(day), Short(short)] => {
            PartialDate::day(year(short, 2)?, month, day)
        }
        [Month(month), Year(year)] | [Year(year), Month(month)] => PartialDate::month_of(year, month),
        [Short(day), Month(month)] | [Month(month), Short(day)] => PartialDate::day_of_year(month, day),
        _ => return None,
    })
}

enum Part {
    /// A day, or a year of two digits.
    Short(u32),
    Month(u32),
    Year(i32),
}

/// Two-digit years: 00–69 are 2000–2069, 70–99 are 1970–1999.
fn year(value: u32, digits: usize) -> Option<i32> {
    signed(match (digits, value) {
        (2, 0..=69) => value + 2000,
        (2, _) => value + 1900,
        _ => value,
    })
}

fn signed(value: u32) -> Option<i32> {
    i32::try_from(value).ok()
}
