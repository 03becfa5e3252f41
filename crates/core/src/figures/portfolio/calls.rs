//! The calls of the period: their rounds, projects and money, and what was stated against what is recorded.

use serde::Serialize;

use super::{KindOfMoney, ProjectLine};
use crate::{
    calls::{CallStatus, Stage},
    db::rows::uid_of,
    error::Result,
    figures::{
        money::{Amount, sums},
        read::{self, Owners},
        scope::{Scope, exactly_this},
    },
    projects::MoneyKind,
    records::Ref,
    search::Field,
    values::{Money, PartialDate, Uid},
};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct CallPart {
    pub call: Ref,
    pub fund: Option<Ref>,
    pub status: CallStatus,
    pub opens_on: Option<PartialDate>,
    pub reported_on: Option<PartialDate>,
    pub summary: String,
    pub rounds: Vec<RoundPart>,
    /// Awarded in the period, in the order of time.
    pub projects: Vec<ProjectLine>,
    pub awarded: Vec<Amount>,
    /// Of projects and of rounds together.
    pub cofunding: Vec<Amount>,
    pub requested: Vec<Amount>,
    pub paid: Vec<Amount>,
    /// Finds the projects.
    pub query: String,
    /// Finds the call.
    pub call_query: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct RoundPart {
    pub uid: Uid,
    pub name: String,
    pub stage: Stage,
    pub deadline_on: Option<PartialDate>,
    pub decided_on: Option<PartialDate>,
    pub reported_on: Option<PartialDate>,
    /// How many projects the announcement says were funded.
    pub stated_projects: Option<u32>,
    /// How many projects of the round are recorded, those cancelled since among them, whatever the period.
    pub recorded_projects: u32,
    /// A number was stated, and it is another than what is recorded.
    pub differs: bool,
    /// Awarded in the period.
    pub projects: u32,
    /// Stated for the round as a whole, and divided over no projects.
    pub money: Vec<StatedMoney>,
    pub note: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct StatedMoney {
    pub kind: MoneyKind,
    pub amount: Money,
    /// `over EUR 160,000`.
    pub human: String,
    /// In the sums of the call and of the whole.
    pub counted: bool,
    pub provider: Option<Ref>,
    pub note: String,
}

/// Money of a round, and where it stands.
pub struct RoundMoney {
    call_id: i64,
    round: Uid,
    pub money: StatedMoney,
    pub counted: bool,
    /// It would count, were the report not filtered.
    pub left_out: bool,
}

/// The money of rounds belongs to the period by its own date; without one, by the date on which the round was
/// decided or reported; and without that, when a project of the round does.
pub fn money_of_rounds(scope: &Scope<'_>, awarded: &[ProjectLine]) -> Result<Vec<RoundMoney>> {
    let sql = include_str!("round_money.sql");
    let dates = read::all(scope.connection, include_str!("rounds.sql"), [], |row| {
        Ok((uid_of(row, 1)?, row.get::<_, Option<PartialDate>>(5)?, row.get::<_, Option<PartialDate>>(6)?))
    })?;
    read::all(scope.connection, sql, [], |row| {
        let round = uid_of(row, 1)?;
        let (planned, actual): (Option<PartialDate>, Option<PartialDate>) = (row.get(6)?, row.get(7)?);
        let of_round =
            dates.iter().find(|(uid, ..)| *uid == round).and_then(|(_, decided, reported)| decided.or(*reported));
        let belongs = match actual.or(planned).or(of_round) {
            Some(date) => scope.period.touches(&date),
            None => awarded.iter().any(|project| project.round == Some(round)),
        };
        let counted = belongs && !scope.filtered();
        let amount = read::money(row, 3)?;
        let money = StatedMoney {
            kind: read::choice(row, 2)?,
            amount,
            human: amount.human(),
            counted,
            provider: read::maybe_reference(row, 8)?,
            note: row.get(10)?,
        };
        Ok(RoundMoney { call_id: row.get(0)?, round, money, counted, left_out: belongs && scope.filtered() })
    })
}

pub fn read(scope: &Scope<'_>, awarded: Vec<ProjectLine>, money: Vec<RoundMoney>) -> Result<Vec<CallPart>> {
    let (ids, mut calls) = read::owners(scope.connection, include_str!("calls.sql"), |row| call(scope, row))?;
    for project in awarded {
        let call = project.call.as_ref().and_then(|call| call.uid);
        if let Some(part) = calls.iter_mut().find(|part| part.call.uid == call) {
            part.projects.push(project);
        }
    }
    Owners::new(&ids, &mut calls).add(scope.connection, include_str!("rounds.sql"), |call, row| {
        call.rounds.push(round(row, &call.projects)?);
        Ok(())
    })?;
    for (id, call) in ids.iter().zip(&mut calls) {
        let own: Vec<&RoundMoney> = money.iter().filter(|one| one.call_id == *id).collect();
        for kind in KindOfMoney::ALL {
            let of_rounds =
                own.iter().filter(|one| one.counted && one.money.kind == kind.line()).map(|one| one.money.amount);
            let of_projects = call.projects.iter().flat_map(|project| project.money(kind)).copied();
            let amounts = sums(of_projects.chain(of_rounds), &call.query)?;
            match kind {
                KindOfMoney::Awarded => call.awarded = amounts,
                KindOfMoney::Cofunding => call.cofunding = amounts,
                KindOfMoney::Requested => call.requested = amounts,
                KindOfMoney::Paid => call.paid = amounts,
            }
        }
        for part in &mut call.rounds {
            part.money = own.iter().filter(|one| one.round == part.uid).map(|one| one.money.clone()).collect();
        }
    }
    Ok(calls)
}

fn call(scope: &Scope<'_>, row: &rusqlite::Row<'_>) -> rusqlite::Result<CallPart> {
    let call = read::reference(row, 1)?;
    Ok(CallPart {
        query: scope.projects(&Field::Call.word(&call.label)),
        call_query: exactly_this(&call),
        call,
        fund: read::maybe_reference(row, 3)?,
        status: read::choice(row, 5)?,
        opens_on: row.get(6)?,
        reported_on: row.get(7)?,
        summary: row.get(8)?,
        rounds: Vec::new(),
        projects: Vec::new(),
        awarded: Vec::new(),
        cofunding: Vec::new(),
        requested: Vec::new(),
        paid: Vec::new(),
    })
}

fn round(row: &rusqlite::Row<'_>, projects: &[ProjectLine]) -> rusqlite::Result<RoundPart> {
    let uid = uid_of(row, 1)?;
    let (stated, recorded): (Option<u32>, u32) = (row.get(7)?, row.get(9)?);
    Ok(RoundPart {
        uid,
        name: row.get(2)?,
        stage: read::choice(row, 3)?,
        deadline_on: row.get(4)?,
        decided_on: row.get(5)?,
        reported_on: row.get(6)?,
        stated_projects: stated,
        recorded_projects: recorded,
        differs: stated.is_some_and(|stated| stated != recorded),
        projects: projects.iter().filter(|project| project.round == Some(uid)).count() as u32,
        money: Vec::new(),
        note: row.get(8)?,
    })
}
