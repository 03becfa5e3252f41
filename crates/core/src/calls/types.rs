//! What a call for proposals is.

use serde::{Deserialize, Serialize};

use crate::{
    draft::choice,
    projects::MoneyLine,
    records::{Head, Ref},
    values::{Money, PartialDate, TimeOfDay, Uid, Zone},
};

choice!(CallStatus { Planned = "planned", Open = "open", Closed = "closed" });
choice!(Stage { ExpressionOfInterest = "expression-of-interest", FullProposal = "full-proposal" });

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Call {
    #[serde(flatten)]
    pub head: Head,
    pub title: String,
    pub fund: Option<Ref>,
    pub status: CallStatus,
    pub opens_on: Option<PartialDate>,
    pub reported_on: Option<PartialDate>,
    pub grant_min: Option<Money>,
    pub grant_max: Option<Money>,
    /// Months.
    pub duration_months: Option<u32>,
    /// Per cent of the budget that applicants bring themselves.
    pub cofunding_share: Option<f64>,
    /// What the call asks of co-funding, in words.
    pub cofunding_terms: String,
    pub themes: Vec<String>,
    pub hashtags: Vec<Ref>,
    pub summary: String,
    pub rounds: Vec<Round>,
    /// Money stated for a whole round, and for no single project of it.
    pub money: Vec<RoundMoney>,
    pub documents: Vec<Ref>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Round {
    pub uid: Uid,
    pub name: String,
    pub stage: Stage,
    pub deadline_on: Option<PartialDate>,
    pub deadline_at: Option<TimeOfDay>,
    pub deadline_zone: Option<Zone>,
    pub decided_on: Option<PartialDate>,
    pub reported_on: Option<PartialDate>,
    /// How many projects the announcement says were funded.
    pub stated_projects: Option<u32>,
    pub note: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct RoundMoney {
    /// A round of this call.
    pub round: Uid,
    #[serde(flatten)]
    pub line: MoneyLine,
}
