//! Draft to organisation.

use rusqlite::Connection;

use super::{Identifier, Organisation, OrganisationKind};
use crate::{
    draft::{Form, Problem},
    error::Result,
    records::{Kind, named},
};

pub fn check(form: &Form) -> Organisation {
    Organisation {
        head: form.head(),
        name: form.required("name"),
        acronym: form.line("acronym"),
        other_names: form.texts("other_names"),
        kind: form.choice_or("kind", OrganisationKind::Unknown),
        country: form.country("country"),
        identifiers: form.items("identifiers", "number", identifier),
        website: form.line("website"),
        note: form.text("note"),
        distinct_from: form.references("distinct_from"),
    }
}

fn identifier(form: &Form) -> Option<Identifier> {
    Some(Identifier { scheme: form.required("scheme"), number: form.required("number") })
}

pub fn check_against(organisation: &Organisation, connection: &Connection, problems: &mut Vec<Problem>) -> Result<()> {
    let others = named(connection, Kind::Organisation, &organisation.name)?;
    let known = |uid| organisation.distinct_from.iter().any(|other| other.uid == Some(uid));
    if others.iter().any(|(uid, _)| *uid != organisation.head.uid && !known(*uid)) {
        problems
            .push(Problem::warning("name", format!("there is another organisation called “{}”", organisation.name)));
    }
    Ok(())
}
