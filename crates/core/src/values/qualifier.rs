//! How sure a stated number is.

use std::{fmt, str::FromStr};

use words::{AFTER, AROUND, BEFORE, Table};

use super::{
    language::Language,
    text::travels_as_text,
    tokens::{Token, as_typed, phrase, tokens},
};

mod words;

/// How a stated number relates to the true one. JSON and SQL: `exact`, `about`, `over`, `up-to`,
/// `expected`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, ts_rs::TS)]
#[ts(rename_all = "kebab-case")]
pub enum Qualifier {
    /// The number itself.
    #[default]
    Exact,
    /// Near the number, on either side.
    About,
    /// The number or more: a lower bound.
    Over,
    /// The number or less: an upper bound.
    UpTo,
    /// Foreseen when it was written, not counted afterwards.
    Expected,
}

travels_as_text!(Qualifier);

impl Qualifier {
    pub const ALL: [Self; 5] = [Self::Exact, Self::About, Self::Over, Self::UpTo, Self::Expected];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::About => "about",
            Self::Over => "over",
            Self::UpTo => "up-to",
            Self::Expected => "expected",
        }
    }

    /// Reads the stored text or the words for it in English, Dutch or French: `about`, `ca.`,
    /// `more than`, `ruim`, `≤`, `verwacht`. The empty text and `exactly` mean `Exact`.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut words = tokens(text);
        if matches!(phrase(&words).as_str(), "" | "exact" | "exactly" | "precies" | "exactement") {
            return Ok(Self::Exact);
        }
        let read = Self::take(&mut words)?;
        if words.is_empty() {
            Ok(read)
        } else {
            Err(format!(
                "“{}” does not say how sure a number is; write exact, about, over, up to or expected",
                text.trim()
            ))
        }
    }

    /// The words of it around a number, in the language spoken: `about 40`, `ongeveer 40`, `40 attendus`.
    pub(super) fn around(self, number: &str) -> String {
        let (before, after) = match (self, Language::spoken()) {
            (Self::Exact, _) => ("", ""),
            (Self::About, Language::En) => ("about ", ""),
            (Self::About, Language::Nl) => ("ongeveer ", ""),
            (Self::About, Language::Fr) => ("environ ", ""),
            (Self::Over, Language::En) => ("over ", ""),
            (Self::Over, Language::Nl) => ("ruim ", ""),
            (Self::Over, Language::Fr) => ("plus de ", ""),
            (Self::UpTo, Language::En) => ("up to ", ""),
            (Self::UpTo, Language::Nl) => ("maximaal ", ""),
            (Self::UpTo, Language::Fr) => ("jusqu’à ", ""),
            (Self::Expected, Language::En) => ("", " expected"),
            (Self::Expected, Language::Nl) => ("", " verwacht"),
            (Self::Expected, Language::Fr) => ("", " prévus"),
        };
        format!("{before}{number}{after}")
    }

    /// The qualifier of the sum of two numbers: the strongest statement that is still true of it.
    ///
    /// `Exact` changes nothing. Two lower bounds add to a lower bound, two upper bounds to an upper
    /// one; a lower and an upper bound together bound nothing, so the sum is `About`. `About` may
    /// lie below its number and so takes the bound away from `Over` and `UpTo`. What is `Expected`
    /// was never counted, and neither is any sum with it inside. In this order the answer does not
    /// depend on the order of the numbers.
    pub fn combine(self, other: Self) -> Self {
        match (self, other) {
            (a, b) if a == b => a,
            (Self::Expected, _) | (_, Self::Expected) => Self::Expected,
            (Self::Exact, other) => other,
            (this, Self::Exact) => this,
            _ => Self::About,
        }
    }

    /// Takes the words of a qualifier off both ends of a phrase.
    pub(super) fn take(words: &mut Vec<Token>) -> Result<Self, String> {
        let mut found: Option<(Self, String)> = None;
        while let Some((qualifier, length, at_start)) = longest(words) {
            let taken: Vec<Token> =
                if at_start { words.drain(..length).collect() } else { words.split_off(words.len() - length) };
            let typed = as_typed(&taken);
            found = Some(match found {
                None => (qualifier, typed),
                Some((first, words)) if first == qualifier => (first, words),
                // “about 25 expected” is one statement: nobody expects an exact number.
                Some((first, words)) if first == Self::Expected || qualifier == Self::Expected => {
                    (Self::Expected, words)
                }
                Some((_, words)) => {
                    return Err(format!("“{words}” and “{typed}” cannot both be true; keep one"));
                }
            });
        }
        Ok(found.map_or(Self::Exact, |(qualifier, _)| qualifier))
    }

    /// Whether the last words of a phrase are those of a qualifier.
    pub(super) fn ends(words: &[Token]) -> bool {
        (1..=words.len().min(4))
            .any(|length| look_up(&phrase(&words[words.len() - length..]), &[AFTER, AROUND]).is_some())
    }
}

impl fmt::Display for Qualifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Qualifier {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|qualifier| qualifier.as_str() == text)
            .ok_or_else(|| format!("“{text}” is not one of exact, about, over, up-to, expected"))
    }
}

/// The longest phrase at the start or else at the end: what it means, how many tokens, where.
fn longest(words: &[Token]) -> Option<(Qualifier, usize, bool)> {
    let most = words.len().min(4);
    (1..=most).rev().find_map(|length| {
        let start = phrase(&words[..length]);
        let end = phrase(&words[words.len() - length..]);
        // Capitals stand before a dollar sign (C$, CA$); circa is not written so.
        let circa = length > 1 || !matches!(words[0].text.as_str(), "C" | "CA");
        look_up(&start, &[BEFORE, AROUND])
            .filter(|_| circa)
            .map(|qualifier| (qualifier, length, true))
            .or_else(|| look_up(&end, &[AFTER, AROUND]).map(|qualifier| (qualifier, length, false)))
    })
}

fn look_up(phrase: &str, tables: &[Table]) -> Option<Qualifier> {
    let says = |phrases: &str| phrases.split('|').any(|other| other == phrase);
    tables.iter().flat_map(|table| table.iter()).find(|(_, phrases)| says(phrases)).map(|(qualifier, _)| *qualifier)
}

#[cfg(test)]
mod tests;
