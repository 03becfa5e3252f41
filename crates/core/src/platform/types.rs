//! What the platform says of itself: the one record every workspace has.

use serde::{Deserialize, Serialize};

use crate::{
    organisations::OrganisationKind,
    records::Head,
    values::{Currency, Zone},
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Platform {
    #[serde(flatten)]
    pub head: Head,
    pub name: String,
    pub acronym: String,
    /// The identifier under which the platform reports, such as `NL-KVK-12345678`.
    pub identifier: String,
    pub organisation_kind: OrganisationKind,
    pub website: String,
    pub zone: Zone,
    /// What an amount without a currency is read as; without one, every amount must name its own.
    pub currency: Option<Currency>,
    /// ISO 639-1.
    pub language: String,
    pub note: String,
    /// The workspace holds the sample year and says so.
    pub sample: bool,
}
