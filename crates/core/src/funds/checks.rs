//! Draft to fund.

use rusqlite::Connection;

use super::{Fund, FundYear, Strand};
use crate::{
    db::rows::uid_of,
    draft::{Form, Problem},
    error::Result,
};

pub fn check(form: &Form) -> Fund {
    let fund = Fund {
        head: form.head(),
        name: form.required("name"),
        programme: form.line("programme"),
        funder: form.reference("funder"),
        years: form.items("years", "year", year),
        strands: form.items("strands", "name", strand),
        note: form.text("note"),
    };
    let shares: Vec<f64> = fund.strands.iter().filter_map(|strand| strand.share).collect();
    check_shares(form, "strands", "the strands", fund.strands.len(), &shares);
    for (index, year) in fund.years.iter().enumerate() {
        if fund.years[..index].iter().any(|other| other.year == year.year) {
            form.error(&format!("years[{index}].year"), format!("{} has two envelopes", year.year));
        }
    }
    fund
}

fn year(form: &Form) -> Option<FundYear> {
    let (year, envelope) = (form.year("year"), form.money("envelope"));
    if year.is_none() || envelope.is_none() {
        form.error("envelope", "a year and the envelope for it belong together");
    }
    Some(FundYear { year: year?, envelope: envelope? })
}

fn strand(form: &Form) -> Option<Strand> {
    Some(Strand { uid: form.own_uid(), name: form.required("name"), share: form.share("share") })
}

/// Parts of a whole come to 100 per cent when each says its share. Less is kept as it was stated and told;
/// more cannot be.
pub fn check_shares(form: &Form, field: &str, what: &str, parts: usize, shares: &[f64]) {
    let sum = sum_of_shares(shares.iter().copied());
    if shares.is_empty() || sum == Some(100.0) {
        return;
    }
    let sum = sum.unwrap_or_default();
    if sum > 100.0 {
        form.error(field, format!("the shares of {what} add up to {sum} per cent, more than the whole"));
    } else if shares.len() < parts {
        form.warning(
            field,
            format!("{} of {parts} of {what} have a share; together they have {sum} per cent", shares.len()),
        );
    } else {
        form.warning(field, format!("the shares of {what} add up to {sum} per cent, not 100"));
    }
}

/// Per cent to the hundredth, and 100 where only rounding keeps it from that (a third is 33.33); none where
/// no share is given.
pub fn sum_of_shares(shares: impl IntoIterator<Item = f64>) -> Option<f64> {
    let sum = shares.into_iter().reduce(|sum, share| sum + share)?;
    Some(if (sum - 100.0).abs() < 0.05 { 100.0 } else { (sum * 100.0).round() / 100.0 })
}

/// A strand that projects belong to stays.
pub fn check_against(fund: &Fund, connection: &Connection, problems: &mut Vec<Problem>) -> Result<()> {
    let mut select = connection.prepare_cached(include_str!("strands_in_use.sql"))?;
    let mut rows = select.query([fund.head.uid])?;
    while let Some(row) = rows.next()? {
        let (uid, name): (_, String) = (uid_of(row, 0)?, row.get(1)?);
        if !fund.strands.iter().any(|strand| strand.uid == uid) {
            let sentence = format!("“{name}” has projects and cannot be taken away; move the projects first");
            problems.push(Problem::error("strands", sentence));
        }
    }
    Ok(())
}
