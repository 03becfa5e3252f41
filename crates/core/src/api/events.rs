//! Commands on events: who takes part, the roll, what recurs, the calendar.

use serde::Deserialize;

use super::{Session, records::Which};
use crate::{
    error::{Error, Result},
    events::{self, Event, EventTemplate, RollCall, participants},
    lists::{self, Calendar, CalendarArgs},
    records::{self, Kind, Ref, Saved},
};

#[derive(Deserialize, ts_rs::TS)]
pub struct ListText {
    /// As it was pasted.
    pub text: String,
    /// Who takes part already.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<Ref>>")]
    pub already: Vec<Ref>,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct WhoArgs {
    /// By identity, or by a name as it is typed.
    pub person: Ref,
}

pub fn read_list(session: &Session, ListText { text, already }: ListText) -> Result<participants::ReadList> {
    participants::read(&session.workspace()?.reader(), &text, &already)
}

pub fn last_organisation(session: &Session, WhoArgs { person }: WhoArgs) -> Result<Option<Ref>> {
    participants::last_organisation(&session.workspace()?.reader(), &person)
}

pub fn call_roll(session: &Session, roll: RollCall) -> Result<Saved> {
    events::call_roll(&*session.workspace()?, &roll)
}

pub fn template(session: &Session, Which { uid }: Which) -> Result<EventTemplate> {
    let shown = records::show(&session.workspace()?.reader(), uid)?;
    if shown.kind != Kind::Event {
        return Err(Error::refused(format!(
            "Only an event can be the template of another; this is a {}.",
            shown.kind.noun()
        )));
    }
    let event: Event = serde_json::from_value(shown.record)?;
    Ok(event.template())
}

pub fn calendar(session: &Session, arguments: CalendarArgs) -> Result<Calendar> {
    lists::calendar(&session.workspace()?.reader(), &arguments)
}
