//! Adding and editing. A uid is printed only when the record is on the disk, and at once.

use rostrum_core::{draft::Problem, records::Kind, values::Uid};
use serde_json::{Map, Value, json};

use crate::{
    desk::Desk,
    drafts::{Drafts, Given, compose},
    failure::Failure,
    print,
};

/// Adds a record from flags.
pub fn add(desk: &Desk, kind: Kind, given: &[Given]) -> Result<(), Failure> {
    let (draft, problems) = compose(given, &Map::new())?;
    if !problems.is_empty() {
        return Err(all_problems(desk, json!({"kind": kind, "draft": draft}), problems)?);
    }
    tell(desk, "Added", &desk.call("record.add", json!({"kind": kind, "draft": draft}))?)
}

/// Edits a record from flags. Against what was read: a change made meanwhile is a conflict.
pub fn edit(desk: &Desk, kind: Kind, uid: Uid, given: &[Given]) -> Result<(), Failure> {
    if given.is_empty() {
        return Err(Failure::Usage("say what changes: at least one flag, or --json FILE".into()));
    }
    let shown = desk.call("record.show", json!({"uid": uid}))?;
    let none = Map::new();
    let record = shown["record"].as_object().unwrap_or(&none);
    let (draft, problems) = compose(given, record)?;
    if !problems.is_empty() {
        return Err(all_problems(desk, json!({"kind": kind, "uid": uid, "draft": draft}), problems)?);
    }
    let saved = desk.call("record.edit", json!({"uid": uid, "revision": record["revision"], "draft": draft}))?;
    tell(desk, "Edited", &saved)
}

/// What is wrong with the flags, and with the rest of the draft: all at once.
fn all_problems(desk: &Desk, checked: Value, mut problems: Vec<Problem>) -> Result<Failure, Failure> {
    let checked = desk.call("record.check", checked)?;
    let others: Vec<Problem> = serde_json::from_value(checked["problems"].clone())?;
    let known = |other: &Problem| problems.iter().any(|problem| problem.field == other.field);
    let others: Vec<Problem> = others.into_iter().filter(|other| !known(other)).collect();
    problems.extend(others);
    Ok(Failure::problems(problems))
}

/// Every draft is saved on its own. What is wrong with one is told, and the next is taken.
pub fn add_all(desk: &Desk, kind: Kind, drafts: Drafts) -> Result<(), Failure> {
    save_all(desk, drafts, |draft| {
        desk.call("record.add", json!({"kind": kind, "draft": draft, "uid": draft.get("uid")}))
    })
}

/// Likewise; each draft changes the record it names, unless one is named for all.
pub fn edit_all(desk: &Desk, which: Option<Uid>, drafts: Drafts) -> Result<(), Failure> {
    save_all(desk, drafts, |draft| {
        let uid = match (which, draft.get("uid").and_then(Value::as_str)) {
            (Some(uid), _) => uid,
            (None, Some(uid)) => uid.parse().map_err(Failure::data)?,
            (None, None) => return Err(Failure::data("The draft does not say by “uid” which record it changes.")),
        };
        desk.call("record.edit", json!({"uid": uid, "revision": draft.get("revision"), "draft": draft}))
    })
}

fn save_all(desk: &Desk, drafts: Drafts, save: impl Fn(&Value) -> Result<Value, Failure>) -> Result<(), Failure> {
    let (mut refused, mut all) = (0, 0);
    for draft in drafts {
        let (number, draft) = draft?;
        all = number;
        match save(&draft) {
            Ok(saved) if desk.out.json => desk.out.print(&saved.to_string())?,
            Ok(saved) => {
                desk.out.print(saved["uid"].as_str().unwrap_or_default())?;
                warn(desk, &saved)?;
            }
            Err(Failure::Told(error, exit)) if Failure::is_of_data(exit) => {
                refused += 1;
                if !desk.out.json {
                    print::say(&format!("Draft {number}:"));
                }
                print::failure(&desk.out, &error);
            }
            Err(other) => return Err(other),
        }
    }
    match refused {
        0 => Ok(()),
        _ => Err(Failure::data(format!("{refused} of {all} drafts were not saved; the others were."))),
    }
}

/// The uid of what was saved; whoever sits at the terminal is told in a sentence too.
pub fn tell(desk: &Desk, done: &str, saved: &Value) -> Result<(), Failure> {
    if desk.out.json {
        return desk.out.result(saved, String::new);
    }
    if desk.out.terminal {
        let kind: Kind = serde_json::from_value(saved["kind"].clone())?;
        let label = saved["record"][kind.label_column()].as_str().unwrap_or_default();
        print::say(&match saved["operation"] {
            Value::Null => format!("The {} “{label}” was so already.", kind.noun()),
            _ => format!("{done} {} “{label}”", kind.noun()),
        });
    }
    desk.out.print(saved["uid"].as_str().unwrap_or_default())?;
    warn(desk, saved)
}

fn warn(desk: &Desk, saved: &Value) -> Result<(), Failure> {
    print::warnings(&desk.out, &serde_json::from_value::<Vec<Problem>>(saved["warnings"].clone())?);
    Ok(())
}
