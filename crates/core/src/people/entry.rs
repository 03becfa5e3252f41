//! How a person is found and counted.

use super::Person;
use crate::records::{Entry, Tally};

pub fn entry(person: &Person) -> Entry {
    let organisations: Vec<String> = person.affiliations.iter().map(|one| one.organisation.label.clone()).collect();
    let mut body = vec![person.note.clone()];
    body.extend(person.emails.iter().cloned());
    Entry {
        label: person.name.clone(),
        detail: organisations.last().cloned().unwrap_or_default(),
        title: vec![person.given.clone(), person.particle.clone(), person.family.clone()],
        body,
        country: person.country.iter().flat_map(|country| [country.to_string(), country.name().to_owned()]).collect(),
        person: vec![person.name.clone()],
        organisation: organisations,
        flag: flags(person),
        ..Entry::default()
    }
}

fn flags(person: &Person) -> Vec<String> {
    let flags = [
        ("email", !person.emails.is_empty()),
        ("organisation", !person.affiliations.is_empty()),
        ("consent", person.consent_on.is_some()),
    ];
    flags.into_iter().filter(|(_, is)| *is).map(|(flag, _)| flag.to_owned()).collect()
}

pub fn tallies(person: &Person) -> Vec<Tally> {
    let country = person.country.iter().map(|country| Tally::one("country", country.to_string()));
    country.chain(flags(person).into_iter().map(|flag| Tally::one("has", flag))).collect()
}
