//! Everybody who is named at the period's events, each once, for a list of participants.

use serde::Serialize;

use super::{
    read::{self, Owners},
    scope::Scope,
};
use crate::{
    db::rows::uid_of,
    error::Result,
    events::Attendance,
    records::Ref,
    values::{Uid, fold::fold},
};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct ParticipantLine {
    pub uid: Uid,
    pub name: String,
    pub title: String,
    /// Whom the person was with at the time; several, where that changed.
    pub organisations: Vec<Ref>,
    /// Slugs.
    pub roles: Vec<String>,
    /// The best of what is recorded: whoever attended once, attended.
    pub attendance: Attendance,
    /// Events, whatever the attendance.
    pub events: u32,
    /// Empty unless asked for.
    pub e_mails: Vec<String>,
}

/// By family name. Of events held and planned; those that were cancelled had no participants.
pub fn read(scope: &Scope<'_>, e_mails: bool) -> Result<Vec<ParticipantLine>> {
    let (ids, mut people) = read::owners(scope.connection, include_str!("people.sql"), |row| {
        let (family, folded): (String, String) = (row.get(4)?, row.get(5)?);
        let family =
            if family.is_empty() { folded.rsplit(' ').next().unwrap_or(&folded).to_owned() } else { fold(&family) };
        let line = ParticipantLine {
            uid: uid_of(row, 1)?,
            name: row.get(2)?,
            title: row.get(3)?,
            organisations: Vec::new(),
            roles: Vec::new(),
            attendance: Attendance::Absent,
            events: row.get(6)?,
            e_mails: Vec::new(),
        };
        Ok((family, line))
    })?;
    let mut owners = Owners::new(&ids, &mut people);
    owners.add(scope.connection, include_str!("parts.sql"), |(_, person), row| {
        let role: String = row.get(1)?;
        if !person.roles.contains(&role) {
            person.roles.push(role);
        }
        let organisation = read::maybe_reference(row, 3)?;
        person.organisations.extend(organisation.filter(|one| !person.organisations.contains(one)));
        let attendance = read::choice(row, 2)?;
        if rank(attendance) > rank(person.attendance) {
            person.attendance = attendance;
        }
        Ok(())
    })?;
    if e_mails {
        owners.add(scope.connection, include_str!("e_mails.sql"), |(_, person), row| {
            person.e_mails.push(row.get(1)?);
            Ok(())
        })?;
    }
    people.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(people.into_iter().map(|(_, person)| person).collect())
}

fn rank(attendance: Attendance) -> u8 {
    match attendance {
        Attendance::Absent => 0,
        Attendance::Invited => 1,
        Attendance::Registered => 2,
        Attendance::Attended => 3,
    }
}
