//! How a project is found and counted.

use super::{MoneyKind, Project, ProjectStatus};
use crate::{
    draft::Choice,
    records::{Entry, Ref, Tally, missed},
    values::PartialDate,
};

impl Project {
    /// Where the project stands in time: the date of its award, or else that of its report.
    pub fn placed_on(&self) -> Option<PartialDate> {
        self.awarded_on.filter(|date| date.year().is_some()).or(self.reported_on)
    }

    pub fn placed_by_report(&self) -> bool {
        self.awarded_on.is_none_or(|date| date.year().is_none()) && self.reported_on.is_some()
    }
}

pub fn entry(project: &Project) -> Entry {
    let label = |one: &Option<Ref>| one.as_ref().map(|one| one.label.clone()).unwrap_or_default();
    let mut body = vec![project.summary.clone(), label(&project.call)];
    body.extend(project.outputs.iter().map(|output| output.title.clone()));
    body.extend(project.themes.iter().cloned());
    let mut person = vec![label(&project.lead)];
    person.extend(project.people.iter().map(|one| one.person.label.clone()));
    let mut organisation = vec![label(&project.institution)];
    organisation.extend(project.organisations.iter().map(|one| one.organisation.label.clone()));
    Entry {
        label: project.title.clone(),
        detail: [label(&project.lead), label(&project.institution)]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        placed_on: project.placed_on().map(|date| date.to_string()).unwrap_or_default(),
        title: vec![project.official_title.clone(), project.reference.clone()],
        body,
        tag: project.hashtags.iter().map(|tag| tag.label.clone()).collect(),
        country: project
            .countries
            .iter()
            .flat_map(|one| [one.country.to_string(), one.country.name().to_owned()])
            .collect(),
        lead: vec![label(&project.lead)],
        institution: vec![label(&project.institution)],
        person,
        organisation,
        status: vec![project.status.word().into()],
        flag: flags(project),
        ..Entry::default()
    }
}

fn flags(project: &Project) -> Vec<String> {
    let flags = [
        ("lead", project.lead.is_some()),
        ("institution", project.institution.is_some()),
        ("hashtag", !project.hashtags.is_empty()),
        ("country", !project.countries.is_empty()),
        ("amount", project.money.iter().any(|line| line.kind == MoneyKind::Awarded)),
        ("date", project.awarded_on.is_some_and(|date| date.year().is_some())),
        ("end", project.planned_end.is_some() || project.actual_end.is_some()),
        ("output", !project.outputs.is_empty()),
        ("call", project.call.is_some()),
    ];
    flags.into_iter().filter(|(_, is)| *is).map(|(flag, _)| flag.to_owned()).collect()
}

/// Of what is missing from a project that was awarded, what the desk asks for.
const MISSED: [&str; 3] = ["country", "amount", "end"];

pub fn tallies(project: &Project) -> Vec<Tally> {
    let placed = project.placed_on().map(|date| date.to_string()).unwrap_or_default();
    let flags = flags(project);
    let mut tallies = vec![Tally::one("status", project.status.word())];
    let year = placed.get(..4).filter(|_| !placed.starts_with('-'));
    tallies.extend(year.map(|year| Tally::one("year", year)));
    if !matches!(project.status, ProjectStatus::Pipeline | ProjectStatus::Cancelled) {
        tallies.extend(missed(&MISSED, &flags, year));
    }
    tallies.extend(project.countries.iter().map(|one| Tally::one("country", one.country.to_string())));
    tallies.extend(
        project.institution_country.iter().map(|country| Tally::one("institution_country", country.to_string())),
    );
    let uid = |one: &Ref| one.uid.map(|uid| uid.to_string());
    tallies.extend(project.hashtags.iter().filter_map(uid).map(|uid| Tally::one("hashtag", uid)));
    tallies.extend(project.call.iter().filter_map(uid).map(|uid| Tally::one("call", uid)));
    tallies.extend(project.institution.iter().filter_map(uid).map(|uid| Tally::one("institution", uid)));
    tallies.extend(flags.into_iter().map(|flag| Tally::one("has", flag)));
    tallies
}
