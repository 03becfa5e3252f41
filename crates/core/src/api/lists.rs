//! Commands that read: lists, facets, search and suggestions.

use serde::Deserialize;

use super::Session;
use crate::{
    error::Result,
    lists::{
        self, CallRow, DocumentRow, EventRow, EventsSummary, Facet, FundRow, HashtagRow, ListArgs, OrganisationRow,
        Page, PersonRow, ProjectRow, SourceRow,
    },
    records::Kind,
    search::{self, Found, Suggestion},
};

#[derive(Deserialize, ts_rs::TS)]
pub struct FacetsArgs {
    pub kind: Kind,
    #[serde(default)]
    pub filter: String,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct FilterArgs {
    #[serde(default)]
    pub filter: String,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct SearchArgs {
    pub query: String,
    /// 30 unless another number is given.
    #[ts(optional)]
    pub limit: Option<u32>,
    /// Best first, not newest first.
    #[serde(default)]
    pub ranked: bool,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct SuggestArgs {
    /// A family, or `country`, `event_kind`, `participation_role`.
    pub kind: String,
    pub text: String,
    #[ts(optional)]
    pub limit: Option<u32>,
}

macro_rules! pages {
    ($($name:ident => $row:ty),+ $(,)?) => {$(
        pub fn $name(session: &Session, arguments: ListArgs) -> Result<Page<$row>> {
            lists::$name(&session.workspace()?.reader(), &arguments)
        }
    )+};
}

pages! {
    events => EventRow,
    projects => ProjectRow,
    funds => FundRow,
    people => PersonRow,
    organisations => OrganisationRow,
    hashtags => HashtagRow,
    documents => DocumentRow,
    sources => SourceRow,
}

/// Deadlines are seen from now.
pub fn calls(session: &Session, arguments: ListArgs) -> Result<Page<CallRow>> {
    let workspace = session.workspace()?;
    lists::calls(&workspace.reader(), &arguments, workspace.environment().now())
}

pub fn facets(session: &Session, FacetsArgs { kind, filter }: FacetsArgs) -> Result<Vec<Facet>> {
    lists::facets(&session.workspace()?.reader(), kind, &filter)
}

pub fn events_summary(session: &Session, FilterArgs { filter }: FilterArgs) -> Result<EventsSummary> {
    lists::events_summary(&session.workspace()?.reader(), &filter)
}

/// A search that a later one overtakes ends at once and finds nothing: nobody waits for it any more.
pub fn search(session: &Session, SearchArgs { query, limit, ranked }: SearchArgs) -> Result<Found> {
    let limit = limit.unwrap_or(30).min(200);
    let found = session.workspace()?.latest(|connection| search::search(connection, &query, limit, ranked))?;
    Ok(found.unwrap_or_default())
}

pub fn suggest(session: &Session, SuggestArgs { kind, text, limit }: SuggestArgs) -> Result<Vec<Suggestion>> {
    search::suggest(&session.workspace()?.reader(), &kind, &text, limit.unwrap_or(10).min(100))
}
