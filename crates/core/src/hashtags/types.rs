//! What a hashtag is.

use serde::{Deserialize, Serialize};

use crate::records::Head;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Hashtag {
    #[serde(flatten)]
    pub head: Head,
    /// Without `#`, in the case it was given; no other hashtag folds to the same.
    pub name: String,
    pub note: String,
}
