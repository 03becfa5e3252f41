//! Numbers, dates and money as a report shows them.

use chrono::NaiveDate;
use serde::Serialize;

use super::Text;

/// How sure a number is, as its source put it. It survives into every sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Qualifier {
    #[default]
    Exact,
    About,
    Over,
    AtLeast,
    UpTo,
    Expected,
}

impl Qualifier {
    /// The word before the number, with its space; empty when exact.
    pub fn words(self) -> &'static str {
        match self {
            Qualifier::Exact => "",
            Qualifier::About => "about ",
            Qualifier::Over => "over ",
            Qualifier::AtLeast => "at least ",
            Qualifier::UpTo => "up to ",
            Qualifier::Expected => "expected ",
        }
    }

    /// The sign that stands for it in a column of numbers; a legend under the table explains it.
    pub fn sign(self) -> &'static str {
        match self {
            Qualifier::Exact => "",
            Qualifier::About => "≈\u{a0}",
            Qualifier::Over => ">\u{a0}",
            Qualifier::AtLeast => "≥\u{a0}",
            Qualifier::UpTo => "≤\u{a0}",
            Qualifier::Expected => "exp.\u{a0}",
        }
    }
}

/// An amount of money.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Amount {
    /// In minor units: 10 000 000 is EUR 100,000.00 and XOF 10,000,000.
    pub minor: i64,
    /// ISO 4217 code.
    pub currency: String,
    /// How many digits the minor unit has (ISO 4217: EUR 2, XOF 0, TND 3).
    pub digits: u8,
    pub qualifier: Qualifier,
}

impl Amount {
    pub fn new(minor: i64, currency: impl Into<String>, digits: u8) -> Self {
        Amount { minor, currency: currency.into(), digits, qualifier: Qualifier::Exact }
    }

    #[must_use]
    pub fn qualified(mut self, qualifier: Qualifier) -> Self {
        self.qualifier = qualifier;
        self
    }

    /// The digits alone: `100,000`, or `1,234.50` when the minor part is not zero.
    pub fn figures(&self) -> String {
        let unit = 10u64.saturating_pow(u32::from(self.digits));
        let (whole, rest) = (self.minor.unsigned_abs() / unit, self.minor.unsigned_abs() % unit);
        let sign = if self.minor < 0 { "−" } else { "" };
        let whole = grouped(whole);
        if rest == 0 {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}.{rest:0width$}", width = usize::from(self.digits))
        }
    }

    /// In units of the currency, for a spreadsheet.
    pub fn major(&self) -> f64 {
        self.minor as f64 / 10f64.powi(i32::from(self.digits))
    }

    /// `about EUR 100,000`.
    pub fn words(&self) -> String {
        format!("{}{}\u{a0}{}", self.qualifier.words(), self.currency, self.figures())
    }
}

/// What a cell of a table or a key figure holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(tag = "value", rename_all = "snake_case")]
pub enum Value {
    #[default]
    Empty,
    Text {
        text: Text,
    },
    Count {
        count: i64,
        qualifier: Qualifier,
    },
    /// `decimals` says how many are shown.
    Number {
        number: f64,
        decimals: u8,
        qualifier: Qualifier,
    },
    /// A part of one: 0.25 is shown as `25%`.
    Share {
        share: f64,
    },
    /// As people read it; `date` only when the day is known.
    Date {
        shown: String,
        date: Option<NaiveDate>,
    },
    Money {
        amount: Amount,
    },
}

impl Value {
    pub fn qualifier(&self) -> Qualifier {
        match self {
            Value::Count { qualifier, .. } | Value::Number { qualifier, .. } => *qualifier,
            Value::Money { amount } => amount.qualifier,
            Value::Empty | Value::Text { .. } | Value::Share { .. } | Value::Date { .. } => Qualifier::Exact,
        }
    }

    /// In words, to stand alone: `at least 95`, `about EUR 100,000`, `25%`.
    pub fn words(&self) -> String {
        match self {
            Value::Money { amount } => amount.words(),
            _ => format!("{}{}", self.qualifier().words(), self.figures()),
        }
    }

    /// In a column: signs for the qualifiers, and no currency code where the head of the column
    /// gives it.
    pub fn in_column(&self, currency: Option<&str>) -> String {
        let code = match self {
            Value::Money { amount } if currency != Some(amount.currency.as_str()) => {
                format!("{}\u{a0}", amount.currency)
            }
            _ => String::new(),
        };
        format!("{}{code}{}", self.qualifier().sign(), self.figures())
    }

    fn figures(&self) -> String {
        match self {
            Value::Empty => String::new(),
            Value::Text { text } => text.flat(),
            Value::Count { count, .. } => signed(*count),
            Value::Number { number, decimals, .. } => decimal(*number, *decimals),
            Value::Share { share } => percent(*share),
            Value::Date { shown, .. } => shown.clone(),
            Value::Money { amount } => amount.figures(),
        }
    }
}

fn signed(count: i64) -> String {
    let sign = if count < 0 { "−" } else { "" };
    format!("{sign}{}", grouped(count.unsigned_abs()))
}

fn decimal(number: f64, decimals: u8) -> String {
    let written = format!("{:.*}", usize::from(decimals), number.abs());
    let (whole, rest) = written.split_once('.').unwrap_or((&written, ""));
    let whole = whole.parse().map_or_else(|_| whole.to_string(), grouped);
    let sign = if number < 0.0 { "−" } else { "" };
    let point = if rest.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{rest}")
}

/// Whole percent, except where that would turn something into nothing.
fn percent(share: f64) -> String {
    let percent = share * 100.0;
    if percent != 0.0 && percent.abs() < 0.5 { "<\u{a0}1%".to_string() } else { format!("{percent:.0}%") }
}

/// Digits in groups of three: `1,234,567`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_keeps_its_digits_and_its_qualifier() {
        let about = Amount::new(10_000_000, "EUR", 2).qualified(Qualifier::About);
        assert_eq!(about.words(), "about EUR\u{a0}100,000", "a round amount shows no cents");
        assert_eq!(Amount::new(123_450, "EUR", 2).figures(), "1,234.50", "cents are shown when there are any");
        assert_eq!(Amount::new(5_000_000, "XOF", 0).figures(), "5,000,000", "the CFA franc has no minor unit");
        assert_eq!(Amount::new(-1_005, "TND", 3).figures(), "−1.005", "the dinar has three digits");
        assert_eq!(Amount::new(i64::MIN, "EUR", 2).figures().len(), 28, "the largest debt does not overflow");
    }

    #[test]
    fn a_column_leaves_out_the_currency_its_head_names() {
        let money = Value::Money { amount: Amount::new(16_000_000, "EUR", 2).qualified(Qualifier::Over) };
        assert_eq!(money.in_column(Some("EUR")), ">\u{a0}160,000", "the head says EUR");
        assert_eq!(money.in_column(Some("USD")), ">\u{a0}EUR\u{a0}160,000", "another currency is named");
        assert_eq!(money.in_column(None), ">\u{a0}EUR\u{a0}160,000", "a mixed column names each");
    }

    #[test]
    fn numbers_are_grouped_and_shares_honest() {
        let number = Value::Number { number: 1234.5, decimals: 2, qualifier: Qualifier::About };
        assert_eq!(number.words(), "about 1,234.50", "grouped, with the decimals asked for");
        assert_eq!(Value::Share { share: 0.004 }.words(), "<\u{a0}1%", "a little is not nothing");
        assert_eq!(Value::Share { share: 0.0 }.words(), "0%", "nothing is");
        let people = Value::Count { count: 95, qualifier: Qualifier::AtLeast };
        assert_eq!(people.words(), "at least 95", "the qualifier survives");
    }
}
