//! The grants: what was awarded in the period, by call and round, and the money of it.

mod calls;
mod projects;

use serde::Serialize;

pub use calls::{CallPart, RoundPart, StatedMoney};
pub use projects::ProjectLine;

use super::{
    money::{Amount, PerUnit, sums},
    read,
    scope::Scope,
};
use crate::{error::Result, projects::MoneyKind, records::Kind, values::Money};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Portfolio {
    /// Projects awarded in the period, with their calls; calls that the period touches stand here also when
    /// they have no project in it.
    pub calls: Vec<CallPart>,
    /// Awarded in the period, and of no call.
    pub without_call: Vec<ProjectLine>,
    /// Awarded before the period and not over before it; in no sum.
    pub continuing: Vec<ProjectLine>,
    /// Placed in the period, and in no sum.
    pub pipeline: Vec<ProjectLine>,
    /// Placed in the period, and in no sum.
    pub cancelled: Vec<ProjectLine>,
    /// Projects that give no date of award and are placed by that of their report.
    pub placed_by_report: u32,
    pub awarded: Vec<Amount>,
    /// Project by project and for whole rounds together.
    pub cofunding: Vec<Amount>,
    /// The part of `cofunding` that is stated project by project.
    pub cofunding_of_projects: Vec<Amount>,
    /// The part of `cofunding` that is stated for whole rounds and divided over no projects.
    pub cofunding_of_rounds: Vec<Amount>,
    pub cofunding_per_awarded: Option<PerUnit>,
    pub requested: Vec<Amount>,
    /// Paid so far to the projects awarded in the period.
    pub paid: Vec<Amount>,
    /// Paid within the period, to projects of whatever year.
    pub paid_in_period: Vec<Amount>,
    pub returned_in_period: Vec<Amount>,
    /// Money of rounds is left out of every sum: the report is filtered, and a round's money cannot be
    /// divided over some of its projects.
    pub round_money_left_out: bool,
    pub durations: Durations,
}

/// How long the projects awarded in the period are granted for, in months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Durations {
    pub shortest: Option<u32>,
    pub longest: Option<u32>,
    /// Projects that state one.
    pub stated: u32,
    pub not_stated: u32,
    /// Every project states one, and the same.
    pub all_alike: bool,
}

/// What is summed up of each call and of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum KindOfMoney {
    Awarded,
    Cofunding,
    Requested,
    Paid,
}

impl KindOfMoney {
    const ALL: [Self; 4] = [Self::Awarded, Self::Cofunding, Self::Requested, Self::Paid];

    fn line(self) -> MoneyKind {
        match self {
            Self::Awarded => MoneyKind::Awarded,
            Self::Cofunding => MoneyKind::CoFunding,
            Self::Requested => MoneyKind::Requested,
            Self::Paid => MoneyKind::Payment,
        }
    }
}

pub fn read(scope: &Scope<'_>) -> Result<Portfolio> {
    let (mut awarded, mut others) = (Vec::new(), [Vec::new(), Vec::new(), Vec::new()]);
    for (standing, project) in projects::read(scope)? {
        match standing.as_str() {
            "awarded" => awarded.push(project),
            "continuing" => others[0].push(project),
            "pipeline" => others[1].push(project),
            _ => others[2].push(project),
        }
    }
    let [continuing, pipeline, cancelled] = others;
    let rounds = calls::money_of_rounds(scope, &awarded)?;
    let of_rounds = |kind: KindOfMoney| -> Vec<Money> {
        rounds.iter().filter(|one| one.counted && one.money.kind == kind.line()).map(|one| one.money.amount).collect()
    };
    let of_projects = |kind: KindOfMoney| -> Vec<Money> {
        awarded.iter().flat_map(|project: &ProjectLine| project.money(kind)).copied().collect()
    };
    let query = scope.projects("");
    let amounts = |kind, query: &str| sums(of_projects(kind).into_iter().chain(of_rounds(kind)), query);
    let sum_awarded = amounts(KindOfMoney::Awarded, &scope.projects("has:amount"))?;
    let cofunding = amounts(KindOfMoney::Cofunding, &scope.projects_and_calls())?;
    let paid = payments(scope)?;
    let paid_query = scope.ever("type:project");
    let paid_of = |kind: MoneyKind| {
        let lines = paid.iter().filter(|(other, _)| *other == kind).map(|(_, money)| *money);
        sums(lines, &paid_query)
    };
    Ok(Portfolio {
        placed_by_report: awarded.iter().filter(|project| project.placed_by_report).count() as u32,
        cofunding_per_awarded: PerUnit::of(&cofunding, &sum_awarded, &scope.projects_and_calls()),
        awarded: sum_awarded,
        cofunding,
        cofunding_of_projects: sums(of_projects(KindOfMoney::Cofunding), &query)?,
        cofunding_of_rounds: sums(of_rounds(KindOfMoney::Cofunding), &scope.in_period("type:call"))?,
        requested: amounts(KindOfMoney::Requested, &query)?,
        paid: amounts(KindOfMoney::Paid, &query)?,
        paid_in_period: paid_of(MoneyKind::Payment)?,
        returned_in_period: paid_of(MoneyKind::Returned)?,
        round_money_left_out: rounds.iter().any(|one| one.left_out),
        durations: durations(&awarded),
        without_call: awarded.iter().filter(|project| project.call.is_none()).cloned().collect(),
        calls: calls::read(scope, awarded, rounds)?,
        continuing,
        pipeline,
        cancelled,
    })
}

fn payments(scope: &Scope<'_>) -> Result<Vec<(MoneyKind, Money)>> {
    let [from, to, month, year] = scope.period.keys();
    let params = rusqlite::params![from, to, month, year, scope.matching(Kind::Project)?];
    read::all(scope.connection, include_str!("paid.sql"), params, |row| {
        Ok((read::choice(row, 0)?, read::money(row, 1)?))
    })
}

fn durations(projects: &[ProjectLine]) -> Durations {
    let months = || projects.iter().filter_map(|project| project.duration_months);
    let (shortest, longest, stated) = (months().min(), months().max(), months().count() as u32);
    let not_stated = projects.len() as u32 - stated;
    Durations { shortest, longest, stated, not_stated, all_alike: not_stated == 0 && stated > 0 && shortest == longest }
}
