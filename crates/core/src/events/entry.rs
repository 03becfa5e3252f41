//! How an event is found and counted.

use super::{Event, TakeawayKind};
use crate::{
    draft::Choice,
    records::{Entry, Ref, Tally, missed},
    values::{Headcount, PartialDate},
};

impl Event {
    /// Where the event stands in time: its own date, or else that of its report.
    pub fn placed_on(&self) -> Option<PartialDate> {
        self.starts_on.filter(|date| date.year().is_some()).or(self.reported_on)
    }

    pub fn placed_by_report(&self) -> bool {
        self.starts_on.is_none_or(|date| date.year().is_none()) && self.reported_on.is_some()
    }
}

pub fn entry(event: &Event) -> Entry {
    let labels = |refs: &[Ref]| refs.iter().map(|one| one.label.clone()).collect::<Vec<_>>();
    let mut body = vec![event.summary.clone(), event.venue.clone(), event.city.clone()];
    body.extend(event.country.map(|country| country.name().to_owned()));
    body.extend(event.takeaways.iter().map(|takeaway| takeaway.text.clone()));
    body.extend(event.follow_ups.iter().map(|follow_up| follow_up.what.clone()));
    body.extend(event.themes.iter().cloned());
    body.extend(labels(&event.documents));
    let mut organisation = Vec::new();
    organisation.extend(event.organisations.iter().map(|one| one.organisation.label.clone()));
    organisation
        .extend(event.participations.iter().filter_map(|one| one.organisation.as_ref()).map(|one| one.label.clone()));
    organisation.dedup();
    let kind = event.kind.replace('-', " ");
    Entry {
        label: event.title.clone(),
        detail: kind.clone(),
        placed_on: event.placed_on().map(|date| date.to_string()).unwrap_or_default(),
        body,
        tag: labels(&event.hashtags),
        country: event.countries.iter().flat_map(|country| [country.to_string(), country.name().to_owned()]).collect(),
        kind: vec![kind],
        person: event.participations.iter().map(|one| one.person.label.clone()).collect(),
        organisation,
        status: vec![event.status.word().into()],
        flag: flags(event),
        ..Entry::default()
    }
}

fn flags(event: &Event) -> Vec<String> {
    let flags = [
        ("date", event.starts_on.is_some_and(|date| date.year().is_some())),
        ("headcount", event.headcount.is_some()),
        ("hashtag", !event.hashtags.is_empty()),
        ("takeaway", !event.takeaways.is_empty()),
        ("country", !event.countries.is_empty()),
        ("project", !event.related_projects.is_empty()),
        ("people", !event.participations.is_empty()),
        ("document", !event.documents.is_empty()),
        ("open", event.follow_ups.iter().any(|follow_up| follow_up.done_on.is_none())),
        ("gap", event.takeaways.iter().any(|takeaway| takeaway.kind == TakeawayKind::KnowledgeGap)),
    ];
    flags.into_iter().filter(|(_, is)| *is).map(|(flag, _)| flag.to_owned()).collect()
}

/// What an event counts for. A planned or cancelled event has no headcount that anybody attended.
pub fn tallies(event: &Event) -> Vec<Tally> {
    let placed = event.placed_on().map(|date| date.to_string()).unwrap_or_default();
    let flags = flags(event);
    let mut tallies = vec![Tally::one("kind", &event.kind), Tally::one("status", event.status.word())];
    let held = event.status == super::EventStatus::Held;
    let year = placed.get(..4).filter(|_| !placed.starts_with('-'));
    if let Some(year) = year {
        tallies.push(Tally::one("year", year));
        let month = placed.get(..7).unwrap_or(year);
        tallies.push(Tally::one(event.status.word(), format!("{month} {}", event.kind)));
        if held {
            tallies.extend(of_the_year(event, year));
        }
    }
    if held {
        tallies.extend(missed(&MISSED, &flags, year));
    }
    tallies.extend(event.countries.iter().map(|country| Tally::one("country", country.to_string())));
    let uid = |one: &Ref| one.uid.map(|uid| uid.to_string());
    tallies.extend(event.hashtags.iter().filter_map(uid).map(|uid| Tally::one("hashtag", uid)));
    let mut organisers: Vec<String> = event.organisations.iter().filter_map(|one| uid(&one.organisation)).collect();
    organisers.sort();
    organisers.dedup();
    tallies.extend(organisers.into_iter().map(|uid| Tally::one("organisation", uid)));
    tallies.extend(flags.into_iter().map(|flag| Tally::one("has", flag)));
    tallies
}

/// Of what is missing from an event that was held, what the desk asks for.
const MISSED: [&str; 4] = ["headcount", "takeaway", "hashtag", "date"];

/// What a held event adds to the figures of its year; each value begins with the year.
fn of_the_year(event: &Event, year: &str) -> impl Iterator<Item = Tally> {
    let headcount = event.headcount.map(|Headcount { count, qualifier }| Tally {
        facet: "headcount",
        value: format!("{year} {qualifier}"),
        total: count.into(),
    });
    let countries = event.countries.iter().map(move |country| Tally::one("held_country", format!("{year} {country}")));
    headcount.into_iter().chain(countries)
}
