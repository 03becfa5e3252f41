//! Draft to event.

use super::{
    Attendance, Event, EventOrganisation, EventOrganisationRole, EventStatus, FollowUp, Participation, Takeaway,
    TakeawayKind,
};
use rusqlite::Connection;

use crate::{
    draft::{Form, Problem},
    error::Result,
    records::Ref,
    values::{PartialDate, Qualifier},
    vocabulary,
};

pub fn check(form: &Form) -> Event {
    let event = Event {
        head: form.head(),
        title: form.required("title"),
        kind: form.term("kind", "event-kind", vocabulary::EVENT_KINDS).unwrap_or_else(|| "meeting".into()),
        status: form.choice_or("status", EventStatus::Held),
        starts_on: form.date("starts_on"),
        ends_on: form.date("ends_on"),
        starts_at: form.time("starts_at"),
        ends_at: form.time("ends_at"),
        zone: form.zone("zone"),
        reported_on: form.date("reported_on"),
        mode: form.choice("mode"),
        venue: form.line("venue"),
        city: form.line("city"),
        country: form.country("country"),
        headcount: form.headcount("headcount"),
        organisations: form.items("organisations", "organisation", organisation),
        participations: form.items("participations", "person", participation),
        hashtags: form.hashtags("hashtags"),
        countries: form.countries("countries"),
        themes: form.texts("themes"),
        summary: form.text("summary"),
        takeaways: form.items("takeaways", "text", takeaway),
        follow_ups: form.items("follow_ups", "what", follow_up),
        documents: form.references("documents"),
        related_events: form.references("related_events"),
        related_projects: form.references("related_projects"),
        related_calls: form.references("related_calls"),
    };
    check_times(form, &event);
    check_people(form, &event);
    event
}

fn organisation(form: &Form) -> Option<EventOrganisation> {
    let role = form.choice_or("role", EventOrganisationRole::Organiser);
    let organisation = needed(form, "organisation")?;
    Some(EventOrganisation { organisation, role })
}

fn participation(form: &Form) -> Option<Participation> {
    let role = form
        .term("role", "participation-role", vocabulary::PARTICIPATION_ROLES)
        .unwrap_or_else(|| "participant".into());
    let organisation = form.reference("organisation");
    let attendance = form.choice_or("attendance", Attendance::Attended);
    let person = needed(form, "person")?;
    Some(Participation { person, role, organisation, attendance })
}

fn takeaway(form: &Form) -> Option<Takeaway> {
    Some(Takeaway {
        uid: form.own_uid(),
        kind: form.choice_or("kind", TakeawayKind::Takeaway),
        text: form.required("text"),
    })
}

fn follow_up(form: &Form) -> Option<FollowUp> {
    Some(FollowUp {
        uid: form.own_uid(),
        what: form.required("what"),
        who: form.reference("who"),
        due_on: form.date("due_on"),
        due_as_printed: form.line("due_as_printed"),
        done_on: form.date("done_on"),
    })
}

/// A reference without which the row makes no sense.
pub fn needed(form: &Form, field: &'static str) -> Option<Ref> {
    let found = form.reference(field);
    if found.is_none() {
        form.error(field, format!("{field} is needed in this row"));
    }
    found
}

fn check_times(form: &Form, event: &Event) {
    if let (Some(start), Some(end)) = (event.starts_on, event.ends_on) {
        if end.certainly_before(&start) {
            form.error("ends_on", format!("the end, {}, is before the start, {}", end.human(), start.human()));
        }
    } else if let (None, Some(end)) = (event.starts_on, event.ends_on) {
        form.error("ends_on", format!("there is an end, {}, but no start", end.human()));
    }
    let same_day = event.ends_on.is_none() || event.ends_on == event.starts_on;
    if let (Some(start), Some(end)) = (event.starts_at, event.ends_at)
        && same_day
        && end < start
    {
        form.error("ends_at", format!("the end, {end}, is before the start, {start}, on the same day"));
    }
    if event.starts_at.is_some() && !matches!(event.starts_on, Some(PartialDate::Day(_))) {
        form.warning("starts_at", "a time of day without a day");
    }
    if let (Some(start), Some(reported)) = (event.starts_on, event.reported_on)
        && event.status == EventStatus::Held
        && reported.certainly_before(&start)
    {
        form.warning(
            "reported_on",
            format!("reported on {}, before it was held on {}", reported.human(), start.human()),
        );
    }
    let year_known = |date: Option<PartialDate>| date.is_some_and(|date| date.year().is_some());
    if event.status == EventStatus::Held && !year_known(event.starts_on) && !year_known(event.reported_on) {
        form.warning("starts_on", "neither a date nor the date of a report: the event will be in no year’s report");
    }
}

fn check_people(form: &Form, event: &Event) {
    if let Some(headcount) = event.headcount {
        let there = event.participations.iter().filter(|person| person.attendance == Attendance::Attended).count();
        let most = matches!(headcount.qualifier, Qualifier::Exact | Qualifier::UpTo);
        if most && there > headcount.count as usize {
            form.warning(
                "headcount",
                format!("the headcount is {}, but {there} people are named as present", headcount.human()),
            );
        }
        if headcount.qualifier == Qualifier::Expected && event.status == EventStatus::Held {
            form.warning("headcount", "the event was held, but the headcount is what was expected");
        }
    }
    for (index, one) in event.participations.iter().enumerate() {
        let again = event.participations[..index]
            .iter()
            .any(|other| same(&one.person, &other.person) && one.role == other.role);
        if again {
            form.error(
                &format!("participations[{index}].person"),
                format!("{} is named twice as {}", one.person.label, one.role.replace('-', " ")),
            );
        }
    }
}

fn same(one: &Ref, other: &Ref) -> bool {
    match (one.uid, other.uid) {
        (Some(one), Some(other)) => one == other,
        (None, None) => one.label == other.label,
        _ => false,
    }
}

/// The same title on the same day is probably the same event.
pub fn check_against(event: &Event, connection: &Connection, problems: &mut Vec<Problem>) -> Result<()> {
    let same: i64 = connection
        .prepare_cached("SELECT count(*) FROM event WHERE title = ?1 COLLATE NOCASE AND coalesce(starts_on, '') = coalesce(?2, '') AND uid <> ?3")?
        .query_row(rusqlite::params![event.title, event.starts_on.map(|date| date.to_string()), event.head.uid], |row| row.get(0))?;
    if same > 0 {
        problems.push(Problem::warning("title", "there is an event of this title and date already"));
    }
    Ok(())
}
