//! Draft to platform.

use rusqlite::Connection;

use super::Platform;
use crate::{
    draft::{Form, Problem},
    error::Result,
    organisations::OrganisationKind,
    values::Zone,
};

pub fn check(form: &Form) -> Platform {
    Platform {
        head: form.head(),
        name: form.required("name"),
        acronym: form.line("acronym"),
        identifier: form.line("identifier"),
        organisation_kind: form.choice_or("organisation_kind", OrganisationKind::Unknown),
        website: form.line("website"),
        zone: form.zone("zone").unwrap_or(Zone::UTC),
        currency: form.currency("currency"),
        language: Some(form.line("language")).filter(|language| !language.is_empty()).unwrap_or_else(|| "en".into()),
        note: form.text("note"),
        sample: form.flag("sample"),
    }
}

pub fn check_against(platform: &Platform, connection: &Connection, problems: &mut Vec<Problem>) -> Result<()> {
    let others: i64 = connection
        .prepare_cached("SELECT count(*) FROM platform WHERE uid <> ?1")?
        .query_row([platform.head.uid], |row| row.get(0))?;
    if others > 0 {
        problems.push(Problem::error("name", "a workspace belongs to one platform; edit the one that is there"));
    }
    Ok(())
}
