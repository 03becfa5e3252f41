//! The records of a knowledge platform.
pub mod values;
