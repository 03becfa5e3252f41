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

use rostrum_core::db::Access;

use crate::{
    arguments::{Arguments, Command, Verb},
    desk::Desk,
    failure::Failure,
    print::Out,
};

pub use list::has_list;

pub fn run(arguments: Arguments, out: Out) -> Result<(), Failure> {
    let desk = Desk::new(arguments.workspace, out);
    // What needs no workspace, or opens one in its own way.
    match &arguments.command {
        Command::Completions(completions) => return documentation::completions(completions.shell),
        Command::Man(man) => return documentation::man(man.out.as_deref()),
        Command::New(at) => return files::make(&desk, "workspace.new", at.path.as_deref()),
        Command::Sample(at) => return files::make(&desk, "workspace.sample", at.path.as_deref()),
        Command::Restore(restore) => return files::restore(&desk, &restore.from, restore.to.as_deref()),
        _ => {}
    }
    desk.open(access(&arguments.command))?;
    let done = on_workspace(&desk, arguments.command);
    let closed = desk.close();
    done.and(closed)
}

fn on_workspace(desk: &Desk, command: Command) -> Result<(), Failure> {
    match command {
        Command::Record(record) => records::run(desk, record),
        Command::Search(search) => list::search(desk, search),
        Command::Link(link) => links::link(desk, link),
        Command::Unlink(link) => links::unlink(desk, link),
        Command::History(which) => operations::history(desk, &which.which),
        Command::Operations(operations) => operations::operations(desk, operations.limit, operations.before),
        Command::Undo(undo) => operations::undo(desk, undo.operation),
        Command::Redo => operations::redo(desk),
        Command::Backup(backup) => files::backup(desk, backup.path.as_deref()),
        Command::Check(check) => files::check(desk, check.rebuild),
        Command::Export(export) => export::export(desk, export),
        Command::Report(report) => report::report(desk, report),
        Command::Completions(_) | Command::Man(_) | Command::New(_) | Command::Sample(_) | Command::Restore(_) => {
            Ok(())
        }
    }
}

/// What only reads works beside a window that has the workspace open.
fn access(command: &Command) -> Access {
    let writes = match command {
        Command::Record(record) => !matches!(record.verb, Verb::List(_) | Verb::Show(_)),
        Command::Link(_) | Command::Unlink(_) | Command::Undo(_) | Command::Redo => true,
        Command::Check(check) => check.rebuild,
        _ => false,
    };
    if writes { Access::Write } else { Access::Read }
}
