//! Journeys through the real window: what a person does, from the first screen to the file.
#![cfg(target_os = "linux")]

mod events;
mod opening;
mod projects;
mod screenshots;
#[path = "../support/mod.rs"]
mod support;
mod year;
