//! What a report was made from.

use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;

use super::read;
use crate::{
    error::Result,
    records::{Kind, Moment},
    values::Zone,
};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Origin {
    /// The platform's name; empty while it has none.
    pub platform: String,
    pub acronym: String,
    pub identifier: String,
    pub website: String,
    /// In which moments are told to the reader.
    pub zone: Zone,
    /// ISO 639-1.
    pub language: String,
    /// Records of each family in the whole workspace.
    pub records: Vec<FamilyCount>,
    /// The number of the last operation; 0 in a workspace where nothing was done.
    #[ts(type = "number")]
    pub operation: i64,
    /// When that operation was done: the moment that the report speaks of.
    pub as_of: Moment,
    /// The workspace holds the sample year.
    pub sample: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct FamilyCount {
    pub kind: Kind,
    pub count: u32,
}

pub fn read(connection: &Connection) -> Result<Origin> {
    let (operation, as_of) = connection
        .query_row(include_str!("last_operation.sql"), [], |row| Ok((row.get(0)?, Moment(row.get(1)?))))
        .optional()?
        .unwrap_or((0, Moment(0)));
    let counts =
        read::all(connection, include_str!("records.sql"), [], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
    let count = |kind: Kind| counts.iter().find(|(name, _)| name == kind.name()).map_or(0, |(_, count)| *count);
    let families = Kind::ALL.into_iter().filter(|kind| !matches!(kind, Kind::Platform | Kind::Term));
    let empty = Origin {
        platform: String::new(),
        acronym: String::new(),
        identifier: String::new(),
        website: String::new(),
        zone: Zone::UTC,
        language: "en".into(),
        records: families.map(|kind| FamilyCount { kind, count: count(kind) }).collect(),
        operation,
        as_of,
        sample: false,
    };
    let platform = connection.query_row(include_str!("platform.sql"), [], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get::<_, String>(5)?, row.get(6)?))
    });
    let Some((platform, acronym, identifier, website, zone, language, sample)) = platform.optional()? else {
        return Ok(empty);
    };
    let language = if language.is_empty() { empty.language } else { language };
    Ok(Origin { platform, acronym, identifier, website, zone, language, sample, ..empty })
}
