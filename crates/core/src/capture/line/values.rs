//! Dates, times, headcounts and hashtags on a line.

use chrono::NaiveDate;

use super::words::{Line, Part};
use crate::values::{Headcount, PartialDate, TimeOfDay, fold::fold, parse_span};

/// A date or a span, as it was typed where that is one date.
pub struct When {
    pub from: PartialDate,
    pub until: Option<PartialDate>,
    pub typed: String,
}

const DAYS: &[(&str, i64)] = &[
    ("today", 0),
    ("vandaag", 0),
    ("aujourd'hui", 0),
    ("tomorrow", 1),
    ("morgen", 1),
    ("demain", 1),
    ("yesterday", -1),
    ("gisteren", -1),
    ("hier", -1),
];

const LEADS: &[&str] = &["on", "the", "op", "de", "le", "in", "from", "van", "du", "dated", "datum", "date", "d.d"];

/// Takes the first date off the line.
pub fn date(line: &mut Line, today: NaiveDate) -> Option<When> {
    let (from, to, when) = line.find(8, |line, from, to| {
        let typed = line.phrase(from, to);
        if to - from == 1
            && let Some((_, days)) = DAYS.iter().find(|(word, _)| *word == fold(&typed))
        {
            let day: PartialDate = (today + chrono::Duration::days(*days)).to_string().parse().ok()?;
            return Some(When { from: day, until: None, typed: day.human() });
        }
        // A year of a deadline or a meeting, and not any number of four digits.
        let sounds = |date: &PartialDate| date.year().is_none_or(|year| (1900..2100).contains(&year));
        let digits = typed.chars().any(|char| char.is_ascii_digit());
        let (start, end) = digits.then(|| parse_span(&typed).ok())??;
        let whole = !LEADS.contains(&line.key(from)) && sounds(&start) && end.as_ref().is_none_or(sounds);
        let typed = if end.is_some() { start.human() } else { typed };
        whole.then_some(When { from: start, until: end, typed })
    })?;
    line.take(from, to, Part::Said);
    line.take_lead(from, LEADS, Part::Said);
    Some(when)
}

/// Takes a time of day, or two, off the line.
pub fn time(line: &mut Line) -> Option<(TimeOfDay, Option<TimeOfDay>)> {
    let (from, to, times) = line.find(4, |line, from, to| {
        let typed = line.phrase(from, to);
        let led = from > 0 && matches!(line.key(from - 1), "at" | "om" | "a" | "@" | "from" | "vanaf" | "de");
        let one = |text: &str| {
            let plain: String = fold(text).chars().filter(|char| !char.is_whitespace()).collect();
            let clock = plain.starts_with(|char: char| char.is_ascii_digit())
                && (plain.contains(':')
                    || plain.ends_with("am")
                    || plain.ends_with("pm")
                    || plain.ends_with("uur")
                    || (led && plain.contains(['.', 'h', 'u'])));
            clock.then(|| TimeOfDay::parse(text).ok()).flatten()
        };
        if let Some(time) = one(&typed) {
            return Some((time, None));
        }
        ["-", "–", " to ", " tot ", " until "].iter().find_map(|cut| {
            let (start, end) = typed.split_once(cut)?;
            Some((one(start.trim())?, Some(one(end.trim())?)))
        })
    })?;
    line.take(from, to, Part::Said);
    line.take_lead(from, &["at", "om", "a", "@", "from", "vanaf", "de"], Part::Said);
    Some(times)
}

/// Takes how many there were off the line, as it was typed.
pub fn headcount(line: &mut Line) -> Option<(Headcount, String)> {
    let expected = ["expected", "verwacht", "attendus"];
    let (from, to, found) = line.find(8, |line, from, to| {
        let typed = line.phrase(from, to);
        let counts = |key: &str| Headcount::counts(key) || expected.contains(&key);
        let names_people = counts(line.key(to - 1)) && (from..to).any(|at| !counts(line.key(at)));
        let bare = line.key(from) == "with" || line.key(from) == "met" || line.key(from) == "avec";
        let headcount = (names_people && !bare).then(|| Headcount::parse(&typed).ok())??;
        Some((headcount, typed))
    })?;
    line.take(from, to, Part::Said);
    line.take_lead(from, &["with", "met", "avec", "for", "voor", "pour", "and", "en", "et"], Part::Said);
    Some(found)
}

/// Takes all hashtags off the line, without their sign.
pub fn hashtags(line: &mut Line) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for at in 0..line.words.len() {
        let Some(names) = line.words[at].text.strip_prefix('#') else { continue };
        let whole = |name: &&str| !name.is_empty() && !name.chars().all(|char| char.is_ascii_digit());
        let found: Vec<&str> = names.split(['#', ',']).filter(whole).collect();
        if found.is_empty() {
            continue;
        }
        for name in found {
            if !tags.iter().any(|tag| fold(tag) == fold(name)) {
                tags.push(name.to_owned());
            }
        }
        line.take(at, at + 1, Part::Said);
    }
    tags
}
