use proptest::prelude::*;

use super::{Money, total};
use crate::values::{
    Currency, Language,
    Qualifier::{self, About, Exact, Expected, Over, UpTo},
};

fn currency(code: &str) -> Currency {
    Currency::from_code(code).unwrap_or_else(|| panic!("{code} is a currency"))
}

fn money(amount_minor: i64, code: &str, qualifier: Qualifier) -> Money {
    Money::new(amount_minor, currency(code), qualifier)
}

#[test]
fn people_write_amounts_in_many_ways() {
    for (minor, code, qualifier, ways) in [
        (
            10_000_000,
            "EUR",
            About,
            "about 100,000 euros|ca. € 100.000|ongeveer 100.000 euro|environ 100 000 euros|~EUR 100k|circa € 100.000,-|about one hundred thousand euros",
        ),
        (
            16_000_000,
            "EUR",
            Over,
            "over 160,000 euros|more than € 160.000|ruim € 160.000|EUR 160,000+|at least 160k EUR|plus de 160 000 €|>€160,000",
        ),
        (
            60_000_000,
            "EUR",
            UpTo,
            "max. EUR 600k|up to 600,000 euros|maximaal € 600.000|€ 600.000 max.|tot 600.000 euro|jusqu’à 600 000 euros",
        ),
        (2_500_000, "EUR", Expected, "EUR 25,000 expected|expected € 25.000"),
        (12_615_448_500, "EUR", Exact, "€ 126.154.485|€126,154,485|EUR 126 154 485"),
        (
            50_000_000,
            "EUR",
            Exact,
            "0,5 million euros|EUR 0.5 million|0,5 miljoen euro|half a million euros|€ 0.5m|een half miljoen euro",
        ),
        (
            270_000_000,
            "EUR",
            Exact,
            "2.7 Million euros|2,7 miljoen euro|€2.7m|2.7 mln euro|2,7 millions d’euros|2.7M€|EUR 2.7 mn",
        ),
        (400_000_000, "EUR", Exact, "€4 million|4 million euros|€ 4m|four million euros|4 mln EUR|4,000,000 EUR"),
        (150_000_000, "EUR", Exact, "1.5 mln euro|anderhalf miljoen euro|EUR 1,500,000"),
        (100_000_000, "EUR", Exact, "1 miljoen euro|a million euros|EUR 1000k|1 million of euros|1 million in euros"),
        (150_000_000_000, "EUR", Exact, "1,5 miljard euro|1.5 billion euros|€1.5bn"),
        (200_000_000_000, "EUR", Exact, "2 milliards d'euros|2 mrd EUR"),
        (123_456, "EUR", Exact, "€1.234,56|€ 1,234.56|1234.56 EUR|1 234,56 €|EUR 1'234.56|€ 1234,56"),
        (123_450, "EUR", Exact, "€ 1.234,5|€ 1.234,50|EUR 1234.500"),
        (50, "EUR", Exact, "€ 0.50|€ 0,5|EUR 0.500"),
        (
            10_000_000,
            "EUR",
            Exact,
            "€ 100.000,-|€ 100.000,--|€ 100.000,– |100.000,- euro|EUR 100,000.|€ 100.000,00|€\u{a0}100\u{202f}000|€\u{2009}100\u{2009}000",
        ),
        (-50_000, "EUR", Exact, "-500 EUR|EUR -500|€ -500|-€500|−500 euros"),
        (123_456, "USD", Exact, "$1,234.56|US$ 1,234.56|USD 1.234,56|1,234.56 dollars|1,234.56 US dollars"),
        (200_000_000, "GBP", Exact, "£ 2m|£2 million|2 million pounds|2 million pounds sterling|GBP 2,000,000"),
        (100_000, "CHF", Exact, "CHF 1'000|CHF 1’000|1000 Swiss francs|1 000 francs suisses|Zwitserse franken 1000"),
        (100_000, "CAD", Exact, "C$1,000|CA$ 1000|1000 Canadian dollars|1,000 CAD"),
        (
            5_000_000,
            "XOF",
            Exact,
            "XOF 5 000 000|5.000.000 XOF|5 million francs CFA|5 000 000 FCFA|5,000,000 F CFA|XOF 5,000,000.00|5 millions de francs CFA",
        ),
        (1_500, "XOF", Exact, "XOF 1.500|XOF 1,500|1500 CFA francs"),
        (500_000, "KES", Exact, "KES 5,000/=|5,000 Kenyan shillings|Ksh 5,000/-|KES 5000"),
        (1_500_000, "TND", Exact, "TND 1,500|TND 1500|1.500,000 TND|1500 Tunisian dinars"),
        (1_234, "TND", Exact, "TND 1.234"),
        (500, "JOD", Exact, "JOD 0.5|JOD 0.500|JOD 0,500"),
        (1_234_567, "JOD", Exact, "JOD 1234.567|JOD 1,234.567"),
        (4_500, "NLG", Exact, "45 gulden|NLG 45|45 Dutch guilders|45 nlg"),
    ] {
        for way in ways.split('|') {
            assert_eq!(Money::parse(way, None), Ok(money(minor, code, qualifier)), "“{way}”");
        }
    }
}

#[test]
fn an_amount_without_currency_is_in_the_one_of_its_fund() {
    for (text, minor, qualifier) in [
        ("over 160,000", 16_000_000, Over),
        ("100.000", 10_000_000, Exact),
        ("150,000", 15_000_000, Exact),
        ("2.7 million", 270_000_000, Exact),
    ] {
        assert_eq!(
            Money::parse(text, Some(currency("EUR"))),
            Ok(money(minor, "EUR", qualifier)),
            "“{text}” in a euro fund"
        );
        let sentence = Money::parse(text, None).expect_err("no currency anywhere");
        assert!(sentence.contains("does not say which currency"), "“{text}” alone: {sentence}");
    }
    assert_eq!(
        Money::parse("USD 5", Some(currency("EUR"))),
        Ok(money(500, "USD", Exact)),
        "the currency that is named wins"
    );
}

#[test]
fn what_is_no_amount_is_refused_in_plain_words() {
    for (text, says) in [
        ("", "write EUR 100,000"),
        ("EUR", "write EUR 100,000"),
        ("some money", "write EUR 100,000"),
        ("EUR 1.2345", "EUR has 2 decimals, not more"),
        ("EUR 0.123", "EUR has 2 decimals, not more"),
        ("XOF 10.5", "XOF has no decimals"),
        ("TND 1.2345", "TND has 3 decimals, not more"),
        ("TND 1.500", "may mean 1.5 or 1500"),
        ("IQD 500.000", "may mean 500 or 500000"),
        ("EUR 1.500 million", "may mean 1.5 or 1500"),
        ("€ 2,500 million", "may mean 2.5 or 2500"),
        ("EUR 99999999999999999999", "too large an amount"),
        ("EUR 999999999999 billion", "too large an amount"),
        ("EUR 100-200", "more than one number"),
        ("€ 100,000 to € 200,000", "more than one number"),
        ("EUR 1.23.456", "was not understood"),
        ("EUR 5 USD", "names both EUR and USD"),
        ("5,000 francs", "does not say which country’s"),
        ("5,000 shillings", "does not say which country’s"),
        ("ABC 100", "“ABC” is not a currency"),
        ("EUR 160,000 for all seven", "is not a currency"),
        ("all 100", "“all” is not a currency"),
        ("about max. EUR 5", "keep one"),
    ] {
        let sentence = Money::parse(text, None).expect_err(text);
        assert!(sentence.contains(says), "“{text}” says “{sentence}”, not “{says}”");
    }
}

#[test]
fn an_amount_is_printed_as_an_annual_report_does() {
    for (minor, code, qualifier, human, amount) in [
        (10_000_000, "EUR", About, "about EUR 100,000", "100000.00"),
        (16_000_000, "EUR", Over, "over EUR 160,000", "160000.00"),
        (123_456, "EUR", Exact, "EUR 1,234.56", "1234.56"),
        (123_450, "EUR", Exact, "EUR 1,234.50", "1234.50"),
        (5, "EUR", Exact, "EUR 0.05", "0.05"),
        (-123_456, "EUR", Exact, "EUR -1,234.56", "-1234.56"),
        (5_000_000, "XOF", UpTo, "up to XOF 5,000,000", "5000000"),
        (2_500_000, "EUR", Expected, "EUR 25,000 expected", "25000.00"),
        (1_500, "TND", Exact, "TND 1.5", "1.500"),
        (1_500_000, "TND", Exact, "TND 1,500", "1500.000"),
        (i64::MIN, "EUR", Exact, "EUR -92,233,720,368,547,758.08", "-92233720368547758.08"),
    ] {
        let money = money(minor, code, qualifier);
        assert_eq!(money.human(), human, "as a reader wants it");
        assert_eq!(money.amount(), amount, "as a spreadsheet wants it");
    }
    let cents = money(1_010, "EUR", Exact).amount_f64();
    assert!((cents - 10.10).abs() < f64::EPSILON, "as a chart wants it: {cents}");
}

#[test]
fn an_amount_is_printed_in_the_language_spoken() {
    let say = |money: Money| Language::ALL.map(|language| language.during(|| money.human()));
    let cents = ["EUR 1,234.50", "EUR 1.234,50", "1\u{202f}234,50\u{a0}EUR"];
    assert_eq!(say(money(123_450, "EUR", Exact)), cents, "each with its own marks");
    let over = ["over EUR 160,000", "ruim EUR 160.000", "plus de 160\u{202f}000\u{a0}EUR"];
    assert_eq!(say(money(16_000_000, "EUR", Over)), over, "the qualifier too");
    let expected = ["EUR 25,000 expected", "EUR 25.000 verwacht", "25\u{202f}000\u{a0}EUR prévus"];
    assert_eq!(say(money(2_500_000, "EUR", Expected)), expected, "and an expectation");
}

#[test]
fn json_is_an_object_of_minor_units_currency_and_qualifier() {
    let amount = money(10_000_000, "EUR", About);
    let json = r#"{"amount_minor":10000000,"currency":"EUR","qualifier":"about"}"#;
    assert_eq!(serde_json::to_string(&amount).unwrap(), json, "written");
    assert_eq!(serde_json::from_str::<Money>(json).unwrap(), amount, "read back");
    assert!(serde_json::from_str::<Money>(r#"{"amount_minor":1,"currency":"euro"}"#).is_err(), "a code, not a word");
}

#[test]
fn amounts_add_up_in_each_currency_apart() {
    let seven = std::iter::repeat_n(money(10_000_000, "EUR", About), 7);
    assert_eq!(total(seven), Ok(vec![money(70_000_000, "EUR", About)]), "seven times about 100,000");
    assert_eq!(
        total([money(5, "XOF", Exact), money(100, "EUR", Exact), money(7, "XOF", Over)]),
        Ok(vec![money(100, "EUR", Exact), money(12, "XOF", Over)]),
        "by code, and a lower bound stays one"
    );
    assert_eq!(total([]), Ok(vec![]), "nothing adds up to nothing");
    let sentence = total([money(i64::MAX, "EUR", Exact), money(1, "EUR", Exact)]).expect_err("too much");
    assert!(sentence.contains("more than can be kept"), "{sentence}");
    assert_eq!(
        total([money(i64::MAX, "EUR", Exact), money(1, "EUR", Exact), money(-1, "EUR", Exact)]),
        Ok(vec![money(i64::MAX, "EUR", Exact)]),
        "only the sum has to fit"
    );
}

fn amounts() -> impl Strategy<Value = Money> {
    let size = prop_oneof![any::<i64>(), -10_000_000..10_000_000i64, Just(i64::MIN), Just(i64::MAX)];
    (
        size,
        proptest::sample::select(Currency::all().collect::<Vec<_>>()),
        proptest::sample::select(Qualifier::ALL.to_vec()),
    )
        .prop_map(|(minor, currency, qualifier)| Money::new(minor, currency, qualifier))
}

proptest! {
    #[test]
    fn every_amount_is_read_back_as_printed(money in amounts(), language in proptest::sample::select(&Language::ALL)) {
        let (human, read) = language.during(|| (money.human(), Money::parse(&money.human(), None)));
        prop_assert_eq!(read, Ok(money), "{} in {}", human, language);
        let json = serde_json::to_string(&money).unwrap();
        prop_assert_eq!(serde_json::from_str::<Money>(&json).unwrap(), money, "{}", json);
    }

    #[test]
    fn no_text_breaks_the_parser(
        text in "\\PC*",
        near in "(about |over |-)?(€|XOF|TND|half a|US\\$)? ?[0-9.,' /=-]{0,24} ?(million|k|mln|euro|d'euros)?",
    ) {
        for text in [&text, &near] {
            let _ = Money::parse(text, None);
            let _ = Money::parse(text, Currency::from_code("TND"));
            let _ = Currency::parse(text);
        }
    }
}
