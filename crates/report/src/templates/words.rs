//! Numbers, plurals and lists as sentences have them.

use rostrum_core::values::{self, Money, PartialDate};

use crate::document::{Amount, Cell, Qualifier, grouped};

const SMALL: [&str; 13] =
    ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// `nine`, `28`, `1,204`; nothing is `no`.
pub fn number(count: u64) -> String {
    usize::try_from(count).ok().and_then(|count| SMALL.get(count)).map_or_else(|| grouped(count), |word| (*word).into())
}

/// `nine events`, `one event`, `no events`.
pub fn counted(count: u32, one: &str, several: &str) -> String {
    format!("{} {}", number(count.into()), if count == 1 { one } else { several })
}

/// With a capital, as a sentence begins.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// `a`, `a and b`, `a, b and c`.
pub fn joined(items: impl IntoIterator<Item = impl Into<String>>) -> String {
    let mut items: Vec<String> = items.into_iter().map(Into::into).collect();
    match (items.pop(), items.is_empty()) {
        (None, _) => String::new(),
        (Some(last), true) => last,
        (Some(last), false) => format!("{} and {last}", items.join(", ")),
    }
}

/// One form or the other, by the number.
pub fn either<'a>(count: u32, one: &'a str, several: &'a str) -> &'a str {
    if count == 1 { one } else { several }
}

/// The plural of a kind's name, where it can be told: `workshops`, `summaries`. What does not look
/// like an English word in small letters stays as it is.
pub fn plural(word: &str) -> String {
    let plain = word.chars().all(|c| c.is_ascii_lowercase() || c == ' ' || c == '-');
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    match word.strip_suffix('y') {
        _ if !plain || word.is_empty() => word.to_owned(),
        Some(stem) if !ends(&["ay", "ey", "oy", "uy"]) => format!("{stem}ies"),
        _ if ends(&["s", "x", "z", "ch", "sh"]) => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

/// The name of a country in a sentence: `the Netherlands`, `Mali`.
pub fn in_country(name: &str) -> String {
    const PLURAL: [&str; 7] = ["Netherlands", "Philippines", "Gambia", "Bahamas", "Maldives", "Comoros", "Seychelles"];
    let takes_the = name.starts_with("United ")
        || name.ends_with("Republic")
        || name.ends_with("Islands")
        || PLURAL.contains(&name);
    if takes_the { format!("the {name}") } else { name.to_owned() }
}

/// A long name, cut between words where a reader knows by then what is meant: `Learning from design in …`.
pub fn shortened(name: &str) -> String {
    const MOST: usize = 64;
    if name.chars().count() <= MOST {
        return name.to_owned();
    }
    let start: String = name.chars().take(MOST).collect();
    let cut = start.rfind(' ').filter(|at| *at > 0).unwrap_or(start.len());
    format!("{} …", start[..cut].trim_end_matches(|c: char| !c.is_alphanumeric()))
}

/// What a closed list or a vocabulary calls a thing, as a cell begins: `policy-brief` is `Policy brief`.
pub fn named(word: &str) -> String {
    capital(&spaced(word))
}

/// The same within a sentence: `co-applicant` keeps its hyphen.
pub fn spaced(word: &str) -> String {
    match word.strip_prefix("co-") {
        Some(rest) => format!("co-{}", rest.replace('-', " ")),
        None => word.replace(['-', '_'], " ").replace(" ngo", " NGO"),
    }
}

/// A date as a cell: whatever is known is shown, and it sorts and calculates where the day is known.
pub fn date(date: Option<PartialDate>) -> Cell {
    match date {
        Some(PartialDate::Day(day)) => Cell::date(PartialDate::Day(day).human(), Some(day)),
        Some(date) => Cell::date(date.human(), None),
        None => Cell::empty(),
    }
}

impl From<values::Qualifier> for Qualifier {
    fn from(qualifier: values::Qualifier) -> Self {
        match qualifier {
            values::Qualifier::Exact => Qualifier::Exact,
            values::Qualifier::About => Qualifier::About,
            values::Qualifier::Over => Qualifier::Over,
            values::Qualifier::UpTo => Qualifier::UpTo,
            values::Qualifier::Expected => Qualifier::Expected,
        }
    }
}

impl From<Money> for Amount {
    fn from(money: Money) -> Self {
        let digits = u8::try_from(money.currency.digits()).unwrap_or_default();
        Amount::new(money.amount_minor, money.currency.to_string(), digits).qualified(money.qualifier.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_are_words_and_nothing_is_no() {
        for (count, words) in [(0, "no events"), (1, "one event"), (9, "nine events"), (1204, "1,204 events")] {
            assert_eq!(counted(count, "event", "events"), words, "{count} events");
        }
    }

    #[test]
    fn lists_end_with_and() {
        assert_eq!(joined(["a"; 0]), "", "nothing");
        assert_eq!(joined(["Mali"]), "Mali", "one");
        assert_eq!(joined(["Mali", "Niger", "Chad"]), "Mali, Niger and Chad", "several");
    }

    #[test]
    fn kinds_have_a_plural_where_it_can_be_told() {
        for (one, several) in [
            ("workshop", "workshops"),
            ("lunch meeting", "lunch meetings"),
            ("launch", "launches"),
            ("study", "studies"),
            ("field day", "field days"),
            ("Café-débat", "Café-débat"),
        ] {
            assert_eq!(plural(one), several, "several of “{one}”");
        }
    }

    #[test]
    fn a_long_name_is_cut_between_words() {
        let name = "Promoting coherence, coordination and complementarity in international support";
        assert_eq!(shortened(name), "Promoting coherence, coordination and complementarity in …", "and says so");
        assert_eq!(shortened("Learning from design"), "Learning from design", "a short one stays");
        assert_eq!(shortened(&"é".repeat(100)).chars().count(), 66, "one endless word is cut anyway");
    }

    #[test]
    fn some_countries_take_an_article() {
        assert_eq!(in_country("Netherlands"), "the Netherlands", "a plural");
        assert_eq!(in_country("Central African Republic"), "the Central African Republic", "a republic");
        assert_eq!(in_country("Mali"), "Mali", "most take none");
    }

    #[test]
    fn words_of_a_list_read_as_words() {
        assert_eq!(named("policy-brief"), "Policy brief", "in a cell");
        assert_eq!(spaced("co-facilitator"), "co-facilitator", "a prefix keeps its hyphen");
        assert_eq!(spaced("national-ngo"), "national NGO", "an abbreviation its capitals");
    }
}
