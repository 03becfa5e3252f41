//! The first page, with promises, grants and what is missing.

use std::path::Path;

use rostrum_core::{
    Result,
    desk::{self, DeskArgs},
    records::{self, Kind, Moment},
};
use serde_json::{Value, json};

use super::{copy, open, refer, uid};
use crate::{
    generate::{Dice, sentence},
    measure::{median, show, time},
};

/// The events of the generator end with 2015; so does the page's year.
const NEW_YEARS_EVE: Moment = Moment(1_451_556_000_000);
const TIMES: usize = 30;
const GOAL: &str = "100 ms";

pub fn desk(base: &Path, events: usize) -> Result<()> {
    let workspace = open(&copy(base, "desk")?)?;
    let mut dice = Dice::new(5);
    workspace.transact("import", |transaction| {
        for number in 0..events / 20 {
            records::add_within(transaction, Kind::Event, &promising(&mut dice, number), None)?;
        }
        for number in 0..=events / 5000 {
            let call = json!({"title": format!("Call {number}"), "status": "closed"});
            records::add_within(transaction, Kind::Call, &call, Some(uid("call", number)))?;
        }
        for number in 0..events / 50 {
            records::add_within(transaction, Kind::Project, &granted(&mut dice, number), None)?;
        }
        Ok(((), "Added promises and grants".to_owned()))
    })?;
    let reader = workspace.reader();
    let (mut page, mut late) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        let (took, shown) = time(|| desk::show(&reader, NEW_YEARS_EVE, &DeskArgs::default()));
        shown?;
        page.push(took);
        let (took, count) = time(|| desk::pressing(&reader, rostrum_core::portfolio::today(&reader, NEW_YEARS_EVE)?));
        count?;
        late.push(took);
    }
    println!("\nThe first page, median of {TIMES}, and the slowest");
    let slowest = page.iter().max().copied().unwrap_or_default();
    println!("  {:<34} {:>10} {:>10}  goal {GOAL}", "everything on it", show(median(&mut page)), show(slowest));
    println!("  {:<34} {:>10}", "how much is due", show(median(&mut late)));
    Ok(())
}

fn day(dice: &mut Dice, from: usize, years: usize) -> String {
    format!("{}-{:02}-{:02}", from + dice.roll(years), 1 + dice.roll(12), 1 + dice.roll(28))
}

fn promising(dice: &mut Dice, number: usize) -> Value {
    json!({
        "title": format!("{} {number}", sentence(dice, 4)),
        "kind": "workshop",
        "starts_on": day(dice, 2006, 10),
        "follow_ups": [
            {"what": sentence(dice, 5), "due_on": day(dice, 2014, 4)},
            {"what": sentence(dice, 5), "due_as_printed": "in the coming weeks"},
        ],
    })
}

fn granted(dice: &mut Dice, number: usize) -> Value {
    json!({
        "title": format!("{} {number}", sentence(dice, 6)),
        "status": dice.pick(&["awarded", "running", "closed", "pipeline"]),
        "call": refer("call", number / 100),
        "awarded_on": day(dice, 2006, 10),
        "institution": refer("organisation", number % 100),
        "countries": [{"country": dice.pick(&["ML", "KE", "UG", "CO"])}],
        "money": [
            {"kind": "awarded", "amount": format!("EUR {}", 1000 * (10 + dice.roll(90)))},
            {"kind": "instalment", "amount": "EUR 5000", "planned_on": day(dice, 2014, 4)},
            {"kind": "payment", "amount": "EUR 5000", "actual_on": day(dice, 2012, 4)},
        ],
        "obligations": [
            {"kind": "narrative-report", "due_on": day(dice, 2014, 4), "remind_on": day(dice, 2014, 4)},
            {"kind": "audit", "due_on": day(dice, 2014, 4)},
        ],
    })
}
