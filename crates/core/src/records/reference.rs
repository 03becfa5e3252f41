//! How one record names another.

use serde::{Deserialize, Serialize};

use crate::values::Uid;

/// A record named by another: its identity, and the words a reader knows it by.
/// `uid` is absent only between a draft and its save: then the label is looked up by exact
/// name, and the record is made when there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Ref {
    pub uid: Option<Uid>,
    pub label: String,
}
