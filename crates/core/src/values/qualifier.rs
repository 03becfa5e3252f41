//! How sure a stated number is.

use std::{fmt, str::FromStr};

use super::{
    text::travels_as_text,
    tokens::{Token, as_typed, phrase, tokens},
};

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
    pub const ALL: [Self; 5] = [
        Self::Exact,
        Self::About,
        Self::Over,
        Self::UpTo,
        Self::Expected,
    ];

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
        if matches!(
            phrase(&words).as_str(),
            "" | "exact" | "exactly" | "precies" | "exactement"
        ) {
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
            let taken: Vec<Token> = if at_start {
                words.drain(..length).collect()
            } else {
                words.split_off(words.len() - length)
            };
            let typed = as_typed(&taken);
            found = Some(match found {
                None => (qualifier, typed),
                Some((first, words)) if first == qualifier => (first, words),
                // “about 25 expected” is one statement: nobody expects an exact number.
                Some((first, words)) if first == Self::Expected || qualifier == Self::Expected => {
                    (Self::Expected, words)
                }
                Some((_, words)) => {
                    return Err(format!(
                        "“{words}” and “{typed}” cannot both be true; keep one"
                    ));
                }
            });
        }
        Ok(found.map_or(Self::Exact, |(qualifier, _)| qualifier))
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

/// Before the number, with signs set off by spaces as the tokens are.
const BEFORE: &[(Qualifier, &[&str])] = &[
    (
        Qualifier::About,
        &[
            "some",
            "nearly",
            "almost",
            "close to",
            "an estimated",
            "estimated at",
            "in the region of",
            "c",
            "~",
            "≈",
            "±",
            "rond",
            "rond de",
            "zo'n",
            "bijna",
            "een kleine",
            "autour de",
            "presque",
            "pres de",
            "quelque",
            "une estimation de",
        ],
    ),
    (
        Qualifier::Over,
        &[
            "over",
            "just over",
            "well over",
            "slightly over",
            "above",
            "more than",
            "upwards of",
            "in excess of",
            "exceeding",
            "a minimum of",
            "minimum of",
            "> =",
            ">",
            "≥",
            "ruim",
            "meer dan",
            "boven de",
            "een minimum van",
            "plus de",
            "un minimum de",
        ],
    ),
    (
        Qualifier::UpTo,
        &[
            "up to",
            "a maximum of",
            "maximum of",
            "no more than",
            "not more than",
            "under",
            "just under",
            "below",
            "less than",
            "fewer than",
            "< =",
            "<",
            "≤",
            "tot",
            "niet meer dan",
            "minder dan",
            "een maximum van",
            "jusqu'a",
            "pas plus de",
            "moins de",
            "un maximum de",
        ],
    ),
    (Qualifier::Expected, &["expecting", "er worden"]),
];

/// After the number.
const AFTER: &[(Qualifier, &[&str])] = &[
    (
        Qualifier::About,
        &["or so", "of zo", "give or take", "a peu pres"],
    ),
    (
        Qualifier::Over,
        &["+", "plus", "or more", "of meer", "ou plus", "et plus"],
    ),
    (
        Qualifier::UpTo,
        &["or less", "or fewer", "of minder", "ou moins"],
    ),
    (Qualifier::Expected, &["are expected", "is expected"]),
];

/// On either side.
const AROUND: &[(Qualifier, &[&str])] = &[
    (
        Qualifier::About,
        &[
            "about",
            "around",
            "approximately",
            "approx",
            "circa",
            "ca",
            "roughly",
            "estimated",
            "ongeveer",
            "geschat",
            "naar schatting",
            "grofweg",
            "environ",
            "approximativement",
            "a peu pres",
        ],
    ),
    (
        Qualifier::Over,
        &[
            "at least",
            "minimum",
            "min",
            "minimaal",
            "minstens",
            "ten minste",
            "tenminste",
            "op zijn minst",
            "au moins",
            "au minimum",
        ],
    ),
    (
        Qualifier::UpTo,
        &[
            "at most",
            "maximum",
            "max",
            "at the most",
            "maximaal",
            "hooguit",
            "hoogstens",
            "ten hoogste",
            "au plus",
            "au maximum",
        ],
    ),
    (
        Qualifier::Expected,
        &[
            "expected",
            "anticipated",
            "projected",
            "verwacht",
            "verwachte",
            "naar verwachting",
            "attendu",
            "attendus",
            "attendue",
            "attendues",
            "prevu",
            "prevus",
            "prevue",
            "prevues",
        ],
    ),
];

/// The longest phrase at the start or else at the end: what it means, how many tokens, where.
fn longest(words: &[Token]) -> Option<(Qualifier, usize, bool)> {
    let most = words.len().min(4);
    (1..=most).rev().find_map(|length| {
        let start = phrase(&words[..length]);
        let end = phrase(&words[words.len() - length..]);
        // A capital C stands before a dollar sign; circa is written small.
        let circa = length > 1 || start != "c" || words[0].text == "c";
        look_up(&start, &[BEFORE, AROUND])
            .filter(|_| circa)
            .map(|qualifier| (qualifier, length, true))
            .or_else(|| look_up(&end, &[AFTER, AROUND]).map(|qualifier| (qualifier, length, false)))
    })
}

fn look_up(phrase: &str, tables: &[&[(Qualifier, &[&str])]]) -> Option<Qualifier> {
    tables
        .iter()
        .flat_map(|table| table.iter())
        .find(|(_, phrases)| phrases.contains(&phrase))
        .map(|(qualifier, _)| *qualifier)
}
