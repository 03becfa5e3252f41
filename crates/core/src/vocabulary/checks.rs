//! Draft to term.

use rusqlite::Connection;

use super::{EVENT_KINDS, PARTICIPATION_ROLES, Term, Vocabulary};
use crate::{
    draft::{Choice, Form, Problem, slug},
    error::Result,
};

pub fn check(form: &Form) -> Term {
    let vocabulary = form.choice("vocabulary");
    if vocabulary.is_none() {
        form.error("vocabulary", "vocabulary is needed: event-kind or participation-role");
    }
    let label = form.required("label");
    let given = form.line("slug");
    Term {
        head: form.head(),
        vocabulary: vocabulary.unwrap_or(Vocabulary::EventKind),
        slug: if given.is_empty() { slug(&label) } else { given },
        label,
    }
}

pub fn check_against(term: &Term, connection: &Connection, problems: &mut Vec<Problem>) -> Result<()> {
    let built_in = match term.vocabulary {
        Vocabulary::EventKind => EVENT_KINDS,
        Vocabulary::ParticipationRole => PARTICIPATION_ROLES,
    };
    let added = connection
        .prepare_cached("SELECT count(*) FROM term WHERE vocabulary = ?1 AND slug = ?2 AND uid <> ?3")?
        .query_row(rusqlite::params![term.vocabulary.word(), term.slug, term.head.uid], |row| row.get::<_, i64>(0))?;
    if added > 0 || built_in.contains(&term.slug.as_str()) {
        problems.push(Problem::error("label", format!("“{}” is in this vocabulary already", term.label)));
    }
    Ok(())
}
