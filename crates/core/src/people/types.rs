//! What a person is, and how long they may be kept.

use serde::{Deserialize, Serialize};

use crate::{
    draft::choice,
    records::{Head, Ref},
    values::{Country, PartialDate, Uid},
};

choice!(
    /// Why the person's data may be kept: the grounds of GDPR Article 6(1).
    LegalBasis {
        Consent = "consent",
        Contract = "contract",
        LegalObligation = "legal-obligation",
        VitalInterests = "vital-interests",
        PublicTask = "public-task",
        LegitimateInterest = "legitimate-interest",
    }
);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Person {
    #[serde(flatten)]
    pub head: Head,
    /// As printed, without titles: `M.N. Abi Yaghi`.
    pub name: String,
    /// `Dr`, `Professor`.
    pub title: String,
    pub given: String,
    /// `van der`, `de`.
    pub particle: String,
    pub family: String,
    pub initials: String,
    pub country: Option<Country>,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub affiliations: Vec<Affiliation>,
    pub legal_basis: Option<LegalBasis>,
    pub consent_on: Option<PartialDate>,
    pub retain_until: Option<PartialDate>,
    pub note: String,
    /// Known not to be the same as these, however alike the names.
    pub distinct_from: Vec<Ref>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Affiliation {
    pub uid: Uid,
    pub organisation: Ref,
    pub role: String,
    pub from_on: Option<PartialDate>,
    pub until_on: Option<PartialDate>,
}
