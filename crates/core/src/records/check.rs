//! What would be said of a draft if it were saved now, and how its values were understood. Writes nothing.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{Family, Head, Kind, Moment, add::read_draft, edit::must_find, with_family};
use crate::{
    db::{Workspace, read_both},
    draft::{Problem, stops},
    error::Result,
    values::{Headcount, Money, PartialDate, Uid},
};

/// All problems of a draft, and the record as far as it could be read. `uid` is that of the record being
/// edited; the draft then holds only what changes.
pub fn check(
    workspace: &Workspace,
    kind: Kind,
    draft: &Value,
    uid: Option<Uid>,
) -> Result<(Map<String, Value>, Vec<Problem>)> {
    let reader = workspace.reader();
    let environment = workspace.environment();
    let now = environment.now();
    let (head, draft) = match uid {
        None => (Head { uid: environment.new_uid(now), revision: 0, created_at: now, changed_at: now }, draft.clone()),
        Some(uid) => {
            let (kind, id) = must_find(&reader, uid)?;
            let (mut record, _) = read_both(&reader, kind, id)?;
            let head: Head = serde_json::from_value(Value::Object(record.clone()))?;
            record.extend(draft.as_object().into_iter().flatten().map(|(name, value)| (name.clone(), value.clone())));
            (head, Value::Object(record))
        }
    };
    let (record, mut problems) = read_draft(&reader, &|| environment.new_uid(Moment(0)), kind, head, &draft)?;
    if !stops(&problems) {
        with_family!(kind, F => {
            let typed: F = serde_json::from_value(Value::Object(record.clone()))?;
            typed.check_against(&reader, &mut problems)?;
        });
    }
    Ok((record, problems))
}

/// Dates, headcounts and amounts in full, by the place of their field.
pub fn readings(place: &str, value: &Value, into: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(map) => {
            let money = || serde_json::from_value::<Money>(value.clone()).ok().map(|money| money.human());
            let headcount =
                || serde_json::from_value::<Headcount>(value.clone()).ok().map(|headcount| headcount.human());
            if let Some(text) = money().or_else(headcount) {
                into.insert(place.to_owned(), text);
                return;
            }
            for (name, value) in map {
                let place = if place.is_empty() { name.clone() } else { format!("{place}.{name}") };
                let date = value.as_str().filter(|_| is_date(name)).and_then(|text| text.parse::<PartialDate>().ok());
                match date {
                    Some(date) => drop(into.insert(place, date.human())),
                    None => readings(&place, value, into),
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                readings(&format!("{place}[{index}]"), item, into);
            }
        }
        _ => {}
    }
}

/// Whether the field of that name holds a date.
pub(super) fn is_date(name: &str) -> bool {
    name.ends_with("_on") || name.ends_with("_start") || name.ends_with("_end") || name == "retain_until"
}
