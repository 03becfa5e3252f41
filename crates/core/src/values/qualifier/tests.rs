use proptest::prelude::*;

use super::Qualifier::{self, About, Exact, Expected, Over, UpTo};

fn any() -> impl Strategy<Value = Qualifier> {
    proptest::sample::select(Qualifier::ALL.to_vec())
}

#[test]
fn the_words_of_three_languages_say_how_sure_a_number_is() {
    for (meaning, words) in [
        (Exact, "|exact|exactly|precies"),
        (About, "about|around|approximately|circa|ca.|c.|~|≈|some|roughly|ongeveer|zo’n|environ|à peu près"),
        (Over, "over|more than|at least|minimum|>|≥|>=|+|ruim|meer dan|ten minste|minstens|plus de|au moins"),
        (UpTo, "up to|at most|max|max.|maximum|<|≤|<=|maximaal|tot|hoogstens|jusqu’à|au plus|less than|up-to"),
        (Expected, "expected|verwacht|attendu|attendus|prévus"),
    ] {
        for word in words.split('|') {
            assert_eq!(Qualifier::parse(word), Ok(meaning), "“{word}”");
        }
    }
}

#[test]
fn other_words_are_refused_with_the_ones_that_are_meant() {
    for text in ["perhaps", "about 40", "C"] {
        let sentence = Qualifier::parse(text).expect_err("not a qualifier");
        assert!(sentence.contains("exact, about, over, up to or expected"), "{text}: {sentence}");
    }
    let sentence = Qualifier::parse("over up to").expect_err("two bounds at once");
    assert!(sentence.contains("keep one"), "{sentence}");
}

#[test]
fn json_is_the_stored_word() {
    for (qualifier, json) in [
        (Exact, "\"exact\""),
        (About, "\"about\""),
        (Over, "\"over\""),
        (UpTo, "\"up-to\""),
        (Expected, "\"expected\""),
    ] {
        assert_eq!(serde_json::to_string(&qualifier).unwrap(), json, "written");
        assert_eq!(serde_json::from_str::<Qualifier>(json).unwrap(), qualifier, "read back");
        assert_eq!(json.trim_matches('"'), qualifier.as_str(), "as_str is the stored word");
    }
    assert!(serde_json::from_str::<Qualifier>("\"circa\"").is_err(), "only the stored words are stored");
}

#[test]
fn a_sum_claims_no_more_than_its_parts() {
    for (first, second, sum, why) in [
        (Exact, Exact, Exact, "two exact numbers add up exactly"),
        (Exact, About, About, "one rounded number rounds the sum"),
        (Exact, Over, Over, "a lower bound stays one"),
        (Over, Over, Over, "two lower bounds bound the sum"),
        (UpTo, UpTo, UpTo, "two upper bounds bound the sum"),
        (Over, UpTo, About, "a lower and an upper bound bound nothing together"),
        (Over, About, About, "a rounded number may lie below and breaks the bound"),
        (Expected, Exact, Expected, "a sum with a forecast in it was not counted"),
        (Expected, Over, Expected, "nor with a bound"),
    ] {
        assert_eq!(first.combine(second), sum, "{why}");
    }
}

proptest! {
    #[test]
    fn the_order_of_a_sum_does_not_matter(a in any(), b in any(), c in any()) {
        prop_assert_eq!(a.combine(b), b.combine(a), "either order");
        prop_assert_eq!(a.combine(b).combine(c), a.combine(b.combine(c)), "any grouping");
        prop_assert_eq!(a.combine(Exact), a, "an exact number adds no doubt");
    }

    #[test]
    fn no_text_breaks_the_parser(text in "\\PC*") {
        let _ = Qualifier::parse(&text);
    }
}
