//! How many people there were, as far as it was said.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{
    language::Language,
    numerals::{self, Numeral, with_thousands},
    qualifier::Qualifier,
    tokens::{Kind, Token, tokens},
};

mod sum;
#[cfg(test)]
mod tests;
pub(super) mod words;

pub use sum::HeadcountSum;

/// A number of people as stated. JSON: `{"count": 20, "qualifier": "exact"}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Headcount {
    pub count: u32,
    #[serde(default)]
    pub qualifier: Qualifier,
}

impl Headcount {
    pub fn new(count: u32, qualifier: Qualifier) -> Self {
        Self { count, qualifier }
    }

    /// Reads what people write: `20`, `about 40`, `more than sixty`, `95+`, `1.200 deelnemers`,
    /// `two dozen experts`, `25 expected`. A point or comma before three digits sets off thousands.
    /// Ranges, negative numbers and decimals are refused.
    pub fn parse(text: &str) -> Result<Self, String> {
        let typed = text.trim();
        let mut words = tokens(text);
        if words.is_empty() {
            return Err("there is no number here; write 20, about 40 or more than 60".to_owned());
        }
        refuse_range(&words, typed)?;
        words.retain(|token| !matches!(token.key.as_str(), "(" | ")" | "," | ":"));
        // The noun may hide a qualifier (“20+ participants”) or be hidden by one (“20 people expected”).
        take_nouns(&mut words);
        let qualifier = Qualifier::take(&mut words)?;
        take_nouns(&mut words);
        Ok(Self { count: count(&words, typed)?, qualifier })
    }

    /// Whether a folded word says what is counted: `people`, `deelnemers`, `invites`.
    pub fn counts(key: &str) -> bool {
        PEOPLE.split(' ').any(|noun| noun == key)
    }

    /// In the language spoken: `20`, `about 40`, `more than 60`, `up to 30`, `30 expected`.
    /// [`Headcount::parse`] reads it.
    pub fn human(&self) -> String {
        let count = with_thousands(&self.count.to_string());
        match (self.qualifier, Language::spoken()) {
            (Qualifier::Over, Language::En) => format!("more than {count}"),
            (Qualifier::Over, Language::Nl) => format!("meer dan {count}"),
            (Qualifier::Over, Language::Fr) => format!("plus de {count}"),
            (Qualifier::Expected, Language::Fr) => {
                format!("{count} {}", if self.count < 2 { "attendu" } else { "attendus" })
            }
            (qualifier, _) => qualifier.around(&count),
        }
    }
}

impl fmt::Display for Headcount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.human())
    }
}

fn unread(typed: &str) -> String {
    format!("“{typed}” was not understood as a number of people; write 20, about 40 or more than 60")
}

fn count(words: &[Token], typed: &str) -> Result<u32, String> {
    if let [sign, number, ..] = words
        && sign.is_dash()
        && number.is_number()
    {
        return Err(format!("“{typed}”: a number of people cannot be negative"));
    }
    let too_many = || format!("“{typed}” is more people than there are; check the number");
    let [number] = words else {
        return words::number(words).ok_or_else(|| unread(typed));
    };
    if number.kind == Kind::Word {
        return words::number(words).ok_or_else(|| unread(typed));
    }
    let digits = match numerals::read(&number.text) {
        Some(Numeral::Whole(digits)) => digits,
        Some(Numeral::Either { head, tail, .. }) => head + &tail,
        Some(Numeral::Decimal { .. }) => {
            return Err(format!("“{typed}”: a number of people is a whole number"));
        }
        None => return Err(unread(typed)),
    };
    digits.parse().map_err(|_| too_many())
}

/// `20-30`, `between 20 and 30`, `20 à 30`.
fn refuse_range(words: &[Token], typed: &str) -> Result<(), String> {
    let several = words.iter().filter(|token| token.is_number()).count() > 1;
    let between = words.iter().any(|token| matches!(token.key.as_str(), "between" | "tussen" | "entre"));
    if several || between {
        return Err(format!("“{typed}” gives more than one number; write one, such as about 25 or up to 30"));
    }
    Ok(())
}

/// Takes “(young) professionals” off the end, and “a total of” off the start.
fn take_nouns(words: &mut Vec<Token>) {
    for lead in [["a", "total", "of"].as_slice(), &["in", "totaal"], &["un", "total", "de"]] {
        if words.len() > lead.len() && words.iter().zip(lead).all(|(token, word)| token.key == *word) {
            words.drain(..lead.len());
        }
    }
    if !words.last().is_some_and(|token| Headcount::counts(&token.key)) {
        return;
    }
    words.pop();
    // What stands between digits and their noun: “20 young security experts”. Not so after words
    // (“one group of experts”), nor where something else was counted (“3 groups of experts”).
    let Some(number) = words.iter().position(Token::is_number) else {
        return;
    };
    if words[number..].iter().any(|token| LINKS.split(' ').any(|link| link == token.key)) {
        return;
    }
    while words.len() > number + 1
        && !Qualifier::ends(words)
        && words.last().is_some_and(|token| token.kind == Kind::Word && !words::is_number_word(&token.key))
    {
        words.pop();
    }
}

const LINKS: &str = "of de van with met avec from for and en et in or to";

const PEOPLE: &str = "pax participant participants people person persons attendee attendees guest guests \
    professional professionals expert experts practitioner practitioners researcher \
    researchers policymaker policymakers makers official officials student students \
    representative representatives delegate delegates member members visitor visitors \
    speaker speakers listener listeners trainee trainees women men deelnemer deelnemers \
    mensen personen persoon bezoekers gasten aanwezigen deskundigen genodigden studenten \
    onderzoekers personne personnes invites experte expertes chercheurs etudiants delegues \
    visiteurs attending present aanwezig presents attended";
