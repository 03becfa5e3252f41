//! Honest values.
