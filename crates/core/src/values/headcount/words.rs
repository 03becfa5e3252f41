//! Numbers written as words, in English, Dutch and French.

use super::super::tokens::Token;

const UNITS: &[(u32, &[&str])] = &[
    (0, &["zero", "nul"]),
    (1, &["one", "een", "un", "une"]),
    (2, &["two", "twee", "deux"]),
    (3, &["three", "drie", "trois"]),
    (4, &["four", "vier", "quatre"]),
    (5, &["five", "vijf", "cinq"]),
    (6, &["six", "zes"]),
    (7, &["seven", "zeven", "sept"]),
    (8, &["eight", "acht", "huit"]),
    (9, &["nine", "negen", "neuf"]),
];

const TEENS: &[(u32, &[&str])] = &[
    (10, &["ten", "tien", "dix"]),
    (11, &["eleven", "elf", "onze"]),
    (12, &["twelve", "twaalf", "douze"]),
    (13, &["thirteen", "dertien", "treize"]),
    (14, &["fourteen", "veertien", "quatorze"]),
    (15, &["fifteen", "vijftien", "quinze"]),
    (16, &["sixteen", "zestien", "seize"]),
    (17, &["seventeen", "zeventien"]),
    (18, &["eighteen", "achttien"]),
    (19, &["nineteen", "negentien"]),
];

const TENS: &[(u32, &[&str])] = &[
    (20, &["twenty", "twintig", "vingt", "vingts"]),
    (30, &["thirty", "dertig", "trente"]),
    (40, &["forty", "veertig", "quarante"]),
    (50, &["fifty", "vijftig", "cinquante"]),
    (60, &["sixty", "zestig", "soixante"]),
    (70, &["seventy", "zeventig", "septante"]),
    (80, &["eighty", "tachtig", "octante", "huitante"]),
    (90, &["ninety", "negentig", "nonante"]),
];

const DOZEN: &[&str] = &["dozen", "dozens", "dozijn", "douzaine", "douzaines"];
const HUNDRED: &[&str] = &["hundred", "honderd", "cent", "cents"];
const THOUSAND: &[&str] = &["thousand", "duizend", "mille"];

fn of(table: &[(u32, &[&str])], word: &str) -> Option<u32> {
    table.iter().find(|(_, words)| words.contains(&word)).map(|(value, _)| *value)
}

pub(super) fn is_number_word(word: &str) -> bool {
    [UNITS, TEENS, TENS].into_iter().any(|table| of(table, word).is_some())
        || dutch_compound(word).is_some()
        || [DOZEN, HUNDRED, THOUSAND].into_iter().any(|words| words.contains(&word))
}

/// Whether a number written in words can begin with this one.
pub(in super::super) fn starts_number(word: &str) -> bool {
    matches!(word, "a" | "half") || is_number_word(word)
}

/// `sixty`, `twenty five`, `a hundred`, `two hundred and fifty`, `two dozen`, `half a dozen`,
/// `vijfentwintig`, `soixante dix sept`, `two thousand`, `2 dozen`. `None` for anything else, bare `dozens`
/// and `hundreds` included, because they say no number.
pub(in super::super) fn number(words: &[Token]) -> Option<u32> {
    let mut keys: Vec<&str> = words.iter().map(|token| token.key.as_str()).collect();
    if let ["half", "a", rest @ ..] = keys.as_slice() {
        return matches!(rest, ["dozen"]).then_some(6);
    }
    if let [first, _, ..] = keys.as_mut_slice()
        && *first == "a"
    {
        *first = "one";
    }
    let (mut total, mut at) = (0, 0);
    if let Some((count, used)) = multiple(&keys, THOUSAND) {
        (total, at) = (count.checked_mul(1000)?, used);
    }
    if let Some((count, used)) = multiple(&keys[at..], HUNDRED) {
        (total, at) = (total + count * 100, at + used);
    }
    if at == 0
        && let Some((count, used)) = multiple(&keys, DOZEN)
    {
        return (used == keys.len()).then_some(count * 12);
    }
    let rest = match &keys[at..] {
        ["and" | "en", rest @ ..] if at > 0 => rest,
        rest => rest,
    };
    if rest.is_empty() {
        return (at > 0).then_some(total);
    }
    let (value, used) = below_hundred(rest)?;
    (used == rest.len() && (value > 0 || total == 0)).then_some(total + value)
}

/// `two hundred`, or in Dutch and French a bare `honderd`, `cent`, `mille`.
fn multiple(keys: &[&str], scale: &[&str]) -> Option<(u32, usize)> {
    let first = keys.first()?;
    if scale.contains(first) {
        let says_one = !matches!(*first, "dozens" | "cents" | "douzaines");
        return says_one.then_some((1, 1));
    }
    let (count, used) = below_hundred(keys)?;
    (scale.contains(keys.get(used)?) && count > 0).then_some((count, used + 1))
}

fn below_hundred(keys: &[&str]) -> Option<(u32, usize)> {
    let first = *keys.first()?;
    if first.bytes().all(|byte| byte.is_ascii_digit()) {
        return first.parse().ok().filter(|value| *value < 100).map(|value| (value, 1));
    }
    let second = keys.get(1).copied().unwrap_or_default();
    // quatre-vingts, quatre-vingt-sept, quatre-vingt-dix
    if first == "quatre" && matches!(second, "vingt" | "vingts") {
        return Some(with_units(80, &keys[2..], 2, true));
    }
    if let Some(tens) = of(TENS, first) {
        let french_tail = matches!(first, "soixante");
        return Some(with_units(tens, &keys[1..], 1, french_tail));
    }
    if first == "dix"
        && let Some(unit @ 7..=9) = of(UNITS, second)
    {
        return Some((10 + unit, 2));
    }
    of(TEENS, first).or_else(|| of(UNITS, first)).or_else(|| dutch_compound(first)).map(|value| (value, 1))
}

/// What follows the tens: `five`, `et un`, and in French after 60 and 80 also `dix` to `dix neuf`.
fn with_units(tens: u32, rest: &[&str], used: usize, teens: bool) -> (u32, usize) {
    let (rest, used) = match rest {
        ["et", rest @ ..] => (rest, used + 1),
        rest => (rest, used),
    };
    match rest {
        ["dix", unit, ..] if teens && matches!(of(UNITS, unit), Some(7..=9)) => {
            (tens + 10 + of(UNITS, unit).unwrap_or_default(), used + 2)
        }
        [teen, ..] if teens && of(TEENS, teen).is_some_and(|value| value <= 16) => {
            (tens + of(TEENS, teen).unwrap_or_default(), used + 1)
        }
        [unit, ..] if of(UNITS, unit).is_some_and(|value| value > 0) => {
            (tens + of(UNITS, unit).unwrap_or_default(), used + 1)
        }
        _ => (tens, used),
    }
}

/// `vijfentwintig`, `drieenveertig`.
fn dutch_compound(word: &str) -> Option<u32> {
    TENS.iter().find_map(|(tens, words)| {
        let unit = word.strip_suffix(words[1])?.strip_suffix("en")?;
        of(UNITS, unit).filter(|unit| *unit > 0).map(|unit| tens + unit)
    })
}
