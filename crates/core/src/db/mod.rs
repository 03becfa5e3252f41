//! The workspace file: opening and locking it, bringing it up to date, the one way in which anything is
//! written, and backups. Knows layouts and documents, and no family by name.

mod backup;
mod check;
mod environment;
mod functions;
mod index;
mod known;
mod latest;
pub mod layout;
mod local;
mod lock;
mod log;
mod migrate;
mod open;
mod place;
pub(crate) mod rows;
mod transact;

pub use backup::{backup, restore};
pub use check::{Finding, check, rebuild};
pub use environment::{Environment, Who};
pub use index::entry_id;
pub use known::Known;
pub use local::{keep, kept};
pub use lock::Holder;
pub(crate) use log::{ChangeRow, action_of, changes_of};
pub use open::{Access, Workspace, default_folder};
pub use transact::{Action, Transaction, Written, layout_of, read_both, referrers};
