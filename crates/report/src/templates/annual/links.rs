//! The thread between events, calls and projects, as far as it is recorded.

use rostrum_core::{
    figures::{Findings, HashtagUse, SharedCountry},
    records::Ref,
};

use super::deadlines::record;
use crate::{
    document::{Cell, Column, Section, Table, Text},
    templates::{
        Detail,
        tables::listed,
        words::{capital, counted, either},
    },
};

pub fn section(annual: &Findings, detail: Detail) -> Option<Section> {
    if annual.figures.events == 0 || annual.figures.projects == 0 {
        return None;
    }
    let links = &annual.links;
    let section = Section::new("links", "What links events and projects").paragraph(introduction(annual));
    let pairs = |one: &Ref, other: &Ref| (one.clone(), other.clone());
    let projects: Vec<_> = links.event_projects.iter().map(|link| pairs(&link.event, &link.project)).collect();
    let calls: Vec<_> = links.event_calls.iter().map(|link| pairs(&link.event, &link.call)).collect();
    let events: Vec<_> = links.event_events.iter().map(|link| pairs(&link.event, &link.other)).collect();
    let mut section = section;
    for (caption, head, pairs) in [
        ("Events and projects", "Project", projects),
        ("Events and calls", "Call", calls),
        ("Events and events", "Related event", events),
    ] {
        if !pairs.is_empty() {
            section = section.table(linked(caption, head, &pairs, detail));
        }
    }
    if !links.hashtags.is_empty() {
        section = section.table(hashtags(&links.hashtags, detail));
    }
    if !links.countries.is_empty() {
        section = section.table(countries(&links.countries, detail));
    }
    Some(section)
}

fn introduction(annual: &Findings) -> Text {
    let links = &annual.links;
    let mut events: Vec<&Ref> = links.event_projects.iter().map(|link| &link.event).collect();
    events.dedup_by(|a, b| a.uid == b.uid);
    let text = match events.len() as u32 {
        0 => Text::from("No event is recorded as linked to a project."),
        count => Text::default().query(capital(&counted(count, "event", "events")), &links.query).plain(format!(
            " {} recorded as linked to {}.",
            either(count, "is", "are"),
            counted(links.event_projects.len() as u32, "a project", "projects").replace("one a ", "one ")
        )),
    };
    match links.countries.len() as u32 {
        0 => text,
        shared => text.plain(format!(
            " Events and projects meet in {}: events were about {}, and projects do research there.",
            counted(shared, "country", "countries"),
            either(shared, "it", "them")
        )),
    }
}

fn linked(caption: &str, head: &str, pairs: &[(Ref, Ref)], detail: Detail) -> Table {
    let table = Table::new(caption).column(Column::text("Event").wide()).column(Column::text(head).wide());
    listed(table, pairs, detail, "links", |(event, other)| vec![record(event, detail), record(other, detail)])
}

fn hashtags(hashtags: &[HashtagUse], detail: Detail) -> Table {
    let table = Table::new("Hashtags shared")
        .column(Column::text("Hashtag").wide())
        .column(Column::integer("Events"))
        .column(Column::integer("Projects"));
    listed(table, hashtags, detail, "hashtags", |one| {
        vec![
            Cell::text(format!("#{}", one.name)).query(&one.query),
            Cell::count(one.events.into()),
            Cell::count(one.projects.into()),
        ]
    })
}

fn countries(countries: &[SharedCountry], detail: Detail) -> Table {
    let table = Table::new("Countries shared")
        .column(Column::text("Country").wide())
        .column(Column::integer("Events"))
        .column(Column::integer("Projects"));
    listed(table, countries, detail, "countries", |one| {
        vec![
            Cell::text(one.name.as_str()).query(&one.query),
            Cell::count(one.events.into()),
            Cell::count(one.projects.into()),
        ]
    })
}
