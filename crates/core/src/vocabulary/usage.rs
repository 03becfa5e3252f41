//! The words of the vocabularies, and how often they are used.

use std::collections::HashMap;

use rusqlite::Connection;
use serde::Serialize;

use super::{EVENT_KINDS, PARTICIPATION_ROLES, Term, Vocabulary};
use crate::{
    db::rows::uid_of,
    draft::Choice,
    error::{Error, Result},
    values::Uid,
};

/// A word of a vocabulary.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct TermRow {
    pub vocabulary: Vocabulary,
    /// What records keep.
    pub slug: String,
    /// What is shown; for a word that every workspace knows, the slug with spaces.
    pub label: String,
    /// The record of a word that the staff added; none for a word that every workspace knows.
    pub uid: Option<Uid>,
    #[ts(type = "number | null")]
    pub revision: Option<i64>,
    /// How many events, or participations, have it; none where it was not asked for.
    pub used: Option<u32>,
}

/// All words: those that every workspace knows in their own order, then those that were added, by label. Counting
/// how often roles are used reads every participation.
pub fn terms(connection: &Connection, count: bool) -> Result<Vec<TermRow>> {
    let mut rows = Vec::new();
    for (vocabulary, built_in) in
        [(Vocabulary::EventKind, EVENT_KINDS), (Vocabulary::ParticipationRole, PARTICIPATION_ROLES)]
    {
        let used = if count { Some(uses(connection, vocabulary)?) } else { None };
        let used = |slug: &str| used.as_ref().map(|used| used.get(slug).copied().unwrap_or_default());
        rows.extend(built_in.iter().map(|slug| TermRow {
            vocabulary,
            slug: (*slug).to_owned(),
            label: slug.replace('-', " "),
            uid: None,
            revision: None,
            used: used(slug),
        }));
        let mut select = connection
            .prepare_cached("SELECT uid, revision, slug, label FROM term WHERE vocabulary = ?1 ORDER BY fold(label)")?;
        let mut added = select.query([vocabulary.word()])?;
        while let Some(row) = added.next()? {
            let slug: String = row.get(2)?;
            rows.push(TermRow {
                vocabulary,
                used: used(&slug),
                uid: Some(uid_of(row, 0)?),
                revision: Some(row.get(1)?),
                label: row.get(3)?,
                slug,
            });
        }
    }
    Ok(rows)
}

fn uses(connection: &Connection, vocabulary: Vocabulary) -> Result<HashMap<String, u32>> {
    let sql = match vocabulary {
        Vocabulary::EventKind => "SELECT value, records FROM tally WHERE family = 'event' AND facet = 'kind'",
        Vocabulary::ParticipationRole => "SELECT role, count(*) FROM participation GROUP BY role",
    };
    let mut select = connection.prepare_cached(sql)?;
    let uses = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    Ok(uses)
}

/// A word in use stays: the records that have it would say nothing any more.
pub fn check_removal(term: &Term, connection: &Connection) -> Result<()> {
    let used = uses(connection, term.vocabulary)?.get(&term.slug).copied().unwrap_or_default();
    let what = match (term.vocabulary, used) {
        (_, 0) => return Ok(()),
        (Vocabulary::EventKind, 1) => "one event is".to_owned(),
        (Vocabulary::EventKind, used) => format!("{used} events are"),
        (Vocabulary::ParticipationRole, 1) => "one participation is".to_owned(),
        (Vocabulary::ParticipationRole, used) => format!("{used} participations are"),
    };
    let label = &term.label;
    Err(Error::refused(format!(
        "“{label}” is in use: {what} of that kind. Give them another first. Nothing was changed."
    )))
}
