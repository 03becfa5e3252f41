//! Currencies of ISO 4217, with the withdrawn ones that older grants were paid in.

use std::{fmt, str::FromStr, sync::LazyLock};

use super::{
    text::travels_as_text,
    tokens::{Token, as_typed, phrase, tokens},
};

/// A currency by its ISO 4217 code. JSON and SQL: the code, such as `EUR`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, ts_rs::TS)]
#[ts(type = "string")]
pub struct Currency(u8);

travels_as_text!(Currency);

struct Row {
    code: &'static str,
    digits: u32,
    withdrawn: Option<u16>,
    name: &'static str,
    /// Folded signs and words that mean this currency and no other.
    words: Vec<&'static str>,
}

/// In the order of the codes, so that currencies sort by code.
static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    include_str!("currencies.tsv")
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut cells = line.split('\t');
            Some(Row {
                code: cells.next()?,
                digits: cells.next()?.parse().ok()?,
                withdrawn: cells.next()?.parse().ok(),
                name: cells.next()?,
                words: cells.next()?.split('|').filter(|word| !word.is_empty()).collect(),
            })
        })
        .collect()
});

/// Words that many countries share.
const SHARED: &[&str] = &[
    "franc",
    "francs",
    "frank",
    "franken",
    "dinar",
    "dinars",
    "shilling",
    "shillings",
    "peso",
    "pesos",
    "rupee",
    "rupees",
    "krone",
    "kroner",
    "krona",
    "kronor",
    "kroon",
    "kronen",
    "crown",
    "crowns",
    "rial",
    "rials",
    "riyal",
    "riyals",
    "dirham",
    "dirhams",
    "lira",
    "kwacha",
    "mark",
    "won",
    "kr",
];

/// Codes that are also words of a sentence when they are not in capitals.
const WORDS: &[&str] = &["all", "bam", "bob", "cad", "cup", "gel", "mad", "mop", "pen", "ron", "sos", "top", "try"];

impl Currency {
    /// Every currency, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=u8::MAX).zip(ROWS.iter()).map(|(index, _)| Self(index))
    }

    pub fn from_code(code: &str) -> Option<Self> {
        let index = ROWS.binary_search_by_key(&code, |row| row.code).ok()?;
        u8::try_from(index).ok().map(Self)
    }

    /// Reads a code in any case, a sign or a word: `EUR`, `€`, `euros`, `US$`, `francs CFA` (taken
    /// for the West African XOF), `Kenyan shillings`. Words that several countries share, such as
    /// `francs`, are refused.
    pub fn parse(text: &str) -> Result<Self, String> {
        Self::read(&tokens(text))
    }

    pub(super) fn read(words: &[Token]) -> Result<Self, String> {
        let typed = as_typed(words);
        let phrase = phrase(words);
        if SHARED.contains(&phrase.as_str()) {
            return Err(format!("“{typed}” does not say which country’s; write a code such as CHF or XOF"));
        }
        let word = || {
            let known = |row: &Row| row.words.contains(&phrase.as_str());
            ROWS.iter().position(known).and_then(|index| u8::try_from(index).ok()).map(Self)
        };
        let capitals = typed.to_ascii_uppercase();
        let code = || Self::from_code(&capitals).filter(|_| !WORDS.contains(&typed.as_str()));
        word().or_else(code).ok_or_else(|| match typed.as_str() {
            "" => "there is no currency here; write a code such as EUR".to_owned(),
            _ => format!("“{typed}” is not a currency; write a code such as EUR, and nothing else with it"),
        })
    }

    fn row(self) -> Option<&'static Row> {
        ROWS.get(usize::from(self.0))
    }

    /// The ISO 4217 code.
    pub fn code(self) -> &'static str {
        self.row().map_or("", |row| row.code)
    }

    /// `Swiss Franc`.
    pub fn name(self) -> &'static str {
        self.row().map_or("", |row| row.name)
    }

    /// How many decimals an amount has: 2 for most, 0 for XOF or RWF, 3 for TND or JOD. The special
    /// drawing right has none in the standard and 2 here, as its users write it.
    pub fn digits(self) -> u32 {
        self.row().map_or(2, |row| row.digits)
    }

    /// The year it was withdrawn, if it was.
    pub fn withdrawn(self) -> Option<u16> {
        self.row().and_then(|row| row.withdrawn)
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Currency {
    type Err = String;

    /// Reads exactly a code in capitals; for what people write see [`Currency::parse`].
    fn from_str(text: &str) -> Result<Self, String> {
        Self::from_code(text).ok_or_else(|| format!("“{text}” is not a currency code such as EUR"))
    }
}

#[cfg(test)]
mod tests;
