use chrono::NaiveDate;
use proptest::prelude::*;

use super::{PartialDate, Precision, human_span, parse_span};
use crate::values::Language;

fn stored(text: &str) -> PartialDate {
    text.parse().unwrap_or_else(|sentence| panic!("{sentence}"))
}

#[test]
fn people_write_dates_in_many_ways() {
    for (date, ways) in [
        (
            "2015-11-23",
            "23 November 2015|November 23, 2015|Nov 23 2015|23.11.2015|23/11/2015|11/23/2015|23-11-2015\
             |23.11.15|23/11/15|2015-11-23|2015/11/23|2015.11.23|23-nov-2015|23-Nov-15|23 nov ’15|23 11 2015\
             |Monday 23 November 2015|Mon, 23 Nov 2015|maandag 23 november 2015|lundi 23 novembre 2015\
             |lun. 23 nov. 2015|23rd November 2015|the 23rd of November 2015|23. November 2015|2015 November 23\
             |on 23 November 2015.| 23\u{a0}November\u{202f}2015 |23 November 2015,|２３ November 2015",
        ),
        ("2015-11-06", "6 november 2015|06.11.2015|6.11.2015|6 nov. 2015|op 6 november 2015|6/11/2015"),
        ("2015-03-01", "1 maart 2015|1 mrt 2015|1er mars 2015|le 1er mars 2015|1 Mar 2015|1ste maart 2015"),
        ("2015-08-15", "15 août 2015|15 aout 2015|15 augustus 2015|August 15th, 2015|15 aug. 2015"),
        ("2015-02-10", "10 févr. 2015|10 février 2015|10 februari 2015|10 Feb 2015"),
        ("2015-11-24", "mar. 24 nov. 2015|mardi 24 novembre 2015|di 24 november 2015"),
        ("1998-05-02", "2.5.98|2 mei 1998|2 May ’98|2 mai 98"),
        ("2069-01-01", "1.1.69"),
        ("1970-01-01", "1.1.70"),
        ("2015-11", "nov 2015|November 2015|11/2015|11.2015|2015-11|2015/11|novembre 2015|Nov. 2015|november, 2015"),
        ("2015", "2015| 2015 |2015."),
        ("--04-14", "14 Apr|Apr 14|14 April|April 14th|14 avril|14. April|--04-14|the 14th of April|Tuesday 14 April"),
        ("--02-29", "29 February|29 feb"),
        ("2016-02-29", "29 Feb 2016|29.2.2016"),
    ] {
        for way in ways.split('|') {
            assert_eq!(PartialDate::parse(way), Ok(stored(date)), "“{way}” is {date}");
        }
    }
}

#[test]
fn what_cannot_be_a_date_is_refused_in_plain_words() {
    for (text, says) in [
        ("31 Feb 2015", "there is no 31 February in 2015"),
        ("29.02.2015", "there is no 29 February in 2015"),
        ("31 June", "there is no 31 June"),
        ("13/13/2015", "there is no month 13"),
        ("2015-13", "there is no month 13"),
        ("0 May 2015", "there is no 0 May"),
        ("1850", "the year 1850 is outside 1900–2199"),
        ("1 May 2200", "outside 1900–2199"),
        ("Tuesday 23 November 2015", "23 November 2015 is a Monday, not a Tuesday"),
        ("Nov-15", "write 15 November or November 2015"),
        ("", "there is no date here; write 23 November 2015"),
        ("next week", "was not understood as a date; write 23 November 2015"),
        ("14/4", "was not understood"),
        ("23 November 2015 at noon", "was not understood"),
        ("16-17 October 2014", "was not understood"),
        ("October 16-17", "was not understood"),
        ("23/11-2015", "was not understood"),
        ("99999999999999 May", "was not understood"),
        ("Oct Nov 2015", "was not understood"),
    ] {
        let sentence = PartialDate::parse(text).expect_err(text);
        assert!(sentence.contains(says), "“{text}” says “{sentence}”, not “{says}”");
    }
}

#[test]
fn only_the_stored_shape_is_read_back_from_storage() {
    for (text, human, precision) in [
        ("2015-11-23", "23 November 2015", Precision::Day),
        ("2015-11", "November 2015", Precision::Month),
        ("2015", "2015", Precision::Year),
        ("--04-14", "14 April", Precision::DayOfYear),
    ] {
        let date = stored(text);
        assert_eq!(date.to_string(), text, "stored as it was");
        assert_eq!(date.human(), human, "as a reader wants it");
        assert_eq!(date.precision(), precision, "{text}");
        let json = serde_json::to_string(&date).unwrap();
        assert_eq!(json, format!("\"{text}\""), "JSON has the stored text");
        assert_eq!(serde_json::from_str::<PartialDate>(&json).unwrap(), date, "JSON is read back");
    }
    for text in ["23.11.2015", "2015-1-2", "2015-02-30", "14 April", " 2015", "--4-14", "+2015", "2015-11-23-1", ""] {
        assert!(text.parse::<PartialDate>().is_err(), "“{text}” was never stored");
    }
}

#[test]
fn two_dates_make_a_span() {
    for (start, end, ways) in [
        (
            "2014-10-16",
            "2014-10-17",
            "16–17 October 2014|16-17 October 2014|16 - 17 October 2014|16th–17th October 2014|16 to 17 Oct 2014\
             |from 16 to 17 October 2014|16 t/m 17 oktober 2014|van 16 tot en met 17 oktober 2014\
             |du 16 au 17 octobre 2014|16 until 17 October 2014|October 16–17, 2014|October 16-17 2014|2014-10-16/2014-10-17\
             |2014-10-16/17|16-17.10.2014|16.–17.10.2014|16.10.–17.10.2014|16/10 - 17/10/2014|16/17 October 2014\
             |16.10.2014 - 17.10.2014|16-10-2014 – 17-10-2014|2014-10-16 to 2014-10-17|Thursday 16 – Friday 17 October 2014\
             |October 16 to October 17, 2014\
             |16 and 17 October 2014|16 & 17 October 2014|16 en 17 oktober 2014|16 et 17 octobre 2014",
        ),
        (
            "2014-09-30",
            "2014-10-02",
            "30 Sept – 2 Oct 2014|30 September to 2 October 2014|30 sept. t/m 2 okt. 2014|30.9.–2.10.2014|September 30 – October 2, 2014",
        ),
        ("2014-12-28", "2015-01-03", "28 December 2014 to 3 January 2015|28 Dec – 3 Jan 2015|28.12.2014–3.1.2015"),
        (
            "2015-10",
            "2015-11",
            "Oct–Nov 2015|October - November 2015|Oct 2015 to Nov 2015|10/2015 – 11/2015|okt. t/m nov. 2015",
        ),
        ("2014-12", "2015-01", "Dec–Jan 2015|December 2014 – January 2015"),
        ("--04-14", "--04-16", "14–16 Apr|14 to 16 April|14 April – 16 April|April 14–16"),
        ("--12-28", "--01-03", "28 December – 3 January"),
        ("2014", "2015", "2014–2015|2014-2015|2014/2015|2014 to 2015"),
        ("2015-10", "2015-11-03", "October 2015 – 3 November 2015"),
    ] {
        for way in ways.split('|') {
            assert_eq!(parse_span(way), Ok((stored(start), Some(stored(end)))), "“{way}” is {start} to {end}");
        }
    }
}

#[test]
fn one_date_is_not_taken_for_two() {
    for (text, date) in [
        ("2015-11-23", "2015-11-23"),
        ("23-11-2015", "2015-11-23"),
        ("10-11-12", "2012-11-10"),
        ("2015-11", "2015-11"),
        ("--04-14", "--04-14"),
        ("23-nov-2015", "2015-11-23"),
        ("16–16 October 2014", "2014-10-16"),
    ] {
        assert_eq!(parse_span(text), Ok((stored(date), None)), "“{text}” is one date");
    }
}

#[test]
fn a_span_that_cannot_be_is_refused_in_plain_words() {
    for (text, says) in [
        ("17–16 October 2014", "16 October 2014 lies before 17 October 2014"),
        ("2015–2014", "2014 lies before 2015"),
        ("16–14 Apr", "14 April lies before 16 April"),
        ("30–31 June 2014", "there is no 31 June in 2014"),
        ("31–32 May 2014", "there is no 32 May in 2014"),
        ("Friday 16 October 2014 to 17 October 2014", "is a Thursday, not a Friday"),
        ("16 and 18 October 2014", "write 16–18 October 2014 if it went on"),
        ("2014-15", "there is no month 15"),
        ("soon", "a span is written 16–17 October 2014"),
        ("16–", "a span is written"),
    ] {
        let sentence = parse_span(text).expect_err(text);
        assert!(sentence.contains(says), "“{text}” says “{sentence}”, not “{says}”");
    }
}

#[test]
fn a_span_is_printed_without_repeating_itself() {
    for (start, end, human) in [
        ("2014-10-16", "2014-10-17", "16–17 October 2014"),
        ("2014-09-30", "2014-10-02", "30 September – 2 October 2014"),
        ("2014-12-28", "2015-01-03", "28 December 2014 – 3 January 2015"),
        ("2015-10", "2015-11", "October–November 2015"),
        ("2014-12", "2015-01", "December 2014 – January 2015"),
        ("--04-14", "--04-16", "14–16 April"),
        ("--03-30", "--04-02", "30 March – 2 April"),
        ("2014", "2015", "2014–2015"),
        ("2015-10", "2015-11-03", "October 2015 – 3 November 2015"),
        ("2015-10-16", "2015-10-16", "16 October 2015"),
    ] {
        assert_eq!(human_span(stored(start), Some(stored(end))), human, "{start} to {end}");
    }
    assert_eq!(human_span(stored("2015-11"), None), "November 2015", "without an end");
}

#[test]
fn what_is_known_of_a_date_can_be_asked() {
    let day = |text: &str| Some(text.parse::<NaiveDate>().unwrap());
    for (date, year, month, first, last, key) in [
        ("2015-11-23", Some(2015), Some(11), day("2015-11-23"), day("2015-11-23"), Some(20_151_123)),
        ("2016-02", Some(2016), Some(2), day("2016-02-01"), day("2016-02-29"), Some(20_160_200)),
        ("2015-12", Some(2015), Some(12), day("2015-12-01"), day("2015-12-31"), Some(20_151_200)),
        ("2015", Some(2015), None, day("2015-01-01"), day("2015-12-31"), Some(20_150_000)),
        ("--04-14", None, Some(4), None, None, None),
    ] {
        let date = stored(date);
        assert_eq!(date.year(), year, "year of {date}");
        assert_eq!(date.month(), month, "month of {date}");
        assert_eq!(date.first_day(), first, "first day of {date}");
        assert_eq!(date.last_day(), last, "last day of {date}");
        assert_eq!(date.sort_key(), key, "sort key of {date}");
    }
}

#[test]
fn before_is_said_only_when_it_is_certain() {
    for (date, other, before) in [
        ("2015-11-22", "2015-11-23", true),
        ("2015-11-23", "2015-11-23", false),
        ("2015-10", "2015-11-01", true),
        ("2015-11", "2015-11-23", false),
        ("2014", "2015", true),
        ("2015", "2015-11", false),
        ("--04-14", "2015-11-23", false),
        ("--04-14", "--05-14", false),
        ("2015", "--04-14", false),
    ] {
        assert_eq!(stored(date).certainly_before(&stored(other)), before, "{date} before {other}");
    }
}

fn days() -> impl Strategy<Value = NaiveDate> {
    (0u64..109_000).prop_map(|days| {
        NaiveDate::from_ymd_opt(1900, 1, 1).unwrap().checked_add_days(chrono::Days::new(days)).unwrap()
    })
}

fn dates() -> impl Strategy<Value = PartialDate> {
    prop_oneof![
        days().prop_map(PartialDate::Day),
        (1900..=2199, 1u32..=12).prop_map(|(year, month)| PartialDate::Month { year, month }),
        (1900..=2199).prop_map(PartialDate::Year),
        (1u32..=12, 1u32..=31)
            .prop_filter_map("a day that exists", |(month, day)| { PartialDate::day_of_year(month, day).ok() }),
    ]
}

proptest! {
    #[test]
    fn every_date_is_read_back_as_printed(date in dates()) {
        prop_assert_eq!(PartialDate::parse(&date.human()), Ok(date), "as a reader sees it");
        prop_assert_eq!(PartialDate::parse(&date.to_string()), Ok(date), "people may type the stored text");
        prop_assert_eq!(date.to_string().parse(), Ok(date), "as stored");
        prop_assert_eq!(parse_span(&date.human()), Ok((date, None)), "one date is one date");
    }

    #[test]
    fn every_day_is_read_from_its_numbers(day in days()) {
        for format in ["%d.%m.%Y", "%-d/%-m/%Y", "%d-%m-%Y", "%Y/%m/%d", "%A %-d %B %Y", "%b %-d, %Y"] {
            let text = day.format(format).to_string();
            prop_assert_eq!(PartialDate::parse(&text), Ok(PartialDate::Day(day)), "{}", text);
        }
    }

    #[test]
    fn every_span_is_read_back_as_printed(a in dates(), b in dates()) {
        if a.precision() == b.precision() {
            let same_month = a.month() == b.month();
            let (start, end) = match (a.sort_key(), b.sort_key()) {
                (Some(first), Some(second)) if first > second => (b, a),
                (None, None) if same_month && a.human() != b.human() && parse_span(&human_span(a, Some(b))).is_err() => (b, a),
                _ => (a, b),
            };
            let end = (start != end).then_some(end);
            let human = human_span(start, end);
            prop_assert_eq!(parse_span(&human), Ok((start, end)), "{}", human);
        }
    }

    #[test]
    fn sorting_by_key_keeps_certain_order(a in dates(), b in dates()) {
        if a.certainly_before(&b) {
            prop_assert!(a.sort_key() < b.sort_key(), "{} comes before {}", a, b);
        }
    }

    #[test]
    fn no_text_breaks_the_parsers(text in "\\PC*", near in "[0-9 ./–-]{0,12}(Oct|mars|to|t/m)?[0-9 ./–-]{0,12}") {
        for text in [&text, &near] {
            let _ = PartialDate::parse(text);
            let _ = parse_span(text);
            let _ = text.parse::<PartialDate>();
        }
    }
}

#[test]
fn dates_are_printed_in_the_language_spoken() {
    let say = |language: Language, text: &str| {
        let date = stored(text);
        language.during(|| [date.human(), date.short(), date.full()])
    };
    for (text, english, dutch, french) in [
        (
            "2015-03-01",
            ["1 March 2015", "1 Mar 2015", "Sunday 1 March 2015"],
            ["1 maart 2015", "1 mrt. 2015", "zondag 1 maart 2015"],
            ["1er mars 2015", "1er mars 2015", "dimanche 1er mars 2015"],
        ),
        (
            "2015-08",
            ["August 2015", "Aug 2015", "August 2015"],
            ["augustus 2015", "aug. 2015", "augustus 2015"],
            ["août 2015", "août 2015", "août 2015"],
        ),
        (
            "--04-14",
            ["14 April", "14 Apr", "14 April, year not stated"],
            ["14 april", "14 apr.", "14 april, jaar niet vermeld"],
            ["14 avril", "14 avr.", "14 avril, année non précisée"],
        ),
        ("2015", ["2015"; 3], ["2015"; 3], ["2015"; 3]),
    ] {
        for (language, said) in Language::ALL.into_iter().zip([english, dutch, french]) {
            assert_eq!(say(language, text), said, "{text} in {language}");
        }
    }
    let span = |language: Language| language.during(|| human_span(stored("2014-10-01"), Some(stored("2014-10-02"))));
    assert_eq!(Language::ALL.map(span), ["1–2 October 2014", "1–2 oktober 2014", "1er–2 octobre 2014"], "two days");
}

#[test]
fn what_is_printed_in_any_language_is_read_back() {
    for text in ["2015-03-01", "2015-08", "2015-12-31", "2015", "--02-29", "2016-02-10"] {
        let date = stored(text);
        for language in Language::ALL {
            let (human, short) = language.during(|| (date.human(), date.short()));
            assert_eq!(PartialDate::parse(&human), Ok(date), "“{human}”");
            assert_eq!(PartialDate::parse(&short), Ok(date), "“{short}”");
        }
    }
}
