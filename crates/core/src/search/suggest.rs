//! What may be meant by the beginning of a name: for pickers.

use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;

use super::{
    compile::{FAMILY_SHIFT, ROW_MASK, tokens},
    days::DAY_SHIFT,
};
use crate::{
    db::rows::uid_of,
    error::{Error, Result},
    records::Kind,
    values::{Country, Uid, fold::fold},
    vocabulary::{EVENT_KINDS, PARTICIPATION_ROLES},
};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Suggestion {
    /// Of a record; none for countries and words of a vocabulary.
    pub uid: Option<Uid>,
    /// What a field takes: a country's code, a word's slug, or the record's name.
    pub value: String,
    pub label: String,
    pub detail: String,
}

/// How many entries are looked at for the best of them.
const CANDIDATES: u32 = 200;

/// What may be meant: exact names first, then those that begin so, then those with a later word that does,
/// acronyms and other names included. Without text, what was used or changed last. `kind` is a family, or
/// `country`, `event_kind`, `participation_role`.
pub fn suggest(connection: &Connection, kind: &str, text: &str, limit: u32) -> Result<Vec<Suggestion>> {
    match kind {
        "country" => countries(connection, text, limit),
        "event_kind" => words(connection, "event-kind", EVENT_KINDS, text, limit),
        "participation_role" => words(connection, "participation-role", PARTICIPATION_ROLES, text, limit),
        family => match family.parse::<Kind>() {
            Ok(kind) => records(connection, kind, text.trim_start_matches('#'), limit),
            Err(sentence) => Err(Error::refused(format!("Nothing can be suggested: {sentence}."))),
        },
    }
}

fn countries(connection: &Connection, text: &str, limit: u32) -> Result<Vec<Suggestion>> {
    let found = if tokens(text).is_empty() {
        let mut select = connection.prepare_cached(
            "SELECT value FROM tally WHERE facet = 'country' AND family IN ('event', 'project') GROUP BY value \
             ORDER BY sum(records) DESC, value LIMIT ?1",
        )?;
        let codes = select.query_map([limit], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
        codes.iter().filter_map(|code| Country::from_code(code)).collect()
    } else {
        Country::suggest(text, limit as usize)
    };
    let suggestion = |country: Country| Suggestion {
        uid: None,
        value: country.code().into(),
        label: country.human().into(),
        detail: country.code().into(),
    };
    Ok(found.into_iter().map(suggestion).collect())
}

/// The words of a vocabulary, those in use first where nothing is typed.
fn words(
    connection: &Connection,
    vocabulary: &str,
    built_in: &[&str],
    text: &str,
    limit: u32,
) -> Result<Vec<Suggestion>> {
    let mut known: Vec<(String, String)> = built_in.iter().map(|slug| ((*slug).to_owned(), spelled(slug))).collect();
    let mut select = connection.prepare_cached("SELECT slug, label FROM term WHERE vocabulary = ?1 ORDER BY label")?;
    for term in select.query_map([vocabulary], |row| Ok((row.get(0)?, row.get(1)?)))? {
        known.push(term?);
    }
    let typed = tokens(text);
    if typed.is_empty() {
        if vocabulary == "event-kind" {
            let mut used = connection
                .prepare_cached("SELECT records FROM tally WHERE family = 'event' AND facet = 'kind' AND value = ?1")?;
            let mut counted = Vec::with_capacity(known.len());
            for word in known {
                let records: i64 = used.query_row([&word.0], |row| row.get(0)).optional()?.unwrap_or(0);
                counted.push((-records, word));
            }
            counted.sort_by_key(|(records, _)| *records);
            known = counted.into_iter().map(|(_, word)| word).collect();
        }
    } else {
        let mut likely: Vec<_> =
            known.into_iter().filter_map(|word| Some((likeness(&word.1, "", &typed)?, word))).collect();
        likely.sort_by_key(|(likeness, _)| *likeness);
        known = likely.into_iter().map(|(_, word)| word).collect();
    }
    let suggestion = |(value, label)| Suggestion { uid: None, value, label, detail: String::new() };
    Ok(known.into_iter().take(limit as usize).map(suggestion).collect())
}

/// `lunch-meeting` is lunch meeting, and `co-facilitator` stays as it is.
fn spelled(slug: &str) -> String {
    match slug.strip_prefix("co-") {
        Some(rest) => format!("co-{}", rest.replace('-', " ")),
        None => slug.replace('-', " "),
    }
}

/// 0 is the best; none where some word typed is the beginning of none. `others` holds more words, folded.
fn likeness(label: &str, others: &str, typed: &[String]) -> Option<u8> {
    let label = tokens(label).join(" ");
    let whole = typed.join(" ");
    let within = |text: &str| {
        let text = format!(" {text}");
        typed.iter().all(|word| text.contains(&format!(" {word}")))
    };
    if label == whole {
        Some(0)
    } else if label.starts_with(&whole) {
        Some(1)
    } else if others.split(" \u{b7} ").any(|other| tokens(other).join(" ") == whole) {
        Some(2)
    } else if within(&label) {
        Some(3)
    } else {
        within(&tokens(others).join(" ")).then_some(4)
    }
}

const SUGGESTED: &str = "e.id, e.uid, e.label, e.detail, e.title";

fn suggested(row: &rusqlite::Row) -> rusqlite::Result<(i64, Suggestion, String)> {
    let label: String = row.get(2)?;
    let suggestion = Suggestion { uid: Some(uid_of(row, 1)?), value: label.clone(), label, detail: row.get(3)? };
    Ok((row.get(0)?, suggestion, row.get(4)?))
}

fn records(connection: &Connection, kind: Kind, text: &str, limit: u32) -> Result<Vec<Suggestion>> {
    let typed = tokens(text);
    let entry = format!("JOIN search_entry AS e ON e.record_id = t.id AND e.family = '{kind}'");
    if typed.is_empty() {
        let sql = format!(
            "SELECT {SUGGESTED} FROM (SELECT id, changed_at FROM {kind} ORDER BY changed_at DESC, id DESC LIMIT ?1) AS t {entry} \
             ORDER BY t.changed_at DESC, t.id DESC"
        );
        let mut select = connection.prepare_cached(&sql)?;
        let found = select.query_map([limit], suggested)?.map(|row| row.map(|(_, suggestion, _)| suggestion));
        return Ok(found.collect::<rusqlite::Result<_>>()?);
    }
    let mut found = Vec::new();
    // Names that begin with all that was typed: by the index of names where the family has one.
    let folded = fold(text);
    if matches!(kind, Kind::Person | Kind::Organisation | Kind::Hashtag) {
        let sql = format!(
            "SELECT {SUGGESTED} FROM (SELECT id, folded FROM {kind} WHERE folded >= ?1 AND folded < ?2 ORDER BY folded, id LIMIT ?3) AS t {entry}"
        );
        let mut select = connection.prepare_cached(&sql)?;
        let rows = select.query_map(params![folded, format!("{folded}\u{10FFFF}"), limit], suggested)?;
        found.extend(rows.collect::<rusqlite::Result<Vec<_>>>()?);
    }
    found.extend(by_words(connection, kind, &typed)?);
    let mut likely: Vec<_> = found
        .into_iter()
        .filter_map(|(id, suggestion, title)| {
            Some((likeness(&suggestion.label, &title, &typed)?, fold(&suggestion.label), id & ROW_MASK, suggestion))
        })
        .collect();
    likely.sort_by(|one, two| (one.0, &one.1, one.2).cmp(&(two.0, &two.1, two.2)));
    likely.dedup_by_key(|(_, _, row, _)| *row);
    Ok(likely.into_iter().take(limit as usize).map(|(.., suggestion)| suggestion).collect())
}

/// The newest entries with all words typed, or words that begin so, in their names.
fn by_words(connection: &Connection, kind: Kind, typed: &[String]) -> Result<Vec<(i64, Suggestion, String)>> {
    // The index keeps beginnings of two letters and more; a single letter is left to the names above.
    let words: Vec<String> =
        typed.iter().filter(|word| word.chars().nth(1).is_some()).map(|word| format!("\"{word}\" *")).collect();
    if words.is_empty() && matches!(kind, Kind::Person | Kind::Organisation | Kind::Hashtag) {
        return Ok(Vec::new());
    }
    let mut expression = words.iter().map(|word| format!("title : {word}")).collect::<Vec<_>>().join(" AND ");
    let undated =
        matches!(kind, Kind::Person | Kind::Organisation | Kind::Hashtag | Kind::Fund | Kind::Term | Kind::Platform);
    // Families without dates lie side by side in the index.
    let (first, last) = match undated {
        true => ((kind as i64) << FAMILY_SHIFT, (kind as i64 + 1) << FAMILY_SHIFT),
        false => (0, i64::MAX),
    };
    if words.is_empty() || !undated {
        let and = if words.is_empty() { "" } else { " AND " };
        expression += &format!("{and}type : \"{kind}\"");
    }
    debug_assert!(!undated || last <= 1 << DAY_SHIFT);
    let sql = format!(
        "SELECT {SUGGESTED} FROM search_index AS i JOIN search_entry AS e ON e.id = i.rowid \
         WHERE search_index MATCH ?1 AND i.rowid >= ?2 AND i.rowid < ?3 ORDER BY i.rowid DESC LIMIT ?4"
    );
    let mut select = connection.prepare_cached(&sql)?;
    let found = select.query_map(params![expression, first, last, CANDIDATES], suggested)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
