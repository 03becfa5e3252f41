//! Reads a record from its rows and writes the difference between two documents to them.
//! All SQL follows from the [`Layout`]; statements are prepared once per connection.

use std::{
    collections::HashMap,
    sync::{LazyLock, Mutex},
};

use rusqlite::{
    Connection, OptionalExtension, Row, ToSql,
    types::{ToSqlOutput, Value as Sql},
};
use serde_json::{Map, Value, json};

use super::layout::{Field, Items, Layout, List, Shape};
use crate::{
    error::{Error, Result},
    records::{Document, Kind, Moment, place},
    values::{Uid, fold::fold},
};

impl ToSql for Uid {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.bytes().as_slice()))
    }
}

/// The identity in a column of 16 bytes.
pub fn uid_of(row: &Row, column: usize) -> rusqlite::Result<Uid> {
    row.get::<_, [u8; 16]>(column).map(Uid::from_bytes)
}

/// The row number behind an identity.
pub fn row_id(connection: &Connection, kind: Kind, uid: Uid) -> Result<Option<i64>> {
    let sql = statement(kind, "id", || format!("SELECT id FROM {} WHERE uid = ?1", kind.name()));
    Ok(connection.prepare_cached(&sql)?.query_row([uid], |row| row.get(0)).optional()?)
}

/// A record as it is stored.
pub struct Stored {
    /// The JSON object that `api` speaks.
    pub record: Map<String, Value>,
    /// Where each item of each list stands, in the order of the layout.
    pub places: Vec<Vec<i64>>,
}

/// The record with that row number.
pub fn read(connection: &Connection, layout: &Layout, id: i64) -> Result<Option<Stored>> {
    let kind = layout.kind;
    let sql = statement(kind, "read", || {
        select(kind.name(), "id", layout.fields, "uid, t.revision, t.created_at, t.changed_at")
    });
    let record = connection
        .prepare_cached(sql)?
        .query_row([id], |row| {
            let mut record = Map::new();
            record.insert("uid".into(), json!(uid_of(row, 0)?));
            record.insert("revision".into(), json!(row.get::<_, i64>(1)?));
            record.insert("created_at".into(), json!(Moment(row.get(2)?)));
            record.insert("changed_at".into(), json!(Moment(row.get(3)?)));
            read_fields(row, 4, layout.fields, &mut record)?;
            Ok(record)
        })
        .optional()?;
    let Some(mut record) = record else {
        return Ok(None);
    };
    let mut places = Vec::with_capacity(layout.lists.len());
    for list in layout.lists {
        let sql = statement(kind, list.name, || select_list(list));
        let mut select = connection.prepare_cached(&sql)?;
        let mut rows = select.query([id])?;
        let (mut items, mut standing) = (Vec::new(), Vec::new());
        while let Some(row) = rows.next()? {
            let mut item = Map::new();
            standing.push(row.get(0)?);
            let first = match list.items {
                Items::Rows => {
                    item.insert("uid".into(), json!(uid_of(row, 1)?));
                    2
                }
                _ => 1,
            };
            read_fields(row, first, list.fields, &mut item)?;
            items.push(match list.items {
                Items::Values => item.into_iter().next().map(|(_, value)| value).unwrap_or_default(),
                _ => Value::Object(item),
            });
        }
        record.insert(list.name.into(), Value::Array(items));
        places.push(standing);
    }
    Ok(Some(Stored { record, places }))
}

fn select_list(list: &List) -> String {
    let keys = match list.items {
        Items::Rows => "t.id".to_owned(),
        _ => list
            .fields
            .iter()
            .flat_map(Field::columns)
            .map(|column| format!("t.{column}"))
            .collect::<Vec<_>>()
            .join(", "),
    };
    let leading = if matches!(list.items, Items::Rows) { "position, t.uid" } else { "position" };
    format!("{} ORDER BY t.position, {keys}", select(list.table, list.owner, list.fields, leading))
}

/// `SELECT` of the leading columns and the fields, with identity and label of everything referred to.
fn select(table: &str, by: &str, fields: &[Field], leading: &str) -> String {
    let mut columns = vec![format!("t.{leading}")];
    let mut joins = String::new();
    for (index, field) in fields.iter().enumerate() {
        match field.shape {
            Shape::Folded => {}
            Shape::Ref(kind) => {
                columns.push(format!("r{index}.uid, r{index}.{}", kind.label_column()));
                joins += &format!(" LEFT JOIN {} AS r{index} ON r{index}.id = t.{}", kind.name(), field.column);
            }
            _ => columns.extend(field.columns().iter().map(|column| format!("t.{column}"))),
        }
    }
    format!("SELECT {} FROM {table} AS t{joins} WHERE t.{by} = ?1", columns.join(", "))
}

fn read_fields(row: &Row, first: usize, fields: &[Field], into: &mut Map<String, Value>) -> rusqlite::Result<()> {
    let mut at = first;
    for field in fields {
        let value = match field.shape {
            Shape::Folded => continue,
            Shape::Text | Shape::OptionalText => json!(row.get::<_, Option<String>>(at)?),
            Shape::Integer => json!(row.get::<_, Option<i64>>(at)?),
            Shape::Real => json!(row.get::<_, Option<f64>>(at)?),
            Shape::Flag => json!(row.get::<_, bool>(at)?),
            Shape::Uid => match row.get::<_, Option<[u8; 16]>>(at)? {
                Some(bytes) => json!(Uid::from_bytes(bytes)),
                None => Value::Null,
            },
            Shape::Ref(_) => match row.get::<_, Option<[u8; 16]>>(at)? {
                Some(bytes) => {
                    json!({"uid": Uid::from_bytes(bytes), "label": row.get::<_, String>(at + 1)?})
                }
                None => Value::Null,
            },
            Shape::Money => match row.get::<_, Option<i64>>(at)? {
                Some(minor) => json!({
                    "amount_minor": minor,
                    "currency": row.get::<_, String>(at + 1)?,
                    "qualifier": row.get::<_, String>(at + 2)?,
                }),
                None => Value::Null,
            },
            Shape::Headcount => match row.get::<_, Option<i64>>(at)? {
                Some(count) => json!({"count": count, "qualifier": row.get::<_, String>(at + 1)?}),
                None => Value::Null,
            },
        };
        at += match field.shape {
            Shape::Money => 3,
            Shape::Headcount | Shape::Ref(_) => 2,
            _ => 1,
        };
        into.insert(field.name.into(), value);
    }
    Ok(())
}

/// Writes a new record's rows; gives its row number.
pub fn insert(
    connection: &Connection,
    layout: &Layout,
    uid: Uid,
    revision: i64,
    now: Moment,
    document: &Document,
) -> Result<i64> {
    let kind = layout.kind;
    let created = document.get("created_at").cloned().and_then(|text| serde_json::from_value(text).ok()).unwrap_or(now);
    let sql = statement(kind, "insert", || {
        let columns = ["uid", "revision", "created_at", "changed_at"].map(String::from);
        insert_into(kind.name(), columns.into_iter().chain(layout.fields.iter().flat_map(Field::columns)))
    });
    let mut values: Vec<Sql> =
        vec![Sql::Blob(uid.bytes().to_vec()), Sql::Integer(revision), Sql::Integer(created.0), Sql::Integer(now.0)];
    for field in layout.fields {
        push_field(connection, field, document, &mut values)?;
    }
    connection.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?;
    let id = connection.last_insert_rowid();
    for list in layout.lists {
        for (key, item) in document.get(list.name).and_then(Value::as_object).into_iter().flatten() {
            insert_item(connection, layout.kind, list, id, key, item)?;
        }
    }
    Ok(id)
}

/// Writes what differs between two documents of the record with that row number.
pub fn update(
    connection: &Connection,
    layout: &Layout,
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
            push_field(connection, field, new, &mut values)?;
        }
    }
    values.push(Sql::Integer(id));
    let sql = format!("UPDATE {} SET {} WHERE id = ?", layout.kind.name(), assignments.join(", "));
    connection.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?;
    for list in layout.lists {
        let none = Map::new();
        let items = |document: &'_ Document| document.get(list.name).and_then(Value::as_object).cloned();
        let (before, after) = (items(old), items(new));
        let (before, after) = (before.as_ref().unwrap_or(&none), after.as_ref().unwrap_or(&none));
        for (key, item) in before {
            if after.get(key) != Some(item) {
                delete_item(connection, layout.kind, list, id, key, item)?;
            }
        }
        for (key, item) in after {
            if before.get(key) != Some(item) {
                insert_item(connection, layout.kind, list, id, key, item)?;
            }
        }
    }
    Ok(())
}

/// Removes a record's rows.
pub fn delete(connection: &Connection, layout: &Layout, id: i64) -> Result<()> {
    for list in layout.lists {
        let sql = format!("DELETE FROM {} WHERE {} = ?1", list.table, list.owner);
        connection.prepare_cached(&sql)?.execute([id])?;
    }
    let sql = format!("DELETE FROM {} WHERE id = ?1", layout.kind.name());
    connection.prepare_cached(&sql)?.execute([id])?;
    Ok(())
}

fn insert_item(connection: &Connection, kind: Kind, list: &List, owner: i64, key: &str, item: &Value) -> Result<()> {
    let sql = statement(kind, &format!("insert {}", list.name), || {
        let uid = matches!(list.items, Items::Rows).then(|| "uid".to_owned());
        let columns = [list.owner.to_owned(), "position".to_owned()].into_iter().chain(uid);
        insert_into(list.table, columns.chain(list.fields.iter().flat_map(Field::columns)))
    });
    let mut values = vec![Sql::Integer(owner), Sql::Integer(place(item).unwrap_or_default())];
    if matches!(list.items, Items::Rows) {
        values.push(Sql::Blob(key.parse::<Uid>().map_err(Error::unexpected)?.bytes().to_vec()));
    }
    push_item(connection, list, key, item, &mut values)?;
    connection.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?;
    Ok(())
}

fn push_item(connection: &Connection, list: &List, key: &str, item: &Value, values: &mut Vec<Sql>) -> Result<()> {
    for field in list.fields {
        match item {
            Value::Object(map) => push_field(connection, field, map, values)?,
            _ => {
                let one = Map::from_iter([(field.name.to_owned(), Value::from(key))]);
                push_field(connection, field, &one, values)?;
            }
        }
    }
    Ok(())
}

fn delete_item(connection: &Connection, kind: Kind, list: &List, owner: i64, key: &str, item: &Value) -> Result<()> {
    let keys: Vec<&Field> = match list.items {
        Items::Rows => Vec::new(),
        Items::Links(names) => list.fields.iter().filter(|field| names.contains(&field.name)).collect(),
        Items::Values => list.fields.iter().collect(),
    };
    let sql = statement(kind, &format!("delete {}", list.name), || {
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
            Value::Object(map) => push_field(connection, field, map, &mut values)?,
            _ => push_field(
                connection,
                field,
                &Map::from_iter([(field.name.to_owned(), Value::from(key))]),
                &mut values,
            )?,
        }
    }
    connection.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?;
    Ok(())
}

fn push_field(
    connection: &Connection,
    field: &Field,
    document: &Map<String, Value>,
    values: &mut Vec<Sql>,
) -> Result<()> {
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
                let id = row_id(connection, kind, uid)?.ok_or_else(|| {
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

/// SQL that follows from a layout, made once.
fn statement(kind: Kind, name: &str, make: impl FnOnce() -> String) -> &'static str {
    static MADE: LazyLock<Mutex<HashMap<(Kind, String), &'static str>>> = LazyLock::new(Mutex::default);
    let mut made = MADE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    made.entry((kind, name.to_owned())).or_insert_with(|| Box::leak(make().into_boxed_str()))
}
