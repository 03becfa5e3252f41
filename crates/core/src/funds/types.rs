//! What a fund is.

use serde::{Deserialize, Serialize};

use crate::{
    records::{Head, Ref},
    values::{Money, Uid},
};

/// Money set aside for grants within a programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Fund {
    #[serde(flatten)]
    pub head: Head,
    pub name: String,
    pub programme: String,
    pub funder: Option<Ref>,
    pub years: Vec<FundYear>,
    pub strands: Vec<Strand>,
    pub note: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct FundYear {
    pub year: i32,
    pub envelope: Money,
}

/// A part of the fund, with the share of it that is meant for that part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Strand {
    pub uid: Uid,
    pub name: String,
    /// Per cent.
    pub share: Option<f64>,
}
