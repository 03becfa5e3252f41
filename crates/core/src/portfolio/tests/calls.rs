use serde_json::json;

use super::{ROUND, desk};
use crate::{
    portfolio::{Countdown, Verdict, call, calls::bears_out, fund},
    records::{self, Kind, Moment},
    values::{Money, PartialDate, TimeOfDay, Zone},
};

fn at(text: &str) -> Moment {
    Moment(chrono::DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis())
}

#[test]
fn a_deadline_is_counted_by_the_clock_of_its_place() {
    let deadline = PartialDate::parse("6 November 2015").unwrap();
    let amsterdam = Zone::parse("Europe/Amsterdam").unwrap();
    let noon = TimeOfDay::new(14, 0);
    for (now, days, passed, why) in [
        ("2015-10-25T12:00:00Z", 12, false, "twelve days off"),
        ("2015-11-05T23:30:00Z", 0, false, "past midnight in Amsterdam, though not in London"),
        ("2015-11-06T12:59:00Z", 0, false, "a minute before"),
        ("2015-11-06T13:00:00Z", 0, true, "14:00 in Amsterdam"),
        ("2015-11-07T12:00:00Z", -1, true, "the day after"),
    ] {
        let countdown = Countdown::to(&deadline, noon, amsterdam, at(now));
        assert_eq!((countdown.days, countdown.passed), (Some(days), passed), "{why}");
    }
    let whole_day = Countdown::to(&deadline, None, amsterdam, at("2015-11-06T22:59:00Z"));
    assert!(!whole_day.passed, "without a time the day counts to its end");
    let month = PartialDate::parse("November 2015").unwrap();
    let within = Countdown::to(&month, None, amsterdam, at("2015-11-20T12:00:00Z"));
    assert_eq!((within.days, within.passed), (None, false), "a month is not over before it is");
    assert!(Countdown::to(&month, None, amsterdam, at("2015-12-02T12:00:00Z")).passed, "but then it is");
}

#[test]
fn what_is_recorded_bears_out_what_was_stated_or_does_not() {
    let money = |text| Money::parse(text, None).unwrap();
    for (stated, recorded, agree) in [
        ("EUR 100", "EUR 100", true),
        ("EUR 100", "EUR 101", false),
        ("over EUR 160,000", "EUR 170,000", true),
        ("over EUR 160,000", "EUR 30,000", false),
        ("about EUR 700,000", "EUR 690,000", true),
        ("about EUR 700,000", "EUR 600,000", false),
        ("over EUR 160,000", "over EUR 12,000", false),
        ("up to EUR 50", "over EUR 60", false),
        ("up to EUR 50", "over EUR 40", true),
    ] {
        assert_eq!(bears_out(money(stated), money(recorded)), agree, "{recorded} for {stated}");
    }
}

#[test]
fn a_round_shows_what_was_stated_beside_what_is_recorded() {
    let desk = desk();
    let river = desk.add(
        Kind::Call,
        json!({"title": "River call", "rounds": [{"uid": ROUND, "name": "Spring", "stated_projects": "3", "deadline_on": "2016-03-13"}],
          "money": [{"kind": "co-funding", "amount": "over 160,000 euros"}, {"kind": "awarded", "amount": "EUR 300"}]}),
    );
    for (title, status, round, money) in [
        ("Wells", "running", "Spring", json!([{"amount": "EUR 100"}, {"kind": "co-funding", "amount": "EUR 5"}])),
        ("Dams", "cancelled", "Spring", json!([{"amount": "EUR 200"}])),
        ("Dikes", "pipeline", "Spring", json!([{"amount": "EUR 900"}])),
        ("Pumps", "awarded", "", json!([])),
    ] {
        desk.project(title, json!({"status": status, "call": "River call", "round": round, "money": money}));
    }
    let standing = call(&desk.0.reader(), desk.now(), river).unwrap();
    let [round] = &standing.rounds[..] else { panic!("one round") };
    assert_eq!(round.countdown.as_ref().unwrap().days, Some(12), "in twelve days");
    assert_eq!(
        (round.recorded_projects, round.projects_difference),
        (2, Some(-1)),
        "one is missing; the pipeline does not count"
    );
    assert_eq!((round.projects.len(), standing.without_round.len()), (3, 1), "all are shown, and the one of no round");
    let told: Vec<_> =
        round.totals.iter().map(|total| (total.verdict, total.projects, total.difference_minor)).collect();
    assert_eq!(
        told,
        [(Verdict::Agrees, 2, Some(0)), (Verdict::Differs, 1, Some(-15_999_500))],
        "the awards agree; of the co-funding little is recorded"
    );
    let found = crate::search::matching(&desk.0.reader(), Kind::Project, &round.query).unwrap();
    assert_eq!(found.len(), 3, "the link opens the projects of the round: {}", round.query);
}

#[test]
fn a_fund_tells_what_is_committed_by_year_and_strand() {
    let desk = desk();
    let uid = desk.add(
        Kind::Fund,
        json!({"name": "Seed fund", "years": [{"year": "2015", "envelope": "EUR 300"}, {"year": "2016", "envelope": "about EUR 100"}],
          "strands": [{"name": "Water", "share": "75"}, {"name": "Law", "share": "25"}]}),
    );
    desk.add(Kind::Call, json!({"title": "River call", "fund": "Seed fund", "rounds": [{"name": "Spring"}]}));
    for (title, strand, awarded_on, money) in [
        ("Wells", "water", "2015-06", json!([{"amount": "EUR 150"}])),
        ("Courts", "Law", "2015-07", json!([{"amount": "EUR 100"}, {"amount": "XOF 700"}])),
        ("Pumps", "", "2016", json!([{"amount": "EUR 150"}])),
        ("Bare", "", "2016", json!([])),
    ] {
        desk.project(title, json!({"call": "River call", "strand": strand, "awarded_on": awarded_on, "money": money}));
    }
    desk.project("Perhaps", json!({"status": "pipeline", "call": "River call", "money": [{"amount": "EUR 9"}]}));
    let standing = fund(&desk.0.reader(), uid).unwrap();
    assert_eq!((standing.projects, standing.without_amount), (4, 1), "the pipeline is not committed");
    let [euros, francs] = &standing.currencies[..] else { panic!("two currencies, apart") };
    let human = |money: Option<Money>| money.map(|money| money.human()).unwrap_or_default();
    let years: Vec<_> = euros.years.iter().map(|year| (year.year, human(year.committed), human(year.left))).collect();
    assert_eq!(
        years,
        [(Some(2015), "EUR 250".into(), "EUR 50".into()), (Some(2016), "EUR 150".into(), "about EUR -50".into())],
        "what each year has left, less than nothing too"
    );
    let strands: Vec<_> = euros.strands.iter().map(|one| (one.name.as_str(), one.target, one.share)).collect();
    assert_eq!(
        strands,
        [("Water", Some(75.0), Some(37.5)), ("Law", Some(25.0), Some(25.0)), ("", None, Some(37.5))],
        "what each has against what it was meant to have, and what has no strand"
    );
    assert_eq!(
        (human(francs.committed), human(francs.left)),
        ("XOF 700".into(), String::new()),
        "no envelope, nothing left of it"
    );
    let error = records::edit(&desk.0, uid, None, &json!({"strands": [{"name": "Law"}]})).unwrap_err();
    assert!(error.to_string().contains("“Water” has projects"), "a strand in use stays: {error}");
}
