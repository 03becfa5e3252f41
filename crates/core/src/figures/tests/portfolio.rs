use serde_json::json;

use super::Desk;
use crate::records::Kind;

const ROUND: &str = "01508ed4-7620-7482-936b-0e7980f12e89";

/// A call with one round, of which money is stated as a whole; two projects of it and one of no call.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.add(
        Kind::Call,
        json!({"title": "River call", "status": "closed", "reported_on": "2015-02-01",
          "rounds": [{"uid": ROUND, "name": "Spring", "decided_on": "2015-04-01", "stated_projects": "3"}],
          "money": [{"round": ROUND, "kind": "co-funding", "amount": "over 160,000 euros", "note": "For all three together."}]}),
    );
    let of_call = |lead: &str, country: &str, money: serde_json::Value| {
        json!({"call": "River call", "round": ROUND, "awarded_on": "2015-04-01", "lead": lead, "institution": format!("House of {lead}"),
          "institution_country": country, "countries": [{"country": "Mali"}], "duration_months": "6", "money": money})
    };
    desk.project(
        "Wells",
        of_call("Ada Marsh", "Netherlands", json!([{"amount": "about 100,000 euros"}, {"kind": "co-funding", "amount": "EUR 10,000"}, {"kind": "requested", "amount": "EUR 120,000"},
          {"kind": "payment", "amount": "EUR 40,000", "actual_on": "2015-06-01"}, {"kind": "payment", "amount": "EUR 1,000", "actual_on": "2016-06-01"}])),
    );
    desk.project(
        "Dams",
        of_call("Ben Ford", "United Kingdom", json!([{"amount": "EUR 50,000"}, {"amount": "XOF 5 000 000"}])),
    );
    desk.project("On its own", json!({"reported_on": "2015-09", "duration_months": "12", "countries": [{"country": "Mali"}, {"country": "Kenya"}], "money": [{"amount": "TND 1234.500"}]}));
    desk
}

fn human(amounts: &[crate::figures::Amount]) -> Vec<&str> {
    amounts.iter().map(|amount| amount.human.as_str()).collect()
}

#[test]
fn money_adds_up_by_currency_and_keeps_what_it_does_not_know() {
    let report = desk().report("2015");
    let portfolio = &report.portfolio;
    assert_eq!(
        human(&portfolio.awarded),
        ["about EUR 150,000", "TND 1,234.5", "XOF 5,000,000"],
        "one rounded amount makes the sum a rounded one, in its currency alone"
    );
    assert_eq!(human(&portfolio.cofunding_of_projects), ["EUR 10,000"], "project by project");
    assert_eq!(human(&portfolio.cofunding_of_rounds), ["over EUR 160,000"], "and for the round as a whole");
    assert_eq!(human(&portfolio.cofunding), ["over EUR 170,000"], "both in the total");
    assert_eq!(portfolio.cofunding_per_awarded, None, "there is no rate of euros to three currencies");
    assert_eq!(human(&portfolio.requested), ["EUR 120,000"], "asked for");
    assert_eq!(human(&portfolio.paid), ["EUR 41,000"], "so far");
    assert_eq!(human(&portfolio.paid_in_period), ["EUR 40,000"], "and within the year");
    assert_eq!(
        human(&desk().report("2016").portfolio.paid_in_period),
        ["EUR 1,000"],
        "the rest in the next, to a project of this"
    );
    let json = serde_json::to_value(&report.figures.awarded).unwrap();
    assert_eq!(
        (&json[0]["amount"], &json[1]["amount"], &json[2]["amount"]),
        (&json!(150_000), &json!(1234.5), &json!(5_000_000)),
        "units of the currency, whatever its digits"
    );
}

#[test]
fn a_call_shows_what_was_stated_beside_what_is_recorded() {
    let report = desk().report("2015");
    let [call] = &report.portfolio.calls[..] else { panic!("there is one call") };
    assert_eq!(human(&call.awarded), ["about EUR 150,000", "XOF 5,000,000"], "the call's own projects");
    assert_eq!(human(&call.cofunding), ["over EUR 170,000"], "its rounds too");
    let round = &call.rounds[0];
    assert_eq!(
        (round.stated_projects, round.recorded_projects, round.differs),
        (Some(3), 2, true),
        "three were announced, two are known"
    );
    assert_eq!((&round.money[0].human[..], round.money[0].counted), ("over EUR 160,000", true), "divided over nobody");
    assert_eq!(
        report.portfolio.without_call.iter().map(|one| &one.title[..]).collect::<Vec<_>>(),
        ["On its own"],
        "what no call knows stands apart"
    );
    assert_eq!(
        (report.figures.projects, report.figures.projects_placed_by_report_date),
        (3, 1),
        "one has no date of award"
    );
    let durations = report.portfolio.durations;
    assert_eq!(
        (durations.shortest, durations.longest, durations.all_alike),
        (Some(6), Some(12), false),
        "six months or twelve"
    );
}

#[test]
fn a_round_belongs_to_the_period_in_which_it_was_decided() {
    let desk = desk();
    let quarter = desk.report("2015-Q4");
    assert_eq!(human(&quarter.portfolio.cofunding), [""; 0], "decided in April, the money is not of the autumn");
    assert_eq!(quarter.figures.projects, 0, "nor is any project");
    let continuing: Vec<_> = quarter.portfolio.continuing.iter().map(|one| &one.title[..]).collect();
    assert_eq!(continuing, ["Wells", "Dams", "On its own"], "but they go on, as far as is known");
}

#[test]
fn what_is_in_the_pipeline_or_was_cancelled_is_in_no_sum() {
    let desk = desk();
    let more = |status| {
        json!({"status": status, "awarded_on": "2015-05-01", "lead": "Cy Stone", "institution": "Nowhere", "institution_country": "Lebanon", "countries": [{"country": "Lebanon"}], "money": [{"amount": "EUR 999"}],
      "obligations": [{"kind": "audit", "due_on": "2015-12-01"}]})
    };
    desk.project("Perhaps", more("pipeline"));
    desk.project("Not any more", more("cancelled"));
    let report = desk.report("2015");
    assert_eq!(
        (report.figures.projects, report.figures.projects_cancelled, report.portfolio.pipeline.len()),
        (3, 1, 1),
        "told apart"
    );
    assert_eq!(human(&report.figures.awarded)[0], "about EUR 150,000", "no euro of them");
    let counts = |list: &[crate::figures::CountryCount]| {
        list.iter().map(|one| format!("{} {}", one.country, one.count)).collect::<Vec<_>>()
    };
    assert_eq!(
        counts(&report.figures.research_countries),
        ["ML 3", "KE 1"],
        "no country of them; a project in two counts in each"
    );
    assert_eq!(
        counts(&report.figures.lead_institution_countries),
        ["NL 1", "GB 1"],
        "by the country at the time of the award"
    );
    assert_eq!(report.deadlines.obligations.len(), 0, "and nothing is due from them");
}

#[test]
fn projects_of_earlier_years_are_listed_until_they_end() {
    let desk = Desk::new();
    for (title, more) in [
        ("Ended before", json!({"actual_end": "2014-12-31"})),
        ("Ended in the year", json!({"actual_end": "2015-02", "status": "closed"})),
        (
            "Extended into it",
            json!({"planned_end": "2014-06", "extensions": [{"months": "8", "new_end": "2015-02-28"}]}),
        ),
        ("Closed, nobody knows when", json!({"status": "closed"})),
        ("Running, nobody knows until when", json!({"status": "running"})),
    ] {
        let mut draft = json!({"awarded_on": "2014-01-01"});
        for (key, value) in more.as_object().unwrap() {
            draft[key] = value.clone();
        }
        desk.project(title, draft);
    }
    let report = desk.report("2015");
    let continuing: Vec<_> = report.portfolio.continuing.iter().map(|one| &one.title[..]).collect();
    assert_eq!(
        continuing,
        ["Ended in the year", "Extended into it", "Running, nobody knows until when"],
        "what was over is over"
    );
    assert_eq!(report.figures.projects, 0, "none was awarded in the year");
}

#[test]
fn reports_instalments_and_outputs_of_the_year_are_listed() {
    let desk = Desk::new();
    desk.project(
        "Wells",
        json!({"awarded_on": "2014-01-01", "actual_end": "2014-12-31", "obligations": [
            {"kind": "narrative-report", "due_on": "2015-03-01", "received_on": "2015-04-01"},
            {"kind": "financial-report", "due_on": "2015-03", "received_on": "2015-03-20"},
            {"kind": "audit", "due_on": "2015-06-01"},
            {"kind": "audit", "due_on": "2016-06-01"}],
          "money": [{"kind": "instalment", "amount": "EUR 100", "planned_on": "2015-01"}, {"kind": "instalment", "amount": "EUR 200", "planned_on": "2017"},
            {"kind": "instalment", "amount": "EUR 300", "planned_on": "2014-02", "actual_on": "2014-03"}],
          "outputs": [{"title": "Brief", "kind": "policy-brief", "status": "published", "published_on": "2015-08"}, {"title": "Earlier", "published_on": "2014-08"}]}),
    );
    let report = desk.report("2015");
    let late: Vec<_> = report.deadlines.obligations.iter().map(|one| one.late).collect();
    assert_eq!(
        late,
        [false, true, true],
        "within the month that was asked, late, and never; the fourth is of next year"
    );
    let instalments: Vec<_> = report.deadlines.instalments.iter().map(|one| &one.human[..]).collect();
    assert_eq!(instalments, ["EUR 100", "EUR 200"], "what was or will be due; what was paid long ago is not");
    assert_eq!(
        report.outputs.iter().map(|one| (&one.title[..], &one.date[..])).collect::<Vec<_>>(),
        [("Brief", "August 2015")],
        "brought out in the year, by a project of another"
    );
}
