//! The verbs of every family.

use serde_json::{Value, json};

use super::{list, save};
use crate::{
    arguments::{Add, Edit, Record, Verb},
    desk::Desk,
    drafts::Drafts,
    failure::Failure,
    print,
};
use rostrum_core::records::Kind;

pub fn run(desk: &Desk, Record { kind, verb, given }: Record) -> Result<(), Failure> {
    match verb {
        Verb::List(list) => list::list(desk, kind, list),
        Verb::Show(which) => show(desk, kind, &which.which),
        Verb::Add(Add { drafts: Some(file) }) if given.is_empty() => save::add_all(desk, kind, Drafts::open(&file)?),
        Verb::Edit(Edit { which, drafts: Some(file) }) if given.is_empty() => {
            let which = which.map(|which| meant(desk, kind, &which)).transpose()?;
            save::edit_all(desk, which, Drafts::open(&file)?)
        }
        Verb::Add(Add { drafts: Some(_) }) | Verb::Edit(Edit { drafts: Some(_), .. }) => {
            Err(Failure::Usage("the fields come either from --json FILE or from flags, not from both".into()))
        }
        Verb::Add(Add { drafts: None }) => save::add(desk, kind, &given),
        Verb::Edit(Edit { which: Some(which), drafts: None }) => {
            save::edit(desk, kind, meant(desk, kind, &which)?, &given)
        }
        Verb::Edit(Edit { which: None, .. }) => {
            Err(Failure::Usage(format!("say which {kind}: its uid, or its exact title or name")))
        }
        Verb::Delete(which) => deleted(desk, "record.delete", meant(desk, kind, &which.which)?),
        Verb::Restore { uid } => deleted(desk, "record.restore", uid.parse().map_err(Failure::data)?),
    }
}

/// The one record of the family that is meant; the platform needs no name.
fn meant(desk: &Desk, kind: Kind, which: &str) -> Result<rostrum_core::values::Uid, Failure> {
    if kind != Kind::Platform {
        return desk.find(Some(kind), which);
    }
    let shown = desk.call("platform.show", json!({}))?;
    Ok(serde_json::from_value(shown["record"]["uid"].clone())?)
}

fn show(desk: &Desk, kind: Kind, which: &str) -> Result<(), Failure> {
    let shown = desk.call("record.show", json!({"uid": meant(desk, kind, which)?}))?;
    if desk.out.json {
        return desk.out.result(&shown, String::new);
    }
    desk.out.print(&print::shown(&desk.out, shown)?)
}

fn deleted(desk: &Desk, command: &str, uid: rostrum_core::values::Uid) -> Result<(), Failure> {
    let done: Value = desk.call(command, json!({"uid": uid}))?;
    desk.out.result(&done, || done["summary"].as_str().unwrap_or_default().to_owned())
}
