//! A line as an event.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::json;

use super::{
    Sheet, kinds, values,
    who::{self, Found, Lead},
    words::{Line, Part, capital},
};
use crate::{
    error::Result,
    values::{Country, PartialDate},
};

pub fn read(connection: &Connection, mut line: Line, today: NaiveDate) -> Result<Sheet> {
    let mut sheet = Sheet::default();
    quoted(&mut line);
    let tags = values::hashtags(&mut line);
    let headcount = values::headcount(&mut line);
    let times = values::time(&mut line);
    let when = values::date(&mut line, today);
    let kind = kinds::event(connection, &mut line)?;
    let found = who::find(connection, &mut line)?;

    if let Some((slug, label)) = kind {
        sheet.put("kind", json!(slug));
        sheet.say("kind", label);
    }
    if let Some(when) = when {
        sheet.put("starts_on", json!(when.typed));
        sheet.say("starts_on", crate::values::human_span(when.from, when.until));
        if let Some(until) = when.until {
            sheet.put("ends_on", json!(until.human()));
        }
        if when.from.first_day().is_some_and(|day| day > today) {
            sheet.put("status", json!("planned"));
        }
        // A time of day without a day would only be a warning.
        if let (PartialDate::Day(_), Some((from, until))) = (when.from, times) {
            sheet.put("starts_at", json!(from));
            sheet.say("starts_at", from.to_string());
            if let Some(until) = until.filter(|until| *until > from || when.until.is_some()) {
                sheet.put("ends_at", json!(until));
                sheet.say("ends_at", until.to_string());
            }
        }
    } else if let Some((from, _)) = times {
        sheet.put("starts_at", json!(from));
        sheet.say("starts_at", from.to_string());
    }
    put_found(&mut sheet, found);
    if let Some((headcount, typed)) = headcount {
        sheet.put("headcount", json!(typed));
        sheet.say("headcount", headcount.human());
    }
    sheet.tag(Some(connection), tags)?;
    let about = countries(&line);
    if !about.is_empty() {
        sheet.put("countries", json!(about));
        sheet.say("countries", about.iter().map(|country| country.human()).collect::<Vec<_>>().join(", "));
    }
    sheet.title = title(&line);
    Ok(sheet)
}

/// Takes what stands in quotation marks for the title, whatever it says.
fn quoted(line: &mut Line) {
    let opens = |raw: &str| raw.starts_with(['“', '"', '«']);
    let closes = |raw: &str| raw.trim_end_matches([',', '.', ';']).ends_with(['”', '"', '»']);
    let Some(from) = line.words.iter().position(|word| opens(&word.raw)) else { return };
    let Some(to) =
        (from..line.words.len()).find(|at| closes(&line.words[*at].raw) && line.words[*at].raw.chars().count() > 1)
    else {
        return;
    };
    line.take(from, to + 1, Part::Title);
}

fn title(line: &Line) -> String {
    let quoted = line.rest(|word| word.part == Some(Part::Title));
    if !quoted.is_empty() {
        return quoted.trim_matches(['“', '”', '"', '«', '»', ' ', ',']).to_owned();
    }
    let rest = line.rest(|word| word.part.is_none());
    if rest.chars().any(char::is_alphanumeric) {
        return rest;
    }
    // Nothing but kind and names: “Lunch meeting with Rachel Kleinfeld”.
    capital(&line.rest(|word| matches!(word.part, None | Some(Part::Kind | Part::Who))))
}

fn put_found(sheet: &mut Sheet, found: Vec<Found>) {
    for one in found {
        match one {
            Found::Person { who, of, lead } => {
                let role = if lead == Lead::Moderated { "moderator" } else { "speaker" };
                sheet.push("participations", json!({"person": who, "role": role, "organisation": of}));
                sheet.say_who("participations", &who, Some(role));
                if let Some(of) = of {
                    sheet.say_who("participations", &of, None);
                }
            }
            Found::Organisation { who, lead } => {
                let role = match lead {
                    Lead::At => "host",
                    Lead::With => "partner",
                    _ => "organiser",
                };
                sheet.push("organisations", json!({"organisation": who, "role": role}));
                sheet.say_who("organisations", &who, Some(role));
            }
            Found::City(city) if !sheet.draft.contains_key("city") => {
                sheet.say("city", &city);
                sheet.put("city", json!(city));
            }
            Found::Venue(venue) if !sheet.draft.contains_key("venue") => {
                sheet.say("venue", &venue);
                sheet.put("venue", json!(venue));
            }
            Found::Country(country) if !sheet.draft.contains_key("country") => {
                sheet.say("country", country.human());
                sheet.put("country", json!(country));
            }
            // A second place is told by the form, where there is room for it.
            Found::City(_) | Found::Venue(_) | Found::Country(_) => {}
        }
    }
}

const ABOUT: &[&str] =
    &["on", "about", "over", "sur", "of", "for", "regarding", "concernant", "inzake", "and", "en", "et"];

/// The countries it is said to be about: “on Mali and Niger”. They stay in the title as well.
fn countries(line: &Line) -> Vec<Country> {
    let mut found = Vec::new();
    for from in 1..line.words.len() {
        let led = line.is_free(from - 1) && ABOUT.contains(&line.key(from - 1));
        let large = line.words[from].text.chars().next().is_some_and(char::is_uppercase);
        if !led || !large {
            continue;
        }
        let country = (from + 1..=line.words.len().min(from + 4)).rev().find_map(|to| {
            let name = line.phrase(from, to);
            let free = (from..to).all(|at| line.is_free(at));
            let long = name.chars().count() > 3;
            (free && long && Country::parse_demonym(&name).is_err()).then(|| Country::parse(&name).ok())?
        });
        found.extend(country.filter(|country| !found.contains(country)));
    }
    found
}
