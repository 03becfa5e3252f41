//! Small things that belong to this copy of the file and to nobody's record: what was typed and not saved yet, the
//! widths of columns. They are not logged, not undone, not dumped and never exchanged.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::Workspace;
use crate::error::{Error, Result};

/// Names of things kept by the window begin with this; the others are the program's own.
const WINDOW: &str = "window.";

const LONGEST_KEY: usize = 200;
/// Bytes. A draft is a record as typed; what is larger has no business here.
const LARGEST_VALUE: usize = 4 << 20;

/// Keeps a value under a name, or forgets it. It is on the disk when this returns.
pub fn keep(workspace: &Workspace, key: &str, value: Option<&str>) -> Result<()> {
    if key.len() > LONGEST_KEY || value.is_some_and(|value| value.len() > LARGEST_VALUE) {
        return Err(Error::refused("This is too large to be kept beside the records."));
    }
    let key = format!("{WINDOW}{key}");
    let writer = workspace.writer()?;
    match value {
        Some(value) => writer
            .prepare_cached(
                "INSERT INTO local (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
            )?
            .execute([&key, value])?,
        None => writer.prepare_cached("DELETE FROM local WHERE key = ?1")?.execute([&key])?,
    };
    Ok(())
}

/// What is kept under names that begin so.
pub fn kept(connection: &Connection, prefix: &str) -> Result<BTreeMap<String, String>> {
    let start = format!("{WINDOW}{prefix}");
    let mut select =
        connection.prepare_cached("SELECT key, value FROM local WHERE key >= ?1 AND key < ?1 || char(0x10ffff)")?;
    let rows = select.query_map([&start], |row| {
        let key: String = row.get(0)?;
        Ok((key.strip_prefix(WINDOW).unwrap_or(&key).to_owned(), row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::db::Environment;

    #[test]
    fn what_was_typed_is_kept_apart_from_the_records() -> Result<()> {
        let workspace = Workspace::in_memory(Environment::system("Ana"))?;
        keep(&workspace, "draft.event.new", Some("a lunch"))?;
        keep(&workspace, "draft.event.new", Some("a lunch about seeds"))?;
        keep(&workspace, "columns.events", Some("200"))?;
        let drafts = kept(&workspace.reader(), "draft.")?;
        let expected = BTreeMap::from([("draft.event.new".to_owned(), "a lunch about seeds".to_owned())]);
        assert_eq!(drafts, expected, "the last value under that name, and no other name");

        keep(&workspace, "draft.event.new", None)?;
        assert!(kept(&workspace.reader(), "draft.")?.is_empty(), "what was saved need not be kept");
        assert!(kept(&workspace.reader(), "")?.contains_key("columns.events"), "the rest stays");
        assert!(!kept(&workspace.reader(), "")?.contains_key("device"), "the program's own names are not shown");
        Ok(())
    }

    #[test]
    fn what_is_far_too_large_is_refused() -> Result<()> {
        let workspace = Workspace::in_memory(Environment::system("Ana"))?;
        let refused = keep(&workspace, "draft", Some(&"x".repeat(LARGEST_VALUE + 1)));
        assert!(refused.is_err(), "nobody types four megabytes into a form");
        Ok(())
    }
}
