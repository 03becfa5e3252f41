//! How an event is found and counted.

use super::{Event, TakeawayKind};
use crate::{
    draft::Choice,
    records::{Entry, Ref, Tally},
    values::{PartialDate, Qualifier},
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
    let mut tallies = vec![Tally::one("kind", &event.kind), Tally::one("status", event.status.word())];
    if let Some(year) = placed.get(..4).filter(|_| !placed.starts_with('-')) {
        tallies.push(Tally::one("year", year));
        tallies.push(Tally::one("month", format!("{} {}", placed.get(..7).unwrap_or(year), event.kind)));
        let held = event.status == super::EventStatus::Held;
        let least = event
            .headcount
            .filter(|headcount| held && !matches!(headcount.qualifier, Qualifier::UpTo | Qualifier::Expected));
        if let Some(headcount) = least {
            tallies.push(Tally { facet: "headcount", value: year.into(), total: headcount.count.into() });
        }
    }
    tallies.extend(event.countries.iter().map(|country| Tally::one("country", country.to_string())));
    let uid = |one: &Ref| one.uid.map(|uid| uid.to_string());
    tallies.extend(event.hashtags.iter().filter_map(uid).map(|uid| Tally::one("hashtag", uid)));
    let mut organisers: Vec<String> = event.organisations.iter().filter_map(|one| uid(&one.organisation)).collect();
    organisers.sort();
    organisers.dedup();
    tallies.extend(organisers.into_iter().map(|uid| Tally::one("organisation", uid)));
    tallies.extend(flags(event).into_iter().map(|flag| Tally::one("has", flag)));
    tallies
}
