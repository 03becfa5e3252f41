//! The events of a year, from the kept counters.

use std::collections::BTreeMap;

use crate::{
    error::{Error, Result},
    figures::{
        CountryCount, KindCount, MonthCount, events,
        read::{self, plain},
        scope::Scope,
    },
    search::Field,
    values::{Country, HeadcountSum, PartialDate, Qualifier},
};

pub struct Counted {
    /// Held.
    pub events: u32,
    pub planned: u32,
    pub without_month: u32,
    pub by_month: ByMonth,
    pub headcount: HeadcountSum,
    pub countries: Vec<CountryCount>,
    /// Held, and without a date of their own.
    pub missed: u32,
}

pub struct ByMonth {
    pub kinds: Vec<KindCount>,
    pub months: Vec<MonthCount>,
}

impl Counted {
    pub fn read(scope: &Scope<'_>, year: i32) -> Result<Self> {
        let sql = include_str!("tallies.sql");
        let rows = read::all(scope.connection, sql, [format!("{year:04}")], |row| {
            let value: String = row.get(1)?;
            // What follows the year, or the month where it is known.
            let (when, what) = value.split_once(' ').unwrap_or((&value, ""));
            Ok((row.get::<_, String>(0)?, when.to_owned(), what.to_owned(), row.get(2)?, row.get::<_, i64>(3)?))
        })?;
        let mut held: Vec<(String, String, u32)> = Vec::new();
        let mut counted = Self {
            events: 0,
            planned: 0,
            without_month: 0,
            by_month: ByMonth { kinds: Vec::new(), months: Vec::new() },
            headcount: HeadcountSum::default(),
            countries: Vec::new(),
            missed: 0,
        };
        for (facet, when, what, records, total) in rows {
            match (facet.as_str(), what.as_str()) {
                ("held", _) => {
                    counted.events += records;
                    counted.without_month += if when.len() == 4 { records } else { 0 };
                    held.push((when, what, records));
                }
                ("planned", _) => counted.planned += records,
                ("headcount", word) => add(&mut counted.headcount, word, records, total.unsigned_abs())?,
                ("held_country", code) => counted.countries.extend(Country::from_code(code).map(|country| {
                    let query = scope.events(&Field::Country.word(code));
                    CountryCount { country, name: country.name().to_owned(), count: records, query }
                })),
                ("missing", "date") => counted.missed = records,
                _ => {}
            }
        }
        counted.headcount.uncounted = counted.events - counted.headcount.events().min(counted.events);
        counted.countries.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
        counted.by_month = by_month(scope, &held)?;
        Ok(counted)
    }
}

fn add(sum: &mut HeadcountSum, qualifier: &str, events: u32, people: u64) -> Result<()> {
    match qualifier.parse::<Qualifier>().map_err(Error::unexpected)? {
        Qualifier::UpTo => (sum.up_to, sum.up_to_events) = (people, events),
        Qualifier::Expected => (sum.expected, sum.expected_events) = (people, events),
        qualifier => {
            sum.least += people;
            sum.counted += events;
            sum.over |= qualifier == Qualifier::Over;
            sum.about |= qualifier == Qualifier::About;
        }
    }
    Ok(())
}

/// As the annual report orders them: kinds by how many there were, every month of the year.
fn by_month(scope: &Scope<'_>, held: &[(String, String, u32)]) -> Result<ByMonth> {
    let labels = events::kind_labels(scope)?;
    let label = |kind: &str| labels.get(kind).cloned().unwrap_or_else(|| plain(kind));
    let mut counts: BTreeMap<(String, &str), u32> = BTreeMap::new();
    for (_, kind, records) in held {
        *counts.entry((label(kind), kind)).or_default() += records;
    }
    let mut kinds: Vec<KindCount> = counts
        .into_iter()
        .map(|((label, kind), count)| {
            let query = scope.events(&Field::Kind.word(kind));
            KindCount { kind: kind.to_owned(), label, count, query }
        })
        .collect();
    kinds.sort_by_key(|kind| std::cmp::Reverse(kind.count));
    let months = scope.period.months().into_iter().map(|month| {
        let of_kind = |kind: &KindCount| {
            let found = held.iter().find(|(when, other, _)| *when == month && *other == kind.kind)?;
            let query = scope.events_in_month(&month, &Field::Kind.word(&kind.kind));
            Some(KindCount { count: found.2, query, ..kind.clone() })
        };
        let by_kind: Vec<KindCount> = kinds.iter().filter_map(of_kind).collect();
        MonthCount {
            total: by_kind.iter().map(|kind| kind.count).sum(),
            label: month.parse::<PartialDate>().map_or_else(|_| month.clone(), |date| date.human()),
            query: scope.events_in_month(&month, ""),
            month,
            by_kind,
        }
    });
    let months = months.collect();
    Ok(ByMonth { kinds, months })
}
