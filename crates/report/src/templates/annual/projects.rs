//! A line for each project.

use rostrum_core::{
    figures::ProjectLine,
    values::{Money, total},
};

use super::money;
use crate::{
    document::{Amount, Cell, Column, Table},
    templates::{
        Detail,
        tables::{listed, words},
        words::joined,
    },
};

/// With lead, institution and its country, countries of research, and what was awarded.
pub fn table(caption: &str, lines: &[ProjectLine], detail: Detail) -> Table {
    let currency = money::only_currency(lines.iter().flat_map(|project| &project.awarded));
    let awarded = match &currency {
        Some(code) => Column::money(code.clone(), Some(code)),
        None => Column::money("Awarded", None),
    };
    let months_differ = lines.windows(2).any(|pair| pair[0].duration_months != pair[1].duration_months);
    let mut table = Table::new(caption)
        .column(Column::text("Project").wide())
        .column(Column::text("Lead"))
        .column(Column::text("Institution"))
        .column(Column::text("Research in"));
    if months_differ {
        table = table.column(Column::integer("Months"));
    }
    listed(table.column(awarded), lines, detail, "projects", |project| {
        let mut row = vec![
            title(project),
            words(project.lead.as_ref().map_or("", |lead| &lead.label)),
            institution(project),
            words(project.countries.iter().map(|country| country.name.as_str()).collect::<Vec<_>>().join(", ")),
        ];
        if months_differ {
            row.push(project.duration_months.map_or_else(Cell::empty, |months| Cell::count(months.into())));
        }
        row.push(amount(&project.awarded));
        row
    })
}

/// With the funder's number and the dates under it.
fn title(project: &ProjectLine) -> Cell {
    let extended = project.extended_to.map(|end| format!("extended to {}", end.human()));
    let under: Vec<String> = [project.reference.clone(), project.runs.clone(), extended.unwrap_or_default()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let cell = Cell::text(project.title.as_str()).uid(project.uid.to_string());
    if under.is_empty() { cell } else { cell.detail(under.join(" · ")) }
}

fn institution(project: &ProjectLine) -> Cell {
    let cell = words(project.institution.as_ref().map_or("", |institution| &institution.label));
    match &project.institution_country {
        Some(country) if cell == Cell::empty() => words(country.name.as_str()),
        Some(country) => cell.detail(country.name.as_str()),
        None => cell,
    }
}

/// What is stated of one project, added up; in words where it is in several currencies.
fn amount(stated: &[Money]) -> Cell {
    match total(stated.iter().copied()).unwrap_or_default().as_slice() {
        [] => Cell::empty(),
        [one] => Cell::money(Amount::from(*one)),
        several => Cell::text(joined(several.iter().map(|money| Amount::from(*money).words()))),
    }
}
