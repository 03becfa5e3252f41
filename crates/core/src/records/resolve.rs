//! Finds the records that a draft names, and makes those that are not there yet.

use rusqlite::Connection;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{Family, Kind, add::add_within, edit::edit_within, with_family};
use crate::{
    db::{Transaction, layout::Items, layout::Shape, layout_of, rows::row_id},
    draft::Problem,
    error::{Code, Result},
    values::{Uid, fold::fold},
};

/// Gives every reference of the record its identity and its label. A person, organisation, hashtag or
/// document that is named and not there is added in the same operation.
pub(super) fn resolve(
    transaction: &mut Transaction,
    kind: Kind,
    own: Uid,
    record: &mut Map<String, Value>,
    problems: &mut Vec<Problem>,
) -> Result<()> {
    let layout = layout_of(kind);
    for field in layout.fields {
        if let (Shape::Ref(other), Some(value)) = (field.shape, record.get_mut(field.name)) {
            resolve_one(transaction, other, own, field.name, value, problems)?;
        }
    }
    for list in layout.lists {
        let Some(Value::Array(items)) = record.get_mut(list.name) else {
            continue;
        };
        for (index, item) in items.iter_mut().enumerate() {
            for field in list.fields {
                let Shape::Ref(other) = field.shape else {
                    continue;
                };
                let place = format!("{}[{index}]", list.name);
                match list.items {
                    Items::Values => resolve_one(transaction, other, own, &place, item, problems)?,
                    _ => {
                        let Some(value) = item.get_mut(field.name) else {
                            continue;
                        };
                        resolve_one(transaction, other, own, &format!("{place}.{}", field.name), value, problems)?;
                    }
                }
            }
        }
    }
    Ok(())
}

fn resolve_one(
    transaction: &mut Transaction,
    kind: Kind,
    own: Uid,
    place: &str,
    value: &mut Value,
    problems: &mut Vec<Problem>,
) -> Result<()> {
    if value.is_null() {
        return Ok(());
    }
    let given = value.get("uid").and_then(Value::as_str).and_then(|text| text.parse::<Uid>().ok());
    let label = value.get("label").and_then(Value::as_str).unwrap_or_default().to_owned();
    if given == Some(own) {
        problems.push(Problem::error(place, format!("a {} cannot refer to itself", kind.noun())));
        return Ok(());
    }
    let called = with_family!(kind, F => F::called(&label));
    let found = match given {
        Some(uid) => transaction.known.label(kind, uid)?.map(|label| (uid, label)),
        None => {
            let mut same = named(transaction.connection, kind, &label)?;
            if let Some(bare) = called.get(kind.label_column()).and_then(Value::as_str).filter(|bare| *bare != label)
                && same.is_empty()
            {
                same = named(transaction.connection, kind, bare)?;
            }
            match same.as_slice() {
                [(uid, label)] => Some((*uid, label.clone())),
                [] => None,
                several => {
                    problems.push(Problem::error(
                        place,
                        format!("{} {} are called “{label}”; pick the one you mean", several.len(), kind.plural()),
                    ));
                    return Ok(());
                }
            }
        }
    };
    let (uid, label) = match found {
        Some((uid, label)) => {
            if called.len() > 1 {
                keep_what_is_new(transaction, kind, uid, &called)?;
            }
            (uid, label)
        }
        None if given.is_some() => {
            problems.push(Problem::error(place, format!("the {} it names is not there any more", kind.noun())));
            return Ok(());
        }
        None if matches!(kind, Kind::Person | Kind::Organisation | Kind::Hashtag | Kind::Document | Kind::Fund) => {
            match add_within(transaction, kind, &Value::Object(called), None) {
                Ok((uid, checked)) => (uid, super::label(kind, &checked.record).to_owned()),
                Err(error) if error.code == Code::Problems => {
                    problems.extend(
                        error.problems.into_iter().map(|problem| Problem { field: place.to_owned(), ..problem }),
                    );
                    return Ok(());
                }
                Err(error) => return Err(error),
            }
        }
        None => {
            problems.push(Problem::error(place, format!("there is no {} called “{label}”", kind.noun())));
            return Ok(());
        }
    };
    *value = json!({"uid": uid, "label": label});
    Ok(())
}

/// What a record is called may say more of it than its name: the address beside it is kept with the person.
fn keep_what_is_new(transaction: &mut Transaction, kind: Kind, uid: Uid, called: &Map<String, Value>) -> Result<()> {
    let Some(id) = row_id(transaction.connection, kind, uid)? else { return Ok(()) };
    let (record, _) = transaction.read(kind, id)?;
    let more = with_family!(kind, F => F::deserialize(&Value::Object(record))?.adds(called));
    if let Some(draft) = more {
        edit_within(transaction, uid, None, &draft)?;
    }
    Ok(())
}

/// All records of a family with exactly that name, folded; an organisation also by acronym or other name.
pub fn named(connection: &Connection, kind: Kind, name: &str) -> Result<Vec<(Uid, String)>> {
    let (sql, name) = match kind {
        Kind::Organisation => (include_str!("organisations_named.sql").to_owned(), fold(name)),
        Kind::Person | Kind::Hashtag => (
            format!("SELECT uid, name FROM {} WHERE folded = ?1 LIMIT 3", kind.name()),
            fold(name.trim_start_matches('#')),
        ),
        _ => {
            let column = kind.label_column();
            (
                format!("SELECT uid, {column} FROM {} WHERE {column} = ?1 COLLATE NOCASE LIMIT 3", kind.name()),
                name.to_owned(),
            )
        }
    };
    let mut select = connection.prepare_cached(&sql)?;
    let found = select.query_map([name], |row| Ok((crate::db::rows::uid_of(row, 0)?, row.get(1)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
