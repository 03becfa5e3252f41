//! Who of a list is known already.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension};

use super::{Doubt, DoubtKind, Found, ReadParticipant};
use crate::{
    db::rows::uid_of,
    error::Result,
    people,
    records::{Kind, Ref, named},
    values::{Uid, fold::fold},
};

/// All organisations by all their names, folded: a long list asks for many.
pub struct Organisations(HashMap<String, Vec<(Uid, String)>>);

impl Organisations {
    pub fn read(connection: &Connection) -> Result<Self> {
        let mut select = connection.prepare_cached(include_str!("organisations.sql"))?;
        let mut rows = select.query([])?;
        let mut all: HashMap<String, Vec<(Uid, String)>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let called = all.entry(row.get(0)?).or_default();
            let one = (uid_of(row, 1)?, row.get(2)?);
            // Its own name decides before acronyms and other names, which come later.
            if called.is_empty() || (row.get::<_, bool>(3)? && !called.contains(&one)) {
                called.push(one);
            }
        }
        Ok(Self(all))
    }

    /// The one organisation of that name.
    pub fn called(&self, name: &str) -> Option<Ref> {
        match self.0.get(&fold(name))?.as_slice() {
            [(uid, label)] => Some(Ref { uid: Some(*uid), label: label.clone() }),
            _ => None,
        }
    }
}

/// The organisation a person was with last: at the newest event that says so, or else the latest affiliation
/// that has not ended.
pub fn last_organisation(connection: &Connection, person: &Ref) -> Result<Option<Ref>> {
    let uid = match person.uid {
        Some(uid) => uid,
        None => match same_name(connection, &people::Written::read(&person.label).name)?.as_slice() {
            [(uid, _)] => *uid,
            _ => return Ok(None),
        },
    };
    let mut select = connection.prepare_cached(include_str!("last_organisation.sql"))?;
    let found = select.query_row([uid], |row| Ok(Ref { uid: Some(uid_of(row, 0)?), label: row.get(1)? }));
    Ok(found.optional()?)
}

fn same_name(connection: &Connection, name: &str) -> Result<Vec<(Uid, String)>> {
    if name.is_empty() { Ok(Vec::new()) } else { named(connection, Kind::Person, name) }
}

fn with_address(connection: &Connection, email: &str) -> Result<Vec<(Uid, String)>> {
    let mut select = connection.prepare_cached(
        "SELECT uid, name FROM person WHERE id IN (SELECT person_id FROM person_email WHERE email = ?1) LIMIT 2",
    )?;
    let found = select.query_map([email], |row| Ok((uid_of(row, 0)?, row.get(1)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Gives every line the records it names, as far as they are certain.
pub(super) fn recognise(
    connection: &Connection,
    found: Vec<Found>,
    organisations: &Organisations,
    already: &[Ref],
) -> Result<Vec<ReadParticipant>> {
    let mut first_lines: HashMap<String, u32> = HashMap::new();
    let there: Vec<String> = already.iter().map(who).collect();
    let mut rows = Vec::with_capacity(found.len());
    for Found { number, as_printed, says } in found {
        let mut doubts = says.doubts;
        let mut person = Ref { uid: None, label: says.written.label() };
        let mut same = same_name(connection, &says.written.name)?;
        let by_address = match says.written.emails.as_slice() {
            [email] => with_address(connection, email)?,
            _ => Vec::new(),
        };
        // An address tells people of one name apart, and knows a person by another spelling.
        if let [(uid, label)] = by_address.as_slice()
            && !matches!(same.as_slice(), [(known, _)] if known == uid)
        {
            if fold(label) != fold(&says.written.name) {
                doubts.push(Doubt::new(DoubtKind::ByAddress, &says.written.name));
            }
            same = by_address;
        }
        match same.as_slice() {
            [(uid, label)] => {
                let written = people::Written { name: label.clone(), title: String::new(), ..says.written };
                person = Ref { uid: Some(*uid), label: written.label() };
            }
            [] => {}
            _ => doubts.push(Doubt::new(DoubtKind::Several, &says.written.name)),
        }
        let who = who(&person);
        if there.contains(&who) {
            doubts.push(Doubt::new(DoubtKind::Already, ""));
        }
        match first_lines.get(&who) {
            Some(first) => doubts.push(Doubt::new(DoubtKind::Twice, &first.to_string())),
            None => drop(first_lines.insert(who, number)),
        }
        let mut organisation = (!says.organisation.is_empty()).then(|| {
            organisations
                .called(&says.organisation)
                .unwrap_or_else(|| Ref { uid: None, label: says.organisation.clone() })
        });
        let organisation_proposed = organisation.is_none() && person.uid.is_some() && {
            organisation = last_organisation(connection, &person)?;
            organisation.is_some()
        };
        rows.push(ReadParticipant {
            line: number,
            as_printed,
            person,
            organisation,
            organisation_proposed,
            role: says.role,
            attendance: says.attendance,
            doubts,
        });
    }
    Ok(rows)
}

/// What tells two people of a list apart.
fn who(person: &Ref) -> String {
    match person.uid {
        Some(uid) => uid.to_string(),
        None => fold(&people::Written::read(&person.label).name),
    }
}
