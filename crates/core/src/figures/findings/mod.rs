//! What a report is asked to tell of, and all that was found for it, from one moment of the records.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;

use super::{
    CountryCount, Deadlines, DocumentLine, DueLine, Events, HashtagUse, Headcounts, KindCount, LearnedGroup, Links,
    MonthCount, NextDeadline, Origin, OutputLine, ParticipantLine, People, Period, Portfolio, SourceLine, Subject,
    ahead, countries, deadlines, documents, events, hashtags, learned, links,
    money::{Amount, PerUnit},
    origin, outputs, participants,
    participations::{self, Participations},
    people, portfolio,
    scope::{Scope, these},
    sources,
};
use crate::{
    error::Result,
    records::{Kind, Ref},
    search::Query,
};

/// What a report is about.
#[derive(Clone, Debug)]
pub struct Question<'a> {
    pub period: Period,
    /// Narrows the report to one event, country or hashtag.
    pub subject: Option<Subject>,
    /// Search words, as in the lists: what they do not find is left out, events and projects alike.
    pub filter: &'a str,
    /// Whether to list everybody who took part by name, and whether with e-mail addresses.
    pub participants: bool,
    pub e_mails: bool,
    /// The day from which on to tell what is due, where that is asked for.
    pub ahead_of: Option<NaiveDate>,
}

impl<'a> Question<'a> {
    pub fn about(period: Period) -> Self {
        Self { period, subject: None, filter: "", participants: false, e_mails: false, ahead_of: None }
    }

    #[must_use]
    pub fn filtered(mut self, filter: &'a str) -> Self {
        self.filter = filter;
        self
    }
}

/// Everything that a report says of its period and subject.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Findings {
    pub period: Period,
    /// `2015`, `October–December 2015`.
    pub period_label: String,
    pub subject: Option<Subject>,
    /// The reader's own search words; empty without any.
    pub filter: String,
    /// What of these was typed and not understood, in sentences.
    pub filter_notes: Vec<String>,
    pub generated_from: Origin,
    pub figures: Figures,
    pub events: Events,
    pub learned: Vec<LearnedGroup>,
    pub people: People,
    pub hashtags: Vec<HashtagUse>,
    pub portfolio: Portfolio,
    pub deadlines: Deadlines,
    pub outputs: Vec<OutputLine>,
    pub links: Links,
    pub sources: Vec<SourceLine>,
    /// Of the period's events.
    pub documents: Vec<DocumentLine>,
    /// Empty unless asked for.
    pub participants: Vec<ParticipantLine>,
    /// What is not done by that day, in the order in which it is due; empty unless asked for.
    pub ahead: Vec<DueLine>,
}

/// The numbers themselves, under the names that a script looks for.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Figures {
    /// Events held in the period. An event belongs to it by its own date, or else by the date of its report;
    /// a date known only to the month or year belongs when one of its days does.
    pub events: u32,
    pub events_placed_by_report_date: u32,
    /// Of `events`, those with a date that may also mean days outside the period.
    pub events_partly_in_period: u32,
    /// Announced, and in no other figure.
    pub events_planned: u32,
    /// In no other figure.
    pub events_cancelled: u32,
    /// Held events of the whole workspace with neither a date nor the date of a report: in no report at all.
    pub events_without_date: u32,
    pub events_by_kind: Vec<KindCount>,
    pub events_by_month: Vec<MonthCount>,
    /// Of `events`, those of which only the year is known.
    pub events_without_month: u32,
    pub headcount: Headcounts,
    pub takeaways: u32,
    pub hashtags: u32,
    /// Named people, each once: present at a held event or named in an awarded project.
    pub people: u32,
    /// Organisations, each once, that a held event or an awarded project names.
    pub organisations: u32,
    /// Awarded in the period, by the date of the award or else that of the report; neither in the pipeline nor
    /// cancelled since.
    pub projects: u32,
    pub projects_placed_by_report_date: u32,
    pub projects_cancelled: u32,
    pub awarded: Vec<Amount>,
    /// Stated project by project and for whole rounds together.
    pub cofunding: Vec<Amount>,
    pub cofunding_per_awarded: Option<PerUnit>,
    pub event_countries: Vec<CountryCount>,
    pub lead_institution_countries: Vec<CountryCount>,
    pub research_countries: Vec<CountryCount>,
    pub outputs: u32,
    pub next_deadline: Option<NextDeadline>,
    /// For each plain number above, by its name: the search words that find the records behind it.
    pub queries: BTreeMap<String, String>,
}

pub fn findings(connection: &Connection, question: &Question<'_>) -> Result<Findings> {
    // One moment for all that is read. Dropping it takes the temporary tables away again.
    let _snapshot = connection.unchecked_transaction()?;
    let Question { period, subject, .. } = question;
    let own = Query::read(question.filter);
    let narrowed = subject.as_ref().map(Subject::words).unwrap_or_default();
    let scope = Scope::choose(connection, *period, &format!("{narrowed} {}", own.text()))?;
    let Participations { contributors, not_counted } = participations::read(&scope)?;
    let (events, held) = events::read(&scope, contributors)?;
    let hashtags = hashtags::read(&scope)?;
    let people = people::read(&scope, not_counted)?;
    let portfolio = portfolio::read(&scope)?;
    let deadlines = deadlines::read(&scope)?;
    let outputs = outputs::read(&scope)?;
    let figures = figures(&scope, &events, &hashtags, &people, &portfolio, &deadlines, &outputs)?;
    let shared = countries::shared(&scope, &figures.event_countries, &figures.research_countries);
    Ok(Findings {
        period: *period,
        period_label: period.human(),
        learned: learned::read(&scope, &held, &events.held)?,
        links: links::read(&scope, &hashtags, shared)?,
        sources: sources::read(&scope)?,
        generated_from: origin::read(connection)?,
        documents: documents::read(&scope)?,
        participants: if question.participants { participants::read(&scope, question.e_mails)? } else { Vec::new() },
        ahead: question.ahead_of.map(|day| ahead::read(&scope, day)).transpose()?.unwrap_or_default(),
        subject: subject.clone(),
        filter: own.text(),
        filter_notes: own.notes,
        figures,
        events,
        people,
        hashtags,
        portfolio,
        deadlines,
        outputs,
    })
}

fn figures(
    scope: &Scope<'_>,
    events: &Events,
    hashtags: &[HashtagUse],
    people: &People,
    portfolio: &Portfolio,
    deadlines: &Deadlines,
    outputs: &[OutputLine],
) -> Result<Figures> {
    let held = &events.held;
    let events_by_kind = events::by_kind(scope, held);
    let (events_by_month, events_without_month) = events::by_month(scope, held, &events_by_kind);
    let projects = portfolio.calls.iter().map(|call| call.projects.len()).sum::<usize>() + portfolio.without_call.len();
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(Figures {
        events: number(held.len()),
        events_placed_by_report_date: number(held.iter().filter(|event| event.placed_by_report).count()),
        events_partly_in_period: number(held.iter().filter(|event| event.partly_in_period).count()),
        events_planned: number(events.planned.len()),
        events_cancelled: number(events.cancelled.len()),
        events_without_date: number(events.undated.len()),
        headcount: events::headcounts(scope, held),
        events_by_kind,
        events_by_month,
        events_without_month,
        takeaways: held.iter().map(|event| event.takeaways).sum(),
        hashtags: number(hashtags.len()),
        people: people.people,
        organisations: number(people.organisations.len()),
        projects: number(projects),
        projects_placed_by_report_date: portfolio.placed_by_report,
        projects_cancelled: number(portfolio.cancelled.len()),
        awarded: portfolio.awarded.clone(),
        cofunding: portfolio.cofunding.clone(),
        cofunding_per_awarded: portfolio.cofunding_per_awarded.clone(),
        event_countries: countries::of_events(scope)?,
        lead_institution_countries: countries::of_institutions(scope)?,
        research_countries: countries::of_research(scope)?,
        outputs: number(outputs.len()),
        next_deadline: deadlines.next(scope),
        queries: queries(scope, &events.undated),
    })
}

fn queries(scope: &Scope<'_>, undated: &[Ref]) -> BTreeMap<String, String> {
    let queries = [
        ("events", scope.events("")),
        ("events_placed_by_report_date", scope.events("no:date")),
        ("events_planned", scope.of_status(Kind::Event, "planned")),
        ("events_cancelled", scope.of_status(Kind::Event, "cancelled")),
        ("takeaways", scope.events("has:takeaway")),
        ("hashtags", scope.events_and_projects("has:hashtag")),
        ("people", scope.events_and_projects("")),
        ("organisations", scope.events_and_projects("")),
        ("projects", scope.projects("")),
        ("projects_placed_by_report_date", scope.projects("no:date")),
        ("projects_cancelled", scope.of_status(Kind::Project, "cancelled")),
        ("awarded", scope.projects("has:amount")),
        ("cofunding", scope.projects_and_calls()),
        ("event_countries", scope.events("has:country")),
        ("lead_institution_countries", scope.projects("has:institution")),
        ("research_countries", scope.projects("has:country")),
        ("outputs", scope.ever("type:project has:output")),
    ];
    // Nothing but their identities tells them from those placed by a report.
    let undated = these(undated).map(|words| ("events_without_date", words));
    queries.into_iter().chain(undated).map(|(name, words)| (name.to_owned(), words)).collect()
}
