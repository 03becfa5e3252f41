//! Identities that mean the same on every machine: what the outside sees instead of row numbers.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The lasting identity of a record or of a row inside one: a UUID, version 7 (RFC 9562 §5.7)
/// when it was made, version 5 when it is derived from a name. JSON: the hyphenated text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
#[ts(type = "string")]
pub struct Uid(Uuid);

/// The space of derived identities. Never changes: identities made with it are in people's files.
const DERIVED: Uuid = Uuid::from_u128(0x7c0b_3c52_52aa_5f7e_9a41_5d0b_0e3f_61c4);

impl Uid {
    /// From the clock and 10 random bytes, both of which the caller supplies.
    pub fn new(unix_millis: u64, random: [u8; 10]) -> Self {
        Self(uuid::Builder::from_unix_timestamp_millis(unix_millis, &random).into_uuid())
    }

    /// The same name gives the same identity, everywhere and always.
    pub fn derived(name: &str) -> Self {
        Self(Uuid::new_v5(&DERIVED, name.as_bytes()))
    }

    pub fn bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }

    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(Uuid::from_bytes(bytes))
    }
}

impl fmt::Display for Uid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Uid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Uid {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Uuid::try_parse(text.trim()).map(Self).map_err(|_| format!("“{text}” is not the identity of a record"))
    }
}
