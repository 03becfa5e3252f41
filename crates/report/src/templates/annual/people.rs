//! Who took part: named people once each, their organisations, and headcounts apart.

use rostrum_core::{
    figures::{Findings, OrganisationLine, OrganisationRole, People, PersonLine, PersonRole},
    values::Country,
};

use crate::{
    charts::Bars,
    document::{Cell, Column, Section, Table, Text},
    templates::{
        Detail,
        tables::{listed, words},
        words::{capital, counted, either, joined, named as as_cell, number, spaced},
    },
};

pub fn section(annual: &Findings, detail: Detail) -> Option<Section> {
    let people = &annual.people;
    if people.people == 0 && people.organisations.is_empty() {
        return None;
    }
    let mut section = Section::new("people", "Who took part").paragraph(counted_once(annual));
    if let Some(sentence) = kept_apart(annual) {
        section = section.paragraph(sentence);
    }
    if let Some(sentence) = not_counted(people) {
        section = section.note(sentence);
    }
    if !people.by_organisation_kind.is_empty() {
        section = section.chart(by_organisation_kind(people));
    }
    if !people.by_organisation_country.is_empty() {
        section = section.chart(by_country(people));
    }
    if !people.by_role.is_empty() {
        section = section.table(by_role(people));
    }
    if !people.named.is_empty() {
        section = section.table(named(&people.named, detail));
    }
    if !people.organisations.is_empty() {
        section = section.table(organisations(&people.organisations, detail));
    }
    Some(section)
}

fn counted_once(annual: &Findings) -> Text {
    let people = &annual.people;
    let query = |name: &str| annual.figures.queries.get(name).map_or("", String::as_str);
    let text = Text::default()
        .query(capital(&counted(people.people, "named person", "named people")), query("people"))
        .plain(" and ")
        .query(counted(annual.figures.organisations, "organisation", "organisations"), query("organisations"))
        .plain(" took part, each counted once, however often they came. ");
    let text = match (people.took_part, people.in_projects) {
        (0, 0) => text,
        (at_events, 0) => text.plain(format!("All {} came to events.", counted(at_events, "person", "people"))),
        (0, in_projects) => {
            text.plain(format!("All {} are named in projects.", counted(in_projects, "person", "people")))
        }
        (at_events, in_projects) => {
            let both = (at_events + in_projects).saturating_sub(people.people);
            let text = text.plain(format!(
                "{} came to events and {} {} named in projects",
                capital(&number(at_events.into())),
                number(in_projects.into()),
                either(in_projects, "is", "are")
            ));
            match both {
                0 => text.plain("."),
                both => text.plain(format!("; {} did both.", number(both.into()))),
            }
        }
    };
    match people.without_organisation {
        0 => text,
        some => {
            let sentence = format!(" For {} who came to events no organisation is recorded.", number(some.into()));
            text.plain(sentence)
        }
    }
}

/// Why the numbers of people do not add up.
fn kept_apart(annual: &Findings) -> Option<Text> {
    let heads = &annual.figures.headcount;
    (heads.counted_events > 0).then(|| {
        Text::from("Headcounts stand apart from these names: ").query(&heads.sentence, &heads.query).plain(
            ". Most participants of a meeting leave no name, and nobody knows who of the named is in a headcount.",
        )
    })
}

fn not_counted(people: &People) -> Option<String> {
    let left = people.not_counted;
    let parts: Vec<String> = [(left.invited, "invited"), (left.registered, "registered"), (left.absent, "absent")]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, how)| format!("{} as {how}", number(count.into())))
        .collect();
    (!parts.is_empty()).then(|| format!("Not counted as present: {}.", joined(parts)))
}

fn by_organisation_kind(people: &People) -> Bars {
    let chart = Bars::new("People by kind of organisation", "Kind of organisation", Column::integer("People"));
    let chart = people
        .by_organisation_kind
        .iter()
        .fold(chart, |chart, kind| chart.bar(capital(&kind.label), Cell::count(kind.people.into()).query(&kind.query)));
    chart.note("People at events, by the organisation that they were with at the time.")
}

fn by_country(people: &People) -> Bars {
    let chart = Bars::new("People by country", "Country", Column::integer("People"));
    let chart = people.by_organisation_country.iter().fold(chart, |chart, country| {
        chart.bar(country.name.as_str(), Cell::count(country.count.into()).query(&country.query))
    });
    chart.note("People at events, by the country of that organisation.")
}

fn by_role(people: &People) -> Table {
    let table = Table::new("Roles at events")
        .column(Column::text("Role").wide())
        .column(Column::integer("People"))
        .column(Column::integer("Times"));
    let table = table.rows(people.by_role.iter().map(|role| {
        vec![
            Cell::text(capital(&role.label)),
            Cell::count(role.people.into()).query(&role.query),
            Cell::count(role.participations.into()),
        ]
    }));
    table.note("Whoever had two roles stands in both.")
}

fn named(people: &[PersonLine], detail: Detail) -> Table {
    let table = Table::new("Named people")
        .column(Column::text("Name"))
        .column(Column::text("Organisation").wide())
        .column(Column::text("Part taken").wide());
    let table = listed(table, people, detail, "people", |person| {
        let name = [person.title.as_str(), &person.name].into_iter().filter(|part| !part.is_empty());
        let mut from: Vec<&str> = Vec::new();
        for organisation in person.roles.iter().filter_map(|role| role.organisation.as_ref()) {
            if !from.contains(&organisation.label.as_str()) {
                from.push(&organisation.label);
            }
        }
        vec![
            Cell::text(name.collect::<Vec<_>>().join(" ")).uid(person.uid.to_string()),
            words(from.join("; ")),
            words(capital(&joined(person.roles.iter().map(part)))),
        ]
    });
    table.note("Speakers, facilitators and others who contributed to an event, and those named in projects.")
}

/// `speaker at two events`, `lead of a project`.
fn part(role: &PersonRole) -> String {
    let name = spaced(&role.role);
    match (role.in_project, role.times) {
        (true, 1) => format!("{name} of a project"),
        (true, times) => format!("{name} of {} projects", number(times.into())),
        (false, 1) => format!("{name} at an event"),
        (false, times) => format!("{name} at {} events", number(times.into())),
    }
}

fn organisations(organisations: &[OrganisationLine], detail: Detail) -> Table {
    let table = Table::new("Organisations")
        .column(Column { weight: 17, ..Column::text("Organisation") })
        .column(Column { weight: 10, ..Column::text("Kind") })
        .column(Column { weight: 9, ..Column::text("Country") })
        .column(Column { weight: 17, ..Column::text("Part taken") });
    listed(table, organisations, detail, "organisations", |organisation| {
        let name = match organisation.acronym.as_str() {
            "" => organisation.name.clone(),
            acronym if organisation.name.contains(acronym) => organisation.name.clone(),
            acronym => format!("{} ({acronym})", organisation.name),
        };
        let kind = rostrum_core::draft::Choice::word(organisation.kind);
        vec![
            Cell::text(name).uid(organisation.uid.to_string()),
            words(if kind == "unknown" { String::new() } else { as_cell(kind) }),
            words(organisation.country.map_or("", Country::name)),
            words(capital(&parts(&organisation.roles))),
        ]
    })
}

/// `host and organiser of three events, funder of seven projects`.
fn parts(roles: &[OrganisationRole]) -> String {
    let mut parts: Vec<(String, Vec<String>)> = Vec::new();
    for role in roles {
        let name = match role.role.as_str() {
            "people" => {
                parts.push((format!("sent {}", counted(role.events, "participant", "participants")), Vec::new()));
                continue;
            }
            "institution" => "lead institution".to_owned(),
            "provider" => "payer".to_owned(),
            role => spaced(role),
        };
        for (count, of) in [
            (role.events, counted(role.events, "event", "events")),
            (role.projects, counted(role.projects, "project", "projects")),
        ] {
            match parts.iter_mut().find(|(what, names)| *what == of && !names.is_empty()) {
                _ if count == 0 => {}
                Some((_, names)) => names.push(name.clone()),
                None => parts.push((of, vec![name.clone()])),
            }
        }
    }
    joined(parts.into_iter().map(|(what, names)| match names.is_empty() {
        true => what,
        false => format!("{} of {what}", joined(names)),
    }))
}
