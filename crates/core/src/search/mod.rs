//! Finding records: what the user's words mean, which records they find, and what may be meant by a word
//! half typed.
//!
//! [`Query`] is the one grammar; search, lists, facets, exports and reports all filter with it. Whatever is
//! typed gives a valid search. This room reads and never writes.

mod compile;
mod days;
mod flags;
mod grammar;
mod marks;
mod matching;
mod query;
mod read;
mod suggest;

#[cfg(test)]
mod tests;

pub(crate) use compile::ROW_MASK;
pub(crate) use flags::flags;
pub(crate) use matching::Filter;

pub use grammar::{Asks, Field, Period, Query, Term, Wanted};
pub use matching::matching;
pub use query::{Found, Hit, Snippet, search};
pub use suggest::{Suggestion, suggest};
