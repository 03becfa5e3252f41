//! Whatever is done to a workspace, in whatever order, can be taken back to the last byte, and what is kept
//! beside the records always says what the records say.

#![allow(clippy::expect_used, clippy::panic, reason = "a test says what it expects")]

use proptest::prelude::*;
use rostrum_core::{
    Error,
    db::{self, Environment, Workspace},
    export,
    records::{self, Kind, Moment},
    values::Uid,
};
use serde_json::{Value, json};

/// One thing somebody does; the numbers choose the record, the field and the words.
#[derive(Clone, Debug)]
enum Deed {
    Add(usize, u8),
    Edit(usize, u8),
    Delete(usize),
    Restore(usize),
    Link(usize, usize, u8),
    Unlink(usize, usize),
    Undo,
    UndoOne(usize),
    Redo,
}

fn deed() -> impl Strategy<Value = Deed> {
    let which = || 0..40usize;
    prop_oneof![
        6 => (which(), any::<u8>()).prop_map(|(kind, words)| Deed::Add(kind, words)),
        6 => (which(), any::<u8>()).prop_map(|(record, words)| Deed::Edit(record, words)),
        3 => which().prop_map(Deed::Delete),
        2 => which().prop_map(Deed::Restore),
        2 => (which(), which(), any::<u8>()).prop_map(|(from, to, role)| Deed::Link(from, to, role)),
        1 => (which(), which()).prop_map(|(from, to)| Deed::Unlink(from, to)),
        2 => Just(Deed::Undo),
        1 => which().prop_map(Deed::UndoOne),
        2 => Just(Deed::Redo),
    ]
}

const NAMES: [&str; 5] = ["Łódź Institute", "Jean-Hervé N’Diaye", "Clara Osei", "“Quoted” & Sons", "Nairobi Forum"];
const DATES: [&str; 5] = ["23 November 2015", "nov 2015", "2015", "14 Apr", ""];
const MONEY: [&str; 4] = ["about 100,000 euros", "XOF 5 000 000", "over TND 1250.500", "€ 12"];

fn draft(kind: Kind, words: u8) -> Value {
    let n = usize::from(words);
    let (name, other) = (NAMES[n % 5], NAMES[(n / 5) % 5]);
    let (date, amount) = (DATES[n % 5], MONEY[n % 4]);
    match kind {
        Kind::Platform => json!({"name": name, "currency": "EUR"}),
        Kind::Term => json!({"vocabulary": "event-kind", "label": format!("kind {}", n % 7)}),
        Kind::Organisation => json!({"name": name, "acronym": "LI", "other_names": [other], "country": "Mali",
            "identifiers": [{"scheme": "NL-KVK", "number": n.to_string()}]}),
        Kind::Person => {
            json!({"name": name, "emails": ["a@example.org"], "affiliations": [{"organisation": other, "role": "fellow"}]})
        }
        Kind::Hashtag => json!({"name": format!("tag{}", n % 4)}),
        Kind::Document => json!({"title": name, "link": "https://example.org", "dated_on": date}),
        Kind::Fund => json!({"name": name, "funder": other, "years": [{"year": 2015, "envelope": amount}],
            "strands": [{"name": "one", "share": 40}, {"name": "two", "share": "60"}]}),
        Kind::Call => json!({"title": format!("Call {}", n % 6), "fund": {"label": "Applied Fund"}, "opens_on": "2015",
            "rounds": [{"name": "first", "deadline_on": "6 Nov 2015"}], "money": [{"round": "first", "amount": amount}],
            "hashtags": "#tag1 #tag2"}),
        Kind::Project => json!({"title": format!("Project {}", n % 6), "lead": name, "institution": other,
            "countries": [{"country": "Mali", "share": 30}, {"country": "Niger", "share": 70}],
            "money": [{"kind": "awarded", "amount": amount}], "outputs": [{"title": "brief", "kind": "policy-brief"}],
            "reported_on": date, "obligations": [{"kind": "audit", "due_on": date}]}),
        Kind::Event => json!({"title": format!("Event {}", n % 9), "kind": "workshop", "starts_on": date,
            "headcount": if n % 3 == 0 { "about 40" } else { "" }, "hashtags": ["tag1", format!("tag{}", n % 4)],
            "participations": [{"person": name, "role": "speaker", "organisation": other}, {"person": "Ana Silva"}],
            "organisations": [{"organisation": other}], "countries": ["Mali", "Kenya"],
            "takeaways": ["first thing", "second thing"], "follow_ups": [{"what": "a report", "who": name}]}),
        Kind::Source => json!({"title": format!("News {n}"), "text": "words", "published_on": date}),
    }
}

/// A change of one or two fields, a list reordered or emptied among them.
fn patch(kind: Kind, words: u8) -> Value {
    let n = usize::from(words);
    let name = NAMES[n % 5];
    match kind {
        Kind::Event => match n % 6 {
            0 => json!({"title": format!("Renamed {n}"), "headcount": "over 60"}),
            1 => json!({"participations": [{"person": "Ana Silva"}, {"person": name, "role": "moderator"}]}),
            2 => json!({"starts_on": DATES[n % 5], "takeaways": ["only thing"]}),
            3 => json!({"countries": ["Kenya", "Niger", "Mali"], "hashtags": []}),
            4 => json!({"follow_ups": [], "summary": format!("{name} said so")}),
            _ => {
                json!({"organisations": [{"organisation": name, "role": "host"}, {"organisation": "New Partner", "role": "sponsor"}]})
            }
        },
        Kind::Project => match n % 4 {
            0 => json!({"countries": ["Kenya"], "status": "running"}),
            1 => {
                json!({"money": [{"kind": "awarded", "amount": "EUR 5"}, {"kind": "payment", "amount": "EUR 2", "provider": name}]})
            }
            2 => json!({"lead": "", "people": [{"person": name}]}),
            _ => json!({"title": format!("Renamed {n}"), "extensions": [{"months": 3, "reason": "floods"}]}),
        },
        Kind::Person | Kind::Organisation | Kind::Fund => {
            json!({"name": format!("{name} {}", n % 8), "note": "changed"})
        }
        Kind::Hashtag => json!({"name": format!("renamed{}", n % 5)}),
        Kind::Platform => json!({"acronym": format!("P{n}")}),
        Kind::Term => json!({"label": format!("other kind {n}")}),
        Kind::Call => json!({"title": format!("Renamed {n}"), "themes": ["justice", name]}),
        Kind::Document | Kind::Source => json!({"title": format!("Renamed {n}")}),
    }
}

struct Story {
    workspace: Workspace,
    known: Vec<Uid>,
}

impl Story {
    fn begin() -> Self {
        let workspace =
            Workspace::in_memory(Environment::fixed(Moment(1_448_000_000_000))).expect("a workspace in memory");
        let setup = workspace.transact("setup", |transaction| {
            records::add_within(transaction, Kind::Platform, &json!({"name": "Platform", "currency": "EUR"}), None)?;
            Ok(((), "Made".to_owned()))
        });
        setup.expect("an empty workspace has its platform");
        Self { workspace, known: Vec::new() }
    }

    fn pick(&self, number: usize) -> Option<Uid> {
        (!self.known.is_empty()).then(|| self.known[number % self.known.len()])
    }

    fn kind_of(&self, uid: Uid) -> Kind {
        let found = records::find(&self.workspace.reader(), uid).expect("reading works");
        found.map_or(Kind::Event, |(kind, _)| kind)
    }

    fn dump(&self) -> String {
        let mut bytes = Vec::new();
        export::dump(&self.workspace.reader(), &mut bytes).expect("the dump can be written");
        String::from_utf8(bytes).expect("the dump is UTF-8")
    }

    fn perform(&mut self, deed: &Deed) -> Result<(), Error> {
        let workspace = &self.workspace;
        let missing = || Error::not_found("nothing to choose from yet");
        match *deed {
            Deed::Add(kind, words) => {
                let kind = Kind::ALL[kind % Kind::ALL.len()];
                let saved = records::add(workspace, kind, &draft(kind, words), None)?;
                self.known.push(saved.uid);
            }
            Deed::Edit(record, words) => {
                let uid = self.pick(record).ok_or_else(missing)?;
                records::edit(workspace, uid, None, &patch(self.kind_of(uid), words))?;
            }
            Deed::Delete(record) => drop(records::delete(workspace, self.pick(record).ok_or_else(missing)?)?),
            Deed::Restore(record) => drop(records::restore(workspace, self.pick(record).ok_or_else(missing)?)?),
            Deed::Link(from, to, role) => {
                let role = ["speaker", "host", "partner"][usize::from(role) % 3];
                let (from, to) = self.pick(from).zip(self.pick(to)).ok_or_else(missing)?;
                records::link(workspace, from, to, Some(role)).or_else(|_| records::link(workspace, from, to, None))?;
            }
            Deed::Unlink(from, to) => {
                let (from, to) = self.pick(from).zip(self.pick(to)).ok_or_else(missing)?;
                records::unlink(workspace, from, to, None)?;
            }
            Deed::Undo => drop(records::undo(workspace, None)?),
            Deed::UndoOne(number) => drop(records::undo(workspace, Some(number as i64))?),
            Deed::Redo => drop(records::redo(workspace)?),
        }
        Ok(())
    }
}

/// 1,000 sequences unless the environment says otherwise.
fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(1000);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn everything_can_be_taken_back(deeds in prop::collection::vec(deed(), 1..24)) {
        let mut story = Story::begin();
        let at_first = story.dump();
        for deed in &deeds {
            let before = story.dump();
            if story.perform(deed).is_err() {
                prop_assert_eq!(before, story.dump(), "what was refused changed nothing: {:?}", deed);
            }
        }
        let at_last = story.dump();
        prop_assert_eq!(db::check(&story.workspace).expect("the check runs"), vec![], "kept index and counters say what the records say");

        let mut undone = 0;
        while records::undo(&story.workspace, None).is_ok() {
            undone += 1;
        }
        prop_assert_eq!(at_first, story.dump(), "undoing everything leads back to the beginning");
        prop_assert_eq!(db::check(&story.workspace).expect("the check runs"), vec![], "undo keeps index and counters too");

        for _ in 0..undone {
            records::redo(&story.workspace).expect("what was undone can be redone");
        }
        prop_assert_eq!(at_last, story.dump(), "redoing everything leads to the end again");
    }
}
