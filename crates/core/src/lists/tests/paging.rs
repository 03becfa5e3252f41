use serde_json::json;

use super::{add, asked, empty, pages, season};
use crate::{
    error::Code,
    lists::{ListArgs, events, page},
    records::Kind,
    search::Filter,
};

/// The lists as any moment shows them.
mod lists {
    use rusqlite::Connection;

    pub use crate::lists::*;
    use crate::{error::Result, records::Moment};

    pub fn calls(connection: &Connection, arguments: &ListArgs) -> Result<Page<CallRow>> {
        crate::lists::calls(connection, arguments, Moment(0))
    }
}

#[test]
fn every_sort_runs_both_ways_and_page_by_page_as_in_one() {
    let workspace = season();
    let reader = workspace.reader();
    for (sort, up) in [
        ("date", ["Eta", "Alpha", "beta", "Gamma", "Delta", "Épsilon", "Zeta"]),
        ("title", ["Alpha", "beta", "Delta", "Eta", "Gamma", "Zeta", "Épsilon"]),
        ("kind", ["Épsilon", "beta", "Gamma", "Zeta", "Eta", "Alpha", "Delta"]),
        ("headcount", ["Gamma", "Zeta", "Eta", "Alpha", "Épsilon", "beta", "Delta"]),
        ("changed", ["Alpha", "beta", "Gamma", "Delta", "Épsilon", "Zeta", "Eta"]),
    ] {
        let mut down = up;
        down.reverse();
        for (descending, expected) in [(false, up), (true, down)] {
            for limit in [1, 2, 3, 500] {
                let rows = pages(&asked("", sort, descending), limit, |arguments| events(&reader, arguments).unwrap());
                let titles: Vec<&str> = rows.iter().map(|row| row.title.as_str()).collect();
                assert_eq!(titles, expected, "by {sort}, descending: {descending}, {limit} at a time");
            }
        }
        let filtered = pages(&asked("-kind:webinar", sort, false), 2, |arguments| events(&reader, arguments).unwrap());
        let titles: Vec<&str> = filtered.iter().map(|row| row.title.as_str()).collect();
        let expected: Vec<&str> = up.into_iter().filter(|title| !["Zeta", "Eta"].contains(title)).collect();
        assert_eq!(titles, expected, "filtered, by {sort}");
    }
}

#[test]
fn every_family_has_its_sorts_and_refuses_others_by_name() {
    let workspace = season();
    let reader = workspace.reader();
    macro_rules! sorts {
        ($($list:ident: $($sort:literal)+;)+) => {$(
            for sort in [$($sort),+] {
                for descending in [false, true] {
                    let page = lists::$list(&reader, &ListArgs { limit: Some(1), ..asked("", sort, descending) }).unwrap();
                    if let Some(next) = page.next {
                        let second = ListArgs { after: Some(next), ..asked("", sort, descending) };
                        let rest = lists::$list(&reader, &second).unwrap();
                        assert_eq!(rest.rows.len() as u32, page.total - 1, "{} by {sort}: the rest after the first", stringify!($list));
                    }
                }
            }
            let error = lists::$list(&reader, &asked("", "colour", true)).unwrap_err();
            assert_eq!(error.code, Code::Refused, "an unknown sort is refused");
            let names = [$($sort),+].join(", ");
            assert!(error.message.ends_with(&format!("cannot be sorted by “colour”, but by {names}.")), "with the sorts there are: {}", error.message);
        )+};
    }
    sorts! {
        events: "date" "title" "kind" "headcount" "changed";
        projects: "date" "title" "lead" "institution" "amount" "status" "call" "start" "end" "changed";
        calls: "date" "title" "fund" "status" "projects" "changed";
        funds: "name" "programme" "funder" "changed";
        people: "name" "events" "changed";
        organisations: "name" "kind" "country" "changed";
        hashtags: "name" "events" "last_used" "changed";
        documents: "date" "title" "kind" "changed";
        sources: "date" "title" "kind" "changed";
    }
}

#[test]
fn the_usual_sort_has_its_own_direction() {
    let workspace = season();
    let page = events(&workspace.reader(), &ListArgs::default()).unwrap();
    assert_eq!(page.rows[0].title, "Zeta", "events begin with the newest");
    assert_eq!((page.total, page.next), (7, None), "all seven are on one page");
    let hashtags = lists::hashtags(&workspace.reader(), &ListArgs::default()).unwrap();
    assert_eq!(hashtags.rows[0].name, "Courts", "names begin with A");
}

#[test]
fn a_page_continues_where_the_last_one_ended_whatever_was_written_since() {
    let workspace = season();
    let first = events(&workspace.reader(), &ListArgs { limit: Some(2), ..ListArgs::default() }).unwrap();
    add(
        &workspace,
        Kind::Event,
        json!({"title": "Newer still", "kind": "workshop", "status": "planned", "starts_on": "2017-01-01"}),
    );
    let second =
        events(&workspace.reader(), &ListArgs { limit: Some(2), after: first.next, ..ListArgs::default() }).unwrap();
    let titles: Vec<&str> = second.rows.iter().map(|row| row.title.as_str()).collect();
    assert_eq!(titles, ["Delta", "Gamma"], "no row twice, and none left out");
    assert_eq!(second.total, 7, "the number of rows is that of the first page");
}

#[test]
fn a_place_in_another_list_is_refused() {
    let workspace = season();
    let next = events(&workspace.reader(), &ListArgs { limit: Some(2), ..ListArgs::default() }).unwrap().next;
    for after in [
        next,
        Some("nonsense".into()),
        Some("[\"\",\"title\",false,null,1,1]".into()),
        Some("[\"mali\",\"title\",false,\"a\",1,1]".into()),
    ] {
        let error = events(&workspace.reader(), &ListArgs { after, ..asked("", "title", false) }).unwrap_err();
        assert_eq!(
            error.message, "This is not a place in the list as it is filtered and sorted now; read it from its start.",
            "a cursor fits only its own sort"
        );
    }
}

#[test]
fn a_filter_counts_what_it_finds_and_says_what_it_did_not_understand() {
    let workspace = season();
    let page = |filter: &str| {
        events(&workspace.reader(), &ListArgs { filter: filter.into(), limit: Some(1), ..ListArgs::default() }).unwrap()
    };
    assert_eq!(page("#police").total, 2, "counted over all pages");
    assert_eq!(page("year:2015").total, 3, "days alone");
    assert_eq!(
        page("contry:mali").notes,
        ["“contry:” is not a query word; did you mean “country:”?"],
        "said beside the list"
    );
    let none = events(&empty().reader(), &ListArgs::default()).unwrap();
    assert_eq!((none.total, none.rows.len()), (0, 0), "an empty workspace has an empty list");
}

/// What SQLite would do, line by line.
fn plan(reader: &rusqlite::Connection, sql: &str, values: Vec<rusqlite::types::Value>) -> String {
    let mut select = reader.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let lines = select.query_map(rusqlite::params_from_iter(values), |row| row.get::<_, String>(3)).unwrap();
    lines.map(Result::unwrap).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_common_lists_are_read_from_an_index_in_order() {
    let workspace = season();
    let reader = workspace.reader();
    for (kind, key, index) in [
        (Kind::Event, "t.placed_on", "event_placed"),
        (Kind::Event, "t.title COLLATE NOCASE", "event_title"),
        (Kind::Event, "t.changed_at", "event_changed"),
        (Kind::Project, "t.placed_on", "project_placed"),
        (Kind::Person, "t.folded", "person_folded"),
        (Kind::Organisation, "t.folded", "organisation_folded"),
    ] {
        let filter = Filter::read(&reader, kind, "").unwrap();
        let sort = page::Sort::down("sort", key);
        for place in [None, page::place("[\"\",\"sort\",true,\"2015\",3,7]", &filter, &sort, true).ok()] {
            let (sql, values) = page::select(&filter, &sort, (true, false), place.as_ref(), 51);
            let plan = plan(&reader, &sql, values);
            assert!(plan.contains(index), "{kind} by {key} uses {index}: {plan}");
            assert!(!plan.contains("TEMP B-TREE"), "{kind} by {key} is not sorted anew: {plan}");
            assert_eq!(plan.contains("SEARCH"), place.is_some(), "a later page is sought, not counted to: {plan}");
        }
    }
}
