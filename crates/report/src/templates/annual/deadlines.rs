//! What falls due: rounds of calls, reports of projects, instalments, and what was promised at events.

use rostrum_core::{
    draft::Choice,
    figures::{Findings, FollowUpDue, InstalmentDue, ObligationDue, RoundDeadline},
    records::Ref,
};

use super::glance::in_period;
use crate::{
    document::{Cell, Column, Section, Table, Text},
    templates::{
        Detail,
        tables::{listed, words},
        words::{capital, counted, date, either, named, number, shortened},
    },
};

pub fn section(annual: &Findings, detail: Detail) -> Option<Section> {
    let due = &annual.deadlines;
    if due.rounds.is_empty() && due.obligations.is_empty() && due.follow_ups.is_empty() && due.instalments.is_empty() {
        return None;
    }
    let mut section = Section::new("deadlines", "Deadlines and obligations");
    if !due.rounds.is_empty() {
        section = section.table(rounds(&due.rounds, detail));
    }
    section = if due.obligations.is_empty() {
        section.paragraph(format!("No report of a project is recorded as due {}.", in_period(annual)))
    } else {
        section.table(obligations(&due.obligations, detail))
    };
    if !due.instalments.is_empty() {
        section = section.table(instalments(&due.instalments, detail));
    }
    if !due.follow_ups.is_empty() {
        section = section.paragraph(open(annual)).table(follow_ups(&due.follow_ups, detail));
    }
    Some(section)
}

fn rounds(rounds: &[RoundDeadline], detail: Detail) -> Table {
    let table = Table::new("Deadlines of calls")
        .column(Column::text("Deadline"))
        .column(Column::text("Call").wide())
        .column(Column::text("Round"))
        .column(Column::text("Stage"));
    listed(table, rounds, detail, "deadlines", |round| {
        let when = words(round.human.as_str());
        vec![
            if round.in_period { when } else { when.note("After the period.") },
            Cell::text(round.call.label.as_str()).query(&round.query).detail(named(round.status.word())),
            words(round.name.as_str()),
            words(named(round.stage.word())),
        ]
    })
}

fn obligations(obligations: &[ObligationDue], detail: Detail) -> Table {
    let table = Table::new("Reports and audits due")
        .column(Column::date("Due"))
        .column(Column::text("What"))
        .column(Column::text("Project").wide())
        .column(Column::date("Received"))
        .column(Column::date("Approved"));
    listed(table, obligations, detail, "obligations", |one| {
        let what = words(named(one.kind.word()));
        let due = date(one.due_on);
        vec![
            if one.late { due.note("Late, or not received.") } else { due },
            if one.note.is_empty() { what } else { what.detail(one.note.as_str()) },
            record(&one.project, detail),
            date(one.received_on),
            date(one.approved_on),
        ]
    })
}

fn instalments(instalments: &[InstalmentDue], detail: Detail) -> Table {
    let table = Table::new("Instalments")
        .column(Column::date("Planned"))
        .column(Column::text("Project").wide())
        .column(Column::date("Paid"))
        .column(Column::money("Amount", None));
    listed(table, instalments, detail, "instalments", |one| {
        let project = record(&one.project, detail);
        vec![
            date(one.planned_on),
            if one.note.is_empty() { project } else { project.detail(one.note.as_str()) },
            date(one.paid_on),
            Cell::money(one.amount.into()),
        ]
    })
}

fn open(annual: &Findings) -> Text {
    let due = &annual.deadlines;
    let all = due.follow_ups.len() as u32;
    let text = Text::from(format!("{} made at events; ", capital(&counted(all, "promise was", "promises were"))));
    match due.follow_ups_open {
        0 => text.plain(either(all, "it is recorded as kept.", "all are recorded as kept.")),
        open if open == all => text
            .query(either(open, "it is not recorded as kept", "none is recorded as kept"), &due.follow_ups_query)
            .plain("."),
        open => text
            .query(format!("{} {} still open", number(open.into()), either(open, "is", "are")), &due.follow_ups_query)
            .plain("."),
    }
}

fn follow_ups(follow_ups: &[FollowUpDue], detail: Detail) -> Table {
    let table = Table::new("Promised at events")
        .column(Column::text("What").wide())
        .column(Column::text("Event").wide())
        .column(Column::text("Who"))
        .column(Column::text("Due"))
        .column(Column::date("Done"));
    listed(table, follow_ups, detail, "promises", |one| {
        vec![
            words(one.what.as_str()),
            record(&one.event, detail),
            words(one.who.as_ref().map_or("", |who| &who.label)),
            words(one.due.as_str()),
            date(one.done_on),
        ]
    })
}

/// The name of a record that is told of elsewhere, and the way to it. For who reads, the name may be short.
pub fn record(record: &Ref, detail: Detail) -> Cell {
    let cell = words(match detail {
        Detail::Every => record.label.clone(),
        Detail::First(_) => shortened(&record.label),
    });
    match record.uid {
        Some(uid) => cell.uid(uid.to_string()),
        None => cell,
    }
}
