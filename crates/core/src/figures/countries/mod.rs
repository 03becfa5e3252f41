//! Countries, and how many records name each.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{read, scope::Scope};
use crate::{error::Result, search::Field, values::Country};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct CountryCount {
    pub country: Country,
    pub name: String,
    pub count: u32,
    pub query: String,
}

/// A country that events were about and in which projects do research.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct SharedCountry {
    pub country: Country,
    pub name: String,
    pub events: u32,
    pub projects: u32,
    pub query: String,
}

/// The countries that held events are about; an event about three counts in each.
pub fn of_events(scope: &Scope<'_>) -> Result<Vec<CountryCount>> {
    counted(scope, include_str!("of_events.sql"), |country| scope.events(&Field::Country.word(country.code())))
}

/// Where the projects awarded do their research; a project in two countries counts in each.
pub fn of_research(scope: &Scope<'_>) -> Result<Vec<CountryCount>> {
    counted(scope, include_str!("of_research.sql"), |country| scope.projects(&Field::Country.word(country.code())))
}

/// Where the lead institutions answer from: as the project says, or else where the organisation is.
pub fn of_institutions(scope: &Scope<'_>) -> Result<Vec<CountryCount>> {
    counted(scope, include_str!("of_institutions.sql"), |country| {
        scope.projects(&Field::InstitutionCountry.word(country.code()))
    })
}

/// Most often named first, then by name.
fn counted(scope: &Scope<'_>, sql: &str, query: impl Fn(Country) -> String) -> Result<Vec<CountryCount>> {
    let mut counts = read::all(scope.connection, sql, [], |row| {
        let country: Country = row.get(0)?;
        Ok(CountryCount { country, name: country.human().to_owned(), count: row.get(1)?, query: query(country) })
    })?;
    counts.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
    Ok(counts)
}

/// Those that both lists name.
pub fn shared(scope: &Scope<'_>, events: &[CountryCount], research: &[CountryCount]) -> Vec<SharedCountry> {
    let of_events: BTreeMap<Country, u32> = events.iter().map(|one| (one.country, one.count)).collect();
    let both = research.iter().filter_map(|one| Some((one, *of_events.get(&one.country)?)));
    both.map(|(one, events)| SharedCountry {
        country: one.country,
        name: one.name.clone(),
        events,
        projects: one.count,
        query: scope.events_and_projects(&Field::Country.word(one.country.code())),
    })
    .collect()
}
