//! Countries, recognised by exact names and never by likeness: Niger is not Nigeria.

use std::{collections::HashMap, fmt, str::FromStr, sync::LazyLock};

use super::{Language, fold::fold, text::travels_as_text};

#[cfg(test)]
mod tests;

/// A country or territory of ISO 3166-1, or Kosovo (`XK`). JSON and SQL: the two-letter code.
/// Ordered by code.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, ts_rs::TS)]
#[ts(type = "string")]
pub struct Country(u8);

travels_as_text!(Country);

struct Row {
    alpha2: &'static str,
    alpha3: &'static str,
    name: &'static str,
    dutch: &'static str,
    french: &'static str,
    aliases: Vec<&'static str>,
    demonyms: Vec<&'static str>,
}

/// In the order of the codes. Made by `scripts/countries.py`.
static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let list = |cell: &'static str| cell.split('|').filter(|text| !text.is_empty()).collect();
    include_str!("countries.tsv")
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut cells = line.split('\t');
            Some(Row {
                alpha2: cells.next()?,
                alpha3: cells.next()?,
                name: cells.next()?,
                dutch: cells.next()?,
                french: cells.next()?,
                aliases: list(cells.next()?),
                demonyms: list(cells.next()?),
            })
        })
        .collect()
});

/// What each spelling may mean. Spellings in capitals are kept so, all others are keys.
struct Spellings {
    names: HashMap<String, Vec<Country>>,
    demonyms: HashMap<String, Vec<Country>>,
    /// The keys of each country, its everyday names first, in the order of [`Row::everyday`].
    keys: Vec<Vec<String>>,
}

static SPELLINGS: LazyLock<Spellings> = LazyLock::new(|| {
    let mut spellings = Spellings { names: HashMap::new(), demonyms: HashMap::new(), keys: Vec::new() };
    for country in Country::all() {
        let Some(row) = country.row() else { continue };
        for code in [row.alpha2, row.alpha3] {
            spellings.names.entry(code.to_owned()).or_default().push(country);
        }
        for name in row.everyday().iter().chain(&row.aliases) {
            let spelling = if is_capitals(name) { (*name).to_owned() } else { key(name) };
            let meant = spellings.names.entry(spelling).or_default();
            if !meant.contains(&country) {
                meant.push(country);
            }
        }
        for demonym in &row.demonyms {
            spellings.demonyms.entry(key(demonym)).or_default().push(country);
        }
        let everyday = row.everyday();
        let all = everyday.iter().chain(&row.aliases).chain(&row.demonyms);
        spellings.keys.push(all.map(|text| key(text)).collect());
    }
    spellings
});

impl Row {
    /// In English, Dutch and French.
    fn everyday(&self) -> [&'static str; 3] {
        [self.name, self.dutch, self.french]
    }
}

fn is_capitals(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Folded, without articles and stops, with spaces for all other signs.
fn key(text: &str) -> String {
    let plain = fold(&text.replace('.', "")).replace('&', " and ");
    let words: Vec<&str> = plain.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let words = match words.as_slice() {
        ["the" | "la" | "le" | "les" | "l" | "de" | "het", rest @ ..] if !rest.is_empty() => rest,
        words => words,
    };
    let word = |word: &&str| if *word == "st" { "saint" } else { *word }.to_owned();
    words.iter().map(word).collect::<Vec<_>>().join(" ")
}

impl Country {
    /// Every country, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=u8::MAX).zip(ROWS.iter()).map(|(index, _)| Self(index))
    }

    /// From the two-letter code in capitals.
    pub fn from_code(alpha2: &str) -> Option<Self> {
        let index = ROWS.binary_search_by_key(&alpha2, |row| row.alpha2).ok()?;
        u8::try_from(index).ok().map(Self)
    }

    /// Reads a name in English, Dutch or French, a code in capitals or a demonym: `DR Congo`,
    /// `ML`, `Libanon`, `Holland`, `Malian`. Case, accents, hyphens and articles do not matter. A
    /// name that two countries share is refused with both; a near miss is only suggested.
    pub fn parse(text: &str) -> Result<Self, String> {
        let capitals = text.trim().replace('.', "");
        let found = (is_capitals(&capitals).then(|| SPELLINGS.names.get(&capitals)).flatten())
            .or_else(|| SPELLINGS.names.get(&key(text)))
            .or_else(|| SPELLINGS.demonyms.get(&key(text)));
        only(found, text)
    }

    /// Reads a demonym alone: `Malian`, `Dutch`, `Lebanese`.
    pub fn parse_demonym(text: &str) -> Result<Self, String> {
        only(SPELLINGS.demonyms.get(&key(text)), text)
    }

    /// The countries that what was typed so far may become: exact codes and abbreviations first, then
    /// everyday names that begin so, other names and demonyms that do, and later words of the
    /// everyday name; each group by name. The everyday names are those of the language spoken.
    pub fn suggest(prefix: &str, limit: usize) -> Vec<Self> {
        let typed = key(prefix);
        if typed.is_empty() {
            return Vec::new();
        }
        let code = prefix.trim().to_uppercase();
        let mut found: Vec<(u8, &str, Self)> = Self::all()
            .filter_map(|country| Some((country.likeness(&typed, &code)?, country.human(), country)))
            .collect();
        found.sort_unstable();
        found.into_iter().take(limit).map(|(_, _, country)| country).collect()
    }

    /// 0 is the best; `None` where nothing begins with what was typed.
    fn likeness(self, typed: &str, code: &str) -> Option<u8> {
        let row = self.row()?;
        if row.alpha2 == code || row.alpha3 == code || row.aliases.contains(&code) {
            return Some(0);
        }
        let keys = SPELLINGS.keys.get(usize::from(self.0))?;
        let name = keys.get(Language::spoken() as usize)?;
        if name.starts_with(typed) {
            Some(1)
        } else if keys.iter().any(|other| other.starts_with(typed)) {
            Some(2)
        } else if name.split(' ').any(|word| word.starts_with(typed)) {
            Some(3)
        } else {
            None
        }
    }

    fn row(self) -> Option<&'static Row> {
        ROWS.get(usize::from(self.0))
    }

    /// The two-letter code of ISO 3166-1.
    pub fn code(self) -> &'static str {
        self.row().map_or("", |row| row.alpha2)
    }

    /// The three-letter code.
    pub fn alpha3(self) -> &'static str {
        self.row().map_or("", |row| row.alpha3)
    }

    /// The everyday English name, whatever is spoken: `Netherlands`, `DR Congo`, `Syria`.
    pub fn name(self) -> &'static str {
        self.row().map_or("", |row| row.name)
    }

    /// The everyday name in the language spoken: `Netherlands`, `Nederland`, `Pays-Bas`.
    pub fn human(self) -> &'static str {
        self.row().map_or("", |row| match Language::spoken() {
            Language::En => row.name,
            Language::Nl => row.dutch,
            Language::Fr => row.french,
        })
    }

    /// The usual English demonym: `Dutch`, `Malian`. Uninhabited places and some territories have none.
    pub fn demonym(self) -> Option<&'static str> {
        self.row()?.demonyms.first().copied()
    }
}

fn only(found: Option<&Vec<Country>>, text: &str) -> Result<Country, String> {
    let typed = text.trim();
    match found.map(Vec::as_slice) {
        Some([country]) => Ok(*country),
        Some(several) => {
            let names: Vec<&str> = several.iter().map(|country| country.human()).collect();
            Err(format!("“{typed}” may be {}; write which one", names.join(" or ")))
        }
        None if typed.is_empty() => Err("there is no country here; write its name, such as Mali".to_owned()),
        None => Err(match nearest(typed) {
            Some(country) => format!("“{typed}” is not a known country; did you mean {}?", country.human()),
            None => format!("“{typed}” is not a known country; write its name, such as Mali"),
        }),
    }
}

/// For the message only: the country with the one closest spelling.
fn nearest(typed: &str) -> Option<Country> {
    let typed = key(typed);
    let furthest = if typed.chars().count() < 6 { 1 } else { 2 };
    SPELLINGS
        .names
        .iter()
        .filter(|(spelling, _)| spelling.len() > 3 && spelling.len().abs_diff(typed.len()) <= furthest)
        .map(|(spelling, countries)| (strsim::osa_distance(spelling, &typed), spelling, countries))
        .filter(|(distance, ..)| *distance <= furthest)
        .min()
        .and_then(|(_, _, countries)| countries.first().copied())
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Country {
    type Err = String;

    /// Reads exactly a two-letter code in capitals; for what people write see [`Country::parse`].
    fn from_str(text: &str) -> Result<Self, String> {
        Self::from_code(text).ok_or_else(|| format!("“{text}” is not the code of a country such as ML"))
    }
}
