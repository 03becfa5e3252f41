//! Sums of money as a report gives them.

use serde::Serialize;
use serde_json::Number;

use crate::{
    error::{Error, Result},
    values::{Currency, Money, Qualifier, total},
};

/// A sum in one currency, with the qualifier that is true of it.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Amount {
    /// In units of the currency: 700000 is EUR 700,000.
    #[ts(type = "number")]
    pub amount: Number,
    /// The same in minor units, exact.
    #[ts(type = "number")]
    pub amount_minor: i64,
    pub currency: Currency,
    pub qualifier: Qualifier,
    /// `about EUR 700,000`.
    pub human: String,
    pub query: String,
}

/// So that a script reads 700000 and not 700000.0.
fn in_units(money: Money) -> Number {
    let minor = 10_i64.pow(money.currency.digits());
    match money.amount_minor % minor {
        0 => Number::from(money.amount_minor / minor),
        _ => Number::from_f64(money.amount_f64()).unwrap_or_else(|| Number::from(0)),
    }
}

impl Amount {
    pub fn new(money: Money, query: &str) -> Self {
        Self {
            amount: in_units(money),
            amount_minor: money.amount_minor,
            currency: money.currency,
            qualifier: money.qualifier,
            human: money.human(),
            query: query.to_owned(),
        }
    }

    pub fn money(&self) -> Money {
        Money::new(self.amount_minor, self.currency, self.qualifier)
    }
}

/// The sum in each currency, by code.
pub fn sums(amounts: impl IntoIterator<Item = Money>, query: &str) -> Result<Vec<Amount>> {
    let refused = |sentence| Error::refused(format!("The money of the report cannot be added up: {sentence}."));
    Ok(total(amounts).map_err(refused)?.into_iter().map(|money| Amount::new(money, query)).collect())
}

/// How much of one sum comes on each unit of another.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct PerUnit {
    pub value: f64,
    pub currency: Currency,
    /// Whether the true value may be larger, as that of “over” may.
    pub or_more: bool,
    pub or_less: bool,
    pub about: bool,
    /// `about 0.23 or more`.
    pub human: String,
    pub query: String,
}

impl PerUnit {
    /// Only where each side is one sum, both in one currency, and there is something to divide by.
    pub fn of(part: &[Amount], whole: &[Amount], query: &str) -> Option<Self> {
        let ([part], [whole]) = (part, whole) else { return None };
        if part.currency != whole.currency || whole.amount_minor <= 0 {
            return None;
        }
        let value = part.amount_minor as f64 / whole.amount_minor as f64;
        let sides = [part.qualifier, whole.qualifier];
        let (more, less) = (
            part.qualifier == Qualifier::Over || whole.qualifier == Qualifier::UpTo,
            part.qualifier == Qualifier::UpTo || whole.qualifier == Qualifier::Over,
        );
        let expected = sides.contains(&Qualifier::Expected);
        let about = sides.contains(&Qualifier::About) || (more && less);
        let (or_more, or_less) = (more && !less && !expected, less && !more && !expected);
        let human = [
            if about && !expected { "about " } else { "" },
            &format!("{value:.2}"),
            if or_more { " or more" } else { "" },
            if or_less { " or less" } else { "" },
            if expected { " expected" } else { "" },
        ]
        .concat();
        Some(Self { value, currency: part.currency, or_more, or_less, about, human, query: query.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Vec<Amount> {
        sums([Money::parse(text, None).unwrap()], "q").unwrap()
    }

    #[test]
    fn a_ratio_says_what_its_two_sides_leave_open() {
        for (part, whole, human) in [
            ("over EUR 160,000", "about EUR 700,000", Some("about 0.23 or more")),
            ("EUR 50", "EUR 200", Some("0.25")),
            ("EUR 50", "over EUR 200", Some("0.25 or less")),
            ("over EUR 50", "up to EUR 200", Some("0.25 or more")),
            ("over EUR 50", "over EUR 200", Some("about 0.25")),
            ("EUR 50 expected", "about EUR 200", Some("0.25 expected")),
            ("EUR 50", "USD 200", None),
            ("EUR 50", "EUR 0", None),
        ] {
            let ratio = PerUnit::of(&one(part), &one(whole), "q").map(|ratio| ratio.human);
            assert_eq!(ratio.as_deref(), human, "{part} per {whole}");
        }
        let both = sums([Money::parse("EUR 1", None).unwrap(), Money::parse("USD 1", None).unwrap()], "q").unwrap();
        assert_eq!(PerUnit::of(&both, &one("EUR 1"), "q"), None, "two currencies are not added up");
    }

    #[test]
    fn a_whole_amount_is_a_whole_number_in_json() {
        let amount = |text| serde_json::to_value(&one(text)[0]).unwrap()["amount"].to_string();
        assert_eq!(amount("about EUR 700,000"), "700000", "no decimals where there are none");
        assert_eq!(amount("EUR 1.50"), "1.5", "cents stay");
    }
}
