//! Who stood in which role at which event. There are far more of these than of anything else, so they are
//! read once, in one pass, and added up here: SQLite would sort them all to group them.

use std::collections::HashMap;

use rusqlite::{Connection, Row};
use serde::Serialize;

use super::{read, scope::Scope};
use crate::{error::Result, records::Ref};

/// Named for a held event without being recorded as present.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Attendances {
    pub invited: u32,
    pub registered: u32,
    pub absent: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Contributor {
    pub person: Ref,
    pub role: String,
    /// Whom the person was with at the time.
    pub organisation: Option<Ref>,
}

pub struct Participations {
    /// Of events of every status, each with the row number of its event, in the order of the programme: those
    /// who did more than take part or answer questions, unless they were absent.
    pub contributors: Vec<(i64, Contributor)>,
    pub not_counted: Attendances,
}

/// A row for each role and organisation that somebody came with.
type Part = (i64, usize, Option<i64>);

/// Makes the temporary table `took_part` as well.
pub fn read(scope: &Scope<'_>) -> Result<Participations> {
    let connection = scope.connection;
    let mut roles = Roles::default();
    let mut parts: HashMap<Part, u32> = HashMap::new();
    let mut contributors = Vec::new();
    let mut not_counted = Attendances::default();
    let mut select = connection.prepare_cached(include_str!("of_events.sql"))?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let role = roles.place(row.get_ref(3)?.as_str().unwrap_or_default());
        let part: Part = (row.get(2)?, role, row.get(4)?);
        let attendance = row.get_ref(5)?.as_str().unwrap_or_default();
        if row.get(1)? {
            match attendance {
                "attended" => *parts.entry(part).or_default() += 1,
                "invited" => not_counted.invited += 1,
                "registered" => not_counted.registered += 1,
                _ => not_counted.absent += 1,
            }
        }
        if attendance != "absent" && !matches!(roles.name(role), "participant" | "contact") {
            contributors.push((row.get::<_, i64>(0)?, row.get::<_, i64>(6)?, part));
        }
    }
    keep(connection, &roles, parts)?;
    contributors.sort_unstable();
    Ok(Participations { contributors: named(connection, &roles, contributors)?, not_counted })
}

/// The roles met so far.
#[derive(Default)]
struct Roles(Vec<String>);

impl Roles {
    fn place(&mut self, role: &str) -> usize {
        self.0.iter().position(|known| known == role).unwrap_or_else(|| {
            self.0.push(role.to_owned());
            self.0.len() - 1
        })
    }

    fn name(&self, place: usize) -> &str {
        self.0.get(place).map_or("", String::as_str)
    }
}

fn keep(connection: &Connection, roles: &Roles, parts: HashMap<Part, u32>) -> Result<()> {
    connection.execute_batch(include_str!("took_part.sql"))?;
    let mut parts: Vec<(Part, u32)> = parts.into_iter().collect();
    parts.sort_unstable();
    let mut insert = connection.prepare("INSERT INTO temp.took_part VALUES (?1, ?2, ?3, ?4)")?;
    for ((person, role, organisation), events) in parts {
        insert.execute(rusqlite::params![person, roles.name(role), organisation, events])?;
    }
    Ok(())
}

/// Gives people and organisations their names, each looked up once.
fn named(connection: &Connection, roles: &Roles, rows: Vec<(i64, i64, Part)>) -> Result<Vec<(i64, Contributor)>> {
    let mut person = Names::new("SELECT uid, name FROM person WHERE id = ?1");
    let mut organisation = Names::new("SELECT uid, name FROM organisation WHERE id = ?1");
    rows.into_iter()
        .map(|(event, _, (person_id, role, organisation_id))| {
            let organisation = organisation_id.map(|id| organisation.of(connection, id)).transpose()?;
            let person = person.of(connection, person_id)?;
            Ok((event, Contributor { person, role: roles.name(role).to_owned(), organisation }))
        })
        .collect()
}

struct Names {
    sql: &'static str,
    known: HashMap<i64, Ref>,
}

impl Names {
    fn new(sql: &'static str) -> Self {
        Self { sql, known: HashMap::new() }
    }

    fn of(&mut self, connection: &Connection, id: i64) -> Result<Ref> {
        if let Some(known) = self.known.get(&id) {
            return Ok(known.clone());
        }
        let found = connection.prepare_cached(self.sql)?.query_row([id], |row: &Row<'_>| read::reference(row, 0))?;
        self.known.insert(id, found.clone());
        Ok(found)
    }
}
