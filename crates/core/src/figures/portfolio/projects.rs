//! One line for each project.

use serde::Serialize;

use super::KindOfMoney;
use crate::{
    db::rows::uid_of,
    error::Result,
    figures::{
        read::{self, Owners},
        scope::{CountryName, Scope},
    },
    projects::{MoneyKind, ProjectStatus},
    records::Ref,
    values::{Country, Money, PartialDate, Uid, human_span},
};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct ProjectLine {
    pub uid: Uid,
    pub title: String,
    pub official_title: String,
    /// The funder's own number.
    pub reference: String,
    pub status: ProjectStatus,
    /// The date of the award as people write it, or else that of the report.
    pub date: String,
    /// The project gives no date of award; `date` is that of its report.
    pub placed_by_report: bool,
    /// `January–June 2016`: actual where known, else planned; empty where neither is.
    pub runs: String,
    /// The latest end that an extension gave.
    pub extended_to: Option<PartialDate>,
    /// Months.
    pub duration_months: Option<u32>,
    pub call: Option<Ref>,
    pub round: Option<Uid>,
    pub lead: Option<Ref>,
    pub institution: Option<Ref>,
    pub institution_acronym: String,
    /// As the project says, or else where the organisation is.
    pub institution_country: Option<CountryName>,
    /// Where the research takes place.
    pub countries: Vec<CountryName>,
    pub hashtags: Vec<Ref>,
    /// Line by line, as stated.
    pub awarded: Vec<Money>,
    pub cofunding: Vec<Money>,
    pub requested: Vec<Money>,
    pub paid: Vec<Money>,
    pub summary: String,
}

impl ProjectLine {
    pub(super) fn money(&self, kind: KindOfMoney) -> &[Money] {
        match kind {
            KindOfMoney::Awarded => &self.awarded,
            KindOfMoney::Cofunding => &self.cofunding,
            KindOfMoney::Requested => &self.requested,
            KindOfMoney::Paid => &self.paid,
        }
    }
}

/// Every project of the scope with its standing there, in the order of time.
pub fn read(scope: &Scope<'_>) -> Result<Vec<(String, ProjectLine)>> {
    let connection = scope.connection;
    let (ids, mut lines): (_, Vec<(String, ProjectLine)>) =
        read::owners(connection, include_str!("projects.sql"), |row| Ok((row.get(6)?, line(row)?)))?;
    let mut owners = Owners::new(&ids, &mut lines);
    owners.add(connection, include_str!("countries.sql"), |(_, line), row| {
        line.countries.push(row.get::<_, Country>(1)?.into());
        Ok(())
    })?;
    owners.add(connection, include_str!("hashtags.sql"), |(_, line), row| {
        line.hashtags.push(read::reference(row, 1)?);
        Ok(())
    })?;
    owners.add(connection, include_str!("money.sql"), |(_, line), row| {
        let amount = read::money(row, 2)?;
        let (kind, actual_on): (MoneyKind, Option<PartialDate>) = (read::choice(row, 1)?, row.get(5)?);
        match kind {
            kind if kind.is_paid(actual_on.as_ref()) => line.paid.push(amount),
            MoneyKind::Awarded => line.awarded.push(amount),
            MoneyKind::CoFunding => line.cofunding.push(amount),
            MoneyKind::Requested => line.requested.push(amount),
            MoneyKind::Payment | MoneyKind::Instalment | MoneyKind::Returned => {}
        }
        Ok(())
    })?;
    Ok(lines)
}

fn line(row: &rusqlite::Row<'_>) -> rusqlite::Result<ProjectLine> {
    let date = |at| row.get::<_, Option<PartialDate>>(at);
    let (awarded, reported) = (date(7)?.filter(|date| date.year().is_some()), date(8)?);
    let (starts, ends) = (date(11)?.or(date(9)?), date(12)?.or(date(10)?));
    Ok(ProjectLine {
        uid: uid_of(row, 1)?,
        title: row.get(2)?,
        official_title: row.get(3)?,
        reference: row.get(4)?,
        status: read::choice(row, 5)?,
        date: awarded.or(reported).map(|date| date.human()).unwrap_or_default(),
        placed_by_report: awarded.is_none() && reported.is_some(),
        runs: match (starts, ends) {
            (Some(start), end) => human_span(start, end),
            (None, Some(end)) => format!("until {}", end.human()),
            (None, None) => String::new(),
        },
        extended_to: date(24)?,
        duration_months: row.get(13)?,
        call: read::maybe_reference(row, 14)?,
        round: row.get::<_, Option<[u8; 16]>>(16)?.map(Uid::from_bytes),
        lead: read::maybe_reference(row, 17)?,
        institution: read::maybe_reference(row, 19)?,
        institution_acronym: row.get::<_, Option<String>>(21)?.unwrap_or_default(),
        institution_country: row.get::<_, Option<Country>>(22)?.map(Into::into),
        countries: Vec::new(),
        hashtags: Vec::new(),
        awarded: Vec::new(),
        cofunding: Vec::new(),
        requested: Vec::new(),
        paid: Vec::new(),
        summary: row.get(23)?,
    })
}
