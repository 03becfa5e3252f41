//! From the difference between two documents to rows.

use rusqlite::types::Value as Sql;
use serde_json::{Map, Value};

use super::statement;
use crate::{
    db::{
        Known,
        layout::{Field, Items, Layout, List, Shape},
    },
    error::{Error, Result},
    records::{Document, Kind, Moment, place},
    values::{Uid, fold::fold},
};

/// Writes a new record's rows; gives its row number.
pub fn insert(
    known: &Known,
    layout: &'static Layout,
    uid: Uid,
    revision: i64,
    now: Moment,
    document: &Document,
) -> Result<i64> {
    let kind = layout.kind;
    let created = document.get("created_at").cloned().and_then(|text| serde_json::from_value(text).ok()).unwrap_or(now);
    let sql = statement(kind, "insert", "", || {
        let columns = ["uid", "revision", "created_at", "changed_at"].map(String::from);
        insert_into(kind.name(), columns.into_iter().chain(layout.fields.iter().flat_map(Field::columns)))
    });
    let mut values: Vec<Sql> =
        vec![Sql::Blob(uid.bytes().to_vec()), Sql::Integer(revision), Sql::Integer(created.0), Sql::Integer(now.0)];
    for field in layout.fields {
        push_field(known, field, document, &mut values)?;
    }
    known.connection().prepare_cached(sql)?.execute(rusqlite::params_from_iter(values))?;
    let id = known.connection().last_insert_rowid();
    for list in layout.lists {
        for (key, item) in document.get(list.name).and_then(Value::as_object).into_iter().flatten() {
            insert_item(known, layout.kind, list, id, key, item)?;
        }
    }
    Ok(id)
}

/// Writes what differs between two documents of the record with that row number.
pub fn update(
    known: &Known,
    layout: &'static Layout,
    id: i64,
    revision: i64,
    now: Moment,
    old: &Document,
    new: &Document,
) -> Result<()> {
    let mut assignments = vec!["revision = ?".to_owned(), "changed_at = ?".to_owned()];
    let mut values = vec![Sql::Integer(revision), Sql::Integer(now.0)];
    for field in layout.fields {
        let name = if field.shape == Shape::Folded { "name" } else { field.name };
        if old.get(name) != new.get(name) {
            assignments.extend(field.columns().iter().map(|column| format!("{column} = ?")));
            push_field(known, field, new, &mut values)?;
        }
    }
    values.push(Sql::Integer(id));
    let sql = format!("UPDATE {} SET {} WHERE id = ?", layout.kind.name(), assignments.join(", "));
    known.connection().prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?;
    for list in layout.lists {
        let none = Map::new();
        let items = |document: &'_ Document| document.get(list.name).and_then(Value::as_object).cloned();
        let (before, after) = (items(old), items(new));
        let (before, after) = (before.as_ref().unwrap_or(&none), after.as_ref().unwrap_or(&none));
        for (key, item) in before {
            if after.get(key) != Some(item) {
                delete_item(known, layout.kind, list, id, key, item)?;
            }
        }
        for (key, item) in after {
            if before.get(key) != Some(item) {
                insert_item(known, layout.kind, list, id, key, item)?;
            }
        }
    }
    Ok(())
}

/// Removes a record's rows.
pub fn delete(known: &Known, layout: &'static Layout, id: i64) -> Result<()> {
    for list in layout.lists {
        let sql = format!("DELETE FROM {} WHERE {} = ?1", list.table, list.owner);
        known.connection().prepare_cached(&sql)?.execute([id])?;
    }
    let sql = format!("DELETE FROM {} WHERE id = ?1", layout.kind.name());
    known.connection().prepare_cached(&sql)?.execute([id])?;
    Ok(())
}

fn insert_item(known: &Known, kind: Kind, list: &'static List, owner: i64, key: &str, item: &Value) -> Result<()> {
    let sql = statement(kind, "insert", list.name, || {
        let uid = matches!(list.items, Items::Rows).then(|| "uid".to_owned());
        let columns = [list.owner.to_owned(), "position".to_owned()].into_iter().chain(uid);
        insert_into(list.table, columns.chain(list.fields.iter().flat_map(Field::columns)))
    });
    let mut values = vec![Sql::Integer(owner), Sql::Integer(place(item).unwrap_or_default())];
    if matches!(list.items, Items::Rows) {
        values.push(Sql::Blob(key.parse::<Uid>().map_err(Error::unexpected)?.bytes().to_vec()));
    }
    push_item(known, list, key, item, &mut values)?;
    known.connection().prepare_cached(sql)?.execute(rusqlite::params_from_iter(values))?;
    Ok(())
}

fn push_item(known: &Known, list: &'static List, key: &str, item: &Value, values: &mut Vec<Sql>) -> Result<()> {
    for field in list.fields {
        match item {
            Value::Object(map) => push_field(known, field, map, values)?,
            _ => {
                let one = Map::from_iter([(field.name.to_owned(), Value::from(key))]);
                push_field(known, field, &one, values)?;
            }
        }
    }
    Ok(())
}

fn delete_item(known: &Known, kind: Kind, list: &'static List, owner: i64, key: &str, item: &Value) -> Result<()> {
    let keys: Vec<&Field> = match list.items {
        Items::Rows => Vec::new(),
        Items::Links(names) => list.fields.iter().filter(|field| names.contains(&field.name)).collect(),
        Items::Values => list.fields.iter().collect(),
    };
    let sql = statement(kind, "delete", list.name, || {
        let columns = match list.items {
            Items::Rows => vec!["uid".to_owned()],
            _ => keys.iter().flat_map(|field| field.columns()).collect(),
        };
        let conditions: String = columns.iter().map(|column| format!(" AND {column} = ?")).collect();
        format!("DELETE FROM {} WHERE {} = ?{conditions}", list.table, list.owner)
    });
    let mut values = vec![Sql::Integer(owner)];
    if matches!(list.items, Items::Rows) {
        values.push(Sql::Blob(key.parse::<Uid>().map_err(Error::unexpected)?.bytes().to_vec()));
    }
    for field in keys {
        match item {
            Value::Object(map) => push_field(known, field, map, &mut values)?,
            _ => push_field(known, field, &Map::from_iter([(field.name.to_owned(), Value::from(key))]), &mut values)?,
        }
    }
    known.connection().prepare_cached(sql)?.execute(rusqlite::params_from_iter(values))?;
    Ok(())
}

fn push_field(known: &Known, field: &Field, document: &Map<String, Value>, values: &mut Vec<Sql>) -> Result<()> {
    let value = document.get(field.name);
    let text = |value: Option<&Value>| value.and_then(Value::as_str).map(|text| Sql::Text(text.to_owned()));
    match field.shape {
        Shape::Text => values.push(text(value).unwrap_or_else(|| Sql::Text(String::new()))),
        Shape::OptionalText => values.push(text(value).unwrap_or(Sql::Null)),
        Shape::Integer => values.push(value.and_then(Value::as_i64).map_or(Sql::Null, Sql::Integer)),
        Shape::Real => values.push(value.and_then(Value::as_f64).map_or(Sql::Null, Sql::Real)),
        Shape::Flag => values.push(Sql::Integer(value.and_then(Value::as_bool).unwrap_or_default().into())),
        Shape::Folded => {
            let name = document.get("name").and_then(Value::as_str).unwrap_or_default();
            values.push(Sql::Text(fold(name)));
        }
        Shape::Uid => values.push(match value.and_then(Value::as_str) {
            Some(text) => Sql::Blob(text.parse::<Uid>().map_err(Error::unexpected)?.bytes().to_vec()),
            None => Sql::Null,
        }),
        Shape::Ref(kind) => values.push(match value.and_then(Value::as_str) {
            Some(text) => {
                let uid = text.parse::<Uid>().map_err(Error::unexpected)?;
                let id = known.row(kind, uid)?.ok_or_else(|| {
                    Error::refused(format!("The {} it names has been deleted; restore that first.", kind.noun()))
                })?;
                Sql::Integer(id)
            }
            None => Sql::Null,
        }),
        Shape::Money | Shape::Headcount => {
            let (number, words): (&str, &[&str]) = match field.shape {
                Shape::Money => ("amount_minor", &["currency", "qualifier"]),
                _ => ("count", &["qualifier"]),
            };
            let object = value.and_then(Value::as_object);
            values.push(object.and_then(|object| object.get(number)?.as_i64()).map_or(Sql::Null, Sql::Integer));
            for word in words {
                values.push(text(object.and_then(|object| object.get(*word))).unwrap_or(Sql::Null));
            }
        }
    }
    Ok(())
}

fn insert_into(table: &str, columns: impl Iterator<Item = String>) -> String {
    let columns: Vec<String> = columns.collect();
    let places = vec!["?"; columns.len()].join(", ");
    format!("INSERT INTO {table} ({}) VALUES ({places})", columns.join(", "))
}
