//! Commands that read what was written in people's own words.

use chrono::DateTime;
use serde::Deserialize;

use super::Session;
use crate::{
    capture::line::{self, Proposal},
    error::Result,
    values::Zone,
};

#[derive(Deserialize, ts_rs::TS)]
pub struct LineArgs {
    /// As typed: “lunch meeting with Rachel Kleinfeld 26 oct 2015 #SRoL 25 people”.
    pub text: String,
}

/// Drafts of what one line may be meant to make, the likeliest first. Writes nothing.
pub fn line(session: &Session, LineArgs { text }: LineArgs) -> Result<Vec<Proposal>> {
    let workspace = session.workspace()?;
    let reader = workspace.reader();
    let zone: Option<String> =
        reader.prepare_cached("SELECT zone FROM platform LIMIT 1")?.query_row([], |row| row.get(0)).ok();
    let zone = zone.and_then(|zone| Zone::parse(&zone).ok()).unwrap_or(Zone::UTC);
    let now = DateTime::from_timestamp_millis(session.environment().now().0).unwrap_or_default();
    line::line(&reader, &text, now.with_timezone(&zone.tz()).date_naive())
}
