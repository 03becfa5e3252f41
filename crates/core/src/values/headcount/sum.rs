//! How many people came to several events, of which not all said how many.

use serde::Serialize;

use super::{Headcount, Language, Qualifier, with_thousands};

/// Collects the headcounts of events and says what their sum is worth.
///
/// `least` adds exact numbers, lower bounds (“more than 60”) and rounded numbers (“about 40”). It is
/// *at least* as soon as anybody may be missing from it: an event gave no number, gave a lower or
/// an upper bound, or only an expectation. A rounded number makes it *about*, and both may hold.
/// Upper bounds and expectations are never added, because nobody counted those people; they are
/// reported beside the sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, ts_rs::TS)]
pub struct HeadcountSum {
    #[ts(type = "number")]
    pub least: u64,
    /// Events in `least`.
    pub counted: u32,
    /// Events that gave no number at all.
    pub uncounted: u32,
    /// Whether a lower bound is in `least`.
    pub over: bool,
    /// Whether a rounded number is in `least`.
    pub about: bool,
    /// The upper bounds together, and from how many events.
    #[ts(type = "number")]
    pub up_to: u64,
    pub up_to_events: u32,
    /// The expectations together, and from how many events.
    #[ts(type = "number")]
    pub expected: u64,
    pub expected_events: u32,
}

impl HeadcountSum {
    pub fn of(headcounts: impl IntoIterator<Item = Option<Headcount>>) -> Self {
        let mut sum = Self::default();
        headcounts.into_iter().for_each(|headcount| sum.add(headcount));
        sum
    }

    /// One event more, with its headcount if it gave one.
    pub fn add(&mut self, headcount: Option<Headcount>) {
        let Some(Headcount { count, qualifier }) = headcount else {
            self.uncounted += 1;
            return;
        };
        let count = u64::from(count);
        match qualifier {
            Qualifier::UpTo => {
                self.up_to += count;
                self.up_to_events += 1;
            }
            Qualifier::Expected => {
                self.expected += count;
                self.expected_events += 1;
            }
            Qualifier::Exact | Qualifier::About | Qualifier::Over => {
                self.least += count;
                self.counted += 1;
                self.over |= qualifier == Qualifier::Over;
                self.about |= qualifier == Qualifier::About;
            }
        }
    }

    pub fn events(&self) -> u32 {
        self.counted + self.uncounted + self.up_to_events + self.expected_events
    }

    /// Whether people may be missing from `least`.
    pub fn at_least(&self) -> bool {
        self.over || self.counted < self.events()
    }

    /// In the language spoken: `at least 95 people at 3 of 9 events; 6 events gave no number`.
    pub fn human(&self) -> String {
        let say = Sentence::in_language(Language::spoken());
        let events = self.events();
        if events == 0 {
            return say.nothing.to_owned();
        }
        let mut parts = Vec::new();
        if self.counted > 0 {
            let qualifier = match (self.at_least(), self.about) {
                (true, true) => say.at_least_about,
                (true, false) => say.at_least,
                (false, true) => say.about,
                (false, false) => "",
            };
            let of = if self.counted < events { (say.of)(self.counted) } else { String::new() };
            let people = (say.people)(self.least);
            parts.push(format!("{qualifier}{people} {} {of}{}", say.at, (say.events)(events)));
        }
        for (count, from, words) in
            [(self.up_to, self.up_to_events, say.up_to), (self.expected, self.expected_events, say.expected)]
        {
            if from > 0 {
                let more = if self.counted > 0 { say.more } else { "" };
                let count = with_thousands(&count.to_string());
                parts.push(format!("{words}{count}{more} {} {}", say.at, (say.events)(from)));
            }
        }
        if self.uncounted == events {
            parts.push((say.none_gave)(events));
        } else if self.uncounted > 0 {
            parts.push((say.gave_none)(self.uncounted));
        }
        parts.join(say.part)
    }
}

/// The sentence's words in one language.
struct Sentence {
    nothing: &'static str,
    at_least: &'static str,
    about: &'static str,
    at_least_about: &'static str,
    at: &'static str,
    up_to: &'static str,
    expected: &'static str,
    more: &'static str,
    part: &'static str,
    people: fn(u64) -> String,
    events: fn(u32) -> String,
    /// How many of all, before the events.
    of: fn(u32) -> String,
    none_gave: fn(u32) -> String,
    gave_none: fn(u32) -> String,
}

impl Sentence {
    fn in_language(language: Language) -> &'static Self {
        match language {
            Language::En => &ENGLISH,
            Language::Nl => &DUTCH,
            Language::Fr => &FRENCH,
        }
    }
}

fn counted(count: u64, one: &str, several: &str) -> String {
    let language = Language::spoken();
    format!("{} {}", language.number(count), language.plural(count, one, several))
}

const ENGLISH: Sentence = Sentence {
    nothing: "no events",
    at_least: "at least ",
    about: "about ",
    at_least_about: "at least about ",
    at: "at",
    up_to: "up to ",
    expected: "expected ",
    more: " more",
    part: "; ",
    people: |count| counted(count, "person", "people"),
    events: |count| counted(count.into(), "event", "events"),
    of: |count| format!("{count} of "),
    none_gave: |events| match events {
        1 => "the 1 event gave no number".to_owned(),
        several => format!("none of the {} events gave a number", with_thousands(&several.to_string())),
    },
    gave_none: |events| format!("{} gave no number", counted(events.into(), "event", "events")),
};

const DUTCH: Sentence = Sentence {
    nothing: "geen evenementen",
    at_least: "minstens ",
    about: "ongeveer ",
    at_least_about: "minstens ongeveer ",
    at: "bij",
    up_to: "maximaal ",
    expected: "naar verwachting ",
    more: " meer",
    part: "; ",
    people: |count| counted(count, "persoon", "personen"),
    events: |count| counted(count.into(), "evenement", "evenementen"),
    of: |count| format!("{count} van de "),
    none_gave: |events| match events {
        1 => "het ene evenement gaf geen aantal".to_owned(),
        several => format!("geen van de {} evenementen gaf een aantal", with_thousands(&several.to_string())),
    },
    gave_none: |events| {
        let gave = if events == 1 { "gaf" } else { "gaven" };
        format!("{} {gave} geen aantal", counted(events.into(), "evenement", "evenementen"))
    },
};

const FRENCH: Sentence = Sentence {
    nothing: "aucun événement",
    at_least: "au moins ",
    about: "environ ",
    at_least_about: "au moins environ ",
    at: "à",
    up_to: "jusqu’à ",
    expected: "attendus : ",
    more: " de plus",
    part: " ; ",
    people: |count| counted(count, "personne", "personnes"),
    events: |count| counted(count.into(), "événement", "événements"),
    of: |count| format!("{count} des "),
    none_gave: |events| match events {
        1 => "le seul événement n’a donné aucun nombre".to_owned(),
        several => format!("aucun des {} événements n’a donné de nombre", with_thousands(&several.to_string())),
    },
    gave_none: |events| {
        let gave = if events == 1 { "n’a pas" } else { "n’ont pas" };
        format!("{} {gave} donné de nombre", counted(events.into(), "événement", "événements"))
    },
};
