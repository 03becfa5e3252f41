//! A line as a project, a call, a person, an organisation or a hashtag.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::json;

use super::{
    Sheet, values,
    who::{self, Found, known},
    words::{Line, Part},
};
use crate::{
    error::Result,
    records::{Kind, Ref},
    values::Country,
};

pub fn project(connection: &Connection, mut line: Line, today: NaiveDate) -> Result<Sheet> {
    let mut sheet = Sheet::default();
    let tags = values::hashtags(&mut line);
    let when = values::date(&mut line, today);
    if let Some(when) = when {
        sheet.put("planned_start", json!(when.typed));
        sheet.say("planned_start", when.from.human());
        if let Some(until) = when.until {
            sheet.put("planned_end", json!(until.human()));
            sheet.say("planned_end", until.human());
        }
    }
    let (mut lead, mut institution) = (None, None);
    for one in who::find(connection, &mut line)? {
        match one {
            Found::Person { who, of, .. } => {
                institution = institution.or(of);
                match lead {
                    None => lead = Some(who),
                    Some(_) => {
                        sheet.say_who("people", &who, Some("co-applicant"));
                        sheet.push("people", json!({"person": who, "role": "co-applicant"}));
                    }
                }
            }
            Found::Organisation { who, .. } if institution.is_none() => institution = Some(who),
            Found::Organisation { who, .. } => {
                sheet.say_who("organisations", &who, Some("partner"));
                sheet.push("organisations", json!({"organisation": who, "role": "partner"}));
            }
            Found::Venue(label) => institution = institution.or(Some(Ref { uid: None, label })),
            Found::Country(country) => {
                sheet.say("countries", country.human());
                sheet.push("countries", json!({"country": country}));
            }
            // A project keeps no city: it is told with the title.
            Found::City(city) => sheet.title = city,
        }
    }
    if let Some(lead) = lead {
        sheet.say_who("lead", &lead, None);
        sheet.put("lead", json!(lead));
    }
    if let Some(institution) = institution {
        sheet.say_who("institution", &institution, None);
        sheet.put("institution", json!(institution));
    }
    sheet.tag(Some(connection), tags)?;
    let rest = line.rest(|word| word.part.is_none());
    sheet.title = [rest, std::mem::take(&mut sheet.title)]
        .iter()
        .filter(|part| !part.is_empty())
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    Ok(sheet)
}

const DEADLINE: &[&str] = &[
    "deadline", "closes", "closing", "sluit", "until", "till", "tot", "jusqu'au", "limite", "date", "due", "by", "the",
    "on", "op", "le",
];

pub fn call(mut line: Line, today: NaiveDate) -> Sheet {
    let mut sheet = Sheet::default();
    let tags = values::hashtags(&mut line);
    let when = values::date(&mut line, today);
    if let Some(when) = when {
        if let Some(at) = line
            .words
            .iter()
            .position(|word| word.part.is_some_and(|part| part == Part::Said) && !word.text.starts_with('#'))
        {
            line.take_lead(at, DEADLINE, Part::Said);
        }
        let deadline = when.until.map_or(when.typed, |until| until.human());
        sheet.put("rounds", json!([{"name": "Round 1", "deadline_on": deadline}]));
        sheet.say("rounds.deadline_on", when.until.unwrap_or(when.from).human());
    }
    for tag in tags {
        sheet.say("hashtags", format!("#{tag}"));
        sheet.push("hashtags", json!({"uid": null, "label": tag}));
    }
    sheet.title = line.rest(|word| word.part.is_none());
    sheet
}

pub fn person(connection: &Connection, mut line: Line) -> Result<Sheet> {
    let mut sheet = Sheet::default();
    for at in 0..line.words.len() {
        let text = line.words[at].text.clone();
        let address = text.split_once('@').is_some_and(|(name, place)| !name.is_empty() && place.contains('.'));
        if address && !text.contains(['<', '>']) {
            line.take(at, at + 1, Part::Said);
            sheet.say("emails", &text);
            sheet.push("emails", json!(text));
        }
    }
    // The place of work is what stands in brackets, or after a small word or a comma.
    let split = (1..line.words.len()).find(|at| {
        line.is_free(*at)
            && (line.words[*at].raw.starts_with('(')
                || line.words[at - 1].raw.ends_with(',')
                || matches!(line.key(*at), "of" | "at" | "from" | "bij" | "chez" | "@"))
    });
    if let Some(at) = split {
        let lead = !line.words[at].raw.starts_with('(') && !line.words[at - 1].raw.ends_with(',');
        let from = at + usize::from(lead);
        let end = (from..line.words.len()).find(|at| !line.is_free(*at)).unwrap_or(line.words.len());
        let name = line.phrase(from.min(end), end);
        if let Ok(country) = Country::parse(&name) {
            sheet.say("country", country.human());
            sheet.put("country", json!(country));
            line.take(at, end, Part::Said);
        } else if !name.is_empty() {
            let of = known(connection, Kind::Organisation, &name)?.unwrap_or(Ref { uid: None, label: name });
            sheet.say_who("affiliations", &of, None);
            sheet.push("affiliations", json!({"organisation": of}));
            line.take(at, end, Part::Said);
        }
    }
    sheet.title = line.rest(|word| word.part.is_none());
    Ok(sheet)
}

pub fn organisation(mut line: Line) -> Sheet {
    let mut sheet = Sheet::default();
    for at in 0..line.words.len() {
        let Line { words } = &line;
        let (raw, text) = (words[at].raw.clone(), words[at].text.clone());
        let short = raw.starts_with('(') && raw.ends_with(')') && at > 0 && !text.is_empty();
        let site = text.starts_with("www.") || text.starts_with("http://") || text.starts_with("https://");
        let field = match (short, site) {
            (true, _) => "acronym",
            (_, true) => "website",
            _ => continue,
        };
        line.take(at, at + 1, Part::Said);
        sheet.say(field, &text);
        sheet.put(field, json!(text));
    }
    let country = (1..line.words.len()).find_map(|at| {
        let led = line.key(at - 1) == "in" || line.words[at - 1].raw.ends_with(',');
        let end = (at..line.words.len()).find(|at| !line.is_free(*at)).unwrap_or(line.words.len());
        let country = led.then(|| Country::parse(&line.phrase(at, end.max(at))).ok())??;
        Some((at, end, country))
    });
    if let Some((at, end, country)) = country {
        line.take(at, end, Part::Said);
        sheet.say("country", country.human());
        sheet.put("country", json!(country));
    }
    sheet.title = line.rest(|word| word.part.is_none());
    sheet
}

pub fn is_one_hashtag(line: &Line) -> bool {
    matches!(line.words.as_slice(), [word] if word.text.strip_prefix('#').is_some_and(|name| !name.is_empty() && !name.contains('#')))
}

/// One word, whatever was typed around it.
pub fn hashtag(line: &Line) -> Sheet {
    let name: String = line.words.iter().map(|word| word.text.trim_start_matches('#')).collect();
    let name = name.chars().filter(|char| !matches!(char, '#' | ',')).collect();
    Sheet { title: name, ..Sheet::default() }
}

/// A record of which a line says the name and nothing else.
pub fn named(line: Line) -> Sheet {
    Sheet { title: line.rest(|_| true), ..Sheet::default() }
}
