use proptest::prelude::*;

use super::{TimeOfDay, Zone};

#[test]
fn people_write_times_in_many_ways() {
    for (time, ways) in [
        ("17:40", "17:40|17.40|17h40|17u40|1740|5:40 pm|5.40 p.m.|17:40 uur|17:40:00|5:40PM| 17:40 |17 : 40"),
        ("09:30", "9:30|09:30|9.30|9h30|9u30|0930|9:30 am|9.30 uur"),
        ("09:00", "9 am|9am|9 a.m.|9h|9u|9 uur|9:00|09.00"),
        ("21:30", "9:30 p.m.|21.30"),
        ("17:00", "17u|17 uur|17h|5 pm|17 hrs|1700 hrs"),
        ("00:00", "0:00|12 am|00:00"),
        ("12:00", "noon|12 pm|12:00|midi"),
        ("23:59", "23:59|11:59 pm|23.59 uur"),
    ] {
        for way in ways.split('|') {
            assert_eq!(TimeOfDay::parse(way).map(|time| time.to_string()), Ok(time.to_owned()), "“{way}”");
        }
    }
}

#[test]
fn what_is_no_time_is_refused_in_plain_words() {
    for (text, says) in [
        ("", "write 17:40"),
        ("9", "write 17:40"),
        ("later", "write 17:40"),
        ("9:3", "write 17:40"),
        ("9:30:15", "write 17:40"),
        ("25:00", "between 00:00 and 23:59"),
        ("12:60", "between 00:00 and 23:59"),
        ("24:00", "00:00 of the next day"),
        ("midnight", "write 00:00 or 23:59"),
        ("13 pm", "go with the hours 1 to 12"),
        ("0:30 am", "go with the hours 1 to 12"),
    ] {
        let sentence = TimeOfDay::parse(text).expect_err(text);
        assert!(sentence.contains(says), "“{text}” says “{sentence}”, not “{says}”");
    }
    for text in ["9:30", "09.30", "09:30:00", " 09:30"] {
        assert!(text.parse::<TimeOfDay>().is_err(), "“{text}” was never stored");
    }
}

#[test]
fn a_zone_is_read_by_name_city_or_abbreviation() {
    for (zone, ways) in [
        ("Europe/Amsterdam", "Europe/Amsterdam|europe/amsterdam|Amsterdam| amsterdam "),
        ("Africa/Nairobi", "Nairobi|Africa/Nairobi"),
        ("America/New_York", "New York|America/New_York"),
        ("CET", "CET|cet|CEST"),
        ("UTC", "UTC|utc|Z"),
        ("GMT", "GMT"),
    ] {
        for way in ways.split('|') {
            assert_eq!(Zone::parse(way).map(|zone| zone.to_string()), Ok(zone.to_owned()), "“{way}”");
        }
    }
    for text in ["", "Atlantis", "+01:00", "GMT+1", "Europe"] {
        let sentence = Zone::parse(text).expect_err(text);
        assert!(sentence.contains("Europe/Amsterdam"), "“{text}”: {sentence}");
    }
    let sentence = Zone::parse("Louisville").expect_err("two zones have this city");
    assert!(sentence.contains(" or "), "both are named: {sentence}");
}

#[test]
fn json_is_the_stored_text() {
    let time = TimeOfDay::new(9, 5).unwrap();
    assert_eq!(serde_json::to_string(&time).unwrap(), "\"09:05\"", "two digits each");
    assert_eq!(serde_json::from_str::<TimeOfDay>("\"09:05\"").unwrap(), time, "read back");
    assert_eq!(serde_json::to_string(&Zone::UTC).unwrap(), "\"UTC\"", "the name of the zone");
    assert!(serde_json::from_str::<Zone>("\"amsterdam\"").is_err(), "only the full name is stored");
    assert_eq!(time.naive().format("%H:%M:%S").to_string(), "09:05:00", "for arithmetic");
}

proptest! {
    #[test]
    fn every_time_is_read_back_as_printed(hour in 0u8..24, minute in 0u8..60) {
        let time = TimeOfDay::new(hour, minute).unwrap();
        prop_assert_eq!(time.to_string().parse(), Ok(time), "as stored");
        prop_assert_eq!(TimeOfDay::parse(&time.to_string()), Ok(time), "as typed");
        prop_assert_eq!((time.hour(), time.minute()), (hour, minute), "nothing is lost");
    }

    #[test]
    fn every_zone_is_read_back_as_printed(tz in proptest::sample::select(chrono_tz::TZ_VARIANTS.to_vec())) {
        let zone = Zone(tz);
        prop_assert_eq!(zone.to_string().parse(), Ok(zone), "as stored");
        prop_assert_eq!(Zone::parse(&zone.to_string().to_lowercase()), Ok(zone), "as typed");
    }

    #[test]
    fn no_text_breaks_the_parsers(text in "\\PC*", near in "[0-9]{0,4}[:.hu ]?[0-9]{0,4} ?(am|p\\.m\\.|uur|hrs)?") {
        for text in [&text, &near] {
            let _ = TimeOfDay::parse(text);
            let _ = Zone::parse(text);
        }
    }
}
