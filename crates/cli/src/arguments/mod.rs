//! What can be typed: the commands, their flags and their help. Nothing is opened or decided here.

mod examples;
pub mod flags;
mod records;

use std::{convert::Infallible, ffi::OsString, path::PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Args, CommandFactory, FromArgMatches, Parser, Subcommand, parser::ValueSource};
use rostrum_core::{draft::nearest::not_one_of, records::Kind};
use rostrum_report::{Format, templates::Template};

pub use records::{Add, Edit, List, Record, Verb};

/// Events, grants and reports of a knowledge platform, on the command line
///
/// Rostrum keeps what a platform does in one file, a workspace: its events with who spoke and what was
/// learned, its calls and projects, and the people, organisations and hashtags between them. This program
/// does what the window does, for scripts and for servers without a display.
#[derive(Parser)]
#[command(name = "rostrum", version, max_term_width = 100, subcommand_required = true, arg_required_else_help = true)]
pub struct Arguments {
    /// The workspace to work with; without it, the one that was open last
    #[arg(long, short, global = true, value_name = "PATH", env = "ROSTRUM_WORKSPACE", hide_env_values = true, value_parser = path)]
    pub workspace: Option<PathBuf>,

    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Make an empty workspace
    New(At),
    /// Make a workspace that holds the sample year: nine events, seven projects and all that belongs to them
    Sample(At),
    #[command(flatten)]
    Record(Record),
    /// Find records of all families by their words
    Search(Search),
    /// Link two records, such as a person to an event or a document to a project
    Link(Link),
    /// Take the link between two records away
    Unlink(Link),
    /// Show all that happened to a record, newest first
    History(Which),
    /// Show what was done in the workspace, newest first
    Operations(Operations),
    /// Take the last operation back, or the one of that number
    Undo(Undo),
    /// Do again what was undone last
    Redo,
    /// Write a verified copy of the workspace
    Backup(Backup),
    /// Put a backup in the place of the workspace; what stood there is kept beside it
    Restore(Restore),
    /// Look through the whole file for damage
    Check(Check),
    /// Write records as a file that other programs read
    #[command(subcommand)]
    Export(Export),
    /// Write a report of a period
    Report(Report),
    /// Print the completions of a shell
    Completions(Completions),
    /// Print the manual page
    Man(Man),
}

#[derive(Args)]
pub struct At {
    /// The file to make, by custom ending in .rostrum; without it, one in the usual folder
    #[arg(value_parser = path)]
    pub path: Option<PathBuf>,
}

#[derive(Args)]
pub struct Search {
    /// Words, "a phrase", #tag, country:ML, year:2015, kind:workshop, type:project, lead:, institution: …; a
    /// word with - before it is left out, and needs -- before the query
    #[arg(required = true, value_name = "QUERY")]
    pub query: Vec<String>,
    /// How many to show
    #[arg(long, value_name = "NUMBER", default_value_t = 30, value_parser = clap::value_parser!(u32).range(1..=200))]
    pub limit: u32,
    /// Best first, not newest first
    #[arg(long)]
    pub ranked: bool,
}

#[derive(Args)]
pub struct Link {
    /// One record: its uid, at least six digits of the start of it, or its exact title
    pub from: String,
    /// The other record
    pub to: String,
    /// As what, where the link has a role: speaker, co-organiser, partner …
    #[arg(long = "as", value_name = "ROLE")]
    pub role: Option<String>,
}

#[derive(Args)]
pub struct Which {
    /// The record: its uid, at least six digits of the start of it, or its exact title or name
    #[arg(value_name = "UID|TITLE")]
    pub which: String,
}

#[derive(Args)]
pub struct Operations {
    /// How many to show
    #[arg(long, value_name = "NUMBER", default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub limit: u32,
    /// Only operations before this number
    #[arg(long, value_name = "OPERATION")]
    pub before: Option<i64>,
}

#[derive(Args)]
pub struct Undo {
    /// The number of an operation, as “rostrum operations” and “rostrum history” show it
    pub operation: Option<i64>,
}

#[derive(Args)]
pub struct Backup {
    /// The file to write; without it, one named by the time in the folder “backups” beside the workspace
    #[arg(value_parser = path)]
    pub path: Option<PathBuf>,
}

#[derive(Args)]
pub struct Restore {
    /// The backup
    #[arg(value_parser = path)]
    pub from: PathBuf,
    /// Put it there, and not in the place of the workspace
    #[arg(long, value_name = "PATH", value_parser = path)]
    pub to: Option<PathBuf>,
}

#[derive(Args)]
pub struct Check {
    /// Make the search index and the counters again from the records first
    #[arg(long)]
    pub rebuild: bool,
}

#[derive(Subcommand)]
pub enum Export {
    /// One family as CSV: a line for each record, a column for each field
    ///
    /// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
    Csv {
        /// Event, project, call, person, organisation, hashtag, fund, document or source
        #[arg(value_name = "FAMILY", value_parser = family)]
        kind: Kind,
        #[command(flatten)]
        what: Exported,
    },
    /// Records as JSON, in the shapes that --json prints
    Json {
        /// Only this family; may be given several times
        #[arg(long = "family", value_name = "FAMILY", value_parser = family)]
        kinds: Vec<Kind>,
        #[command(flatten)]
        what: Exported,
    },
}

#[derive(Args)]
pub struct Exported {
    /// Only what matches, in the words of a search
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,
    /// The file to write; - is the standard output
    #[arg(long, short, value_name = "FILE|-", default_value = "-", value_parser = path)]
    pub out: PathBuf,
}

#[derive(Args)]
pub struct Report {
    /// The kind of report: annual
    #[arg(value_parser = template)]
    pub template: Template,
    /// The first day of the period, or the whole of it: 2015, 2015-Q4, “November 2015”
    #[arg(long, value_name = "DATE")]
    pub from: String,
    /// The last day of the period
    #[arg(long, value_name = "DATE", default_value = "")]
    pub to: String,
    /// Only the events and projects that match, in the words of a search
    #[arg(long, value_name = "QUERY", default_value = "")]
    pub filter: String,
    /// pdf, docx, xlsx, html, md or json; without it, the ending of --out decides
    #[arg(long, value_parser = format, required_unless_present = "out")]
    pub format: Option<Format>,
    /// The file to write; without it, or with -, the standard output
    #[arg(long, short, value_name = "FILE|-", value_parser = path)]
    pub out: Option<PathBuf>,
}

#[derive(Args)]
pub struct Completions {
    /// The shell
    pub shell: clap_complete::Shell,
}

#[derive(Args)]
pub struct Man {
    /// Write a page for every command into this folder
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
}

/// A path that can be said in JSON: one in UTF-8.
fn path(text: &str) -> Result<PathBuf, Infallible> {
    Ok(PathBuf::from(text))
}

fn family(text: &str) -> Result<Kind, String> {
    text.parse()
}

fn template(text: &str) -> Result<Template, String> {
    let known = || Template::ALL.iter().map(|template| template.name());
    Template::parse(text).ok_or_else(|| not_one_of("template", text, known().collect::<Vec<_>>()))
}

fn format(text: &str) -> Result<Format, String> {
    let known = || Format::ALL.iter().map(|format| format.extension());
    Format::parse(text).ok_or_else(|| not_one_of("format", text, known().collect::<Vec<_>>()))
}

/// The whole tree of commands, with what each of them has: examples, and `--json` for its output.
pub fn tree() -> clap::Command {
    complete(Arguments::command(), "").arg(json())
}

fn complete(mut command: clap::Command, path: &str) -> clap::Command {
    let names: Vec<String> = command.get_subcommands().map(|one| one.get_name().to_owned()).collect();
    for name in &names {
        let path = format!("{path} {name}");
        command = command.mut_subcommand(name, |one| complete(one, path.trim_start()));
    }
    let own = command.get_arguments().any(|arg| arg.get_long() == Some(JSON));
    if !own && !path.is_empty() && names.is_empty() {
        command = command.arg(json());
    }
    match examples::of(path) {
        Some(examples) => command.after_help(examples),
        None => command,
    }
}

const JSON: &str = "json";

fn json() -> Arg {
    Arg::new(JSON)
        .long(JSON)
        .action(ArgAction::SetTrue)
        .help("Print JSON, in the shapes that the window’s commands speak")
}

/// What was typed, and whether JSON is to be printed. Ends the process on a mistake, and where help or the
/// version was asked for.
pub fn parse(typed: impl IntoIterator<Item = OsString>) -> (Arguments, bool) {
    let mut matches = tree().get_matches_from(typed);
    let json = prints_json(&matches);
    match Arguments::from_arg_matches_mut(&mut matches) {
        Ok(arguments) => (arguments, json),
        Err(error) => error.format(&mut tree()).exit(),
    }
}

/// `--json` at any level; where it may take drafts, only without them.
fn prints_json(matches: &ArgMatches) -> bool {
    let flag = matches.try_get_one::<bool>(JSON).is_ok_and(|flag| flag == Some(&true));
    let without_drafts = || {
        matches.try_get_one::<String>(records::DRAFTS).is_ok_and(|drafts| drafts.is_none())
            && matches.value_source(records::DRAFTS) == Some(ValueSource::CommandLine)
    };
    flag || without_drafts() || matches.subcommand().is_some_and(|(_, matches)| prints_json(matches))
}

#[cfg(test)]
mod tests {
    use super::{Arguments, prints_json, tree};
    use clap::FromArgMatches;

    #[test]
    fn json_asks_for_output_at_any_level_but_not_where_it_names_drafts() {
        for (line, expected) in [
            ("rostrum event list", false),
            ("rostrum event list --json", true),
            ("rostrum --json event list", true),
            ("rostrum event add --json", true),
            ("rostrum event add --json -", false),
            ("rostrum event add --json drafts.jsonl", false),
            ("rostrum --json event add --json -", true),
            ("rostrum event add --title Talk --json", true),
            ("rostrum event add --json --title Talk", true),
            ("rostrum export --json", false),
        ] {
            let Ok(matches) = tree().try_get_matches_from(line.split(' ')) else {
                assert!(!expected, "{line} is understood");
                continue;
            };
            assert_eq!(prints_json(&matches), expected, "{line}");
            assert!(Arguments::from_arg_matches(&matches).is_ok(), "{line} makes sense");
        }
    }
}
