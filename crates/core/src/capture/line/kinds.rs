//! Words for families and for kinds of event, in English, Dutch and French. All folded.

use std::collections::HashMap;

use rusqlite::Connection;

use super::words::{Line, Part};
use crate::{error::Result, records::Kind, values::fold::fold, vocabulary::EVENT_KINDS};

const FAMILIES: &[(&str, Kind)] = &[
    ("event", Kind::Event),
    ("evenement", Kind::Event),
    ("call", Kind::Call),
    ("oproep", Kind::Call),
    ("appel", Kind::Call),
    ("appel a projets", Kind::Call),
    ("call for proposals", Kind::Call),
    ("project", Kind::Project),
    ("projet", Kind::Project),
    ("person", Kind::Person),
    ("persoon", Kind::Person),
    ("personne", Kind::Person),
    ("organisation", Kind::Organisation),
    ("organization", Kind::Organisation),
    ("organisatie", Kind::Organisation),
    ("hashtag", Kind::Hashtag),
    ("fund", Kind::Fund),
    ("fonds", Kind::Fund),
    ("document", Kind::Document),
];

const NEW: &[&str] = &["new", "nieuw", "nieuwe", "nouveau", "nouvelle", "nouvel", "add"];

/// The family that the line begins with, and the rest: “project Seeds after the harvest”.
pub fn beginning(line: &Line) -> Option<(Kind, String)> {
    let from = usize::from(NEW.contains(&line.key(0)));
    let (words, kind) = FAMILIES
        .iter()
        .filter_map(|(phrase, kind)| {
            let words: Vec<&str> = phrase.split(' ').collect();
            words.iter().enumerate().all(|(at, word)| line.key(from + at) == *word).then_some((words.len(), *kind))
        })
        .max_by_key(|(words, _)| *words)?;
    let rest: Vec<&str> = line.words[from + words..].iter().map(|word| word.raw.as_str()).collect();
    Some((kind, rest.join(" ")))
}

/// Besides the words of the vocabulary itself.
const EVENTS: &[(&str, &str)] = &[
    ("brainstorm", "interactive-brainstorm"),
    ("interactieve brainstorm", "interactive-brainstorm"),
    ("brainstormsessie", "interactive-brainstorm"),
    ("brainstorming", "interactive-brainstorm"),
    ("remue-meninges", "interactive-brainstorm"),
    ("lunch", "lunch-meeting"),
    ("lunchbijeenkomst", "lunch-meeting"),
    ("lunchmeeting", "lunch-meeting"),
    ("lunchlezing", "lunch-meeting"),
    ("dejeuner", "lunch-meeting"),
    ("dejeuner-debat", "lunch-meeting"),
    ("dejeuner de travail", "lunch-meeting"),
    ("werkatelier", "workshop"),
    ("atelier", "workshop"),
    ("conferentie", "conference"),
    ("congres", "conference"),
    ("expertmeeting", "expert-meeting"),
    ("expertbijeenkomst", "expert-meeting"),
    ("reunion d'experts", "expert-meeting"),
    ("round table", "roundtable"),
    ("rondetafel", "roundtable"),
    ("rondetafelgesprek", "roundtable"),
    ("ronde tafel", "roundtable"),
    ("table ronde", "roundtable"),
    ("cursus", "training"),
    ("formation", "training"),
    ("webinaire", "webinar"),
    ("bijeenkomst", "meeting"),
    ("vergadering", "meeting"),
    ("overleg", "meeting"),
    ("reunion", "meeting"),
    ("rencontre", "meeting"),
    ("seminarie", "seminar"),
    ("seminaire", "seminar"),
    ("lezing", "lecture"),
    ("panel", "panel-discussion"),
    ("paneldiscussie", "panel-discussion"),
    ("panelgesprek", "panel-discussion"),
    ("table de discussion", "panel-discussion"),
    ("lancering", "launch"),
    ("lancement", "launch"),
    ("borrel", "networking-event"),
    ("netwerkborrel", "networking-event"),
    ("netwerkbijeenkomst", "networking-event"),
    ("reception", "networking-event"),
    ("veldbezoek", "field-visit"),
    ("werkbezoek", "field-visit"),
    ("visite de terrain", "field-visit"),
];

/// After these a kind at the start belongs to the title: “Training of judges”.
const OF: &[&str] = &["of", "for", "van", "voor", "de", "des", "du", "d'", "pour"];

/// Takes the kind of the event off the line: its slug, and what it is called.
pub fn event(connection: &Connection, line: &mut Line) -> Result<Option<(String, String)>> {
    let mut known: HashMap<String, (String, String)> = HashMap::new();
    let built_in = EVENT_KINDS.iter().filter(|slug| **slug != "other").map(|slug| (*slug, *slug));
    for (word, slug) in built_in.chain(EVENTS.iter().copied()) {
        known.insert(spelled(word), (slug.to_owned(), slug.replace('-', " ")));
    }
    let mut select = connection.prepare_cached("SELECT slug, label FROM term WHERE vocabulary = 'event-kind'")?;
    for term in select.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))? {
        let (slug, label) = term?;
        known.insert(spelled(&label), (slug, label));
    }
    // The longest, and of two as long the first on the line.
    let found = (1..=4).rev().find_map(|length| {
        (0..line.words.len().saturating_sub(length - 1)).find_map(|from| {
            let to = from + length;
            let free = (from..to).all(|at| line.is_free(at));
            let (slug, label) = free.then(|| known.get(&spelled(&line.phrase(from, to))))??;
            Some((from, to, slug.clone(), label.clone()))
        })
    });
    let Some((from, to, slug, label)) = found else { return Ok(None) };
    let free_before = (0..from).any(|at| line.is_free(at));
    let free_after = (to..line.words.len()).any(|at| line.is_free(at));
    let inside = (free_before && free_after) || OF.contains(&line.key(to)) || line.key(to).starts_with("d'");
    // In the middle of a title it is a word of the title.
    if !inside {
        line.take(from, to, Part::Kind);
    }
    Ok(Some((slug, label)))
}

/// Hyphens and spaces are the same in a kind.
fn spelled(text: &str) -> String {
    fold(text).replace('-', " ")
}
