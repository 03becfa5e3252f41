//! How an organisation is found and counted.

use super::{Organisation, OrganisationKind};
use crate::{
    draft::Choice,
    records::{Entry, Tally},
};

pub fn entry(organisation: &Organisation) -> Entry {
    let kind = match organisation.kind {
        OrganisationKind::Unknown => String::new(),
        kind => kind.word().replace('-', " "),
    };
    let country = organisation.country.map(|country| country.name().to_owned());
    let detail: Vec<String> = [Some(organisation.acronym.clone()), Some(kind.clone()), country.clone()]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    let mut title = vec![organisation.acronym.clone()];
    title.extend(organisation.other_names.iter().cloned());
    Entry {
        label: organisation.name.clone(),
        detail: detail.join(" · "),
        title,
        body: vec![organisation.note.clone(), organisation.website.clone()],
        country: organisation
            .country
            .iter()
            .flat_map(|country| [country.to_string(), country.name().to_owned()])
            .collect(),
        kind: vec![kind],
        organisation: vec![organisation.name.clone()],
        ..Entry::default()
    }
}

pub fn tallies(organisation: &Organisation) -> Vec<Tally> {
    let country = organisation.country.iter().map(|country| Tally::one("country", country.to_string()));
    country.chain([Tally::one("kind", organisation.kind.word())]).collect()
}
