//! A person as lists, letters and name badges write them: `Prof. dr. Ana Silva PhD <ana@example.org>`.

use crate::values::fold::fold;

/// What such a line says of the person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Without titles and addresses.
    pub name: String,
    /// As printed, before the name and behind it: `Prof. dr. PhD`.
    pub title: String,
    pub emails: Vec<String>,
}

/// Before a name, folded and without full stops. Words that are given names too (Justice, Dame, Prince) are not here.
const BEFORE: &[&str] = &[
    "dr",
    "drs",
    "ir",
    "ing",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "prof",
    "professor",
    "professeur",
    "doctor",
    "docteur",
    "dhr",
    "mevr",
    "mw",
    "meneer",
    "mevrouw",
    "mme",
    "mlle",
    "monsieur",
    "madame",
    "sir",
    "he",
    "excellency",
    "ambassador",
    "ambassadeur",
    "senator",
    "colonel",
    "captain",
    "rev",
];

/// Behind a name, as printed without full stops.
const BEHIND: &[&str] =
    &["PhD", "DPhil", "MPhil", "MA", "MSc", "BSc", "BA", "MBA", "MPA", "LLM", "LLB", "JD", "MD", "MP", "MEP", "Esq"];

impl Written {
    /// Whatever is typed is a name at least; nothing is dropped but titles and addresses, which have places of
    /// their own, and the signs around these.
    pub fn read(text: &str) -> Self {
        let (rest, emails) = take_addresses(text);
        let words: Vec<&str> = rest.split_whitespace().collect();
        let last = words.len().saturating_sub(1);
        let before = words.iter().take(last).take_while(|word| is_before(word)).count();
        let shouted = !words[before..].iter().any(|word| word.chars().any(char::is_lowercase) && !is_behind(word));
        let most = words.len().saturating_sub(before + 1);
        let behind = if shouted { 0 } else { words.iter().rev().take(most).take_while(|word| is_behind(word)).count() };
        let named = &words[before..words.len() - behind];
        let titles: Vec<&str> = words[..before].iter().chain(&words[words.len() - behind..]).copied().collect();
        let name = named.join(" ");
        Self { name: name.trim_matches([',', ';', ' ']).to_owned(), title: titles.join(" ").replace(',', ""), emails }
    }
}

impl Written {
    /// Written down again in one line, as it can be read.
    pub fn label(&self) -> String {
        let addresses = self.emails.iter().map(|email| format!("<{email}>"));
        let parts = [self.title.clone(), self.name.clone()].into_iter().chain(addresses);
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

fn is_before(word: &str) -> bool {
    let folded: String = fold(word).chars().filter(|char| *char != '.').collect();
    // “He” is a family name too: the title has capitals and points.
    BEFORE.contains(&folded.as_str()) && (folded != "he" || word.contains('.') || word == "HE")
}

fn is_behind(word: &str) -> bool {
    let bare: String = word.chars().filter(|char| !matches!(char, '.' | ',')).collect();
    BEHIND.contains(&bare.as_str())
}

/// Whether the text is one e-mail address and nothing else.
pub fn is_address(text: &str) -> bool {
    let Some((name, place)) = text.split_once('@') else { return false };
    let plain = |char: char| !char.is_whitespace() && !char.is_control() && !"@<>()[]{},;:\"\\".contains(char);
    !name.is_empty()
        && place.contains('.')
        && !place.starts_with('.')
        && !place.ends_with('.')
        && text.chars().filter(|char| *char == '@').count() == 1
        && name.chars().chain(place.chars()).all(plain)
}

/// The addresses of a text, each once, and the text without them and without the signs that held them.
pub fn take_addresses(text: &str) -> (String, Vec<String>) {
    if !text.contains('@') {
        return (text.to_owned(), Vec::new());
    }
    let holds = |char: char| matches!(char, '<' | '>' | '(' | ')' | '[' | ']' | ',' | ';' | '"' | '\'');
    let mut rest = String::with_capacity(text.len());
    let mut emails: Vec<String> = Vec::new();
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let bare = word.trim_matches(holds);
        let bare = bare.strip_prefix("mailto:").unwrap_or(bare);
        if !is_address(bare) {
            rest += piece;
            continue;
        }
        // A comma behind an address still parts what is before from what follows.
        if word.ends_with([',', ';']) {
            rest.truncate(rest.trim_end().len());
            rest += ",";
        }
        rest += &piece[word.len()..];
        if !emails.iter().any(|known| known.eq_ignore_ascii_case(bare)) {
            emails.push(bare.to_owned());
        }
    }
    (rest.trim().trim_end_matches([',', ';']).trim_end().to_owned(), emails)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Written, is_address, take_addresses};

    #[test]
    fn titles_and_addresses_have_places_of_their_own() {
        for (text, name, title, emails) in [
            ("Ana Silva", "Ana Silva", "", ""),
            ("Dr Ana Silva", "Ana Silva", "Dr", ""),
            ("Prof. dr. Ana Silva", "Ana Silva", "Prof. dr.", ""),
            ("Dr C. Harris PhD", "C. Harris", "Dr PhD", ""),
            ("Ana Silva, Ph.D., MA", "Ana Silva", "Ph.D. MA", ""),
            ("H.E. Mohammed Bello", "Mohammed Bello", "H.E.", ""),
            ("He Xiang", "He Xiang", "", ""),
            ("Yo-Yo Ma", "Yo-Yo Ma", "", ""),
            ("YO-YO MA", "YO-YO MA", "", ""),
            ("Justice Malala", "Justice Malala", "", ""),
            ("Dr", "Dr", "", ""),
            ("Ana Silva <ana@example.org>", "Ana Silva", "", "ana@example.org"),
            ("ana.silva@example.org", "", "", "ana.silva@example.org"),
            (
                "Mw Bo de Wit (bo@example.org; b.dewit@example.org)",
                "Bo de Wit",
                "Mw",
                "bo@example.org b.dewit@example.org",
            ),
            ("Ana <ana at example>", "Ana <ana at example>", "", ""),
        ] {
            let read = Written::read(text);
            assert_eq!((read.name.as_str(), read.title.as_str()), (name, title), "{text}");
            assert_eq!(read.emails.join(" "), emails, "{text}");
        }
    }

    #[test]
    fn an_address_has_a_name_and_a_place() {
        for text in ["a@b.nl", "first.last+tag@sub.example.org"] {
            assert!(is_address(text), "{text} can be written to");
        }
        for text in ["@measuringSRoL", "a@b", "a@@b.nl", "a b@c.nl", "a@.nl", "a@b.", "<a@b.nl>"] {
            assert!(!is_address(text), "{text} is none");
        }
    }

    proptest! {
        #[test]
        fn between_title_and_address_stands_the_name(given in "[A-Z][a-z]{3,8}", family in "[A-Z][a-z]{3,8}") {
            let named = Written::read(&format!("Dr {given} {family} PhD <x@example.org>"));
            prop_assert_eq!(named.name, format!("{given} {family}"), "whatever it is");
        }

        #[test]
        fn no_text_breaks_the_reading(text in "\\PC{0,80}") {
            let read = Written::read(&text);
            let letters = |text: &str| text.chars().filter(|char| char.is_alphanumeric()).count();
            let kept = letters(&read.name) + letters(&read.title) + read.emails.iter().map(|one| letters(one)).sum::<usize>();
            prop_assert!(kept <= letters(&text), "nothing is made up: {read:?}");
            prop_assert!(text.contains('@') || kept == letters(&text), "nothing is lost: {read:?}");
        }

        #[test]
        fn taking_addresses_out_leaves_none(text in "([a-z]{1,5}@[a-z]{1,5}\\.nl[ ,;>)]{1,2}|[A-Za-z (<]{1,8}){0,6}") {
            let (rest, emails) = take_addresses(&text);
            let (again, more) = take_addresses(&rest);
            prop_assert!(more.is_empty() || !emails.is_empty(), "what is taken is taken at once: {text:?}");
            prop_assert!(again.len() <= rest.len(), "and nothing is added");
        }
    }
}
