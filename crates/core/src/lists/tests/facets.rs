use std::collections::BTreeMap;

use serde_json::json;

use super::{add, empty, season};
use crate::{
    db::Workspace,
    lists::{Facet, facets},
    records::Kind,
    search::matching,
};

fn shown(workspace: &Workspace, filter: &str) -> BTreeMap<String, Vec<String>> {
    let values = |facet: &Facet| facet.values.iter().map(|value| format!("{} {}", value.label, value.count)).collect();
    facets(&workspace.reader(), Kind::Event, filter)
        .unwrap()
        .iter()
        .map(|facet| (facet.facet.clone(), values(facet)))
        .collect()
}

#[test]
fn a_list_falls_apart_by_what_its_records_say() {
    let workspace = season();
    let facets = shown(&workspace, "");
    assert_eq!(facets["year"], ["2016 2", "2015 3", "2014 1"], "years with the newest first");
    assert_eq!(
        facets["kind"],
        ["webinar 2", "workshop 2", "expert meeting 1", "lunch meeting 1", "meeting 1"],
        "kinds with the most common first"
    );
    assert_eq!(facets["country"], ["Mali 2", "Niger 2", "Nigeria 1"], "countries by name");
    assert_eq!(facets["hashtag"], ["#Courts 2", "#Police 2"], "hashtags with their sign");
    assert_eq!(facets["organisation"], ["Water Board 5"], "organisers by name");
    assert!(facets["has"].contains(&"has headcount 4".to_owned()), "what is recorded: {:?}", facets["has"]);
    assert!(facets["no"].contains(&"no headcount 3".to_owned()), "and what is not: {:?}", facets["no"]);
    assert!(
        !facets.contains_key("month") && !facets.contains_key("headcount"),
        "counters of the reports are no facets"
    );
}

#[test]
fn facets_follow_the_filter() {
    let workspace = season();
    let facets = shown(&workspace, "year:2015 -kind:meeting");
    assert_eq!(facets["kind"], ["lunch meeting 1", "workshop 1"], "only of the records found");
    assert_eq!(facets["country"], ["Niger 2", "Mali 1"], "by how common they are there");
    assert_eq!(facets["year"], ["2015 2"], "the year that was asked for");
    assert!(shown(&workspace, "nosuchword").is_empty(), "nothing falls into nothing");
}

#[test]
fn counted_live_or_kept_the_facets_are_the_same() {
    let workspace = season();
    assert_eq!(shown(&workspace, ""), shown(&workspace, "-nosuchword"), "a filter that finds everything");
}

#[test]
fn the_query_word_of_a_value_finds_as_many_as_it_counts() {
    let workspace = season();
    add(&workspace, Kind::Person, json!({"name": "Ada", "country": "Mali", "emails": ["a@example.org"]}));
    add(&workspace, Kind::Person, json!({"name": "Bo", "country": "Guinea-Bissau"}));
    add(&workspace, Kind::Organisation, json!({"name": "Private One", "kind": "private-sector", "country": "US"}));
    add(
        &workspace,
        Kind::Organisation,
        json!({"name": "Private Two", "kind": "private-sector-provider", "country": "VI"}),
    );
    add(&workspace, Kind::Call, json!({"title": "A call: for “more”", "status": "open"}));
    for (title, call) in [("One", json!("A call: for “more”")), ("Two", json!(null))] {
        add(
            &workspace,
            Kind::Project,
            json!({"title": title, "status": "running", "call": call, "institution": "Water Board", "institution_country": "NL",
                "awarded_on": "2015", "countries": [{"country": "Mali"}], "hashtags": ["Courts"]}),
        );
    }
    let reader = workspace.reader();
    for kind in [Kind::Event, Kind::Project, Kind::Person, Kind::Organisation, Kind::Call] {
        for filter in ["", "-nosuchword", "year:2015"] {
            for facet in facets(&reader, kind, filter).unwrap() {
                for value in facet.values {
                    let found = matching(&reader, kind, &format!("{filter} {}", value.query)).unwrap().len();
                    assert_eq!(found, value.count as usize, "{kind}, {filter:?} with {}", value.query);
                }
            }
        }
    }
}

#[test]
fn a_long_facet_is_cut_and_says_how_much_is_left() {
    let workspace = empty();
    for number in 0..15 {
        add(
            &workspace,
            Kind::Event,
            json!({"title": "E", "kind": "workshop", "status": "held", "starts_on": (2001 + number).to_string()}),
        );
    }
    for filter in ["", "-nosuchword"] {
        let years = facets(&workspace.reader(), Kind::Event, filter).unwrap().remove(0);
        assert_eq!((years.values.len(), years.more), (12, 3), "twelve values, three more");
        assert_eq!(years.values[0].value, "2015", "the newest are shown");
    }
}

#[test]
fn in_the_sample_year_every_value_finds_what_it_counts() {
    let workspace = empty();
    crate::sample::load(&workspace).unwrap();
    let reader = workspace.reader();
    let mut wrong = Vec::new();
    for kind in Kind::ALL {
        for filter in ["", "-nosuchword"] {
            for value in facets(&reader, kind, filter).unwrap().into_iter().flat_map(|facet| facet.values) {
                let found = matching(&reader, kind, &format!("{filter} {}", value.query)).unwrap().len();
                if found != value.count as usize {
                    wrong.push(format!("{kind}: {} finds {found} and not {}", value.query, value.count));
                }
            }
        }
    }
    assert_eq!(wrong, [""; 0], "a click on a value shows as many records as it says");
}
