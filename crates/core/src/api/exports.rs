//! Commands that write files.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::Session;
use crate::{
    error::Result,
    export,
    records::Kind,
};

#[derive(Deserialize, ts_rs::TS)]
pub struct CsvArgs {
    pub kind: Kind,
    #[serde(default)]
    pub filter: String,
    pub path: String,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct JsonArgs {
    /// All families, unless some are named.
    #[serde(default)]
    pub kinds: Vec<Kind>,
    #[serde(default)]
    pub filter: String,
    pub path: String,
}

#[derive(Serialize, ts_rs::TS)]
pub struct Exported {
    pub path: String,
    #[ts(type = "number")]
    pub records: u64,
}

pub fn csv(session: &Session, CsvArgs { kind, filter, path }: CsvArgs) -> Result<Exported> {
    let workspace = session.workspace()?;
    let records = export::write_file(&PathBuf::from(&path), |file| export::csv(&workspace.reader(), kind, &filter, file))?;
    Ok(Exported { path, records })
}

pub fn json(session: &Session, JsonArgs { kinds, filter, path }: JsonArgs) -> Result<Exported> {
    let workspace = session.workspace()?;
    let kinds = if kinds.is_empty() { Kind::ALL.to_vec() } else { kinds };
    let records = export::write_file(&PathBuf::from(&path), |file| export::json(&workspace.reader(), &kinds, &filter, file))?;
    Ok(Exported { path, records })
}
