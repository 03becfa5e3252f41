use proptest::prelude::*;
use serde_json::json;

use super::{ROUND, desk};
use crate::{
    portfolio::money::by_currency,
    projects::{MoneyKind, MoneyLine},
    records::Kind,
    values::{Currency, Money, Qualifier, Uid},
};

#[test]
fn what_is_left_is_what_was_awarded_less_what_went_and_what_came_back() {
    let desk = desk();
    let wells = desk.project(
        "Wells",
        json!({"money": [
            {"kind": "requested", "amount": "EUR 120,000"},
            {"amount": "about EUR 100,000"},
            {"kind": "co-funding", "amount": "over EUR 16,000"},
            {"kind": "instalment", "amount": "EUR 40,000", "planned_on": "2016-01-15", "actual_on": "2016-01-20"},
            {"kind": "instalment", "amount": "EUR 30,000", "planned_on": "2016-06-15"},
            {"kind": "payment", "amount": "EUR 10,000", "actual_on": "2016-02-01"},
            {"kind": "returned", "amount": "EUR 500"},
            {"kind": "payment", "amount": "XOF 5 000 000", "actual_on": "2016-02-01"}
        ]}),
    );
    let standing = desk.standing(wells);
    let [euros, francs] = &standing.money[..] else { panic!("two currencies, apart: {:?}", standing.money) };
    let human = |sum: &Option<crate::portfolio::Sum>| sum.as_ref().map(|sum| sum.amount.human()).unwrap_or_default();
    assert_eq!(human(&euros.requested), "EUR 120,000", "as asked for");
    assert_eq!(human(&euros.awarded), "about EUR 100,000", "as stated");
    assert_eq!(human(&euros.cofunding), "over EUR 16,000", "a lower bound stays one");
    assert_eq!(human(&euros.paid), "EUR 50,000", "a payment, and the instalment that has the date of its payment");
    assert_eq!(human(&euros.planned), "EUR 30,000", "the instalment that is still to come");
    assert_eq!(human(&euros.returned), "EUR 500", "what came back");
    assert_eq!(euros.left.unwrap().human(), "about EUR 50,500", "100,000 less 50,000 and with 500 again, about");
    assert_eq!(euros.paid.as_ref().unwrap().lines.len(), 2, "the lines behind the number");
    assert_eq!((human(&francs.paid), francs.left), ("XOF 5,000,000".into(), None), "nothing is left of no award");
}

#[test]
fn a_lower_bound_of_what_was_paid_is_an_upper_bound_of_what_is_left() {
    let desk = desk();
    let uid =
        desk.project("Dams", json!({"money": [{"amount": "EUR 100"}, {"kind": "payment", "amount": "over EUR 40"}]}));
    assert_eq!(desk.standing(uid).money[0].left.unwrap().human(), "up to EUR 60", "the more went, the less is there");
}

#[test]
fn money_of_a_whole_round_is_told_and_not_split() {
    let desk = desk();
    desk.add(
        Kind::Call,
        json!({"title": "River call", "rounds": [{"uid": ROUND, "name": "Spring", "stated_projects": "7"}],
          "money": [{"kind": "co-funding", "amount": "over 160,000 euros"}]}),
    );
    let uid = desk.project("Wells", json!({"call": "River call", "round": "spring", "money": [{"amount": "EUR 9"}]}));
    let standing = desk.standing(uid);
    assert_eq!(standing.round.as_deref(), Some("Spring"), "the round was found by its name");
    let [stated] = &standing.of_round[..] else { panic!("one sum is stated") };
    assert_eq!((stated.amount.human(), stated.projects), ("over EUR 160,000".into(), 7), "for all seven");
    assert_eq!(standing.money[0].cofunding, None, "and for none of them alone");
}

#[test]
fn a_round_is_named_by_name_wherever_a_draft_is_read() {
    let desk = desk();
    desk.add(Kind::Call, json!({"title": "River call", "rounds": [{"name": "Spring"}, {"name": "Autumn"}]}));
    let refused = |draft| crate::records::add(&desk.0, Kind::Project, &draft, None).unwrap_err().to_string();
    let unknown = refused(json!({"title": "Wells", "call": "River call", "round": "Winter"}));
    assert!(unknown.contains("Spring; Autumn"), "those there are: {unknown}");
    let alone = refused(json!({"title": "Wells", "round": "Spring"}));
    assert!(alone.contains("say which call"), "a name alone is not enough: {alone}");
    let uid = desk.project("Wells", json!({"call": "River call", "round": " spring "}));
    crate::records::edit(&desk.0, uid, None, &json!({"call": null})).unwrap();
    assert!(desk.shown(uid)["round"].is_null(), "without its call the round goes too");
}

#[test]
fn shares_that_come_to_less_than_the_whole_are_kept_and_told() {
    let desk = desk();
    let countries = json!([{"country": "Mali", "share": "60"}, {"country": "Niger", "share": "25"}]);
    let saved =
        crate::records::add(&desk.0, Kind::Project, &json!({"title": "Wells", "countries": countries}), None).unwrap();
    assert_eq!(saved.warnings.len(), 1, "said beside the field: {:?}", saved.warnings);
    assert_eq!(desk.standing(saved.uid).country_shares, Some(85.0), "and on the page");
    let draft = json!({"title": "Dams", "countries": [{"country": "Mali", "share": "60"}, {"country": "Niger", "share": "60"}]});
    let error = crate::records::add(&desk.0, Kind::Project, &draft, None).unwrap_err().to_string();
    assert!(error.contains("120 per cent"), "more than the whole cannot be: {error}");
}

fn line() -> impl Strategy<Value = MoneyLine> {
    let kind = prop::sample::select(vec![
        MoneyKind::Requested,
        MoneyKind::Awarded,
        MoneyKind::CoFunding,
        MoneyKind::Instalment,
        MoneyKind::Payment,
        MoneyKind::Returned,
    ]);
    let qualifier = prop::sample::select(Qualifier::ALL.to_vec());
    let currency = prop::sample::select(vec!["EUR", "XOF", "TND"]);
    (kind, 0_i64..1_000_000_000, currency, qualifier, any::<bool>(), any::<u8>()).prop_map(
        |(kind, minor, currency, qualifier, done, number)| MoneyLine {
            uid: Uid::derived(&number.to_string()),
            kind,
            amount: Money::new(minor, currency.parse::<Currency>().unwrap(), qualifier),
            planned_on: None,
            actual_on: done.then(|| "2016-01-01".parse().unwrap()),
            provider: None,
            note: String::new(),
        },
    )
}

proptest! {
    #[test]
    fn every_line_counts_once_and_in_its_own_currency(lines in prop::collection::vec(line(), 0..20)) {
        for money in by_currency(&lines).unwrap() {
            let of = |counts: &dyn Fn(&MoneyLine) -> bool| -> i64 {
                lines.iter().filter(|line| line.amount.currency == money.currency && counts(line)).map(|line| line.amount.amount_minor).sum()
            };
            let sums = [&money.requested, &money.awarded, &money.cofunding, &money.planned, &money.paid, &money.returned];
            let all: i64 = sums.iter().filter_map(|sum| sum.as_ref()).map(|sum| sum.amount.amount_minor).sum();
            prop_assert_eq!(all, of(&|_| true), "each line is in one sum");
            let left = of(&|line| line.kind == MoneyKind::Awarded) - of(&MoneyLine::is_paid) + of(&|line| line.kind == MoneyKind::Returned);
            prop_assert_eq!(money.left.map(|left| left.amount_minor), money.awarded.as_ref().map(|_| left), "and what is left is the rest");
        }
    }
}
