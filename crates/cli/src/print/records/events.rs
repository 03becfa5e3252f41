//! The page of an event.

use rostrum_core::{
    draft::Choice,
    events::{Attendance, Event, EventOrganisationRole, FollowUp, TakeawayKind},
    values::human_span,
    vocabulary::PARTICIPATION_ROLES,
};

use super::{Page, after, capital, choice, country, date, hashtags, joined, label, labels, with, word};

pub fn page(event: &Event) -> Page {
    let mut page = Page::new(&event.title, capital(&joined(", ", [word(&event.kind), choice(event.status)])));
    page.fact("When", when(event));
    page.fact("Reported", date(event.reported_on));
    let mode = event.mode.map(choice).unwrap_or_default();
    page.fact("Where", joined(", ", [event.venue.clone(), event.city.clone(), country(event.country), mode]));
    page.fact("Headcount", event.headcount.map(|headcount| headcount.human()).unwrap_or_default());
    for role in EventOrganisationRole::ALL {
        let named = event.organisations.iter().filter(|one| one.role == *role);
        let names = named.map(|one| one.organisation.label.as_str()).collect::<Vec<_>>().join("; ");
        page.fact(&capital(&choice(*role)), names);
    }
    page.fact("Hashtags", hashtags(&event.hashtags));
    page.fact("About", event.countries.iter().map(|one| one.name()).collect::<Vec<_>>().join(", "));
    page.fact("Themes", event.themes.join("; "));
    page.text("Summary", &event.summary);
    for (kind, heading) in [
        (TakeawayKind::Highlight, "Highlights"),
        (TakeawayKind::Takeaway, "Takeaways"),
        (TakeawayKind::KnowledgeGap, "Knowledge gaps"),
        (TakeawayKind::LearningQuestion, "Learning questions"),
    ] {
        let of_kind = event.takeaways.iter().filter(|takeaway| takeaway.kind == kind);
        page.items(heading, of_kind.map(|takeaway| takeaway.text.clone()));
    }
    people(event, &mut page);
    page.items("Follow-ups", event.follow_ups.iter().map(follow_up));
    let names = |references: &[rostrum_core::records::Ref]| -> Vec<String> {
        references.iter().map(|one| one.label.clone()).collect()
    };
    page.items("Documents", names(&event.documents));
    page.fact("Related events", labels(&event.related_events));
    page.fact("Related projects", labels(&event.related_projects));
    page.fact("Related calls", labels(&event.related_calls));
    page
}

/// The event's own date; where it has none that says the year, what places it.
fn when(event: &Event) -> String {
    let own = event.starts_on.map(|start| human_span(start, event.ends_on)).unwrap_or_default();
    let time = |time: Option<rostrum_core::values::TimeOfDay>| time.map(|time| time.to_string()).unwrap_or_default();
    let times = joined("–", [time(event.starts_at), time(event.ends_at)]);
    let zone = event.zone.filter(|_| !times.is_empty()).map(|zone| zone.to_string()).unwrap_or_default();
    let own = joined(", ", [own, joined(" ", [times, zone])]);
    match event.reported_on.filter(|_| event.placed_by_report()) {
        Some(reported) if own.is_empty() => format!("not stated; placed by its report of {}", reported.human()),
        Some(reported) => format!("{own}, year not stated; placed by its report of {}", reported.human()),
        None => own,
    }
}

fn people(event: &Event, page: &mut Page) {
    let mut roles: Vec<&str> = PARTICIPATION_ROLES.to_vec();
    for one in &event.participations {
        if !roles.contains(&one.role.as_str()) {
            roles.push(&one.role);
        }
    }
    let people = roles.iter().flat_map(|role| {
        event.participations.iter().filter(move |one| one.role == *role).map(|one| {
            let attendance =
                if one.attendance == Attendance::Attended { String::new() } else { choice(one.attendance) };
            joined(", ", [with(&one.person.label, label(&one.organisation)), word(&one.role), attendance])
        })
    });
    page.items("People", people);
}

fn follow_up(follow_up: &FollowUp) -> String {
    let due = joined(", ", [date(follow_up.due_on), follow_up.due_as_printed.clone()]);
    joined(
        "; ",
        [follow_up.what.clone(), after("due", due), label(&follow_up.who), after("done", date(follow_up.done_on))],
    )
}
