//! The records of one family that a filter finds.

use rusqlite::{Connection, OptionalExtension, params_from_iter, types::Value};

use super::{
    Query,
    compile::{Condition, FAMILY_SHIFT, ROW_MASK},
    days::day_text,
};
use crate::{error::Result, records::Kind};

/// Whether the family's table has a column that says where a record is placed, as its search entry does.
fn placed_on(kind: Kind) -> bool {
    matches!(kind, Kind::Event | Kind::Project)
}

/// A filter of one family, ready to be put into SQL.
pub struct Filter {
    pub kind: Kind,
    /// The words, as they were understood.
    pub text: String,
    /// None where nothing is asked.
    pub condition: Option<Condition>,
    pub notes: Vec<String>,
}

/// The row numbers of the records of this family that the query words find, newest first; of all, where
/// there are no words.
pub fn matching(connection: &Connection, kind: Kind, filter: &str) -> Result<Vec<i64>> {
    let filter = Filter::read(connection, kind, filter)?;
    let (sql, values) = match filter.days() {
        Some((only, values)) => {
            (format!("SELECT id FROM {kind} WHERE {only} ORDER BY placed_on DESC, id DESC"), values)
        }
        None => {
            let (entries, values) = filter.entries();
            (format!("SELECT id & {ROW_MASK} FROM ({entries}) ORDER BY id DESC"), values)
        }
    };
    let mut select = connection.prepare_cached(&sql)?;
    Ok(select.query_map(params_from_iter(values), |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

impl Filter {
    pub fn read(connection: &Connection, kind: Kind, text: &str) -> Result<Self> {
        let query = Query::read(text);
        let mut notes = query.notes.clone();
        if query.is_empty() {
            return Ok(Self { kind, text: String::new(), condition: None, notes });
        }
        let mut condition = query.compile(connection, Some(kind), false)?;
        notes.append(&mut condition.notes);
        let everything = condition.only_days() && condition.days.is_none();
        Ok(Self { kind, text: query.text(), condition: (!everything).then_some(condition), notes })
    }

    /// This filter, narrowed by one word more.
    pub fn and(&self, connection: &Connection, word: &str) -> Result<Self> {
        Self::read(connection, self.kind, &format!("{word} {}", self.text))
    }

    /// How many records are found. Without words this is kept.
    pub fn count(&self, connection: &Connection) -> Result<u32> {
        if self.condition.is_none() {
            let sql = "SELECT records FROM tally WHERE family = ?1 AND facet = '' AND value = ''";
            let kept = connection.prepare_cached(sql)?.query_row([self.kind.name()], |row| row.get(0)).optional()?;
            return Ok(kept.unwrap_or(0));
        }
        let (sql, values) = self.records();
        let mut count = connection.prepare_cached(&format!("SELECT count(*) FROM ({sql})"))?;
        Ok(count.query_row(params_from_iter(values), |row| row.get(0))?)
    }

    /// What must hold of the family's rows, where these alone tell: nothing, or days that stand in a column.
    pub fn days(&self) -> Option<(String, Vec<Value>)> {
        let days = match &self.condition {
            _ if !placed_on(self.kind) => return None,
            None => return Some(("1".into(), Vec::new())),
            Some(condition) => condition.days.as_ref().filter(|_| condition.only_days())?,
        };
        let within = vec!["(placed_on >= ? AND placed_on < ?)"; days.len()].join(" OR ");
        let ends = days.iter().flat_map(|days| [days.0, days.1]).map(|day| Value::Text(day_text(day)));
        Some((if within.is_empty() { "0".into() } else { format!("({within})") }, ends.collect()))
    }

    /// Selects the row numbers of the records found, as `id`, in no order.
    pub fn records(&self) -> (String, Vec<Value>) {
        match self.days() {
            Some((only, values)) => (format!("SELECT id FROM {} WHERE {only}", self.kind), values),
            None => {
                let (entries, values) = self.entries();
                (format!("SELECT id & {ROW_MASK} AS id FROM ({entries})"), values)
            }
        }
    }

    /// Selects the ids of the search entries found, as `id`, in no order.
    pub fn entries(&self) -> (String, Vec<Value>) {
        let none = Condition::default();
        let condition = self.condition.as_ref().unwrap_or(&none);
        let mut values = Vec::new();
        let (id, mut sql) = match &condition.matching {
            Some(expression) => {
                values.push(Value::Text(expression.clone()));
                let of_family = format!("(rowid >> {FAMILY_SHIFT}) & 15 = {}", self.kind as i64);
                ("rowid", format!("SELECT rowid AS id FROM search_index WHERE search_index MATCH ? AND {of_family}"))
            }
            // The index alone: the rows of the table are wide.
            None => {
                values.push(Value::Text(self.kind.name().into()));
                ("id", "SELECT id FROM search_entry INDEXED BY search_entry_record WHERE family = ?".to_owned())
            }
        };
        let (clause, more) = condition.clause(id);
        sql += &clause;
        values.extend(more);
        (sql, values)
    }
}
