//! What each command does: it opens the workspace, calls the core, and prints what came back.

mod documentation;
mod export;
mod files;
mod links;
mod list;
mod operations;
mod records;
mod report;
mod save;

use crate::{
    arguments::{Arguments, Command, Verb},
    desk::Desk,
    failure::Failure,
    print::Out,
};

pub use list::has_list;

/// What only reads works beside a window that has the workspace open; what writes has it alone.
pub fn run(Arguments { workspace, command }: Arguments, out: Out) -> Result<(), Failure> {
    let desk = &Desk::new(workspace, out);
    match command {
        Command::New(at) => files::make(desk, "workspace.new", at.path.as_deref()),
        Command::Sample(at) => files::make(desk, "workspace.sample", at.path.as_deref()),
        Command::Restore(restore) => files::restore(desk, &restore.from, restore.to.as_deref()),
        Command::Record(record) if matches!(record.verb, Verb::List(_) | Verb::Show(_)) => {
            desk.read(|| records::run(desk, record))
        }
        Command::Record(record) => desk.write(|| records::run(desk, record)),
        Command::Search(search) => desk.read(|| list::search(desk, search)),
        Command::Link(link) => desk.write(|| links::link(desk, link)),
        Command::Unlink(link) => desk.write(|| links::unlink(desk, link)),
        Command::History(which) => desk.read(|| operations::history(desk, &which.which)),
        Command::Operations(some) => desk.read(|| operations::operations(desk, some.limit, some.before)),
        Command::Undo(undo) => desk.write(|| operations::undo(desk, undo.operation)),
        Command::Redo => desk.write(|| operations::redo(desk)),
        Command::Backup(backup) => desk.read(|| files::backup(desk, backup.path.as_deref())),
        Command::Check(check) if check.rebuild => desk.write(|| files::check(desk, true)),
        Command::Check(_) => desk.read(|| files::check(desk, false)),
        Command::Export(export) => desk.read(|| export::export(desk, export)),
        Command::Report(report) => desk.read(|| report::report(desk, report)),
        Command::Completions(completions) => documentation::completions(completions.shell),
        Command::Man(man) => documentation::man(man.out.as_deref()),
    }
}
