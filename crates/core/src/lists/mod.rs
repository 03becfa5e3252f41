//! The lists of each family: filtered by query words, sorted, and read page by page; with what they come to
//! and the facets that narrow them.
//!
//! A page begins after the last row of the one before (keyset), never at a number of rows, so that the
//! last page of a long list is as quick as the first. This room reads and never writes.

mod calendar;
mod calls;
mod documents;
mod events;
mod facets;
mod funds;
mod hashtags;
mod organisations;
mod page;
mod people;
mod projects;
mod sources;

#[cfg(test)]
mod tests;

pub use calendar::{Calendar, CalendarArgs, CalendarDay, CalendarEvent, calendar};
pub use calls::{CallRow, Deadline, calls};
pub use documents::{DocumentRow, documents};
pub use events::{EventRow, EventsSummary, NamedCountry, events, events_summary};
pub use facets::{Facet, FacetValue, facets};
pub use funds::{FundRow, funds};
pub use hashtags::{HashtagRow, hashtags};
pub use organisations::{OrganisationRow, organisations};
pub use page::{ListArgs, Page};
pub use people::{PersonRow, people};
pub use projects::{ProjectRow, projects};
pub use sources::{SourceRow, sources};
