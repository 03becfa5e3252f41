//! How the grants stand today: the money of a project, what it owes, its course through time; what a round
//! states against what is recorded; what of a fund is committed. And the few acts by which a project moves on:
//! another status, an extension, a report that came in.
//!
//! Numbers are computed from the records and given with the lines behind them; currencies are never added to
//! each other, and what was stated for a whole round is never divided over its projects. The clock is handed
//! in. Nothing here formats a value for a reader.

mod acts;
mod calls;
mod countdown;
mod funds;
mod money;
mod projects;
mod statuses;
mod timeline;

#[cfg(test)]
mod tests;

pub use acts::{Extend, Milestone, NewStatus, Reached, change_status, extend, mark};
pub use calls::{CallStanding, ProjectBrief, RoundStanding, StatedTotal, Verdict, call, stated_totals};
pub use countdown::{Countdown, today, zone};
pub use funds::{FundCurrency, FundStanding, FundYearStanding, OfRound, StrandStanding, fund};
pub use money::{CurrencyMoney, Sum};
pub use projects::{InstalmentStanding, ObligationStanding, Progress, ProjectStanding, StatedOfRound, project};
pub use statuses::StatusEntry;
pub use timeline::{Course, Landmark, LandmarkKind, Timeline, TimelineArgs, Undated, timeline};
