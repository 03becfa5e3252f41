//! Draft to call.

use rusqlite::Connection;

use super::{Call, CallStatus, Round, RoundMoney, Stage};
use crate::{
    draft::{Form, Problem},
    error::Result,
    projects::{MoneyKind, money_line},
};

pub fn check(form: &Form) -> Call {
    let rounds = form.items("rounds", "name", round);
    let call = Call {
        head: form.head(),
        title: form.required("title"),
        fund: form.reference("fund"),
        status: form.choice_or("status", CallStatus::Open),
        opens_on: form.date("opens_on"),
        reported_on: form.date("reported_on"),
        grant_min: form.money("grant_min"),
        grant_max: form.money("grant_max"),
        duration_months: form.count("duration_months"),
        cofunding_share: form.share("cofunding_share"),
        cofunding_terms: form.line("cofunding_terms"),
        themes: form.texts("themes"),
        hashtags: form.hashtags("hashtags"),
        summary: form.text("summary"),
        money: form.items("money", "amount", |form| money(form, &rounds)),
        documents: form.references("documents"),
        rounds,
    };
    if let (Some(least), Some(most)) = (call.grant_min, call.grant_max)
        && least.currency == most.currency
        && least.amount_minor > most.amount_minor
    {
        form.error(
            "grant_max",
            format!("the largest grant, {}, is less than the smallest, {}", most.human(), least.human()),
        );
    }
    for (index, round) in call.rounds.iter().enumerate() {
        if let (Some(opens), Some(deadline)) = (call.opens_on, round.deadline_on)
            && deadline.certainly_before(&opens)
        {
            let place = format!("rounds[{index}].deadline_on");
            form.error(
                &place,
                format!("the deadline, {}, is before the call opens, {}", deadline.human(), opens.human()),
            );
        }
    }
    call
}

fn round(form: &Form) -> Option<Round> {
    let round = Round {
        uid: form.own_uid(),
        name: form.required("name"),
        stage: form.choice_or("stage", Stage::FullProposal),
        deadline_on: form.date("deadline_on"),
        deadline_at: form.time("deadline_at"),
        deadline_zone: form.zone("deadline_zone"),
        decided_on: form.date("decided_on"),
        reported_on: form.date("reported_on"),
        stated_projects: form.count("stated_projects"),
        note: form.text("note"),
    };
    if let (Some(deadline), Some(decided)) = (round.deadline_on, round.decided_on)
        && decided.certainly_before(&deadline)
    {
        form.error(
            "decided_on",
            format!("decided on {}, before the deadline of {}", decided.human(), deadline.human()),
        );
    }
    Some(round)
}

/// Money of a round, which is named by its identity or its name.
fn money(form: &Form, rounds: &[Round]) -> Option<RoundMoney> {
    let named = form.line("round");
    let round = match (rounds, named.as_str()) {
        ([only], "") => Some(only.uid),
        _ => rounds.iter().find(|round| round.uid.to_string() == named || round.name == named).map(|round| round.uid),
    };
    if round.is_none() {
        form.error("round", format!("“{named}” is not a round of this call"));
    }
    let line = money_line(form, MoneyKind::CoFunding);
    Some(RoundMoney { round: round?, line: line? })
}

/// What a round states against what is recorded of it.
pub fn check_against(call: &Call, connection: &Connection, problems: &mut Vec<Problem>) -> Result<()> {
    let mut recorded = connection.prepare_cached(include_str!("projects_of_round.sql"))?;
    for (index, round) in call.rounds.iter().enumerate() {
        let count: u32 = recorded.query_row([round.uid], |row| row.get(0))?;
        if let Some(stated) = round.stated_projects.filter(|stated| count > 0 && *stated != count) {
            let message = format!("{} states {stated} projects; {count} are recorded", round.name);
            problems.push(Problem::warning(format!("rounds[{index}].stated_projects"), message));
        }
    }
    let mut orphans = connection.prepare_cached("SELECT DISTINCT round_uid FROM project WHERE round_uid IS NOT NULL AND call_id = (SELECT id FROM call WHERE uid = ?1)")?;
    let mut rows = orphans.query([call.head.uid])?;
    while let Some(row) = rows.next()? {
        let uid = crate::db::rows::uid_of(row, 0)?;
        if !call.rounds.iter().any(|round| round.uid == uid) {
            problems.push(Problem::error(
                "rounds",
                "a round that has projects cannot be taken away; move the projects first",
            ));
        }
    }
    Ok(())
}
