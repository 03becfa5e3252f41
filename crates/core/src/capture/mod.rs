//! Reading what was written in people's own words into drafts that a person then looks over. Reads the
//! records to know who and what is meant; must never write, and never turn a name into one that is merely
//! like it.

pub mod line;
