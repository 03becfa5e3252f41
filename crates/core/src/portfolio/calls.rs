//! How a call stands: each round's deadline, and what was stated of it against what is recorded.

use rusqlite::{Connection, Row, params};
use serde::Serialize;

use super::{
    countdown::{Countdown, zone},
    money,
};
use crate::{
    db::rows::uid_of,
    draft::choice,
    error::Result,
    figures::read,
    projects::{MoneyKind, ProjectStatus},
    records::Moment,
    search::Field,
    values::{Currency, Money, PartialDate, Qualifier, Uid},
};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct CallStanding {
    pub rounds: Vec<RoundStanding>,
    /// Of the call, and of none of its rounds.
    pub without_round: Vec<ProjectBrief>,
    /// How many those are.
    pub without_round_count: u32,
    /// Finds all projects of the call.
    pub query: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct RoundStanding {
    pub uid: Uid,
    pub countdown: Option<Countdown>,
    /// Where the deadline counts: its own zone, or else the platform's.
    pub zone: String,
    pub stated_projects: Option<u32>,
    /// All but those in the pipeline.
    pub recorded_projects: u32,
    /// Recorded less stated, where a number is stated.
    pub projects_difference: Option<i32>,
    /// Kind by kind and currency by currency.
    pub totals: Vec<StatedTotal>,
    /// The newest, at most [`SHOWN`]; those in the pipeline among them.
    pub projects: Vec<ProjectBrief>,
    /// How many there are, those in the pipeline among them.
    pub projects_count: u32,
    /// Finds the projects of the round.
    pub query: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct ProjectBrief {
    pub uid: Uid,
    pub title: String,
    pub status: ProjectStatus,
    pub lead: Option<String>,
    pub institution: Option<String>,
}

choice!(
    /// Whether the recorded sum bears out the stated one: 170,000 bears out “over 160,000”, and what lies within
    /// 5 per cent bears out “about 100,000”.
    Verdict {
        Agrees = "agrees",
        Differs = "differs",
        OnlyStated = "only-stated",
        OnlyRecorded = "only-recorded",
    }
);

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct StatedTotal {
    pub kind: MoneyKind,
    pub currency: Currency,
    /// For the round as a whole.
    pub stated: Option<Money>,
    /// Of its projects together.
    pub recorded: Option<Money>,
    /// How many of the projects have a line of it.
    pub projects: u32,
    /// Recorded less stated, in minor units, where both are there.
    #[ts(type = "number | null")]
    pub difference_minor: Option<i64>,
    pub verdict: Verdict,
}

/// How many projects of a round are shown with it.
pub const SHOWN: usize = 100;

const KINDS: [MoneyKind; 4] = [MoneyKind::Requested, MoneyKind::Awarded, MoneyKind::CoFunding, MoneyKind::Payment];

pub fn call(connection: &Connection, now: Moment, uid: Uid) -> Result<CallStanding> {
    let title: String =
        connection.prepare_cached("SELECT title FROM call WHERE uid = ?1")?.query_row([uid], |row| row.get(0))?;
    let call_words = Field::Call.word(&title);
    let here = zone(connection)?;
    let rounds = read::all(connection, include_str!("rounds.sql"), [uid], |row| {
        let zone = row.get::<_, Option<crate::values::Zone>>(4)?.unwrap_or(here);
        let deadline: Option<PartialDate> = row.get(2)?;
        let at = row.get(3)?;
        let name: String = row.get(1)?;
        let (stated, recorded): (Option<u32>, u32) = (row.get(5)?, row.get(6)?);
        Ok(RoundStanding {
            uid: uid_of(row, 0)?,
            countdown: deadline.map(|date| Countdown::to(&date, at, zone, now)),
            zone: zone.to_string(),
            stated_projects: stated,
            recorded_projects: recorded,
            projects_difference: stated.map(|stated| recorded.cast_signed() - stated.cast_signed()),
            totals: Vec::new(),
            projects: Vec::new(),
            projects_count: row.get(7)?,
            query: format!("{call_words} {}", Field::Round.word(&name)),
        })
    })?;
    let mut standing = CallStanding { rounds, without_round: Vec::new(), without_round_count: 0, query: call_words };
    for round in &mut standing.rounds {
        round.projects = briefs(connection, uid, Some(round.uid))?;
        round.totals = stated_totals(connection, round.uid)?;
    }
    standing.without_round = briefs(connection, uid, None)?;
    standing.without_round_count =
        connection.prepare_cached(include_str!("without_round.sql"))?.query_row([uid], |row| row.get(0))?;
    Ok(standing)
}

fn briefs(connection: &Connection, call: Uid, round: Option<Uid>) -> Result<Vec<ProjectBrief>> {
    read::all(connection, include_str!("briefs.sql"), params![call, round, SHOWN as i64], brief)
}

pub fn brief(row: &Row<'_>) -> rusqlite::Result<ProjectBrief> {
    Ok(ProjectBrief {
        uid: uid_of(row, 0)?,
        title: row.get(1)?,
        status: read::choice(row, 2)?,
        lead: row.get(3)?,
        institution: row.get(4)?,
    })
}

/// What is stated for a round and what its projects have, side by side.
pub fn stated_totals(connection: &Connection, round: Uid) -> Result<Vec<StatedTotal>> {
    let line = |row: &Row<'_>| {
        let (kind, paid): (MoneyKind, Option<PartialDate>) = (read::choice(row, 0)?, row.get(4)?);
        let kind = if kind.is_paid(paid.as_ref()) { MoneyKind::Payment } else { kind };
        Ok((kind, read::money(row, 1)?, row.get::<_, i64>(5)?))
    };
    let stated = read::all(connection, include_str!("stated.sql"), [round], line)?;
    let recorded = read::all(connection, include_str!("recorded.sql"), [round], line)?;
    let mut totals = Vec::new();
    for kind in KINDS {
        let mut currencies: Vec<Currency> = Vec::new();
        for (_, money, _) in stated.iter().chain(&recorded).filter(|(other, ..)| *other == kind) {
            if !currencies.contains(&money.currency) {
                currencies.push(money.currency);
            }
        }
        for currency in currencies {
            let of = |(other, money, _): &&(MoneyKind, Money, i64)| *other == kind && money.currency == currency;
            let mut projects: Vec<i64> = recorded.iter().filter(of).map(|(.., project)| *project).collect();
            projects.dedup();
            let stated = money::one(stated.iter().filter(of).map(|(_, money, _)| *money))?;
            let recorded = money::one(recorded.iter().filter(of).map(|(_, money, _)| *money))?;
            let both = stated.zip(recorded);
            totals.push(StatedTotal {
                kind,
                currency,
                stated,
                recorded,
                projects: projects.len() as u32,
                difference_minor: both
                    .map(|(stated, recorded)| recorded.amount_minor.saturating_sub(stated.amount_minor)),
                verdict: match (stated, both) {
                    (_, Some((stated, recorded))) if bears_out(stated, recorded) => Verdict::Agrees,
                    (_, Some(_)) => Verdict::Differs,
                    (Some(_), None) => Verdict::OnlyStated,
                    (None, None) => Verdict::OnlyRecorded,
                },
            });
        }
    }
    Ok(totals)
}

/// Whether what is recorded bears out what was stated. The recorded sum vouches for its own amount, whatever it
/// leaves open: “over 12,000” does not bear out “over 160,000”.
pub(super) fn bears_out(stated: Money, recorded: Money) -> bool {
    let near = |amount: i128| (amount * 95 / 100, amount * 105 / 100);
    let stated_range = |amount: i128| match stated.qualifier {
        Qualifier::Exact => (amount, amount),
        Qualifier::Over => (amount, i128::MAX),
        Qualifier::UpTo => (0, amount),
        Qualifier::About | Qualifier::Expected => near(amount),
    };
    let recorded_range = |amount: i128| match recorded.qualifier {
        Qualifier::Exact | Qualifier::Over | Qualifier::UpTo => (amount, amount),
        Qualifier::About | Qualifier::Expected => near(amount),
    };
    let (from, to) = stated_range(i128::from(stated.amount_minor));
    let (least, most) = recorded_range(i128::from(recorded.amount_minor));
    from <= most && least <= to
}
