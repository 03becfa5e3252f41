//! CSV (RFC 4180): one line per record, one column per field. Items of a list are parted by `; `, the
//! parts of an item by ` | `. A cell that a spreadsheet would run as a formula gets a leading apostrophe.

use std::io::Write;

use rusqlite::{Connection, types::ValueRef};

use crate::{
    db::{
        layout::{Field, Layout, Shape},
        layout_of,
    },
    error::{Error, Result},
    records::Kind,
    search::matching,
    work,
};

/// Writes the records of a family that match the filter; gives how many.
pub fn csv(connection: &Connection, kind: Kind, filter: &str, into: &mut dyn Write) -> Result<u64> {
    let layout = layout_of(kind);
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(into);
    writer.write_record(header(layout)).map_err(failed)?;
    let mut select = connection.prepare(&query(layout))?;
    let columns = select.column_count();
    let (mut written, mut cell) = (0, String::new());
    let ids = matching(connection, kind, filter)?;
    let total = ids.len() as u64;
    for id in ids {
        work::step(written, total)?;
        let mut rows = select.query([id])?;
        let Some(row) = rows.next()? else { continue };
        for column in 0..columns {
            cell.clear();
            match row.get_ref(column)? {
                ValueRef::Null => {}
                ValueRef::Text(text) => guard(&String::from_utf8_lossy(text), &mut cell),
                ValueRef::Integer(number) => cell = number.to_string(),
                ValueRef::Real(number) => cell = number.to_string(),
                ValueRef::Blob(bytes) => {
                    let bytes = <[u8; 16]>::try_from(bytes)
                        .map_err(|_| Error::unexpected("An identity is not 16 bytes long."))?;
                    cell = crate::values::Uid::from_bytes(bytes).to_string();
                }
            }
            writer.write_field(&cell).map_err(failed)?;
        }
        writer.write_record(None::<&[u8]>).map_err(failed)?;
        written += 1;
    }
    writer.flush()?;
    Ok(written)
}

fn guard(text: &str, cell: &mut String) {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        cell.push('\'');
    }
    cell.push_str(text);
}

fn failed(error: ::csv::Error) -> Error {
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error.into(),
        other => Error::unexpected(format!("The CSV file could not be written: {other:?}.")),
    }
}

fn fields(layout: &Layout) -> impl Iterator<Item = &Field> {
    layout.fields.iter().filter(|field| field.shape != Shape::Folded)
}

fn header(layout: &Layout) -> Vec<&str> {
    let fields = fields(layout).map(|field| field.name);
    std::iter::once("uid").chain(fields).chain(layout.lists.iter().map(|list| list.name)).collect()
}

fn query(layout: &Layout) -> String {
    let columns = fields(layout).map(|field| printed(field, "t"));
    let lists = layout.lists.iter().map(|list| {
        let parts = list.fields.iter().map(|field| printed(field, "i")).collect::<Vec<_>>().join(", ");
        format!(
            "(SELECT group_concat(item, '; ') FROM (SELECT concat_ws(' | ', {parts}) AS item FROM {} AS i WHERE i.{} = t.id ORDER BY i.position))",
            list.table, list.owner
        )
    });
    let columns: Vec<String> = std::iter::once("t.uid".to_owned()).chain(columns).chain(lists).collect();
    format!("SELECT {} FROM {} AS t WHERE t.id = ?1", columns.join(", "), layout.kind.name())
}

/// The field as a reader would write it. Empty text is NULL, so that it leaves no bar in a list.
fn printed(field: &Field, table: &str) -> String {
    let column = field.column;
    match field.shape {
        Shape::Ref(kind) => {
            format!("(SELECT r.{} FROM {} AS r WHERE r.id = {table}.{column})", kind.label_column(), kind.name())
        }
        Shape::Money => {
            format!("say_money({table}.{column}_minor, {table}.{column}_currency, {table}.{column}_qualifier)")
        }
        Shape::Headcount => format!("say_headcount({table}.{column}, {table}.{column}_qualifier)"),
        Shape::Text => format!("nullif({table}.{column}, '')"),
        _ => format!("{table}.{column}"),
    }
}
