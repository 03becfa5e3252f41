//! What is wrong, or merely odd, about a draft.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Stops the save.
    Error,
    /// Is said beside the field; the save goes ahead.
    Warning,
}

/// One problem with one field, in a sentence for the person who typed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Problem {
    /// The field's place in the draft, such as `participations[2].role`.
    pub field: String,
    pub severity: Severity,
    pub message: String,
}

impl Problem {
    pub fn error(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self { field: field.into(), severity: Severity::Error, message: message.into() }
    }

    pub fn warning(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self { field: field.into(), severity: Severity::Warning, message: message.into() }
    }
}

/// Whether any of them stops the save.
pub fn stops(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Error)
}
