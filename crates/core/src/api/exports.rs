//! Commands that write files.

use std::{io::Write, path::PathBuf};

use serde::{Deserialize, Serialize};

use super::Session;
use crate::{error::Result, export, records::Kind};

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
    let records = export::write_file(&PathBuf::from(&path), |file| write_csv(session, kind, &filter, file))?;
    Ok(Exported { path, records })
}

pub fn json(session: &Session, JsonArgs { kinds, filter, path }: JsonArgs) -> Result<Exported> {
    let records = export::write_file(&PathBuf::from(&path), |file| write_json(session, &kinds, &filter, file))?;
    Ok(Exported { path, records })
}

/// As the command `export.csv`, for a caller with an open end of its own; gives how many records.
pub fn write_csv(session: &Session, kind: Kind, filter: &str, into: &mut dyn Write) -> Result<u64> {
    export::csv(&session.workspace()?.reader(), kind, filter, into)
}

/// As the command `export.json`: all families, unless some are named.
pub fn write_json(session: &Session, kinds: &[Kind], filter: &str, into: &mut dyn Write) -> Result<u64> {
    let kinds = if kinds.is_empty() { &Kind::ALL } else { kinds };
    export::json(&session.workspace()?.reader(), kinds, filter, into)
}
