//! What a funded project is.

use serde::{Deserialize, Serialize};

use super::MoneyLine;
use crate::{
    draft::choice,
    records::{Head, Ref},
    values::{Country, PartialDate, Uid},
};

choice!(ProjectStatus {
    Pipeline = "pipeline",
    Awarded = "awarded",
    Running = "running",
    Finalising = "finalising",
    Closed = "closed",
    Suspended = "suspended",
    Cancelled = "cancelled",
});
choice!(ProjectPersonRole { CoApplicant = "co-applicant", Researcher = "researcher", Adviser = "adviser", Contact = "contact" });
choice!(ProjectOrganisationRole { CoApplicant = "co-applicant", Partner = "partner", Funder = "funder", CoFunder = "co-funder" });
choice!(ObligationKind {
    NarrativeReport = "narrative-report",
    FinancialReport = "financial-report",
    Audit = "audit",
    Other = "other",
});
choice!(OutputKind {
    PolicyBrief = "policy-brief",
    Report = "report",
    Article = "article",
    Toolkit = "toolkit",
    Video = "video",
    Event = "event",
    Dataset = "dataset",
    Other = "other",
});
choice!(OutputStatus { Planned = "planned", Published = "published" });

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Project {
    #[serde(flatten)]
    pub head: Head,
    pub title: String,
    pub official_title: String,
    /// The funder's own number for the project.
    pub reference: String,
    pub call: Option<Ref>,
    /// A round of that call.
    pub round: Option<Uid>,
    /// A strand of the fund of that call.
    pub strand: Option<Uid>,
    pub status: ProjectStatus,
    /// Since when the status holds, where that is known; otherwise the history tells when it was recorded.
    pub status_since: Option<PartialDate>,
    /// When the grant was awarded, if that is stated; otherwise the project is placed by `reported_on`.
    pub awarded_on: Option<PartialDate>,
    pub reported_on: Option<PartialDate>,
    pub planned_start: Option<PartialDate>,
    pub planned_end: Option<PartialDate>,
    pub actual_start: Option<PartialDate>,
    pub actual_end: Option<PartialDate>,
    /// Months, as granted; kept on its own, since it is often all that is stated.
    pub duration_months: Option<u32>,
    pub lead: Option<Ref>,
    pub institution: Option<Ref>,
    /// Where the lead institution answers from, at the time of the award.
    pub institution_country: Option<Country>,
    pub people: Vec<ProjectPerson>,
    pub organisations: Vec<ProjectOrganisation>,
    /// Where the research takes place.
    pub countries: Vec<ProjectCountry>,
    pub hashtags: Vec<Ref>,
    pub themes: Vec<String>,
    pub sectors: Vec<Sector>,
    pub summary: String,
    pub money: Vec<MoneyLine>,
    pub obligations: Vec<Obligation>,
    pub outputs: Vec<Output>,
    pub extensions: Vec<Extension>,
    pub documents: Vec<Ref>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct ProjectPerson {
    pub person: Ref,
    pub role: ProjectPersonRole,
    pub organisation: Option<Ref>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct ProjectOrganisation {
    pub organisation: Ref,
    pub role: ProjectOrganisationRole,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct ProjectCountry {
    pub country: Country,
    /// Per cent, as stated: what all countries have together may be less than 100.
    pub share: Option<f64>,
}

/// A code of a sector vocabulary: `DAC-5` (five digits) unless another is named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Sector {
    pub vocabulary: String,
    pub code: String,
    /// Per cent.
    pub share: Option<f64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Obligation {
    pub uid: Uid,
    pub kind: ObligationKind,
    pub due_on: Option<PartialDate>,
    pub received_on: Option<PartialDate>,
    pub approved_on: Option<PartialDate>,
    pub remind_on: Option<PartialDate>,
    pub note: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Output {
    pub uid: Uid,
    pub kind: OutputKind,
    pub title: String,
    pub link: String,
    pub published_on: Option<PartialDate>,
    pub status: OutputStatus,
}

/// More time without more money.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Extension {
    pub uid: Uid,
    pub months: Option<u32>,
    pub new_end: Option<PartialDate>,
    pub granted_on: Option<PartialDate>,
    pub reason: String,
}
