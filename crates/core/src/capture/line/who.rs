//! Who was there and where it was: “with Rachel Kleinfeld”, “at Carnegie”, “in Bamako, Mali”.

use rusqlite::Connection;

use super::words::{Line, Part};
use crate::{
    error::Result,
    records::{Kind, Ref, named},
    values::{Country, fold::fold},
};

/// What a small word says of what follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    With,
    By,
    At,
    In,
    /// Who led the discussion.
    Moderated,
    /// What it is about: the end of a list of names.
    About,
}

const LEADS: &[(&str, Lead)] = &[
    ("with", Lead::With),
    ("w/", Lead::With),
    ("met", Lead::With),
    ("avec", Lead::With),
    ("featuring", Lead::With),
    ("speaker", Lead::With),
    ("spreker", Lead::With),
    ("by", Lead::By),
    ("door", Lead::By),
    ("par", Lead::By),
    ("at", Lead::At),
    ("@", Lead::At),
    ("bij", Lead::At),
    ("chez", Lead::At),
    ("in", Lead::In),
    ("te", Lead::In),
    ("a", Lead::In),
    ("au", Lead::In),
    ("moderated by", Lead::Moderated),
    ("chaired by", Lead::Moderated),
    ("gemodereerd door", Lead::Moderated),
    ("onder leiding van", Lead::Moderated),
    ("modere par", Lead::Moderated),
    ("anime par", Lead::Moderated),
    ("on", Lead::About),
    ("about", Lead::About),
    ("over", Lead::About),
    ("sur", Lead::About),
    ("regarding", Lead::About),
    ("concernant", Lead::About),
    ("inzake", Lead::About),
];

/// One who or where, and how it was introduced.
#[derive(Debug)]
pub enum Found {
    Person { who: Ref, of: Option<Ref>, lead: Lead },
    Organisation { who: Ref, lead: Lead },
    City(String),
    Country(Country),
    Venue(String),
}

/// Takes everybody and every place off the line that a small word introduces. A name is known, or it looks
/// like one; what is neither stays.
pub fn find(connection: &Connection, line: &mut Line) -> Result<Vec<Found>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.words.len() {
        let Some((lead, length)) = lead(line, at) else {
            at += 1;
            continue;
        };
        let start = at + length;
        at = start;
        if lead == Lead::About {
            continue;
        }
        let mut any = false;
        loop {
            let end = end_of_list(line, at);
            let Some((thing, to)) = read(connection, line, lead, at, end)? else { break };
            let part =
                if matches!(thing, Found::Person { .. } | Found::Organisation { .. }) { Part::Who } else { Part::Said };
            line.take(at, to, part);
            found.push(thing);
            at = to;
            if !any {
                line.take(start - length, start, part);
                any = true;
            }
            // A comma or an “and” goes on with the same list.
            let joined = line.words.get(to - 1).is_some_and(|word| word.raw.ends_with([',', ';']));
            let and = matches!(line.key(at), "and" | "en" | "et" | "&") && line.is_free(at);
            if and && read(connection, line, lead, at + 1, end_of_list(line, at + 1))?.is_some() {
                line.take(at, at + 1, part);
                at += 1;
            } else if !joined {
                break;
            }
        }
    }
    Ok(found)
}

fn lead(line: &Line, at: usize) -> Option<(Lead, usize)> {
    let matching = LEADS.iter().filter_map(|(phrase, lead)| {
        let length = phrase.split(' ').count();
        let same = phrase.split(' ').enumerate().all(|(index, word)| {
            line.is_free(at + index) && (line.key(at + index) == word || line.words[at + index].raw == word)
        });
        same.then_some((*lead, length))
    });
    matching.max_by_key(|(_, length)| *length)
}

/// Where the words from here on stop belonging to each other.
fn end_of_list(line: &Line, from: usize) -> usize {
    (from..line.words.len())
        .find(|at| !line.is_free(*at) || (*at > from && lead(line, *at).is_some()))
        .unwrap_or(line.words.len())
}

/// The longest name that begins here: who or what it is, and where it ends.
fn read(connection: &Connection, line: &Line, lead: Lead, from: usize, end: usize) -> Result<Option<(Found, usize)>> {
    // A comma or a bracket ends a name.
    let stop = (from..end).find(|at| line.words[*at].raw.ends_with([',', ';', ')'])).map_or(end, |at| at + 1);
    let stop = stop.min((from + 1..stop).find(|at| line.words[*at].raw.starts_with('(')).unwrap_or(stop));
    if lead == Lead::In {
        return Ok(place(line, from, stop));
    }
    for to in (from + 1..=stop.min(from + 8)).rev() {
        let name = line.phrase(from, to);
        if let Some(who) = known(connection, Kind::Person, &name)? {
            return with_organisation(connection, line, who, lead, to, end).map(Some);
        }
        if let Some(who) = known(connection, Kind::Organisation, &name)? {
            return Ok(Some((Found::Organisation { who, lead }, to)));
        }
    }
    let to = from + name_length(line, from, stop);
    if to == from {
        return Ok(None);
    }
    let label = line.phrase(from, to);
    let who = Ref { uid: None, label: label.clone() };
    let several = to - from >= 2;
    let organisation = (from..to).any(|at| ORGANISATIONS.contains(&line.key(at))) || is_acronym(&label);
    Ok(match lead {
        _ if organisation => Some((Found::Organisation { who, lead }, to)),
        Lead::At => Some((Found::Venue(label), to)),
        _ if several => return with_organisation(connection, line, who, lead, to, end).map(Some),
        _ => None,
    })
}

/// “Rachel Kleinfeld (Carnegie)”, “Rachel Kleinfeld of Carnegie”.
fn with_organisation(
    connection: &Connection,
    line: &Line,
    who: Ref,
    lead: Lead,
    to: usize,
    end: usize,
) -> Result<(Found, usize)> {
    let alone = (Found::Person { who: who.clone(), of: None, lead }, to);
    if to >= end || line.words[to - 1].raw.ends_with([',', ';']) {
        return Ok(alone);
    }
    if line.words[to].raw.starts_with('(') {
        let Some(last) = (to..end).find(|at| line.words[*at].raw.contains(')')) else { return Ok(alone) };
        let label = line.phrase(to, last + 1);
        let of = known(connection, Kind::Organisation, &label)?.unwrap_or(Ref { uid: None, label });
        let of = Some(of).filter(|of| !of.label.is_empty());
        return Ok((Found::Person { who, of, lead }, last + 1));
    }
    if matches!(line.key(to), "of" | "from" | "van" | "de" | "du") {
        for last in (to + 2..=end.min(to + 9)).rev() {
            if let Some(of) = known(connection, Kind::Organisation, &line.phrase(to + 1, last))? {
                return Ok((Found::Person { who, of: Some(of), lead }, last));
            }
        }
    }
    Ok(alone)
}

/// The one record of exactly that name. Two of a name are left for the form to ask about.
pub fn known(connection: &Connection, kind: Kind, name: &str) -> Result<Option<Ref>> {
    if name.chars().filter(|char| char.is_alphanumeric()).count() < 2 {
        return Ok(None);
    }
    let found = named(connection, kind, name)?;
    Ok(match found.as_slice() {
        [(uid, label)] => Some(Ref { uid: Some(*uid), label: label.clone() }),
        _ => None,
    })
}

/// A country, or a city; each side of a comma on its own.
fn place(line: &Line, from: usize, stop: usize) -> Option<(Found, usize)> {
    for to in (from + 1..=stop.min(from + 5)).rev() {
        let name = line.phrase(from, to);
        let country = Country::parse(&name).ok().filter(|_| starts_large(&line.words[from].text));
        // “the” alone is no place; a demonym is no country to be in.
        if let Some(country) = country.filter(|_| Country::parse_demonym(&name).is_err()) {
            return Some((Found::Country(country), to));
        }
    }
    let length = name_length(line, from, stop.min(from + 4));
    (length > 0).then(|| (Found::City(line.phrase(from, from + length)), from + length))
}

/// Small words inside names: van der Berg, Traoré de la Tour, Ibn al-Rashid.
const PARTICLES: &[&str] = &[
    "van", "der", "den", "de", "la", "le", "du", "di", "da", "von", "zu", "ten", "ter", "al", "el", "bin", "ibn", "of",
    "the", "for", "and",
];

const ORGANISATIONS: &[&str] = &[
    "university",
    "universiteit",
    "universite",
    "institute",
    "instituut",
    "institut",
    "ministry",
    "ministerie",
    "ministere",
    "foundation",
    "stichting",
    "fondation",
    "centre",
    "center",
    "centrum",
    "council",
    "raad",
    "conseil",
    "bank",
    "banque",
    "agency",
    "agence",
    "network",
    "netwerk",
    "reseau",
    "group",
    "groep",
    "groupe",
    "ngo",
    "embassy",
    "ambassade",
    "school",
    "college",
    "academy",
    "academie",
    "association",
    "vereniging",
    "society",
    "secretariat",
    "commission",
    "commissie",
    "union",
    "unie",
    "committee",
    "platform",
    "house",
    "initiative",
    "trust",
    "fund",
];

/// How many words from here are one name: capitals at both ends, small words only between them.
fn name_length(line: &Line, from: usize, stop: usize) -> usize {
    let organisation = |to: usize| (from..to).any(|at| ORGANISATIONS.contains(&line.key(at)));
    let mut length = 0;
    for at in from..stop.min(from + 8) {
        let word = &line.words[at];
        if starts_large(&word.text) {
            length = at + 1 - from;
        } else if at == from || !PARTICLES.contains(&word.key.as_str()) {
            break;
        } else if matches!(word.key.as_str(), "of" | "the" | "for" | "and") && !organisation(at) {
            // “University of Jos”, but not “Ana Silva of …”.
            break;
        }
    }
    length
}

fn starts_large(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase) && !text.chars().any(|char| char.is_ascii_digit())
}

fn is_acronym(label: &str) -> bool {
    let letters = label.chars().count();
    (2..=8).contains(&letters) && label.chars().all(|char| char.is_uppercase() || char == '&')
}

/// Whether the line is a name and nothing else: two to five words, with capitals.
pub fn is_name(line: &Line) -> bool {
    let words = line.words.len();
    (2..=5).contains(&words) && name_length(line, 0, words) == words && lead(line, 0).is_none()
}

pub fn sounds_like_an_organisation(line: &Line) -> bool {
    line.words.iter().any(|word| ORGANISATIONS.contains(&fold(&word.text).as_str()))
}
