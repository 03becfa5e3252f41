//! What is not recorded yet, and what does not add up.

use rusqlite::{Connection, Row};
use serde::Serialize;

use crate::{
    db::rows::uid_of,
    draft::{Choice, choice},
    error::Result,
    figures::{exactly_this, these},
    portfolio::{StatedTotal, Verdict, stated_totals},
    projects::MoneyKind,
    records::{Called, Kind, Ref},
    search::{Field, ROW_MASK},
    values::{Currency, Money, PartialDate, Qualifier},
};

choice!(
    /// What is missing or wrong.
    Gap {
        Headcount = "headcount",
        Takeaway = "takeaway",
        Hashtag = "hashtag",
        Date = "date",
        /// Held, and with no date at all, so in no year's figures.
        AnyDate = "any-date",
        Country = "country",
        Amount = "amount",
        End = "end",
        /// A round states another number of projects than it has on record.
        StatedProjects = "stated-projects",
        /// A round states another sum than its projects come to.
        StatedMoney = "stated-money",
        /// A round states a sum that none of its projects has a part of.
        UndividedMoney = "undivided-money",
        /// More was paid than was awarded.
        Overpaid = "overpaid",
    }
);

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Unfinished {
    pub gap: Gap,
    /// The family of the records.
    pub kind: Kind,
    /// In the year shown; what disagrees is counted whatever its year.
    pub count: u32,
    /// In all years.
    pub everywhere: u32,
    /// Finds the records in their family's list; empty where there are too many to name.
    pub query: String,
    /// Finds those of all years.
    pub everywhere_query: String,
    /// The newest few.
    pub first: Vec<Missing>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Missing {
    pub record: Called,
    /// The date it is placed by, short.
    pub when: String,
    /// The field to fill in: `headcount`, `rounds[0].stated_projects`.
    pub field: String,
    /// Of what disagrees: the part of the record, what was stated, and what is recorded; else empty.
    pub part: String,
    pub stated: String,
    pub recorded: String,
}

const FIRST: usize = 3;

/// What is asked of a family, by flag: what is missing and the field that holds it.
const ASKED: [(Kind, &str, Gap, &str); 7] = [
    (Kind::Event, "headcount", Gap::Headcount, "headcount"),
    (Kind::Event, "takeaway", Gap::Takeaway, "takeaways"),
    (Kind::Event, "hashtag", Gap::Hashtag, "hashtags"),
    (Kind::Event, "date", Gap::Date, "starts_on"),
    (Kind::Project, "country", Gap::Country, "countries"),
    (Kind::Project, "amount", Gap::Amount, "money"),
    (Kind::Project, "end", Gap::End, "planned_end"),
];

pub fn read(connection: &Connection, year: i32) -> Result<Vec<Unfinished>> {
    let mut unfinished = Vec::new();
    for (kind, flag, gap, field) in ASKED {
        let (count, everywhere) = kept(connection, kind, flag, year)?;
        if count > 0 {
            let status = match kind {
                Kind::Event => "status:held",
                _ => "-status:pipeline,cancelled",
            };
            let everywhere_query = format!("{status} {}", Field::No.word(flag));
            let query = format!("{everywhere_query} year:{year:04}");
            let first = newest(connection, kind, &query, field)?;
            unfinished.push(Unfinished { gap, kind, count, everywhere, query, everywhere_query, first });
        }
    }
    unfinished.extend(listed(Gap::AnyDate, Kind::Event, undated(connection)?));
    unfinished.extend(listed(Gap::StatedProjects, Kind::Call, stated_projects(connection)?));
    let (differing, undivided) = stated_money(connection)?;
    unfinished.extend(listed(Gap::StatedMoney, Kind::Call, differing));
    unfinished.extend(listed(Gap::UndividedMoney, Kind::Call, undivided));
    unfinished.extend(listed(Gap::Overpaid, Kind::Project, overpaid(connection)?));
    Ok(unfinished)
}

/// How many records miss it, in the year and in all, by the counters.
fn kept(connection: &Connection, kind: Kind, flag: &str, year: i32) -> Result<(u32, u32)> {
    let mut select = connection.prepare_cached(
        "SELECT coalesce(sum(records) FILTER (WHERE value = ?3), 0), coalesce(sum(records), 0) FROM tally
         WHERE family = ?1 AND facet = 'missing' AND value LIKE '% ' || ?2",
    )?;
    let values = [kind.name(), flag, &format!("{year:04} {flag}")];
    Ok(select.query_row(values, |row| Ok((row.get(0)?, row.get(1)?)))?)
}

fn newest(connection: &Connection, kind: Kind, query: &str, field: &str) -> Result<Vec<Missing>> {
    let filter = crate::search::Filter::read(connection, kind, query)?;
    let (entries, values) = filter.entries();
    let sql = format!(
        "SELECT t.uid, t.title, t.placed_on FROM (SELECT id FROM ({entries}) ORDER BY id DESC LIMIT {FIRST}) AS entry
         JOIN {kind} AS t ON t.id = entry.id & {ROW_MASK} ORDER BY entry.id DESC"
    );
    let mut select = connection.prepare_cached(&sql)?;
    let missing = select.query_map(rusqlite::params_from_iter(values), |row| {
        Ok(Missing { field: field.to_owned(), ..missing(kind, row)? })
    })?;
    Ok(missing.collect::<rusqlite::Result<_>>()?)
}

/// Of identity, name and date in the first columns.
fn missing(kind: Kind, row: &Row<'_>) -> rusqlite::Result<Missing> {
    let placed: String = row.get(2)?;
    Ok(Missing {
        record: Called { kind, uid: uid_of(row, 0)?, label: row.get(1)? },
        when: placed.parse::<PartialDate>().map(|date| date.short()).unwrap_or_default(),
        field: String::new(),
        part: String::new(),
        stated: String::new(),
        recorded: String::new(),
    })
}

/// What no search words but the identities of the records find.
fn listed(gap: Gap, kind: Kind, mut first: Vec<Missing>) -> Option<Unfinished> {
    let mut records: Vec<Ref> = Vec::new();
    for Missing { record, .. } in &first {
        if records.iter().all(|other| other.uid != Some(record.uid)) {
            records.push(Ref { uid: Some(record.uid), label: record.label.clone() });
        }
    }
    let query = match records.as_slice() {
        [only] => exactly_this(only),
        several => these(several).unwrap_or_default(),
    };
    let count = first.len() as u32;
    first.truncate(FIRST);
    (count > 0).then(|| Unfinished {
        gap,
        kind,
        count,
        everywhere: count,
        everywhere_query: query.clone(),
        query,
        first,
    })
}

fn all<T>(connection: &Connection, sql: &str, read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>) -> Result<Vec<T>> {
    Ok(connection.prepare_cached(sql)?.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
}

fn undated(connection: &Connection) -> Result<Vec<Missing>> {
    all(connection, include_str!("unfinished/undated.sql"), |row| {
        Ok(Missing { field: "starts_on".into(), ..missing(Kind::Event, row)? })
    })
}

fn stated_projects(connection: &Connection) -> Result<Vec<Missing>> {
    all(connection, include_str!("unfinished/stated_projects.sql"), |row| {
        Ok(Missing {
            field: format!("rounds[{}].stated_projects", row.get::<_, u32>(3)?),
            part: row.get(4)?,
            stated: row.get::<_, u32>(5)?.to_string(),
            recorded: row.get::<_, u32>(6)?.to_string(),
            ..missing(Kind::Call, row)?
        })
    })
}

/// Sums that rounds state: those that differ from what is recorded, and those recorded of no project.
fn stated_money(connection: &Connection) -> Result<(Vec<Missing>, Vec<Missing>)> {
    let stated = all(connection, include_str!("unfinished/stated_money.sql"), |row| {
        let line = Missing {
            field: format!("money[{}].amount", row.get::<_, u32>(3)?),
            part: row.get(4)?,
            ..missing(Kind::Call, row)?
        };
        Ok((line, uid_of(row, 5)?, row.get::<_, String>(6)?, row.get::<_, Currency>(7)?))
    })?;
    let (mut differing, mut undivided) = (Vec::new(), Vec::new());
    for (line, round, kind, currency) in stated {
        let totals = stated_totals(connection, round)?;
        let of = |total: &&StatedTotal| total.kind.word() == kind && total.currency == currency;
        let Some(total) = totals.iter().find(of) else { continue };
        let human = |money: Option<Money>| money.map(|money| money.human()).unwrap_or_default();
        let line = Missing { stated: human(total.stated), recorded: human(total.recorded), ..line };
        match (total.verdict, total.kind) {
            (Verdict::Differs, _) => differing.push(line),
            (Verdict::OnlyStated, MoneyKind::Awarded | MoneyKind::CoFunding) => undivided.push(line),
            _ => {}
        }
    }
    Ok((differing, undivided))
}

fn overpaid(connection: &Connection) -> Result<Vec<Missing>> {
    all(connection, include_str!("unfinished/overpaid.sql"), |row| {
        let currency: Currency = row.get(3)?;
        let money = |at| Ok::<_, rusqlite::Error>(Money::new(row.get(at)?, currency, Qualifier::Exact).human());
        Ok(Missing { field: "money".into(), stated: money(4)?, recorded: money(5)?, ..missing(Kind::Project, row)? })
    })
}
