//! The acts by which a project moves on: each one operation, with a line that says what was done.

use chrono::{Months, NaiveDate};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{countdown::today, projects::read_project};
use crate::{
    db::Workspace,
    draft::{Choice, Problem, choice},
    error::{Error, Result},
    projects::{MoneyKind, Project, ProjectStatus},
    records::{self, Saved},
    values::{PartialDate, Uid},
};

/// Another status.
#[derive(Debug, Deserialize, ts_rs::TS)]
pub struct NewStatus {
    pub uid: Uid,
    /// That of the project as it was read; a later change is then a conflict.
    #[ts(optional, type = "number")]
    pub revision: Option<i64>,
    pub status: ProjectStatus,
    /// Since when, as people write it; today unless it is given.
    #[ts(optional)]
    pub since: Option<String>,
}

/// More time without more money.
#[derive(Debug, Deserialize, ts_rs::TS)]
pub struct Extend {
    pub uid: Uid,
    #[ts(optional, type = "number")]
    pub revision: Option<i64>,
    /// As typed; months, a new end, or both.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub months: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub new_end: String,
    /// Today unless it is given.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub granted_on: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
}

choice!(Milestone { Received = "received", Approved = "approved", Paid = "paid" });

/// Something of a project is done: a report came in or was approved, an instalment was paid.
#[derive(Debug, Deserialize, ts_rs::TS)]
pub struct Reached {
    pub uid: Uid,
    #[ts(optional, type = "number")]
    pub revision: Option<i64>,
    /// An obligation or a money line of the project.
    pub row: Uid,
    pub milestone: Milestone,
    /// Today unless it is given.
    #[ts(optional)]
    pub on: Option<String>,
}

/// Gives the project its new status, and the date of its own that the status brings where it has none yet:
/// awarded the award, running the actual start, closed the actual end.
pub fn change_status(workspace: &Workspace, NewStatus { uid, revision, status, since }: NewStatus) -> Result<Saved> {
    act(workspace, "status", uid, revision, |project, today| {
        let since = date("since", since.as_deref().unwrap_or_default(), today)?;
        let mut draft = json!({"status": status.word(), "status_since": since.to_string()});
        let brings = match status {
            ProjectStatus::Awarded => Some(("awarded_on", project.awarded_on)),
            ProjectStatus::Running => Some(("actual_start", project.actual_start)),
            ProjectStatus::Closed => Some(("actual_end", project.actual_end)),
            _ => None,
        };
        if let Some((field, None)) = brings {
            draft[field] = json!(since.to_string());
        }
        Ok((draft, format!("“{}” is {} since {}", project.title, status.word(), since.human())))
    })
}

/// Adds the extension and moves the planned end. Months count from the end that the project has now.
pub fn extend(workspace: &Workspace, extend: Extend) -> Result<Saved> {
    let Extend { uid, revision, months, new_end, granted_on, reason } = extend;
    act(workspace, "extend", uid, revision, |project, today| {
        let before = project.ends_on().filter(|_| project.actual_end.is_none()).or(project.planned_end);
        let months = match months.trim() {
            "" => None,
            text => Some(
                text.parse::<u32>()
                    .ok()
                    .filter(|months| *months > 0)
                    .ok_or_else(|| problem("months", format!("“{text}” is not a number of months")))?,
            ),
        };
        let new_end = match (new_end.trim(), months, before) {
            ("", None, _) => return Err(problem("months", "say how many months, or the new end")),
            ("", Some(months), Some(before)) => {
                later(before, months).ok_or_else(|| problem("months", "that end lies too far off"))?
            }
            ("", Some(_), None) => {
                return Err(problem(
                    "new_end",
                    "the project has no end that months could be added to; say the new end",
                ));
            }
            (text, ..) => date("new_end", text, today)?,
        };
        if let Some(before) = before.filter(|before| new_end.certainly_before(before) || new_end == *before) {
            return Err(problem(
                "new_end",
                format!("{} is not later than the end it has, {}", new_end.human(), before.human()),
            ));
        }
        let mut extensions = serde_json::to_value(&project.extensions)?;
        if let Some(rows) = extensions.as_array_mut() {
            rows.push(json!({
                "months": months, "new_end": new_end.to_string(), "reason": reason,
                "granted_on": date("granted_on", &granted_on, today)?.to_string(),
            }));
        }
        let draft = json!({"extensions": extensions, "planned_end": new_end.to_string()});
        Ok((draft, format!("Extended “{}” to {}", project.title, new_end.human())))
    })
}

pub fn mark(workspace: &Workspace, Reached { uid, revision, row, milestone, on }: Reached) -> Result<Saved> {
    act(workspace, "mark", uid, revision, |project, today| {
        let on = date("on", on.as_deref().unwrap_or_default(), today)?;
        let gone = || Error::not_found("The project has no such line any more. Nothing was changed.");
        let (field, mut rows, column) = match milestone {
            Milestone::Paid => ("money", serde_json::to_value(&project.money)?, "actual_on"),
            Milestone::Received => ("obligations", serde_json::to_value(&project.obligations)?, "received_on"),
            Milestone::Approved => ("obligations", serde_json::to_value(&project.obligations)?, "approved_on"),
        };
        let named = |item: &&mut Value| item["uid"].as_str().and_then(|text| text.parse().ok()) == Some(row);
        let item = rows.as_array_mut().and_then(|rows| rows.iter_mut().find(named)).ok_or_else(gone)?;
        if milestone == Milestone::Paid
            && ![MoneyKind::Instalment.word(), MoneyKind::Payment.word()]
                .contains(&item["kind"].as_str().unwrap_or_default())
        {
            return Err(Error::refused("Only an instalment or a payment can be paid. Nothing was changed."));
        }
        item[column] = json!(on.to_string());
        let what = match milestone {
            Milestone::Paid => project.money.iter().find(|line| line.uid == row).map(|line| line.amount.human()),
            _ => item["kind"].as_str().map(|kind| kind.replace('-', " ")),
        };
        let summary = format!(
            "Marked {} of “{}” {} on {}",
            what.unwrap_or_default(),
            project.title,
            milestone.word(),
            on.human()
        );
        Ok((json!({ field: rows }), summary))
    })
}

fn act(
    workspace: &Workspace,
    verb: &str,
    uid: Uid,
    revision: Option<i64>,
    draft: impl FnOnce(&Project, NaiveDate) -> Result<(Value, String)>,
) -> Result<Saved> {
    records::act(workspace, verb, uid, revision, |transaction| {
        let project = read_project(transaction.connection, uid)?;
        draft(&project, today(transaction.connection, transaction.now())?)
    })
}

/// A date as people write it; today where nothing is written.
fn date(field: &str, text: &str, today: NaiveDate) -> Result<PartialDate> {
    match text.trim() {
        "" => Ok(today.into()),
        text => PartialDate::parse(text).map_err(|sentence| problem(field, sentence)),
    }
}

/// The end so many months later, as precise as it was; the end of a month stays the end of one.
fn later(end: PartialDate, months: u32) -> Option<PartialDate> {
    match end {
        PartialDate::Day(day) => {
            let ends_month = PartialDate::month_of(end.year()?, end.month()?).ok()?.last_day() == Some(day);
            let later = day.checked_add_months(Months::new(months))?;
            let later = PartialDate::Day(later);
            let month = PartialDate::month_of(later.year()?, later.month()?).ok()?;
            Some(if ends_month { month.last_day()?.into() } else { later })
        }
        PartialDate::Month { .. } => {
            let later = end.first_day()?.checked_add_months(Months::new(months))?;
            PartialDate::month_of(chrono::Datelike::year(&later), chrono::Datelike::month(&later)).ok()
        }
        PartialDate::Year(_) | PartialDate::DayOfYear { .. } => None,
    }
}

fn problem(field: &str, sentence: impl Into<String>) -> Error {
    Error::problems(vec![Problem::error(field, sentence)])
}
