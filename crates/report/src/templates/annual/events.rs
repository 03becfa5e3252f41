//! What was held: by kind and month, and event by event.

use rostrum_core::figures::{EventLine, Findings, HashtagUse};

use super::glance::in_period;
use crate::{
    charts::Columns,
    document::{Cell, Column, Qualifier, Section, Table, Text},
    templates::{
        Detail,
        tables::{listed, words},
        words::{capital, counted, either, number, plural},
    },
};

pub fn section(annual: &Findings, detail: Detail) -> Section {
    let (figures, events) = (&annual.figures, &annual.events);
    let mut section = Section::new("events", "Events");
    if events.held.is_empty() {
        section = section.paragraph(format!("No event was held {}.", in_period(annual)));
    } else {
        section = section
            .subtitle(kinds_and_months(annual))
            .paragraph(by_kind(annual))
            .chart(by_month(annual))
            .table(kinds_by_month(annual))
            .table(held(&events.held, detail));
    }
    if !annual.hashtags.is_empty() {
        section = section.table(hashtags(&annual.hashtags, detail));
    }
    for (caption, lines, several) in [
        ("Events announced, not yet held", &events.planned, "announced events"),
        ("Events cancelled", &events.cancelled, "cancelled events"),
    ] {
        if !lines.is_empty() {
            section = section.table(others(caption, lines, detail, several));
        }
    }
    if figures.events_without_date > 0 {
        let query = figures.queries.get("events_without_date").map_or("", String::as_str);
        let has = either(figures.events_without_date, "has", "have");
        section = section.note(
            Text::default()
                .query(capital(&counted(figures.events_without_date, "held event", "held events")), query)
                .plain(format!(
                    " of the workspace {has} neither a date nor the date of a report, and so {} in no report.",
                    either(figures.events_without_date, "stands", "stand")
                )),
        );
    }
    section
}

/// `Five kinds of meeting in four months`.
fn kinds_and_months(annual: &Findings) -> String {
    let figures = &annual.figures;
    let kinds = figures.events_by_kind.len() as u32;
    let months = figures.events_by_month.iter().filter(|month| month.total > 0).count() as u32;
    let kinds = capital(&counted(kinds, "kind of event", "kinds of event"));
    if months == 0 { kinds } else { format!("{kinds} in {}", counted(months, "month", "months")) }
}

/// The kinds in a sentence; where there are many, the most frequent.
fn by_kind(annual: &Findings) -> Text {
    const MOST: usize = 6;
    let kinds = &annual.figures.events_by_kind;
    let shown = if kinds.len() > MOST { MOST - 1 } else { kinds.len() };
    let mut text = Text::from(either(annual.figures.events, "It was ", "They were "));
    for (at, kind) in kinds.iter().take(shown).enumerate() {
        let is_last = at + 1 == kinds.len();
        text = text.plain(match at {
            0 => "",
            _ if is_last => " and ",
            _ => ", ",
        });
        let several = plural(&kind.label);
        text = text.query(counted(kind.count, &kind.label, &several), &kind.query);
    }
    if shown < kinds.len() {
        let rest: u32 = kinds.iter().skip(shown).map(|kind| kind.count).sum();
        text = text.plain(format!(" and {} of other kinds", number(rest.into())));
    }
    text.plain(".")
}

fn by_month(annual: &Findings) -> Columns {
    let figures = &annual.figures;
    let chart =
        figures.events_by_month.iter().fold(Columns::new("Events by month and kind", "Events"), |chart, month| {
            let (name, year) = month.label.rsplit_once(' ').unwrap_or((&month.label, ""));
            let short: String = name.chars().take(3).collect();
            chart.month(short, year, &month.label)
        });
    let chart = figures.events_by_kind.iter().fold(chart, |chart, kind| {
        let counts = figures.events_by_month.iter().map(|month| {
            let found = month.by_kind.iter().find(|one| one.kind == kind.kind);
            found.map_or((0, None), |found| (u64::from(found.count), Some(found.query.clone())))
        });
        chart.series(capital(&kind.label), counts)
    });
    chart.note(joined_sentences([
        by_report_date(figures.events_placed_by_report_date),
        (figures.events_without_month > 0).then(|| {
            let without = figures.events_without_month;
            format!(
                "{}, of which only the year is known, {} in no month.",
                capital(&counted(without, "event", "events")),
                either(without, "stands", "stand")
            )
        }),
    ]))
}

fn by_report_date(placed: u32) -> Option<String> {
    (placed > 0).then(|| {
        let (have, stand) = (either(placed, "has", "have"), either(placed, "stands", "stand"));
        let their = either(placed, "its", "their");
        format!(
            "{} {have} no date of {their} own and {stand} in the month of {their} report.",
            capital(&counted(placed, "event", "events"))
        )
    })
}

fn joined_sentences(sentences: impl IntoIterator<Item = Option<String>>) -> String {
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A line for each kind, and a column for each month while a page has room for them. The searches behind
/// the months stand with the chart, which has the same numbers.
fn kinds_by_month(annual: &Findings) -> Table {
    const MOST: usize = 12;
    let figures = &annual.figures;
    let months = &figures.events_by_month;
    let months = if months.len() > MOST { &[] } else { months.as_slice() };
    let mut table = Table::new("Events by kind and month").column(Column::text("Kind").wide());
    for month in months {
        let short: String = month.label.chars().take(3).collect();
        table = table.column(Column::integer(short).narrow());
    }
    table = table.column(Column::integer("All").narrow());
    for kind in &figures.events_by_kind {
        let mut row = vec![Cell::text(capital(&kind.label))];
        row.extend(months.iter().map(|month| {
            let found = month.by_kind.iter().find(|one| one.kind == kind.kind);
            found.map_or_else(Cell::empty, |found| Cell::count(found.count.into()))
        }));
        row.push(Cell::count(kind.count.into()).query(&kind.query));
        table = table.row(row);
    }
    let mut total = vec![Cell::text("All kinds")];
    total.extend(months.iter().map(|month| match month.total {
        0 => Cell::empty(),
        several => Cell::count(several.into()).query(&month.query),
    }));
    let all = figures.queries.get("events").map_or("", String::as_str);
    total.push(Cell::count(figures.events.into()).query(all));
    table.total(total)
}

fn held(held: &[EventLine], detail: Detail) -> Table {
    let table = Table::new("Events held")
        .column(Column::date("Date"))
        .column(Column::text("Event").wide())
        .column(Column::text("Kind"))
        .column(Column { weight: 3, ..Column::text("About") })
        .column(Column::integer("People"));
    listed(table, held, detail, "events", |event| {
        vec![when(event), title(event), words(capital(&event.kind_label)), about(event), people(event)]
    })
}

fn others(caption: &str, lines: &[EventLine], detail: Detail, several: &str) -> Table {
    let table = Table::new(caption)
        .column(Column::date("Date"))
        .column(Column::text("Event").wide())
        .column(Column::text("Kind"))
        .column(Column::text("About"));
    listed(table, lines, detail, several, |event| {
        vec![when(event), title(event), words(capital(&event.kind_label)), about(event)]
    })
}

fn when(event: &EventLine) -> Cell {
    let day = match event.day {
        Some(rostrum_core::values::PartialDate::Day(day)) => Some(day),
        _ => None,
    };
    let cell = Cell::date(event.date.as_str(), day);
    match (event.placed_by_report, event.partly_in_period) {
        (true, _) => cell.note("No date of its own; this is the date of its report."),
        (false, true) => cell.note("The date may also mean days outside the period."),
        (false, false) => cell,
    }
}

/// With the place and the hashtags under it.
fn title(event: &EventLine) -> Cell {
    let country = event.country.as_ref().map_or("", |country| &country.name);
    let place: Vec<&str> =
        [event.venue.as_str(), &event.city, country].into_iter().filter(|part| !part.is_empty()).collect();
    let hashtags = event.hashtags.iter().map(|hashtag| format!("#{}", hashtag.label));
    let under: Vec<String> =
        Some(place.join(", ")).filter(|place| !place.is_empty()).into_iter().chain(hashtags).collect();
    let cell = Cell::text(event.title.as_str()).uid(event.uid.to_string());
    if under.is_empty() { cell } else { cell.detail(under.join(" · ")) }
}

fn about(event: &EventLine) -> Cell {
    words(event.countries.iter().map(|country| country.name.as_str()).collect::<Vec<_>>().join(", "))
}

fn people(event: &EventLine) -> Cell {
    match event.headcount {
        Some(headcount) => Cell::counted(headcount.count.into(), Qualifier::from(headcount.qualifier)),
        None => Cell::empty(),
    }
}

fn hashtags(hashtags: &[HashtagUse], detail: Detail) -> Table {
    let table = Table::new("Hashtags")
        .column(Column::text("Hashtag").wide())
        .column(Column::integer("Events"))
        .column(Column::integer("Projects"));
    listed(table, hashtags, detail, "hashtags", |hashtag| {
        let label = format!("#{}", hashtag.name);
        vec![Cell::text(label).query(&hashtag.query), some(hashtag.events), some(hashtag.projects)]
    })
}

/// A number, or nothing where there is none.
fn some(count: u32) -> Cell {
    if count == 0 { Cell::empty() } else { Cell::count(count.into()) }
}
