//! The sample year's annual report, from the records to the files.

use rostrum_report::Format;
use serde_json::{Value, json};

use crate::{golden, workspace};

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn the_figures_of_the_year_come_out_of_its_records() {
    let report = workspace::json(&workspace::sample_year(), "2015");
    assert_eq!(keys(&report), ["period", "generated_from", "figures", "sections"], "these and nothing else");
    assert_eq!(report["period"], json!({ "from": "2015-01-01", "to": "2015-12-31" }), "a whole year");
    let figures = &report["figures"];
    for (name, expected, why) in [
        ("events", json!(9), "nine events were held"),
        ("events_placed_by_report_date", json!(3), "three of them give no date of their own"),
        (
            "events_by_kind",
            json!({
                "meeting": 3, "interactive-brainstorm": 2, "lunch-meeting": 2, "conference": 1, "workshop": 1,
            }),
            "each with its kind",
        ),
        (
            "headcount",
            json!({ "at_least": 95, "counted_events": 3, "uncounted_events": 6 }),
            "at least 95 people at three of them; six gave no number",
        ),
        ("hashtags", json!(5), "five hashtags"),
        ("people", json!(18), "named people, each once"),
        ("organisations", json!(28), "organisations, each once"),
        ("projects", json!(7), "seven projects were awarded"),
        (
            "awarded",
            json!([{ "amount": 700_000, "currency": "EUR", "qualifier": "about" }]),
            "seven times about EUR 100,000",
        ),
        (
            "cofunding",
            json!([{ "amount": 160_000, "currency": "EUR", "qualifier": "over" }]),
            "stated for the whole round and counted once",
        ),
        ("lead_institution_countries", json!({ "NL": 4, "GB": 2, "LB": 1 }), "where they are led from"),
        (
            "research_countries",
            json!({ "BI": 2, "LB": 2, "AF": 1, "CF": 1, "CD": 1, "KE": 1, "ML": 1, "TN": 1, "UG": 1 }),
            "nine countries, Burundi and Lebanon twice",
        ),
        ("duration_months", json!({ "shortest": 6, "longest": 6, "stated": 7, "not_stated": 0 }), "six months each"),
    ] {
        assert_eq!(figures[name], expected, "{name}: {why}");
    }
    assert_eq!(figures["next_deadline"]["date"], "2015-11-06", "the last round of the call");
    let months: i64 = figures["events_by_month"].as_object().unwrap().values().filter_map(Value::as_i64).sum();
    assert_eq!(months, 9, "every event stands in a month");
    assert_eq!(figures["events_by_month"]["2015-10"], 5, "October was the busiest");
    assert_eq!(
        figures["queries"]["events"], "type:event status:held year:2015",
        "and the search behind a number stands beside it"
    );
}

#[test]
fn the_portfolio_is_told_in_sentences() {
    let page = workspace::text(&workspace::sample_year(), "2015", Format::Md);
    for sentence in [
        "Seven projects were awarded in “Open call for evidence-based policy advice and tools”, of about EUR\u{a0}100,000 \
         and six months each.",
        "Four are led from the Netherlands, two from the United Kingdom and one from Lebanon. Together they work in nine \
         countries.",
        "At least 95 people came to the three that gave a number; six gave none.",
        "two projects work in Burundi, two in Lebanon and one in each of the others",
        "Stated as about EUR\u{a0}100,000 for each project; the sum keeps the “about”.",
        "Stated once for all seven projects; not divided over them.",
    ] {
        assert!(page.contains(sentence), "the report says: {sentence}");
    }
}

#[test]
fn two_runs_give_the_same_bytes() {
    let (once, again) = (workspace::sample_year(), workspace::sample_year());
    for format in Format::ALL {
        let same = workspace::report(&once, "2015", format) == workspace::report(&again, "2015", format);
        assert!(same, "{format:?}: the same records give the same file");
    }
}

#[test]
fn the_text_formats_are_as_they_were() {
    let year = workspace::sample_year();
    for format in [Format::Json, Format::Md, Format::Html] {
        golden::check(&format!("sample.{}", format.extension()), &workspace::text(&year, "2015", format));
    }
}

#[test]
fn the_report_speaks_of_the_moment_of_the_last_change() {
    let report = workspace::json(&workspace::sample_year(), "2015");
    assert_eq!(
        report["generated_from"]["data_as_of"]["label"], "31 December 2015, 17:00",
        "on the platform's own clock, which is an hour ahead of UTC"
    );
    assert_eq!(report["generated_from"]["records"]["events"], 9, "and of what was there then");
}
