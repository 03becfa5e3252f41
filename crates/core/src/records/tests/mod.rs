mod history;
mod trash;

use serde_json::{Value, json};

use super::{Kind, Moment, add};
use crate::{
    db::{Environment, Workspace},
    values::Uid,
};

fn empty() -> Workspace {
    Workspace::in_memory(Environment::fixed(Moment(1_451_606_400_000))).unwrap()
}

fn made(workspace: &Workspace, kind: Kind, draft: Value) -> Uid {
    add(workspace, kind, &draft, None).unwrap().uid
}

/// An event with a speaker and a hashtag, each a record of its own.
fn lunch(workspace: &Workspace) -> Uid {
    let draft = json!({
        "title": "Lunch about seed banks", "kind": "lunch meeting", "starts_on": "23 nov 2015", "headcount": "about 40",
        "participations": [{"person": "Ana Silva", "role": "speaker"}], "hashtags": ["water"]
    });
    made(workspace, Kind::Event, draft)
}

fn called(workspace: &Workspace, kind: Kind, name: &str) -> Uid {
    super::named(&workspace.reader(), kind, name).unwrap()[0].0
}
