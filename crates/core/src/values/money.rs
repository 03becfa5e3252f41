//! Amounts of money, exact to the minor unit and honest about what was stated.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};

use super::{currency::Currency, language::Language, numerals::with_thousands, qualifier::Qualifier};

mod parse;
#[cfg(test)]
mod tests;

/// An amount as stated, in minor units of its currency (cents for EUR, whole francs for XOF).
/// JSON: `{"amount_minor": 10000000, "currency": "EUR", "qualifier": "about"}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Money {
    #[ts(type = "number")]
    pub amount_minor: i64,
    pub currency: Currency,
    #[serde(default)]
    pub qualifier: Qualifier,
}

impl Money {
    pub fn new(amount_minor: i64, currency: Currency, qualifier: Qualifier) -> Self {
        Self { amount_minor, currency, qualifier }
    }

    /// Reads what people write: `about 100,000 euros`, `€ 126.154.485`, `0,5 million euros`,
    /// `XOF 5 000 000`, `max. EUR 600k`, `€1.234,56`, `CHF 1'000`, `€ 100.000,-`, `-5 EUR`. An
    /// amount that names no currency is in `default`, and refused where there is none.
    ///
    /// How `.` and `,` are read:
    /// - Both present: the last is the decimal mark. One kind several times: thousands.
    /// - One, followed by other than three digits, or after a leading zero (`0.500`): decimals.
    /// - One, followed by three digits: thousands (`1.500`, `1,500`). But in a currency with three
    ///   or more decimals a point, or the decimal mark of the language spoken, is then the decimal
    ///   mark (`TND 1.234`), and where the last digit is a zero (`TND 1.500`, more likely thousands) it is refused.
    /// - The same before a scale (`1.500 million`) is refused: nobody can tell.
    ///
    /// Decimals beyond those of the currency are refused unless they are zeros.
    pub fn parse(text: &str, default: Option<Currency>) -> Result<Self, String> {
        parse::money(text, default)
    }

    /// In the language spoken: `EUR 1,234.56`, `about EUR 100,000`, `over EUR 160,000`,
    /// `up to XOF 5,000,000`, `EUR 25,000 expected`; in French `1 234,56 EUR`. [`Money::parse`] reads it.
    pub fn human(&self) -> String {
        let language = Language::spoken();
        let (whole, fraction) = self.parts();
        let fraction = if self.currency.digits() > 2 { fraction.trim_end_matches('0') } else { &fraction };
        let sign = if self.amount_minor < 0 { "-" } else { "" };
        let mut amount = format!("{sign}{}", with_thousands(&whole));
        if fraction.bytes().any(|digit| digit != b'0') {
            amount.push(language.decimal_mark());
            amount.push_str(fraction);
        }
        self.qualifier.around(&match language {
            Language::En | Language::Nl => format!("{} {amount}", self.currency),
            Language::Fr => format!("{amount}\u{a0}{}", self.currency),
        })
    }

    /// The amount in major units with all decimals of its currency: `1234.50`.
    pub fn amount(&self) -> String {
        let (whole, fraction) = self.parts();
        let sign = if self.amount_minor < 0 { "-" } else { "" };
        let point = if fraction.is_empty() { "" } else { "." };
        format!("{sign}{whole}{point}{fraction}")
    }

    /// The amount in major units, for charts and spreadsheet cells; not for sums.
    pub fn amount_f64(&self) -> f64 {
        // The nearest number to the decimal text, which a division would not always be.
        self.amount().parse().unwrap_or(0.0)
    }

    /// The digits before and after the decimal mark, without sign.
    fn parts(&self) -> (String, String) {
        let decimals = usize::try_from(self.currency.digits()).unwrap_or(0);
        let mut whole = format!("{:0>1$}", self.amount_minor.unsigned_abs(), decimals + 1);
        let fraction = whole.split_off(whole.len() - decimals);
        (whole, fraction)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.human())
    }
}

/// The sum in each currency, by code, with the qualifier that is true of it
/// ([`Qualifier::combine`]). Refused when a sum is beyond what an amount can hold.
pub fn total(amounts: impl IntoIterator<Item = Money>) -> Result<Vec<Money>, String> {
    let mut sums: BTreeMap<Currency, (i128, Qualifier)> = BTreeMap::new();
    for money in amounts {
        let (sum, qualifier) = sums.entry(money.currency).or_default();
        *sum += i128::from(money.amount_minor);
        *qualifier = qualifier.combine(money.qualifier);
    }
    sums.into_iter()
        .map(|(currency, (sum, qualifier))| {
            let amount_minor =
                i64::try_from(sum).map_err(|_| format!("the amounts in {currency} add up to more than can be kept"))?;
            Ok(Money { amount_minor, currency, qualifier })
        })
        .collect()
}
