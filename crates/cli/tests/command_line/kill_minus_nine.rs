//! Whatever was acknowledged is there, and nothing is there by half, however often the program is killed.

use std::{
    collections::{BTreeMap, BTreeSet},
    hint::black_box,
    io::{BufRead, BufReader, Write},
    process::ChildStdin,
};

use serde_json::{Value, json};

use crate::support::Place;

const KILLS: usize = 50;
const SAVES: usize = 1000;

/// Another seed kills at other moments; this one is in the message of every failure.
const SEED: u64 = 2015;

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (bits ^ (bits >> 31)) % end
    }
}

/// An event that touches many tables: takeaways, hashtags of its own and shared ones, people, follow-ups.
fn draft(number: usize) -> Value {
    json!({
        "title": format!("Gathering {number}"),
        "kind": "workshop",
        "starts_on": "12 May 2016",
        "headcount": format!("about {}", number % 90 + 10),
        "hashtags": ["Shared", format!("Own{number}")],
        "countries": ["Mali", "Niger"],
        "participations": [{"person": format!("Speaker {}", number % 7), "role": "speaker", "organisation": "IRES"}],
        "takeaways": [format!("First of {number}"), format!("Second of {number}"), format!("Third of {number}")],
        "follow_ups": [{"what": format!("Write to {number}"), "due_on": "June 2016"}],
        "summary": format!("What was said at gathering {number}, in sentences enough for a search. ").repeat(4),
    })
}

/// The same as far as it must read back.
fn gist(record: &Value) -> Value {
    let texts = |list: &str, field: &str| -> Vec<Value> {
        record[list].as_array().into_iter().flatten().map(|item| item[field].clone()).collect()
    };
    let people: Vec<Value> =
        record["participations"].as_array().into_iter().flatten().map(|one| one["person"]["label"].clone()).collect();
    json!([
        record["title"],
        record["headcount"]["count"],
        texts("hashtags", "label"),
        record["countries"],
        people,
        texts("takeaways", "text"),
        texts("follow_ups", "what")
    ])
}

fn expected(number: usize) -> Value {
    json!([
        format!("Gathering {number}"),
        number % 90 + 10,
        ["Shared", format!("Own{number}")],
        ["ML", "NE"],
        [format!("Speaker {}", number % 7)],
        [format!("First of {number}"), format!("Second of {number}"), format!("Third of {number}")],
        [format!("Write to {number}")]
    ])
}

/// Writes drafts from `first` on until nobody reads any more.
fn feed(mut stdin: ChildStdin, first: usize) {
    for number in first.. {
        if writeln!(stdin, "{}", draft(number)).is_err() {
            return;
        }
    }
}

#[test]
fn kill_minus_nine() {
    let place = Place::empty();
    let mut chance = Chance(SEED);
    let mut acknowledged: BTreeMap<String, usize> = BTreeMap::new();
    let mut first = 0;
    let mut kills = 0;
    while kills < KILLS || acknowledged.len() < SAVES {
        let mut child = place.pipes("event add --json -");
        let stdin = child.stdin.take().expect("a pipe");
        let feeder = std::thread::spawn(move || feed(stdin, first));
        let mut lines =
            BufReader::new(child.stdout.take().expect("a pipe")).lines().map(|line| line.expect("it prints text"));
        let mut number = first;
        let mut note = |uid: String, acknowledged: &mut BTreeMap<String, usize>| {
            acknowledged.insert(uid, number);
            number += 1;
        };
        for _ in 0..=chance.below(40) {
            let uid =
                lines.next().unwrap_or_else(|| panic!("it goes on until it is killed (seed {SEED}, kill {kills})"));
            note(uid, &mut acknowledged);
        }
        // Some way into the next save, or the one after it.
        for step in 0..chance.below(3_000_000) {
            black_box(step);
        }
        child.kill().expect("it can be killed");
        // What it had acknowledged before it was killed counts, though nobody had read it yet.
        for uid in lines.filter(|line| line.len() == 36) {
            note(uid, &mut acknowledged);
        }
        child.wait().expect("it ends");
        feeder.join().expect("the feeder ends");
        kills += 1;
        // Beyond what may have been saved and not acknowledged.
        first = number + 1000;
    }

    verify(&place, &acknowledged);
    println!("{} acknowledged saves, {kills} kills: 0 lost, 0 half-saved", acknowledged.len());
}

fn verify(place: &Place, acknowledged: &BTreeMap<String, usize>) {
    place.run("check").done(&format!("nothing is damaged, index and counters are whole (seed {SEED})"));
    let exported = place.run("export json --family event").done("export").json();
    let mut there = BTreeSet::new();
    for record in exported["event"].as_array().expect("a list") {
        let title = record["title"].as_str().expect("a title");
        let number = title.trim_start_matches("Gathering ").parse().expect("the number of its draft");
        assert_eq!(gist(record), expected(number), "an event that is there is there whole (seed {SEED})");
        there.insert(record["uid"].as_str().expect("a uid").to_owned());
        if let Some(of) = acknowledged.get(&record["uid"].as_str().unwrap_or_default().to_owned()) {
            assert_eq!(*of, number, "the acknowledgement was that of this draft (seed {SEED})");
        }
    }
    let lost: Vec<_> = acknowledged.keys().filter(|uid| !there.contains(*uid)).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?} (seed {SEED})");

    let found = place.json("event list --all sentences '#Shared'");
    let found: BTreeSet<&str> =
        found["rows"].as_array().expect("rows").iter().filter_map(|row| row["uid"].as_str()).collect();
    assert_eq!(found.len(), there.len(), "the search index knows every event (seed {SEED})");

    let (mut added, mut before) = (BTreeMap::new(), i64::MAX);
    loop {
        let page = place.json(&format!("operations --limit 1000 --before {before}"));
        let page = page.as_array().expect("a list");
        let Some(last) = page.last() else { break };
        before = last["operation"].as_i64().expect("a number");
        for operation in page.iter().filter(|one| one["verb"] == "add") {
            *added.entry(operation["summary"].as_str().expect("a summary").to_owned()).or_insert(0) += 1;
        }
    }
    assert_eq!(added.len(), there.len(), "the change log knows every event and no other (seed {SEED})");
    for number in acknowledged.values() {
        let summary = format!("Added event “Gathering {number}”");
        assert_eq!(added.get(&summary), Some(&1), "the change log has {summary}, once (seed {SEED})");
    }
}
