//! The sample year: one autumn of a knowledge platform, loaded through the ordinary save path.

use serde::Deserialize;
use serde_json::Value;

use crate::{
    db::{Transaction, Workspace},
    draft::Problem,
    error::{Error, Result},
    records::{Kind, add_within},
    values::Uid,
};

/// In the order in which they are loaded: what is named comes before what names it.
const FILES: &[(&str, &str)] = &[
    ("platform", include_str!("../../../sample/platform.json")),
    ("organisations", include_str!("../../../sample/organisations.json")),
    ("people", include_str!("../../../sample/people.json")),
    ("documents", include_str!("../../../sample/documents.json")),
    ("fund and calls", include_str!("../../../sample/fund-and-calls.json")),
    ("projects", include_str!("../../../sample/projects.json")),
    ("events", include_str!("../../../sample/events.json")),
    ("sources", include_str!("../../../sample/sources.json")),
];

#[derive(Deserialize)]
struct Entry {
    kind: Kind,
    uid: Uid,
    draft: Value,
}

/// Fills a new workspace with the sample year; gives what was odd about it, each with its file and record.
pub fn load(workspace: &Workspace) -> Result<Vec<Problem>> {
    let written = workspace.transact("setup", |transaction| {
        let mut warnings = Vec::new();
        for (name, text) in FILES {
            load_file(transaction, name, text, &mut warnings)?;
        }
        Ok((warnings, "Made the sample year".to_owned()))
    })?;
    Ok(written.value)
}

fn load_file(transaction: &mut Transaction, name: &str, text: &str, warnings: &mut Vec<Problem>) -> Result<()> {
    for (index, Entry { kind, uid, draft }) in serde_json::from_str::<Vec<Entry>>(text)?.into_iter().enumerate() {
        let at = |problem: Problem| Problem { field: format!("{name}[{index}].{}", problem.field), ..problem };
        let (_, checked) = add_within(transaction, kind, &draft, Some(uid))
            .map_err(|error| Error { problems: error.problems.into_iter().map(at).collect(), ..error })?;
        warnings.extend(checked.warnings.into_iter().map(at));
    }
    Ok(())
}
