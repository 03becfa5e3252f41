use proptest::prelude::*;

use super::{Headcount, HeadcountSum};
use crate::values::{
    Language,
    Qualifier::{self, About, Exact, Expected, Over, UpTo},
};

#[test]
fn people_write_headcounts_in_many_ways() {
    for (count, qualifier, ways) in [
        (
            20,
            Exact,
            "20|20 professionals|20 people|twenty|twintig|vingt|20 young security experts|20 (people)|a total of 20| 20 participants ",
        ),
        (35, Exact, "35 participants|thirty-five|thirty five people|vijfendertig deelnemers|trente-cinq personnes"),
        (
            40,
            About,
            "about 40|around forty|~40|≈ 40|ca. 40|c. 40|circa 40|some 40 participants|40 or so|ongeveer 40|zo’n veertig mensen|environ 40|40 approx.",
        ),
        (150, About, "approximately 150 participants|about one hundred and fifty|about a hundred fifty"),
        (
            60,
            Over,
            "more than sixty|over 60|at least 60|60+|60+ participants|>60|≥ 60|60 or more participants|ruim 60 deelnemers|meer dan zestig|plus de 60|au moins soixante|minimum 60|60 minimum",
        ),
        (95, Over, "95+|over 95|95 plus"),
        (30, UpTo, "up to 30|max. 30|maximum 30|at most thirty|<30|maximaal 30|tot 30|no more than 30|30 max"),
        (
            25,
            Expected,
            "expected 25|25 expected|25 participants expected|25 participants (expected)|25, expected|25 young experts expected|25 expected participants|about 25 expected",
        ),
        (1200, Exact, "1.200|1,200|1 200|1'200|1200|1.200 deelnemers|one thousand two hundred|1\u{202f}200 personnes"),
        (12, Exact, "a dozen|dozen|twelve|een dozijn|une douzaine"),
        (24, Exact, "two dozen|2 dozen experts"),
        (6, Exact, "half a dozen|six|zes"),
        (100, Exact, "a hundred|one hundred|honderd|cent|100"),
        (99, Exact, "ninety-nine|negenennegentig|quatre-vingt-dix-neuf"),
        (77, Exact, "seventy-seven|soixante-dix-sept|septante-sept|zevenenzeventig"),
        (71, Exact, "soixante et onze|soixante-et-onze"),
        (17, Exact, "seventeen|dix-sept|zeventien"),
        (0, Exact, "0|zero|nul"),
        (2000, About, "about two thousand"),
    ] {
        for way in ways.split('|') {
            assert_eq!(Headcount::parse(way), Ok(Headcount::new(count, qualifier)), "“{way}”");
        }
    }
}

#[test]
fn what_is_no_headcount_is_refused_in_plain_words() {
    for (text, says) in [
        ("", "write 20, about 40 or more than 60"),
        ("many", "write 20, about 40 or more than 60"),
        ("dozens", "was not understood"),
        ("a few people", "was not understood"),
        ("a", "was not understood"),
        ("one group of experts", "was not understood"),
        ("3 groups of experts", "was not understood"),
        ("une vingtaine de personnes", "was not understood"),
        ("40 young experts from Mali", "was not understood"),
        ("hundreds of people", "was not understood"),
        ("participants", "was not understood"),
        ("20-30", "gives more than one number"),
        ("20 – 30 people", "gives more than one number"),
        ("20 to 30", "gives more than one number"),
        ("between twenty and thirty", "gives more than one number"),
        ("-5", "cannot be negative"),
        ("−5 people", "cannot be negative"),
        ("12.5", "is a whole number"),
        ("1.23.456", "was not understood"),
        ("5000000000", "check the number"),
        ("about at most 30", "keep one"),
        ("20 chairs", "was not understood"),
    ] {
        let sentence = Headcount::parse(text).expect_err(text);
        assert!(sentence.contains(says), "“{text}” says “{sentence}”, not “{says}”");
    }
}

#[test]
fn a_headcount_is_printed_with_its_qualifier() {
    for (count, qualifier, human) in [
        (20, Exact, "20"),
        (40, About, "about 40"),
        (60, Over, "more than 60"),
        (30, UpTo, "up to 30"),
        (30, Expected, "30 expected"),
        (1200, About, "about 1,200"),
    ] {
        assert_eq!(Headcount::new(count, qualifier).human(), human, "as a reader wants it");
    }
}

#[test]
fn headcounts_are_printed_in_the_language_spoken() {
    let say =
        |count, qualifier| Language::ALL.map(|language| language.during(|| Headcount::new(count, qualifier).human()));
    assert_eq!(say(40, About), ["about 40", "ongeveer 40", "environ 40"], "a rounded number");
    assert_eq!(say(1200, Over), ["more than 1,200", "meer dan 1.200", "plus de 1\u{202f}200"], "a lower bound");
    assert_eq!(say(30, UpTo), ["up to 30", "maximaal 30", "jusqu’à 30"], "an upper bound");
    assert_eq!(say(30, Expected), ["30 expected", "30 verwacht", "30 attendus"], "an expectation");
    let some = |count| Some(Headcount::new(count, Exact));
    let sum = HeadcountSum::of([some(20), some(35), some(40), None, None, None, None, None, None]);
    assert_eq!(
        Language::ALL.map(|language| language.during(|| sum.human())),
        [
            "at least 95 people at 3 of 9 events; 6 events gave no number",
            "minstens 95 personen bij 3 van de 9 evenementen; 6 evenementen gaven geen aantal",
            "au moins 95 personnes à 3 des 9 événements ; 6 événements n’ont pas donné de nombre",
        ],
        "a sum says in each language what it is worth"
    );
}

#[test]
fn json_is_an_object_of_count_and_qualifier() {
    let headcount = Headcount::new(20, Exact);
    let json = r#"{"count":20,"qualifier":"exact"}"#;
    assert_eq!(serde_json::to_string(&headcount).unwrap(), json, "written");
    assert_eq!(serde_json::from_str::<Headcount>(json).unwrap(), headcount, "read back");
    assert_eq!(serde_json::from_str::<Headcount>(r#"{"count":20}"#).unwrap(), headcount, "exact unless said");
    assert!(serde_json::from_str::<Headcount>(r#"{"count":20,"about":1}"#).is_err(), "unknown keys are refused");
}

#[test]
fn a_sum_says_what_it_is_worth() {
    let some = |count, qualifier: Qualifier| Some(Headcount::new(count, qualifier));
    let none = |events: usize| vec![None; events];
    for (events, human) in [
        (vec![some(20, Exact), some(35, Exact), some(40, Exact)], "95 people at 3 events"),
        (
            [vec![some(20, Exact), some(35, Exact), some(40, Exact)], none(6)].concat(),
            "at least 95 people at 3 of 9 events; 6 events gave no number",
        ),
        (vec![some(20, Exact), some(40, About)], "about 60 people at 2 events"),
        (vec![some(20, Exact), some(40, Over)], "at least 60 people at 2 events"),
        (vec![some(40, About), some(60, Over)], "at least about 100 people at 2 events"),
        (vec![some(40, About), None], "at least about 40 people at 1 of 2 events; 1 event gave no number"),
        (vec![some(1, Exact)], "1 person at 1 event"),
        (vec![some(1200, Exact)], "1,200 people at 1 event"),
        (vec![some(20, Exact), some(30, UpTo)], "at least 20 people at 1 of 2 events; up to 30 more at 1 event"),
        (
            vec![some(20, Exact), some(30, Expected), some(10, Expected)],
            "at least 20 people at 1 of 3 events; expected 40 more at 2 events",
        ),
        (vec![some(30, UpTo)], "up to 30 at 1 event"),
        (vec![some(25, Expected), None], "expected 25 at 1 event; 1 event gave no number"),
        (none(3), "none of the 3 events gave a number"),
        (none(1), "the 1 event gave no number"),
        (vec![], "no events"),
    ] {
        assert_eq!(HeadcountSum::of(events.iter().copied()).human(), human, "{events:?}");
    }
}

fn headcounts() -> impl Strategy<Value = Headcount> {
    (any::<u32>(), proptest::sample::select(Qualifier::ALL.to_vec()))
        .prop_map(|(count, qualifier)| Headcount::new(count, qualifier))
}

proptest! {
    #[test]
    fn every_headcount_is_read_back_as_printed(
        headcount in headcounts(), language in proptest::sample::select(&Language::ALL),
    ) {
        let human = language.during(|| headcount.human());
        prop_assert_eq!(Headcount::parse(&human), Ok(headcount), "{} in {}", human, language);
        let json = serde_json::to_string(&headcount).unwrap();
        prop_assert_eq!(serde_json::from_str::<Headcount>(&json).unwrap(), headcount, "{}", json);
    }

    #[test]
    fn the_order_of_events_does_not_matter(
        events in proptest::collection::vec(proptest::option::of(headcounts()), 0..12),
    ) {
        let forwards = HeadcountSum::of(events.iter().copied());
        let backwards = HeadcountSum::of(events.iter().rev().copied());
        prop_assert_eq!(forwards, backwards, "same events, same sum");
        prop_assert_eq!(usize::try_from(forwards.events()).unwrap(), events.len(), "no event is lost");
        let certain: u64 = events
            .iter()
            .flatten()
            .filter(|headcount| !matches!(headcount.qualifier, UpTo | Expected))
            .map(|headcount| u64::from(headcount.count))
            .sum();
        prop_assert_eq!(forwards.least, certain, "only people who were there");
    }

    #[test]
    fn no_text_breaks_the_parser(text in "\\PC*", near in "(about |over |half a |~|quatre vingt )?[0-9a-z., '+-]{0,14}") {
        let _ = Headcount::parse(&text);
        let _ = Headcount::parse(&near);
    }
}
