//! Draft to fund.

use super::{Fund, FundYear, Strand};
use crate::draft::Form;

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

/// Either every part has a share and they add up to 100, or none has.
pub fn check_shares(form: &Form, field: &str, what: &str, parts: usize, shares: &[f64]) {
    if shares.is_empty() {
        return;
    }
    let sum: f64 = shares.iter().sum();
    if shares.len() < parts {
        form.error(field, format!("{} of {parts} of {what} have a share; give one to each, or to none", shares.len()));
    } else if (sum - 100.0).abs() > 0.005 {
        let sum = (sum * 100.0).round() / 100.0;
        form.error(field, format!("the shares of {what} add up to {sum} per cent, not 100"));
    }
}
