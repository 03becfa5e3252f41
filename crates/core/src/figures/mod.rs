//! Every number of a report, computed from the records for a period and a filter, each with the search
//! words that find the records behind it.
//!
//! Nothing here is typed in or kept: two runs over the same records give the same figures. This room reads
//! and never writes, reads no clock, and knows nothing of how a report looks.

mod ahead;
mod countries;
mod deadlines;
mod documents;
mod events;
mod findings;
mod hashtags;
mod learned;
mod links;
mod money;
mod origin;
mod outputs;
mod participants;
mod participations;
mod people;
mod period;
mod portfolio;
pub(crate) mod read;
mod scope;
mod sources;
mod subject;
mod year;

#[cfg(test)]
mod tests;

pub use ahead::{DueLine, DueWhat};
pub use countries::{CountryCount, SharedCountry};
pub use deadlines::{Deadlines, FollowUpDue, InstalmentDue, NextDeadline, ObligationDue, RoundDeadline};
pub use documents::DocumentLine;
pub use events::{EventHost, EventLine, Events, Headcounts, KindCount, MonthCount};
pub use findings::{Figures, Findings, Question, findings};
pub use hashtags::HashtagUse;
pub use learned::{LearnedAtEvent, LearnedGroup, LearnedItem, LearnedUnder};
pub use links::{EventCall, EventEvent, EventProject, Links};
pub use money::{Amount, PerUnit};
pub use origin::{FamilyCount, Origin};
pub use outputs::OutputLine;
pub use participants::ParticipantLine;
pub use participations::{Attendances, Contributor};
pub use people::{
    OrganisationKindCount, OrganisationLine, OrganisationRole, People, PersonLine, PersonRole, RoleCount,
};
pub use period::Period;
pub use portfolio::{CallPart, Durations, KindOfMoney, Portfolio, ProjectLine, RoundPart, StatedMoney};
pub use scope::CountryName;
pub(crate) use scope::{exactly_this, these};
pub use sources::SourceLine;
pub use subject::Subject;
pub use year::{MoneyByStatus, YearSummary, year_summary};
