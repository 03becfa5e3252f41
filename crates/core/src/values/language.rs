//! The languages that Rostrum speaks, and how each writes numbers.
//!
//! What a reader sees is printed in the language spoken on this thread ([`Language::spoken`]), which is
//! English unless somebody up the call says otherwise with [`Language::during`]. It is set in two places
//! only, where a command begins and where a report is made; no rule may depend on it, and nothing that is
//! kept is written in it.

use std::{cell::Cell, str::FromStr};

use super::{fold::fold, text::travels_as_text};

/// JSON and SQL: `en`, `nl`, `fr`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, ts_rs::TS)]
#[ts(rename_all = "lowercase")]
pub enum Language {
    #[default]
    En,
    Nl,
    Fr,
}

travels_as_text!(Language);

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(Language::En) };
}

/// Puts back the language of before, even when what ran in between panicked.
struct Before(Language);

impl Drop for Before {
    fn drop(&mut self) {
        SPOKEN.set(self.0);
    }
}

impl Language {
    pub const ALL: [Self; 3] = [Self::En, Self::Nl, Self::Fr];

    /// The language that this thread prints in.
    pub fn spoken() -> Self {
        SPOKEN.get()
    }

    /// Prints in this language whatever is printed while `task` runs, on this thread.
    pub fn during<T>(self, task: impl FnOnce() -> T) -> T {
        let _before = Before(SPOKEN.replace(self));
        task()
    }

    /// The code of ISO 639-1.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nl => "nl",
            Self::Fr => "fr",
        }
    }

    /// As its speakers call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Nl => "Nederlands",
            Self::Fr => "Français",
        }
    }

    /// Reads a code, with or without a region, or a name in any of the three: `nl`, `nl-BE`, `Dutch`,
    /// `néerlandais`.
    pub fn parse(text: &str) -> Result<Self, String> {
        let folded = fold(text);
        let start = folded.split(['-', '_']).next().unwrap_or_default();
        match start {
            "en" | "english" | "engels" | "anglais" => Ok(Self::En),
            "nl" | "dutch" | "nederlands" | "neerlandais" => Ok(Self::Nl),
            "fr" | "french" | "frans" | "francais" => Ok(Self::Fr),
            _ => Err(format!("“{}” is not a language that Rostrum speaks; write en, nl or fr", text.trim())),
        }
    }

    /// `one` where this language has the singular for so many: one, and in French none as well.
    pub fn plural<T>(self, count: u64, one: T, several: T) -> T {
        let singular = match self {
            Self::En | Self::Nl => count == 1,
            Self::Fr => count < 2,
        };
        if singular { one } else { several }
    }

    /// A whole number for reading: `1,234`, `1.234`, `1 234`.
    pub fn number(self, number: u64) -> String {
        self.grouped(&number.to_string())
    }

    /// What stands between thousands: in French a narrow space that does not break.
    pub fn thousands(self) -> char {
        match self {
            Self::En => ',',
            Self::Nl => '.',
            Self::Fr => '\u{202f}',
        }
    }

    pub fn decimal_mark(self) -> char {
        match self {
            Self::En => '.',
            Self::Nl | Self::Fr => ',',
        }
    }

    /// `a`, `a and b`, `a, b and c`.
    pub fn joined<T: Into<String>>(self, items: impl IntoIterator<Item = T>) -> String {
        let mut items: Vec<String> = items.into_iter().map(Into::into).collect();
        let and = match self {
            Self::En => "and",
            Self::Nl => "en",
            Self::Fr => "et",
        };
        match (items.pop(), items.is_empty()) {
            (None, _) => String::new(),
            (Some(last), true) => last,
            (Some(last), false) => format!("{} {and} {last}", items.join(", ")),
        }
    }

    /// Digits in groups of three.
    pub(super) fn grouped(self, digits: &str) -> String {
        let mut text = String::with_capacity(digits.len() + digits.len() / 3);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push(self.thousands());
            }
            text.push(digit);
        }
        text
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Language {
    type Err = String;

    /// Reads exactly a code; for what people write see [`Language::parse`].
    fn from_str(text: &str) -> Result<Self, String> {
        let exact = Self::ALL.into_iter().find(|language| language.code() == text);
        exact.ok_or_else(|| format!("“{text}” is not one of en, nl, fr"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_read_by_code_or_name() {
        for (text, language) in
            [("en", Language::En), ("NL-be", Language::Nl), ("Français", Language::Fr), ("néerlandais", Language::Nl)]
        {
            assert_eq!(Language::parse(text), Ok(language), "{text}");
        }
        for language in Language::ALL {
            assert_eq!(Language::parse(language.name()), Ok(language), "each knows its own name");
            assert_eq!(language.code().parse(), Ok(language), "and its code, as it is stored");
        }
        assert!(Language::parse("Deutsch").unwrap_err().contains("en, nl or fr"), "the others are refused by name");
    }

    #[test]
    fn another_language_is_spoken_for_as_long_as_asked() {
        assert_eq!(Language::spoken(), Language::En, "English by itself");
        Language::Nl.during(|| {
            assert_eq!(Language::spoken(), Language::Nl, "Dutch within");
            Language::Fr.during(|| assert_eq!(Language::spoken(), Language::Fr, "French within that"));
            assert_eq!(Language::spoken(), Language::Nl, "and Dutch again");
        });
        let fell = std::panic::catch_unwind(|| Language::Fr.during(|| std::panic::resume_unwind(Box::new("ill"))));
        assert!(fell.is_err() && Language::spoken() == Language::En, "a panic within does not leave French behind");
    }

    #[test]
    fn none_is_singular_in_french_alone() {
        let of = |language: Language| [0, 1, 2].map(|count| language.plural(count, "one", "several"));
        assert_eq!(of(Language::En), ["several", "one", "several"], "no events");
        assert_eq!(of(Language::Nl), ["several", "one", "several"], "nul evenementen");
        assert_eq!(of(Language::Fr), ["one", "one", "several"], "zéro événement");
    }

    #[test]
    fn lists_end_with_and() {
        assert_eq!(Language::En.joined(["a"; 0]), "", "nothing");
        assert_eq!(Language::Nl.joined(["Mali"]), "Mali", "one");
        assert_eq!(Language::Fr.joined(["Mali", "Niger", "Tchad"]), "Mali, Niger et Tchad", "several");
    }
}
