//! What every record carries besides its own fields.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::values::Uid;

/// A moment in UTC, to the millisecond. JSON: RFC 3339 text ending in `Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ts_rs::TS)]
#[ts(type = "string")]
pub struct Moment(pub i64);

impl Moment {
    pub fn text(self) -> String {
        DateTime::<Utc>::from_timestamp_millis(self.0).unwrap_or_default().to_rfc3339_opts(SecondsFormat::Millis, true)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        DateTime::parse_from_rfc3339(&text)
            .map(|moment| Self(moment.timestamp_millis()))
            .map_err(|_| D::Error::custom(format!("“{text}” is not a moment such as 2015-11-23T17:40:00Z")))
    }
}

/// Identity and bookkeeping. `revision` counts the saves of this record and never goes back,
/// so that a stale edit is noticed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Head {
    pub uid: Uid,
    #[ts(type = "number")]
    pub revision: i64,
    pub created_at: Moment,
    pub changed_at: Moment,
}
