//! The same workspace every time: events with about twenty participations each.

use serde_json::{Value, json};

/// A small generator of our own, so that the data never changes with a library.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `sides` (xorshift64*).
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % sides
    }

    pub fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }
}

pub const WORDS: &[&str] = &[
    "justice",
    "security",
    "informal",
    "economy",
    "police",
    "reform",
    "court",
    "mediation",
    "youth",
    "land",
    "customary",
    "evidence",
    "policy",
    "conflict",
    "border",
    "trade",
    "legitimacy",
    "elite",
    "transport",
    "accountability",
    "media",
    "governance",
    "peace",
    "committee",
    "urban",
    "refugee",
    "gender",
    "toolkit",
    "learning",
    "market",
    "river",
    "harvest",
    "council",
    "elder",
    "network",
    "budget",
    "election",
    "school",
    "health",
    "water",
    "mining",
    "militia",
    "truce",
    "archive",
];
const KINDS: &[&str] =
    &["interactive-brainstorm", "lunch-meeting", "workshop", "conference", "meeting", "webinar", "roundtable"];
const COUNTRIES: &[&str] =
    &["ML", "KE", "BI", "CD", "LB", "TN", "UG", "AF", "CF", "CO", "TJ", "RW", "UA", "SY", "LY", "NL"];
const GIVEN: &[&str] =
    &["Amina", "Jonas", "Chidi", "Lucía", "Søren", "Fatou", "Piotr", "Nadia", "Omar", "Ingrid", "Kofi", "Mei"];
const FAMILY: &[&str] =
    &["Okafor", "Jansen", "Diallo", "Núñez", "Kowalski", "Haddad", "Mwangi", "Lindqvist", "Traoré", "Bauer"];

pub fn sentence(dice: &mut Dice, words: usize) -> String {
    (0..words).map(|_| dice.pick(WORDS)).collect::<Vec<_>>().join(" ")
}

pub fn person(number: usize) -> String {
    format!("{} {} {number}", GIVEN[number % GIVEN.len()], FAMILY[number / GIVEN.len() % FAMILY.len()])
}

/// How many people take part in a workspace of so many events.
pub fn people(events: usize) -> usize {
    (events / 5).max(50)
}

pub const ORGANISATIONS: usize = 120;
pub const HASHTAGS: usize = 60;

/// An event as it would be typed. `refer` gives the JSON that names person, organisation or hashtag.
pub fn event(dice: &mut Dice, number: usize, people: usize, refer: &dyn Fn(&str, usize) -> Value) -> Value {
    let (year, month, day) = (2006 + dice.roll(10), 1 + dice.roll(12), 1 + dice.roll(28));
    let participations: Vec<Value> = (0..15 + dice.roll(11))
        .map(|place| {
            // Neighbours in a list of people, so that nobody is there twice.
            let first = (number * 31) % people;
            json!({
                "person": refer("person", (first + place) % people),
                "role": if place < 2 { "speaker" } else { "participant" },
                "organisation": refer("organisation", (first + place) % ORGANISATIONS),
            })
        })
        .collect();
    let mut countries: Vec<&str> = (0..1 + dice.roll(3)).map(|_| dice.pick(COUNTRIES)).collect();
    countries.dedup();
    json!({
        "title": format!("{} {number}", sentence(dice, 5)),
        "kind": dice.pick(KINDS),
        "starts_on": format!("{year}-{month:02}-{day:02}"),
        "headcount": if dice.roll(3) == 0 { Value::Null } else { json!(format!("{}", 10 + dice.roll(90))) },
        "organisations": [{"organisation": refer("organisation", dice.roll(ORGANISATIONS)), "role": "organiser"}],
        "participations": participations,
        "hashtags": [refer("hashtag", dice.roll(HASHTAGS))],
        "countries": countries,
        "summary": sentence(dice, 40),
        "takeaways": [{"text": sentence(dice, 12)}, {"text": sentence(dice, 12)}],
    })
}
