//! How many people came to several events, of which not all said how many.

use serde::Serialize;

use super::{Headcount, Qualifier, with_thousands};

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

    /// `at least 95 people at 3 of 9 events; 6 events gave no number`.
    pub fn human(&self) -> String {
        let events = self.events();
        if events == 0 {
            return "no events".to_owned();
        }
        let mut parts = Vec::new();
        if self.counted > 0 {
            let qualifier = match (self.at_least(), self.about) {
                (true, true) => "at least about ",
                (true, false) => "at least ",
                (false, true) => "about ",
                (false, false) => "",
            };
            let people = if self.least == 1 { "person" } else { "people" };
            let of = if self.counted < events { format!("{} of ", self.counted) } else { String::new() };
            parts.push(format!(
                "{qualifier}{} {people} at {of}{}",
                with_thousands(&self.least.to_string()),
                plural(events)
            ));
        }
        for (count, from, words) in
            [(self.up_to, self.up_to_events, "up to "), (self.expected, self.expected_events, "expected ")]
        {
            if from > 0 {
                let more = if self.counted > 0 { " more" } else { "" };
                let count = with_thousands(&count.to_string());
                parts.push(format!("{words}{count}{more} at {}", plural(from)));
            }
        }
        if self.uncounted == events {
            parts.push(match events {
                1 => "the 1 event gave no number".to_owned(),
                several => format!("none of the {} events gave a number", with_thousands(&several.to_string())),
            });
        } else if self.uncounted > 0 {
            parts.push(format!("{} gave no number", plural(self.uncounted)));
        }
        parts.join("; ")
    }
}

fn plural(events: u32) -> String {
    let count = with_thousands(&events.to_string());
    if events == 1 { format!("{count} event") } else { format!("{count} events") }
}
