//! What all families have in common: identity, documents, and the verbs. A verb is written once, here,
//! for every family; a family says what it is ([`Family`]) and never writes a row itself.

mod document;
mod family;
mod head;
mod kind;
mod reference;

mod add;
mod called;
mod changes;
mod check;
mod delete;
mod edit;
mod link;
mod resolve;
mod restore;
mod show;
mod trash;
mod undo;

#[cfg(test)]
mod tests;

pub(crate) use add::saved;
pub use add::{Saved, add, add_within, label};
pub use called::{Called, called};
pub use changes::{Asked, ChangeEntry, FieldChange, OperationEntry, actors, history, operations};
pub use check::{check, readings};
pub use delete::{Deleted, delete};
pub use document::{Difference, Document, Places, at, differences, document, forget, moves_only, place, put};
pub use edit::{act, edit, edit_within, find};
pub(crate) use family::with_family;
pub use family::{Entry, Family, Tally, missed};
pub use head::{Head, Moment};
pub use kind::Kind;
pub use link::{link, link_within, unlink};
pub use reference::Ref;
pub use resolve::named;
pub use restore::{Restored, restore, restore_all};
pub use show::{MarkOf, Mention, Shown, SourceOf, read_record, show};
pub use trash::{TrashPage, TrashRow, trash};
pub use undo::{Undone, next, redo, undo};
