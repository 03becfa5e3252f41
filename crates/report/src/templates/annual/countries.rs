//! Where the research takes place, what the events were about, and where projects are led from.

use rostrum_core::figures::{CountryCount, Findings};

use crate::{
    charts::{Bars, WorldMap},
    document::{Cell, Column, Section, Table, Text},
    templates::words::{capital, counted, in_country, joined, number},
};

pub fn section(annual: &Findings) -> Option<Section> {
    let figures = &annual.figures;
    let (research, events, leads) =
        (&figures.research_countries, &figures.event_countries, &figures.lead_institution_countries);
    if research.is_empty() && events.is_empty() && leads.is_empty() {
        return None;
    }
    let mut section = Section::new("countries", "Countries");
    if !leads.is_empty() {
        section = section.chart(lead_institutions(leads));
    }
    section = match research.is_empty() {
        true => section.paragraph("No country of research is recorded."),
        false => section.paragraph(where_research_is(research)).chart(map(research)),
    };
    if !events.is_empty() {
        let query = figures.queries.get("event_countries").map_or("", String::as_str);
        let count = events.len() as u32;
        section = section.paragraph(
            Text::from("The events were about ").query(counted(count, "country", "countries"), query).plain("."),
        );
    }
    if !research.is_empty() || !events.is_empty() {
        section = section.table(table(research, events));
    }
    Some(section)
}

/// `The research takes place in nine countries: two projects work in Burundi, two in Lebanon and one in each
/// of the others.`
fn where_research_is(research: &[CountryCount]) -> Text {
    let text = Text::from("The research takes place in ").plain(counted(research.len() as u32, "country", "countries"));
    let most = research.iter().map(|one| one.count).max().unwrap_or_default();
    let (first, rest): (Vec<_>, Vec<_>) = research.iter().partition(|one| one.count == most);
    if rest.is_empty() || first.len() > 3 {
        return text.plain(". A project at work in several counts in each of them.");
    }
    let mut parts: Vec<String> = Vec::new();
    for one in &first {
        let what = if parts.is_empty() { counted(most, "project works", "projects work") } else { number(most.into()) };
        parts.push(format!("{what} in {}", in_country(&one.name)));
    }
    let same = rest.iter().all(|one| one.count == rest[0].count);
    let others = if rest.len() == 1 { in_country(&rest[0].name) } else { "each of the others".to_owned() };
    let fewer = if same { number(rest[0].count.into()) } else { "fewer".to_owned() };
    parts.push(format!("{fewer} in {others}"));
    text.plain(format!(": {}. A project at work in several counts in each of them.", joined(parts)))
}

fn map(research: &[CountryCount]) -> WorldMap {
    research.iter().fold(WorldMap::new("Where the research takes place", "Projects"), |map, one| {
        map.place(one.country.code(), one.name.as_str(), one.count.into(), Some(one.query.clone()))
    })
}

/// Both counts side by side, most projects first.
fn table(research: &[CountryCount], events: &[CountryCount]) -> Table {
    let count = |counts: &[CountryCount], code: &str| {
        let found = counts.iter().find(|one| one.country.code() == code);
        found.map_or_else(Cell::empty, |one| Cell::count(one.count.into()).query(&one.query))
    };
    let only_events = events.iter().filter(|one| research.iter().all(|other| other.country != one.country));
    let table = Table::new("Countries, projects and events")
        .column(Column::text("Country").wide())
        .column(Column::integer("Projects that work there"))
        .column(Column::integer("Events about it"));
    table.rows(research.iter().chain(only_events).map(|one| {
        let code = one.country.code();
        vec![Cell::text(capital(&one.name)), count(research, code), count(events, code)]
    }))
}

fn lead_institutions(leads: &[CountryCount]) -> Bars {
    let chart = Bars::new("Lead institutions by country", "Country", Column::integer("Projects"));
    leads.iter().fold(chart, |chart, one| chart.bar(one.name.as_str(), Cell::count(one.count.into()).query(&one.query)))
}
