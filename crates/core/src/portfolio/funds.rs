//! How a fund stands: what each year holds against what is committed, and what each strand has of it against
//! the share that is meant for it.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::Serialize;

use super::money;
use crate::{
    db::rows::uid_of,
    error::Result,
    figures::read,
    records::Ref,
    values::{Currency, Money, Uid},
};

/// Committed is what was awarded to projects of the fund's calls, those in the pipeline and those cancelled
/// left out.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct FundStanding {
    pub currencies: Vec<FundCurrency>,
    /// Awards stated for whole rounds. They are in no sum, since the projects of the round may have their own.
    pub of_rounds: Vec<OfRound>,
    pub projects: u32,
    /// Of those projects, how many have no awarded amount.
    pub without_amount: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct FundCurrency {
    pub currency: Currency,
    /// Of all years together.
    pub envelope: Option<Money>,
    pub committed: Option<Money>,
    /// Envelope less committed; negative where more was committed.
    pub left: Option<Money>,
    /// By the date of the award, or else that of its report; last what has neither.
    pub years: Vec<FundYearStanding>,
    /// The strands of the fund, and last what belongs to none where there is any.
    pub strands: Vec<StrandStanding>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct FundYearStanding {
    pub year: Option<i32>,
    pub envelope: Option<Money>,
    pub committed: Option<Money>,
    pub left: Option<Money>,
    pub projects: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct StrandStanding {
    pub uid: Option<Uid>,
    pub name: String,
    /// Per cent that is meant for it.
    pub target: Option<f64>,
    pub committed: Option<Money>,
    /// Per cent that it has of what is committed in this currency.
    pub share: Option<f64>,
    pub projects: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct OfRound {
    pub call: Ref,
    pub round: String,
    pub amount: Money,
    pub note: String,
}

/// An awarded line of a project of the fund.
struct Award {
    project: i64,
    year: Option<i32>,
    strand: Option<Uid>,
    amount: Money,
}

pub fn fund(connection: &Connection, uid: Uid) -> Result<FundStanding> {
    let envelopes = read::all(connection, include_str!("envelopes.sql"), [uid], |row| {
        Ok((row.get::<_, i32>(0)?, read::money(row, 1)?))
    })?;
    let strands = read::all(connection, include_str!("strands.sql"), [uid], |row| {
        Ok((uid_of(row, 0)?, row.get::<_, String>(1)?, row.get::<_, Option<f64>>(2)?))
    })?;
    let awards = read::all(connection, include_str!("awards.sql"), [uid], |row| {
        let placed: String = row.get(1)?;
        Ok(Award {
            project: row.get(0)?,
            year: placed.get(..4).and_then(|year| year.parse().ok()),
            strand: row.get::<_, Option<[u8; 16]>>(2)?.map(Uid::from_bytes),
            amount: read::money(row, 3)?,
        })
    })?;
    let mut codes: Vec<Currency> = envelopes.iter().map(|(_, money)| money.currency).collect();
    codes.extend(awards.iter().map(|award| award.amount.currency));
    codes.sort();
    codes.dedup();
    let (projects, without_amount) = connection
        .prepare_cached(include_str!("projects_of_fund.sql"))?
        .query_row([uid], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let currencies = codes.into_iter().map(|currency| in_currency(currency, &envelopes, &strands, &awards));
    Ok(FundStanding {
        currencies: currencies.collect::<Result<_>>()?,
        of_rounds: read::all(connection, include_str!("awards_of_rounds.sql"), [uid], |row| {
            Ok(OfRound {
                call: read::reference(row, 0)?,
                round: row.get(2)?,
                amount: read::money(row, 3)?,
                note: row.get(6)?,
            })
        })?,
        projects,
        without_amount,
    })
}

fn in_currency(
    currency: Currency,
    envelopes: &[(i32, Money)],
    strands: &[(Uid, String, Option<f64>)],
    awards: &[Award],
) -> Result<FundCurrency> {
    let envelopes: Vec<&(i32, Money)> = envelopes.iter().filter(|(_, money)| money.currency == currency).collect();
    let awards: Vec<&Award> = awards.iter().filter(|award| award.amount.currency == currency).collect();
    let committed = |counts: &dyn Fn(&Award) -> bool| -> Result<(Option<Money>, u32)> {
        let found: Vec<&&Award> = awards.iter().filter(|award| counts(award)).collect();
        let mut projects: Vec<i64> = found.iter().map(|award| award.project).collect();
        projects.sort_unstable();
        projects.dedup();
        Ok((money::one(found.iter().map(|award| award.amount))?, projects.len() as u32))
    };
    let mut years: BTreeMap<i32, Option<Money>> = envelopes.iter().map(|(year, money)| (*year, Some(*money))).collect();
    for award in &awards {
        years.extend(award.year.filter(|year| !years.contains_key(year)).map(|year| (year, None)));
    }
    let mut of_years = Vec::new();
    for (year, envelope) in years {
        let (committed, projects) = committed(&|award| award.year == Some(year))?;
        of_years.push(FundYearStanding {
            year: Some(year),
            envelope,
            left: left(envelope, committed)?,
            committed,
            projects,
        });
    }
    if let (Some(undated), projects) = committed(&|award| award.year.is_none())? {
        of_years.push(FundYearStanding { year: None, envelope: None, committed: Some(undated), left: None, projects });
    }
    let (all, _) = committed(&|_| true)?;
    let share = |part: Option<Money>| {
        let (part, all) = (part?.amount_minor as f64, all?.amount_minor as f64);
        (all > 0.0).then(|| (1000.0 * part / all).round() / 10.0)
    };
    let mut of_strands = Vec::new();
    for (uid, name, target) in strands {
        let (committed, projects) = committed(&|award| award.strand == Some(*uid))?;
        of_strands.push(StrandStanding {
            uid: Some(*uid),
            name: name.clone(),
            target: *target,
            share: share(committed).or(all.map(|_| 0.0)),
            committed,
            projects,
        });
    }
    let (none, projects) =
        committed(&|award| award.strand.is_none_or(|strand| !strands.iter().any(|(uid, ..)| *uid == strand)))?;
    if !strands.is_empty() && none.is_some() {
        let name = String::new();
        of_strands.push(StrandStanding {
            uid: None,
            name,
            target: None,
            share: share(none),
            committed: none,
            projects,
        });
    }
    let envelope = money::one(envelopes.iter().map(|(_, money)| *money))?;
    Ok(FundCurrency {
        currency,
        envelope,
        committed: all,
        left: left(envelope, all)?,
        years: of_years,
        strands: of_strands,
    })
}

fn left(envelope: Option<Money>, committed: Option<Money>) -> Result<Option<Money>> {
    let Some(envelope) = envelope else { return Ok(None) };
    money::one(std::iter::once(envelope).chain(committed.map(money::negated)))
}
