//! A year at a glance: the same figures as its annual report, the events told from the kept counters alone, so
//! quick however many there are.

mod counted;

use rusqlite::Connection;
use serde::Serialize;

use super::{
    Amount, CountryCount, Headcounts, KindCount, MonthCount, Period, countries, events, money::sums, portfolio,
    scope::Scope,
};
use crate::{
    draft::Choice,
    error::Result,
    projects::ProjectStatus,
    records::{Kind, Ref},
    search::Field,
};
use counted::Counted;

/// Counted as the annual report counts: events held, projects awarded and not cancelled since.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct YearSummary {
    pub period: Period,
    pub events: u32,
    pub events_query: String,
    pub events_placed_by_report_date: u32,
    pub events_placed_by_report_date_query: String,
    /// Announced, and in no other figure.
    pub events_planned: u32,
    pub events_planned_query: String,
    pub headcount: Headcounts,
    /// Most frequent first, then by name.
    pub events_by_kind: Vec<KindCount>,
    /// Every month, the empty ones too.
    pub events_by_month: Vec<MonthCount>,
    /// Of `events`, those of which only the year is known.
    pub events_without_month: u32,
    pub event_countries: Vec<CountryCount>,
    pub research_countries: Vec<CountryCount>,
    /// Countries that are in one of the two lists or in both, each once.
    pub countries: u32,
    pub countries_query: String,
    pub projects: u32,
    pub projects_query: String,
    /// Calls that the projects are of.
    pub calls: u32,
    pub awarded: Vec<Amount>,
    pub cofunding: Vec<Amount>,
    /// All of `cofunding` is stated for whole rounds, none of it project by project.
    pub cofunding_of_rounds_only: bool,
    /// What was awarded, call by call and in each by the status of the projects; projects of no call come last.
    pub money: Vec<MoneyByStatus>,
}

/// What was awarded to the projects of a call that stand at one status.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct MoneyByStatus {
    pub call: Option<Ref>,
    pub status: ProjectStatus,
    pub projects: u32,
    pub awarded: Vec<Amount>,
    pub query: String,
}

pub fn year_summary(connection: &Connection, year: i32) -> Result<YearSummary> {
    // One moment for all that is read. Dropping it takes the temporary tables away again.
    let _moment = connection.unchecked_transaction()?;
    let scope = Scope::grants(connection, Period::parse(&format!("{year:04}"))?)?;
    let Counted { events, planned, without_month, by_month, headcount, countries: of_events, missed } =
        Counted::read(&scope, year)?;
    let grants = portfolio::read(&scope)?;
    let (calls, money) = by_status(&scope, &grants)?;
    let research = countries::of_research(&scope)?;
    let only_research = research.iter().filter(|one| of_events.iter().all(|other| other.country != one.country));
    Ok(YearSummary {
        events,
        events_query: scope.events(""),
        events_placed_by_report_date: missed,
        events_placed_by_report_date_query: scope.events(&Field::No.word("date")),
        events_planned: planned,
        events_planned_query: scope.of_status(Kind::Event, "planned"),
        headcount: events::summed(&scope, headcount),
        events_by_kind: by_month.kinds,
        events_by_month: by_month.months,
        events_without_month: without_month,
        countries: (of_events.len() + only_research.count()) as u32,
        countries_query: scope.events_and_projects(&Field::Has.word("country")),
        event_countries: of_events,
        research_countries: research,
        projects: money.iter().map(|one| one.projects).sum(),
        projects_query: scope.projects(""),
        calls,
        cofunding_of_rounds_only: !grants.cofunding.is_empty() && grants.cofunding_of_projects.is_empty(),
        awarded: grants.awarded,
        cofunding: grants.cofunding,
        money,
        period: scope.period,
    })
}

fn by_status(scope: &Scope<'_>, grants: &portfolio::Portfolio) -> Result<(u32, Vec<MoneyByStatus>)> {
    let of_calls = grants.calls.iter().map(|call| (Some(&call.call), &call.projects));
    let mut money = Vec::new();
    for (call, projects) in of_calls.chain([(None, &grants.without_call)]) {
        for status in ProjectStatus::ALL {
            let there: Vec<_> = projects.iter().filter(|project| project.status == *status).collect();
            if there.is_empty() {
                continue;
            }
            let of_call = match call {
                Some(call) => Field::Call.word(&call.label),
                None => Field::No.word("call"),
            };
            let query = scope.projects(&format!("{} {of_call}", Field::Status.word(status.word())));
            let awarded = sums(there.iter().flat_map(|project| project.awarded.iter().copied()), &query)?;
            let projects = there.len() as u32;
            money.push(MoneyByStatus { call: call.cloned(), status: *status, projects, awarded, query });
        }
    }
    let calls = grants.calls.iter().filter(|call| !call.projects.is_empty()).count();
    Ok((calls as u32, money))
}
