//! Who took part: named people counted once, whatever their roles; organisations likewise. Headcounts are
//! counted apart, with the events, since nobody knows who among the named is in them.

use serde::Serialize;

use super::{
    countries::CountryCount,
    participations::Attendances,
    read::{self, Owners, plain},
    scope::Scope,
};
use crate::{
    db::rows::uid_of,
    error::Result,
    organisations::OrganisationKind,
    records::Ref,
    search::Field,
    values::{Country, Uid, fold::fold},
};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct People {
    /// Named people of the period, each once: those recorded as present at a held event, and those that an
    /// awarded project names.
    pub people: u32,
    /// Of these, present at a held event.
    pub took_part: u32,
    /// Of these, named in a project, as lead or otherwise.
    pub in_projects: u32,
    /// Times that a named person was present in a role.
    pub participations: u32,
    /// What `took_part` leaves out.
    pub not_counted: Attendances,
    /// A person with two roles counts in both.
    pub by_role: Vec<RoleCount>,
    /// People present, by the kind of the organisation they were with at the time. A person who came for
    /// organisations of two kinds counts in both.
    pub by_organisation_kind: Vec<OrganisationKindCount>,
    /// People present, by the country of the organisation they were with at the time.
    pub by_organisation_country: Vec<CountryCount>,
    /// People present of whom no organisation is recorded.
    pub without_organisation: u32,
    /// Speakers, facilitators and the like, and those named in projects; by family name.
    pub named: Vec<PersonLine>,
    /// Organisations of the period, each once: those with a part in a held event, those that people present
    /// were with, and those that lead, join or pay an awarded project.
    pub organisations: Vec<OrganisationLine>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct RoleCount {
    pub role: String,
    pub label: String,
    pub people: u32,
    pub participations: u32,
    pub query: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct OrganisationKindCount {
    pub kind: OrganisationKind,
    pub label: String,
    pub people: u32,
    pub organisations: u32,
    pub query: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct PersonLine {
    pub uid: Uid,
    pub name: String,
    pub title: String,
    /// In events first, then in projects; most frequent first.
    pub roles: Vec<PersonRole>,
    pub query: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct PersonRole {
    pub role: String,
    /// Whom the person was with in that role.
    pub organisation: Option<Ref>,
    /// Held events, or projects.
    pub times: u32,
    /// In a project, not at an event.
    pub in_project: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct OrganisationLine {
    pub uid: Uid,
    pub name: String,
    pub acronym: String,
    pub kind: OrganisationKind,
    pub country: Option<Country>,
    pub roles: Vec<OrganisationRole>,
    pub query: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct OrganisationRole {
    /// A role at events or in projects; `people` where people came from it, `institution` for the lead
    /// institution, `provider` for who pays.
    pub role: String,
    /// Held events in that role; for `people`, how many times somebody came from it.
    pub events: u32,
    pub projects: u32,
}

/// Reads the temporary table `took_part`, which must be there.
pub fn read(scope: &Scope<'_>, not_counted: Attendances) -> Result<People> {
    let connection = scope.connection;
    connection.execute_batch(include_str!("in_projects.sql"))?;
    let (took_part, in_projects, people, participations, without_organisation) =
        connection.query_row(include_str!("counts.sql"), [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
        })?;
    Ok(People {
        people,
        took_part,
        in_projects,
        participations,
        not_counted,
        by_role: roles(scope)?,
        by_organisation_kind: organisation_kinds(scope)?,
        by_organisation_country: organisation_countries(scope)?,
        without_organisation,
        named: named(scope)?,
        organisations: organisations(scope)?,
    })
}

fn roles(scope: &Scope<'_>) -> Result<Vec<RoleCount>> {
    let query = scope.events("has:people");
    read::all(scope.connection, include_str!("roles.sql"), [], |row| {
        let role: String = row.get(0)?;
        Ok(RoleCount {
            label: row.get::<_, Option<String>>(1)?.unwrap_or_else(|| plain(&role)),
            role,
            people: row.get(2)?,
            participations: row.get(3)?,
            query: query.clone(),
        })
    })
}

fn organisation_kinds(scope: &Scope<'_>) -> Result<Vec<OrganisationKindCount>> {
    let query = scope.events("has:people");
    read::all(scope.connection, include_str!("organisation_kinds.sql"), [], |row| {
        Ok(OrganisationKindCount {
            kind: read::choice(row, 0)?,
            label: plain(row.get_ref(0)?.as_str()?),
            people: row.get(1)?,
            organisations: row.get(2)?,
            query: query.clone(),
        })
    })
}

fn organisation_countries(scope: &Scope<'_>) -> Result<Vec<CountryCount>> {
    let query = scope.events("has:people");
    let mut counts = read::all(scope.connection, include_str!("organisation_countries.sql"), [], |row| {
        let country: Country = row.get(0)?;
        Ok(CountryCount { country, name: country.human().to_owned(), count: row.get(1)?, query: query.clone() })
    })?;
    counts.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
    Ok(counts)
}

fn named(scope: &Scope<'_>) -> Result<Vec<PersonLine>> {
    let (ids, mut people) = read::owners(scope.connection, include_str!("named.sql"), |row| {
        let (name, family, folded): (String, String, String) = (row.get(2)?, row.get(4)?, row.get(5)?);
        // Of a person known by one name only, the last word of it stands for the family.
        let family =
            if family.is_empty() { folded.rsplit(' ').next().unwrap_or(&folded).to_owned() } else { fold(&family) };
        let query = scope.events_and_projects(&Field::Person.word(&name));
        Ok((family, PersonLine { uid: uid_of(row, 1)?, name, title: row.get(3)?, roles: Vec::new(), query }))
    })?;
    Owners::new(&ids, &mut people).add(scope.connection, include_str!("named_roles.sql"), |(_, person), row| {
        let (organisation, times, in_project) = (read::maybe_reference(row, 2)?, row.get(4)?, row.get(5)?);
        person.roles.push(PersonRole { role: row.get(1)?, organisation, times, in_project });
        Ok(())
    })?;
    people.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(people.into_iter().map(|(_, person)| person).collect())
}

fn organisations(scope: &Scope<'_>) -> Result<Vec<OrganisationLine>> {
    let mut lines: Vec<OrganisationLine> = Vec::new();
    let rows = read::all(scope.connection, include_str!("organisations.sql"), [], |row| {
        let role = OrganisationRole { role: row.get(6)?, events: row.get(7)?, projects: row.get(8)? };
        let name: String = row.get(2)?;
        let line = OrganisationLine {
            uid: uid_of(row, 1)?,
            acronym: row.get(3)?,
            kind: read::choice(row, 4)?,
            country: row.get(5)?,
            roles: vec![role],
            query: scope.events_and_projects(&Field::Organisation.word(&name)),
            name,
        };
        Ok(line)
    })?;
    for line in rows {
        match lines.last_mut().filter(|last| last.uid == line.uid) {
            Some(last) => last.roles.extend(line.roles),
            None => lines.push(line),
        }
    }
    Ok(lines)
}
