//! The thread between events, calls and projects, as far as the records say it.

use serde::Serialize;

use super::{countries::SharedCountry, hashtags::HashtagUse, read, scope::Scope};
use crate::{error::Result, records::Ref};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Links {
    /// Where the event or the project is of the period.
    pub event_projects: Vec<EventProject>,
    /// From events of the period.
    pub event_events: Vec<EventEvent>,
    pub event_calls: Vec<EventCall>,
    /// Hashtags that both events and projects of the period carry.
    pub hashtags: Vec<HashtagUse>,
    /// Countries that events of the period were about and projects of the period do research in.
    pub countries: Vec<SharedCountry>,
    pub query: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct EventProject {
    pub event: Ref,
    pub project: Ref,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct EventEvent {
    pub event: Ref,
    pub other: Ref,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct EventCall {
    pub event: Ref,
    pub call: Ref,
}

pub fn read(scope: &Scope<'_>, hashtags: &[HashtagUse], countries: Vec<SharedCountry>) -> Result<Links> {
    let pairs =
        |sql| read::all(scope.connection, sql, [], |row| Ok((read::reference(row, 0)?, read::reference(row, 2)?)));
    let projects = pairs(include_str!("event_projects.sql"))?.into_iter();
    let events = pairs(include_str!("event_events.sql"))?.into_iter();
    let calls = pairs(include_str!("event_calls.sql"))?.into_iter();
    Ok(Links {
        event_projects: projects.map(|(event, project)| EventProject { event, project }).collect(),
        event_events: events.map(|(event, other)| EventEvent { event, other }).collect(),
        event_calls: calls.map(|(event, call)| EventCall { event, call }).collect(),
        hashtags: hashtags.iter().filter(|one| one.events > 0 && one.projects > 0).cloned().collect(),
        countries,
        query: scope.events("has:project"),
    })
}
