//! What was awarded, brought along and paid, in each currency.

use rostrum_core::{
    figures::{self, CallPart, Findings},
    projects::MoneyKind,
    values::Money,
};

use crate::{
    document::{Cell, Column, ColumnKind, Section, Table},
    templates::{tables::words, words::counted},
};

/// Adds the money of the period to the portfolio; nothing where there is none.
pub fn part(section: Section, annual: &Findings) -> Section {
    let sums = sums(annual);
    if sums.rows.is_empty() {
        return section;
    }
    let section = section.heading("Money").table(sums);
    let calls: Vec<&CallPart> =
        annual.portfolio.calls.iter().filter(|call| !call.awarded.is_empty() || !call.cofunding.is_empty()).collect();
    let section = if calls.len() > 1 { section.table(by_call(&calls)) } else { section };
    if annual.portfolio.round_money_left_out {
        section.note(
            "Money that is stated for a whole round is left out: the report is filtered, and what is stated for \
             a round cannot be divided over some of its projects.",
        )
    } else {
        section
    }
}

fn sums(annual: &Findings) -> Table {
    let portfolio = &annual.portfolio;
    let mut table =
        Table::new("Money altogether").column(Column::text("What").wide()).column(Column::money("Amount", None));
    for (what, amounts, note) in [
        ("Awarded", &portfolio.awarded, awarded_note(annual)),
        ("Requested", &portfolio.requested, None),
        ("Co-funding, stated project by project", &portfolio.cofunding_of_projects, None),
        ("Co-funding, stated for a round as a whole", &portfolio.cofunding_of_rounds, round_note(annual)),
        ("Paid so far to the projects awarded in the period", &portfolio.paid, None),
        ("Paid in the period, to projects of any year", &portfolio.paid_in_period, None),
        ("Returned in the period", &portfolio.returned_in_period, None),
    ] {
        for sum in amounts {
            table = table.row([Cell::text(what), cell(sum, note.as_deref())]);
        }
    }
    if let Some(ratio) = &portfolio.cofunding_per_awarded {
        let unit = match ratio.currency.to_string().as_str() {
            "EUR" => "euro".to_owned(),
            code => code.to_owned(),
        };
        let what = format!("Co-funding for each {unit} awarded");
        table = table.row([Cell::text(what), Cell::text(ratio.human.as_str()).query(&ratio.query)]);
    }
    table
}

fn cell(sum: &figures::Amount, note: Option<&str>) -> Cell {
    let cell = Cell::money(sum.money().into()).query(&sum.query);
    match note {
        Some(note) => cell.note(note),
        None => cell,
    }
}

fn awarded_note(annual: &Findings) -> Option<String> {
    let stated = annual.portfolio.calls.iter().flat_map(|call| &call.rounds).flat_map(|round| &round.money);
    let of_rounds = stated.filter(|money| money.counted && money.kind == MoneyKind::Awarded).count();
    (of_rounds > 0).then(|| "Part of it is stated for a round as a whole.".to_owned())
}

/// Where the sum for whole rounds comes from.
fn round_note(annual: &Findings) -> Option<String> {
    let calls = &annual.portfolio.calls;
    let rounds: Vec<_> = calls
        .iter()
        .flat_map(|call| &call.rounds)
        .filter(|round| round.money.iter().any(|money| money.counted && money.kind == MoneyKind::CoFunding))
        .collect();
    match rounds.as_slice() {
        [] => None,
        [round] if round.recorded_projects > 0 => Some(format!(
            "Stated once for {}; not divided over them.",
            match round.recorded_projects {
                1 => "the one project of the round".to_owned(),
                all => format!("all {}", counted(all, "project", "projects")),
            }
        )),
        _ => Some("Stated once for each round; not divided over its projects.".to_owned()),
    }
}

/// A line for each call and currency.
fn by_call(calls: &[&CallPart]) -> Table {
    let mut table = Table::new("Money by call")
        .column(Column::text("Call").wide())
        .column(Column::money("Awarded", None))
        .column(Column::money("Co-funding", None));
    for call in calls {
        let mut codes: Vec<String> =
            call.awarded.iter().chain(&call.cofunding).map(|sum| sum.currency.to_string()).collect();
        codes.sort();
        codes.dedup();
        for code in codes {
            let of = |sums: &[figures::Amount]| {
                let sum = sums.iter().find(|sum| sum.currency.to_string() == code);
                sum.map_or_else(Cell::empty, |sum| cell(sum, None))
            };
            table = table.row([words(call.call.label.as_str()), of(&call.awarded), of(&call.cofunding)]);
        }
    }
    table
}

/// The currency that all amounts are in.
pub fn only_currency<'a>(amounts: impl Iterator<Item = &'a Money>) -> Option<String> {
    let mut codes = amounts.map(|money| money.currency);
    let first = codes.next()?;
    codes.all(|code| code == first).then(|| first.to_string())
}

pub fn is_money(column: &Column) -> bool {
    matches!(column.kind, ColumnKind::Money { .. })
}
