//! Every number of a report, computed from the records for a period and a filter, each with the search
//! words that find the records behind it.
//!
//! Nothing here is typed in or kept: two runs over the same records give the same figures. This room reads
//! and never writes, reads no clock, and knows nothing of how a report looks.

mod annual;
mod countries;
mod deadlines;
mod events;
mod hashtags;
mod learned;
mod links;
mod money;
mod origin;
mod outputs;
mod participations;
mod people;
mod period;
mod portfolio;
pub(crate) mod read;
mod scope;
mod sources;
mod year;

#[cfg(test)]
mod tests;

pub use annual::{Annual, Figures, annual};
pub use countries::{CountryCount, SharedCountry};
pub use deadlines::{Deadlines, FollowUpDue, InstalmentDue, NextDeadline, ObligationDue, RoundDeadline};
pub use events::{EventHost, EventLine, Events, Headcounts, KindCount, MonthCount};
pub use hashtags::HashtagUse;
pub use learned::{LearnedAtEvent, LearnedGroup, LearnedItem, LearnedUnder};
pub use links::{EventCall, EventEvent, EventProject, Links};
pub use money::{Amount, PerUnit};
pub use origin::{FamilyCount, Origin};
pub use outputs::OutputLine;
pub use participations::{Attendances, Contributor};
pub use people::{
    OrganisationKindCount, OrganisationLine, OrganisationRole, People, PersonLine, PersonRole, RoleCount,
};
pub use period::Period;
pub use portfolio::{CallPart, Durations, KindOfMoney, Portfolio, ProjectLine, RoundPart, StatedMoney};
pub use scope::CountryName;
pub use sources::SourceLine;
pub use year::{YearSummary, year_summary};
