//! The command line, run as people and scripts run it: the real program, in a folder of its own.

mod drafts;
mod files;
mod kill_minus_nine;
mod lists;
mod records;
mod refusals;
mod reports;
mod support;
