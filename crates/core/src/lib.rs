//! Rostrum's records: what a knowledge platform keeps of its events and grants, the rules these follow,
//! and the one file they are kept in.
//!
//! Callers use [`api`] alone. This crate knows no window, no command line and no report format; it reads no
//! clock and opens no network connection.

pub mod api;
pub mod calls;
pub mod capture;
pub mod db;
pub mod desk;
pub mod documents;
pub mod draft;
pub mod error;
pub mod events;
pub mod export;
pub mod figures;
pub mod funds;
pub mod hashtags;
pub mod lists;
pub mod organisations;
pub mod people;
pub mod platform;
pub mod portfolio;
pub mod projects;
pub mod records;
pub mod sample;
pub mod search;
pub mod sources;
pub mod values;
pub mod vocabulary;
pub mod work;

pub use error::{Code, Error, Result};
