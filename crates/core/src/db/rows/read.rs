//! From rows to a record.

use rusqlite::{Connection, OptionalExtension, Row};
use serde_json::{Map, Value, json};

use super::{statement, uid_of};
use crate::{
    db::layout::{Field, Items, Layout, List, Shape},
    error::Result,
    records::Moment,
    values::Uid,
};

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
    let sql = statement(kind, "read", "", || {
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
        let sql = statement(kind, "read", list.name, || select_list(list));
        let mut select = connection.prepare_cached(sql)?;
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
