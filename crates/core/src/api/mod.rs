//! The list of commands: all that the window, the command line and scripts can ask for. A command has a
//! name, arguments and a result, each a JSON value with a type of its own; TypeScript's view of them is
//! written from the same list.
//!
//! Nothing is decided here: a command opens its arguments and calls one operation.

mod backups;
mod capture;
mod command;
mod desk;
mod events;
mod exports;
mod lists;
mod portfolio;
mod records;
mod session;
mod today;
mod typescript;
mod workspace;

pub use command::{Command, Nothing, call_in};
pub use exports::{write_csv, write_json};
pub use lists::*;
pub use records::*;
pub use session::{Session, Speak};
pub use typescript::typescript;
pub use workspace::{Counts, Opened, Status, usual_place};

use command::commands;

commands! {
    "session.language": session::Speak => session::Speak, session::speak;

    "session.who": Nothing => crate::db::Who, desk::who;
    "session.sign": crate::db::Who => crate::db::Who, desk::sign;
    "work.status": desk::WorkArgs => Option<crate::work::Progress>, desk::progress;
    "work.cancel": desk::WorkArgs => desk::WasRunning, desk::cancel;

    "workspace.status": Nothing => Status, workspace::status;
    "workspace.new": workspace::At => Status, workspace::new;
    "workspace.sample": workspace::At => Status, workspace::sample;
    "workspace.open": workspace::In => Status, workspace::open;
    "workspace.close": Nothing => Status, workspace::close;
    "workspace.backup": workspace::BackupTo => workspace::Written, workspace::backup;
    "backup.list": backups::BackupsArgs => Vec<backups::BackupRow>, backups::list;
    "backup.daily": backups::DailyArgs => Option<workspace::Written>, backups::daily;
    "workspace.restore": workspace::RestoreFrom => Status, workspace::restore;
    "workspace.check": workspace::CheckupArgs => workspace::Checkup, workspace::check;
    "local.keep": workspace::KeepArgs => Nothing, workspace::keep;
    "local.read": workspace::KeptArgs => std::collections::BTreeMap<String, String>, workspace::kept;

    "platform.show": Nothing => crate::records::Shown, records::platform;
    "record.add": records::AddArgs => crate::records::Saved, records::add;
    "record.edit": records::EditArgs => crate::records::Saved, records::edit;
    "record.delete": records::Which => crate::records::Deleted, records::delete;
    "record.restore": records::Which => crate::records::Deleted, records::restore;
    "record.show": records::Which => crate::records::Shown, records::show;
    "record.find": records::FindArgs => Vec<crate::records::Called>, records::find;
    "record.check": records::CheckArgs => records::CheckedDraft, records::check;
    "record.link": records::LinkArgs => crate::records::Saved, records::link;
    "record.unlink": records::LinkArgs => crate::records::Saved, records::unlink;
    "record.history": records::Which => Vec<crate::records::ChangeEntry>, records::history;
    "operation.list": records::OperationsArgs => Vec<crate::records::OperationEntry>, records::operations;
    "operation.actors": Nothing => Vec<String>, records::actors;
    "trash.list": records::TrashArgs => crate::records::TrashPage, records::trash;
    "trash.restore": records::Several => crate::records::Restored, records::restore_all;
    "document.attach": records::AttachArgs => crate::records::Saved, records::attach;
    "document.file": records::Which => records::FileAt, records::file;
    "term.list": records::TermsArgs => Vec<crate::vocabulary::TermRow>, records::terms;
    "undo": records::UndoArgs => crate::records::Undone, records::undo;
    "redo": Nothing => crate::records::Undone, records::redo;

    "event.list": crate::lists::ListArgs => crate::lists::Page<crate::lists::EventRow>, lists::events;
    "project.list": crate::lists::ListArgs => crate::lists::Page<crate::lists::ProjectRow>, lists::projects;
    "call.list": crate::lists::ListArgs => crate::lists::Page<crate::lists::CallRow>, lists::calls;
    "fund.list": crate::lists::ListArgs => crate::lists::Page<crate::lists::FundRow>, lists::funds;
    "person.list": crate::lists::ListArgs => crate::lists::Page<crate::lists::PersonRow>, lists::people;
    "organisation.list": crate::lists::ListArgs => crate::lists::Page<crate::lists::OrganisationRow>, lists::organisations;
    "hashtag.list": crate::lists::ListArgs => crate::lists::Page<crate::lists::HashtagRow>, lists::hashtags;
    "document.list": crate::lists::ListArgs => crate::lists::Page<crate::lists::DocumentRow>, lists::documents;
    "source.list": crate::lists::ListArgs => crate::lists::Page<crate::lists::SourceRow>, lists::sources;
    "list.facets": lists::FacetsArgs => Vec<crate::lists::Facet>, lists::facets;
    "event.summary": lists::FilterArgs => crate::lists::EventsSummary, lists::events_summary;
    "search": lists::SearchArgs => crate::search::Found, lists::search;
    "suggest": lists::SuggestArgs => Vec<crate::search::Suggestion>, lists::suggest;

    "participants.read": events::ListText => crate::events::participants::ReadList, events::read_list;
    "participants.organisation": events::WhoArgs => Option<crate::records::Ref>, events::last_organisation;
    "event.call_roll": crate::events::RollCall => crate::records::Saved, events::call_roll;
    "event.template": records::Which => crate::events::EventTemplate, events::template;
    "event.calendar": crate::lists::CalendarArgs => crate::lists::Calendar, events::calendar;
    "capture.line": capture::LineArgs => Vec<crate::capture::line::Proposal>, capture::line;
    "project.standing": records::Which => crate::portfolio::ProjectStanding, portfolio::project;
    "project.change_status": crate::portfolio::NewStatus => crate::records::Saved, portfolio::change_status;
    "project.extend": crate::portfolio::Extend => crate::records::Saved, portfolio::extend;
    "project.mark": crate::portfolio::Reached => crate::records::Saved, portfolio::mark;
    "call.standing": records::Which => crate::portfolio::CallStanding, portfolio::call;
    "fund.standing": records::Which => crate::portfolio::FundStanding, portfolio::fund;

    "desk.show": crate::desk::DeskArgs => crate::desk::Desk, today::show;
    "desk.due": crate::desk::DuePageArgs => crate::desk::DuePage, today::due;

    "export.csv": exports::CsvArgs => exports::Exported, exports::csv;
    "export.json": exports::JsonArgs => exports::Exported, exports::json;
}
