//! How the records of a list fall apart: by year, kind, country and so on, each value with the query word
//! that narrows the list to it.

use rusqlite::{Connection, OptionalExtension, params_from_iter};
use serde::Serialize;

use crate::{
    error::Result,
    records::Kind,
    search::{Field, Filter, flags},
    values::{Country, Uid},
};

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Facet {
    pub facet: String,
    pub label: String,
    /// Years with the newest first, all others with the most common first.
    pub values: Vec<FacetValue>,
    /// How many more values there are.
    pub more: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct FacetValue {
    pub value: String,
    pub label: String,
    pub count: u32,
    /// The query word for it.
    pub query: String,
}

/// The most values that a facet gives.
const SHOWN: usize = 12;

/// A facet of a family's list: its name in the counters, and where a value is found for a record.
struct Split {
    facet: &'static str,
    label: &'static str,
    by: By,
    from: From,
}

/// What the values are, and so how they are named and asked for.
#[derive(Clone, Copy)]
enum By {
    Year,
    Word(Field),
    Country(Field),
    Record(Field, Kind),
}

enum From {
    /// A column of the family's table.
    Column(&'static str),
    /// A table with a row for each value: its name, the column of the record, and that of the value.
    Table(&'static str, &'static str, &'static str),
}

const fn split(facet: &'static str, label: &'static str, by: By, from: From) -> Split {
    Split { facet, label, by, from }
}

fn splits(kind: Kind) -> &'static [Split] {
    use By::{Record, Word, Year};
    use From::{Column, Table};
    match kind {
        Kind::Event => {
            &const {
                [
                    split("year", "Year", Year, Column("placed_on")),
                    split("kind", "Kind", Word(Field::Kind), Column("kind")),
                    split("status", "Status", Word(Field::Status), Column("status")),
                    split(
                        "country",
                        "Country",
                        By::Country(Field::Country),
                        Table("event_country", "event_id", "country"),
                    ),
                    split(
                        "hashtag",
                        "Hashtag",
                        Record(Field::Tag, Kind::Hashtag),
                        Table("event_hashtag", "event_id", "hashtag_id"),
                    ),
                    split(
                        "organisation",
                        "Organiser",
                        Record(Field::Organiser, Kind::Organisation),
                        Table("event_organisation", "event_id", "organisation_id"),
                    ),
                ]
            }
        }
        Kind::Project => {
            &const {
                [
                    split("year", "Year", Year, Column("placed_on")),
                    split("status", "Status", Word(Field::Status), Column("status")),
                    split(
                        "country",
                        "Country",
                        By::Country(Field::Country),
                        Table("project_country", "project_id", "country"),
                    ),
                    split(
                        "institution_country",
                        "Led from",
                        By::Country(Field::InstitutionCountry),
                        Column("institution_country"),
                    ),
                    split(
                        "hashtag",
                        "Hashtag",
                        Record(Field::Tag, Kind::Hashtag),
                        Table("project_hashtag", "project_id", "hashtag_id"),
                    ),
                    split("call", "Call", Record(Field::Call, Kind::Call), Column("call_id")),
                    split(
                        "institution",
                        "Lead institution",
                        Record(Field::Institution, Kind::Organisation),
                        Column("institution_id"),
                    ),
                ]
            }
        }
        Kind::Person => &const { [split("country", "Country", By::Country(Field::Country), Column("country"))] },
        Kind::Organisation => {
            &const {
                [
                    split("kind", "Kind", Word(Field::Kind), Column("kind")),
                    split("country", "Country", By::Country(Field::Country), Column("country")),
                ]
            }
        }
        Kind::Call => &const { [split("status", "Status", Word(Field::Status), Column("status"))] },
        _ => &[],
    }
}

/// The facets of a family's list as it is filtered; those without values are left out.
pub fn facets(connection: &Connection, kind: Kind, filter: &str) -> Result<Vec<Facet>> {
    connection.execute_batch("CREATE TEMP TABLE IF NOT EXISTS facet_record (id INTEGER PRIMARY KEY)")?;
    // One moment for all counts. What is written to the table goes when the transaction is dropped.
    let moment = connection.unchecked_transaction()?;
    let filter = Filter::read(&moment, kind, filter)?;
    if filter.condition.is_some() {
        let (records, values) = filter.records();
        let choose = format!("INSERT INTO temp.facet_record (id) {records}");
        moment.prepare_cached(&choose)?.execute(params_from_iter(values))?;
    }
    let mut facets = Vec::new();
    for split in splits(kind) {
        let counts =
            if filter.condition.is_some() { split.count(&moment, kind)? } else { kept(&moment, kind, split.facet)? };
        facets.push(split.facet(&moment, counts)?);
    }
    facets.extend(recorded(&moment, &filter)?);
    facets.retain(|facet| !facet.values.is_empty());
    Ok(facets)
}

type Counts = Vec<(String, u32)>;

/// From the counters, which every write keeps up to date.
fn kept(connection: &Connection, kind: Kind, facet: &str) -> Result<Counts> {
    let mut select = connection.prepare_cached(
        "SELECT value, records FROM tally WHERE family = ?1 AND facet = ?2 ORDER BY records DESC, value",
    )?;
    let counts = select.query_map([kind.name(), facet], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(counts.collect::<rusqlite::Result<_>>()?)
}

impl Split {
    /// Counted over the records chosen, with the values that the counters have.
    fn count(&self, connection: &Connection, kind: Kind) -> Result<Counts> {
        let (table, owner, column) = match self.from {
            From::Column(column) => (kind.name(), "id", column),
            From::Table(table, owner, column) => (table, owner, column),
        };
        let value = match self.by {
            By::Year => format!("CASE WHEN t.{column} >= '0' THEN substr(t.{column}, 1, 4) END"),
            _ => format!("t.{column}"),
        };
        let (label, join) = match self.by {
            By::Record(_, other) => ("uid", format!("JOIN {other} AS r ON r.id = counted.value")),
            _ => ("value", String::new()),
        };
        // A record may have a value in several roles; its own columns and plain links have it once.
        let records =
            if matches!(self.by, By::Record(Field::Organiser, _)) { format!("DISTINCT t.{owner}") } else { "*".into() };
        let sql = format!(
            "SELECT {label}, records FROM (
               SELECT {value} AS value, count({records}) AS records
               FROM temp.facet_record AS chosen CROSS JOIN {table} AS t ON t.{owner} = chosen.id GROUP BY 1
             ) AS counted {join} WHERE value IS NOT NULL ORDER BY records DESC, {label}"
        );
        let mut select = connection.prepare_cached(&sql)?;
        let mut rows = select.query([])?;
        let mut counts = Counts::new();
        while let Some(row) = rows.next()? {
            let value = match self.by {
                By::Record(..) => crate::db::rows::uid_of(row, 0)?.to_string(),
                _ => row.get(0)?,
            };
            counts.push((value, row.get(1)?));
        }
        Ok(counts)
    }

    fn facet(&self, connection: &Connection, mut counts: Counts) -> Result<Facet> {
        counts.retain(|(value, _)| value != "unknown");
        if matches!(self.by, By::Year) {
            counts.sort_by(|one, two| two.0.cmp(&one.0));
        }
        let more = counts.len().saturating_sub(SHOWN) as u32;
        let mut values = Vec::new();
        for (value, count) in counts.into_iter().take(SHOWN) {
            if let Some((label, query)) = self.named(connection, &value)? {
                values.push(FacetValue { value, label, count, query });
            }
        }
        if !matches!(self.by, By::Year) {
            values.sort_by(|one, two| two.count.cmp(&one.count).then_with(|| one.label.cmp(&two.label)));
        }
        Ok(Facet { facet: self.facet.into(), label: self.label.into(), values, more })
    }

    /// What a reader calls the value, and the query word for it.
    fn named(&self, connection: &Connection, value: &str) -> Result<Option<(String, String)>> {
        Ok(match self.by {
            By::Year => Some((value.to_owned(), format!("year:{value}"))),
            By::Word(field) => {
                let words = value.replace('-', " ");
                Some((words.clone(), field.word(&words)))
            }
            By::Country(field) => {
                Country::from_code(value).map(|country| (country.name().to_owned(), field.word(value)))
            }
            By::Record(field, kind) => {
                let Ok(uid) = value.parse::<Uid>() else { return Ok(None) };
                let sql = format!("SELECT {} FROM {kind} WHERE uid = ?1", kind.label_column());
                let label: Option<String> =
                    connection.prepare_cached(&sql)?.query_row([uid], |row| row.get(0)).optional()?;
                label.map(|label| {
                    let query = field.word(&label);
                    (if kind == Kind::Hashtag { format!("#{label}") } else { label }, query)
                })
            }
        })
    }
}

/// What is recorded, and what is not.
fn recorded(connection: &Connection, filter: &Filter) -> Result<Vec<Facet>> {
    let flags = flags(filter.kind);
    if flags.is_empty() {
        return Ok(Vec::new());
    }
    let all = filter.count(connection)?;
    let kept = if filter.condition.is_none() { kept(connection, filter.kind, "has")? } else { Counts::new() };
    let (mut has, mut no) = (Vec::new(), Vec::new());
    for (flag, words) in flags {
        let count = match filter.condition {
            Some(_) => filter.and(connection, &Field::Has.word(flag))?.count(connection)?,
            None => kept.iter().find(|(value, _)| value == flag).map_or(0, |(_, count)| *count),
        };
        for (values, word, field, count) in
            [(&mut has, "has", Field::Has, count), (&mut no, "no", Field::No, all - count.min(all))]
        {
            if count > 0 {
                let (value, label) = ((*flag).to_owned(), format!("{word} {words}"));
                values.push(FacetValue { value, label, count, query: field.word(flag) });
            }
        }
    }
    let facet = |facet: &str, label: &str, mut values: Vec<FacetValue>| {
        values.sort_by(|one, two| two.count.cmp(&one.count));
        Facet { facet: facet.into(), label: label.into(), values, more: 0 }
    };
    Ok(vec![facet("has", "With", has), facet("no", "Without", no)])
}
