//! Reads an amount as people write it.

use super::{
    super::{
        currency::Currency,
        headcount::words,
        language::Language,
        numerals::{self, Numeral},
        qualifier::Qualifier,
        tokens::{Kind, Token, tokens},
    },
    Money,
};

/// Powers of ten by word. `billion` is read as in English.
const SCALES: &[(u32, &[&str])] = &[
    (3, &["k", "thousand", "duizend", "mille"]),
    (6, &["m", "mn", "mio", "mln", "million", "millions", "miljoen", "miljoenen"]),
    (9, &["bn", "billion", "billions", "mrd", "mld", "miljard", "milliard", "milliards"]),
    (12, &["tn", "trillion", "trillions", "biljoen"]),
];

pub(super) fn money(text: &str, default: Option<Currency>) -> Result<Money, String> {
    let typed = text.trim();
    let unread = || format!("“{typed}” was not understood as an amount; write EUR 100,000 or about 0.5 million euros");
    let mut words = tokens(text);
    if words.is_empty() {
        return Err("there is no amount here; write EUR 100,000 or about 0.5 million euros".to_owned());
    }
    drop_empty_cents(&mut words);
    let qualifier = Qualifier::take(&mut words)?;
    if words.iter().filter(|token| token.is_number()).count() > 1 {
        return Err(format!("“{typed}” gives more than one number; write one amount"));
    }
    let (numeral, from, to) = number(&words).ok_or_else(unread)?;
    let (mut before, mut after) = (&words[..from], &words[to..]);
    let mut negative = false;
    if let [rest @ .., sign] = before
        && sign.is_dash()
    {
        (negative, before) = (true, rest);
    }
    if let [sign, rest @ ..] = before
        && sign.is_dash()
        && !negative
    {
        (negative, before) = (true, rest);
    }
    let mut scale = 0;
    if let [word, rest @ ..] = after
        && let Some(power) = scale_of(&word.key)
    {
        (scale, after) = (power, rest);
    }
    let currency = currency(before, after, typed)?
        .or(default)
        .ok_or_else(|| format!("“{typed}” does not say which currency; add its code, such as EUR"))?;
    let minor = minor_units(&numeral, scale, currency, typed)?;
    let minor = if negative { -minor } else { minor };
    let amount_minor = i64::try_from(minor).map_err(|_| too_large(typed))?;
    Ok(Money { amount_minor, currency, qualifier })
}

fn scale_of(word: &str) -> Option<u32> {
    SCALES.iter().find(|(_, words)| words.contains(&word)).map(|(power, _)| *power)
}

fn too_large(typed: &str) -> String {
    format!("“{typed}” is too large an amount to keep")
}

/// `100.000,-`, `5,000/=` and a full stop at the end say nothing about the amount.
fn drop_empty_cents(words: &mut Vec<Token>) {
    let key =
        |words: &[Token], index: usize| words.get(index).map(|token: &Token| token.key.clone()).unwrap_or_default();
    if let Some(number) = words.iter().position(Token::is_number) {
        let mark = key(words, number + 1);
        let mut end = number + 2;
        while words.get(end).is_some_and(|token| token.is_dash() || token.key == "=") {
            end += 1;
        }
        if matches!(mark.as_str(), "," | "." | "/") && end > number + 2 {
            words.drain(number + 1..end);
        }
    }
    if words.len() > 1 && matches!(key(words, words.len() - 1).as_str(), "." | ",") {
        words.pop();
    }
}

/// The number and where it stands: digits, or words such as `half a` and `two` before a scale.
fn number(words: &[Token]) -> Option<(Numeral, usize, usize)> {
    if let Some(at) = words.iter().position(Token::is_number) {
        return Some((numerals::read(&words[at].text)?, at, at + 1));
    }
    let from = words
        .iter()
        .position(|token| token.kind == Kind::Word && (words::starts_number(&token.key) || token.key == "anderhalf"))?;
    let keys: Vec<&str> = words[from..].iter().map(|token| token.key.as_str()).collect();
    let decimal = |whole: &str| Numeral::Decimal { whole: whole.to_owned(), fraction: "5".to_owned() };
    match keys.as_slice() {
        ["half", "a" | "an", ..] | ["een", "half", ..] => Some((decimal("0"), from, from + 2)),
        ["a", word, ..] if scale_of(word).is_some() => Some((Numeral::Whole("1".to_owned()), from, from + 1)),
        ["anderhalf", ..] => Some((decimal("1"), from, from + 1)),
        _ => (from + 1..=words.len()).rev().find_map(|to| {
            let value = words::number(&words[from..to])?;
            Some((Numeral::Whole(value.to_string()), from, to))
        }),
    }
}

fn currency(before: &[Token], after: &[Token], typed: &str) -> Result<Option<Currency>, String> {
    let before = read_currency(before)?;
    let after = read_currency(after)?;
    match (before, after) {
        (Some(first), Some(second)) if first != second => {
            Err(format!("“{typed}” names both {first} and {second}; keep one"))
        }
        (first, second) => Ok(first.or(second)),
    }
}

/// `d'euros`, `of euros` and `in euros` are euros.
fn read_currency(words: &[Token]) -> Result<Option<Currency>, String> {
    let words = match words {
        [link, rest @ ..] if matches!(link.key.as_str(), "of" | "in" | "de" | "van" | "en") => rest,
        words => words,
    };
    if words.is_empty() {
        return Ok(None);
    }
    if let [word, rest @ ..] = words
        && let Some(text) = word.text.strip_prefix("d'")
    {
        let mut words = tokens(text);
        words.extend_from_slice(rest);
        return Currency::read(&words).map(Some);
    }
    Currency::read(words).map(Some)
}

fn minor_units(numeral: &Numeral, scale: u32, currency: Currency, typed: &str) -> Result<i128, String> {
    let (mut digits, mut decimals) = match numeral {
        Numeral::Whole(digits) => (digits.clone(), 0),
        Numeral::Decimal { whole, fraction } => (format!("{whole}{fraction}"), fraction.len()),
        Numeral::Either { separator, head, tail } => {
            let mark = matches!(*separator, mark if mark == '.' || mark == Language::spoken().decimal_mark());
            let point = mark && currency.digits() > 2;
            if scale > 0 || (point && tail.ends_with('0')) {
                let short = tail.trim_end_matches('0');
                let short = if short.is_empty() { head.clone() } else { format!("{head}.{short}") };
                return Err(format!("“{typed}” may mean {short} or {head}{tail}; write the one you mean"));
            }
            (format!("{head}{tail}"), if point { tail.len() } else { 0 })
        }
    };
    let places = usize::try_from(scale + currency.digits()).unwrap_or_default();
    while decimals > places {
        if digits.pop() != Some('0') {
            return Err(match currency.digits() {
                0 => format!("“{typed}”: {currency} has no decimals"),
                digits => format!("“{typed}”: {currency} has {digits} decimals, not more"),
            });
        }
        decimals -= 1;
    }
    let zeros = "0".repeat(places - decimals);
    format!("{digits}{zeros}").parse().map_err(|_| too_large(typed))
}
