mod calendar;
mod facets;
mod paging;
mod rows;

use serde_json::{Value, json};

use super::{ListArgs, Page};
use crate::{
    db::{Environment, Workspace},
    records::{self, Kind, Moment},
    values::Uid,
};

fn empty() -> Workspace {
    Workspace::in_memory(Environment::fixed(Moment(1_451_606_400_000))).unwrap()
}

fn add(workspace: &Workspace, kind: Kind, draft: Value) -> Uid {
    records::add(workspace, kind, &draft, None).unwrap().uid
}

/// Seven events: two on the same day, one known to the month, one placed by its report, one without any date.
fn season() -> Workspace {
    let workspace = empty();
    for (title, kind, day, headcount, countries, tags) in [
        ("Alpha", "workshop", json!("2014-05-02"), json!("12"), json!(["Mali"]), json!(["Courts"])),
        (
            "beta",
            "lunch meeting",
            json!("2015-03"),
            json!("about 40"),
            json!(["Mali", "Niger"]),
            json!(["Courts", "Police"]),
        ),
        ("Gamma", "meeting", json!("2015-11-23"), json!(null), json!(["Nigeria"]), json!([])),
        ("Delta", "workshop", json!("2015-11-23"), json!("more than 60"), json!(["Niger"]), json!(["Police"])),
        ("Épsilon", "expert meeting", json!("2016-01-10"), json!("up to 30"), json!([]), json!([])),
    ] {
        let draft = json!({
            "title": title, "kind": kind, "status": "held", "starts_on": day, "headcount": headcount, "countries": countries,
            "hashtags": tags, "organisations": [{"organisation": "Water Board", "role": "organiser"}]
        });
        add(&workspace, Kind::Event, draft);
    }
    add(
        &workspace,
        Kind::Event,
        json!({"title": "Zeta", "kind": "webinar", "status": "planned", "reported_on": "2016-02-01"}),
    );
    add(&workspace, Kind::Event, json!({"title": "Eta", "kind": "webinar", "status": "held"}));
    workspace
}

fn asked(filter: &str, sort: &str, descending: bool) -> ListArgs {
    ListArgs { filter: filter.into(), sort: Some(sort.into()), descending: Some(descending), ..ListArgs::default() }
}

/// All rows of a list, read page by page.
fn pages<T>(arguments: &ListArgs, limit: u32, list: impl Fn(&ListArgs) -> Page<T>) -> Vec<T> {
    let mut arguments = ListArgs { limit: Some(limit), ..arguments.clone() };
    let mut rows = Vec::new();
    loop {
        let page = list(&arguments);
        assert!(page.rows.len() <= limit as usize, "no page is longer than asked for");
        rows.extend(page.rows);
        match page.next {
            Some(next) => arguments.after = Some(next),
            None => return rows,
        }
    }
}
