//! What a term is: a word the staff added to a vocabulary.

use serde::{Deserialize, Serialize};

use crate::{draft::choice, records::Head};

choice!(Vocabulary { EventKind = "event-kind", ParticipationRole = "participation-role" });

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Term {
    #[serde(flatten)]
    pub head: Head,
    pub vocabulary: Vocabulary,
    /// Made from the label: lower case, hyphens between words. Records keep the slug.
    pub slug: String,
    pub label: String,
}
