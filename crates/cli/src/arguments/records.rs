//! The commands of each family: the same verbs for all, and flags from the family's table.

use clap::{Arg, ArgAction, ArgMatches, Args, FromArgMatches, Subcommand, error::ErrorKind};
use rostrum_core::records::Kind;

use super::{
    Which,
    flags::{self, Flag},
};
use crate::drafts::{Given, How};

/// What is to be done with the records of one family.
pub struct Record {
    pub kind: Kind,
    pub verb: Verb,
    /// The fields given as flags, in the order of typing.
    pub given: Vec<Given>,
}

#[derive(Subcommand)]
pub enum Verb {
    /// List records
    List(List),
    /// Show a record
    Show(Which),
    /// Add a record
    Add(Add),
    /// Change fields of a record, and leave the others
    Edit(Edit),
    /// Delete a record and every link to it
    Delete(Which),
    /// Bring a deleted record back, with its links
    Restore {
        /// The uid of the deleted record; “rostrum operations” shows when it went
        uid: String,
    },
}

#[derive(Args)]
pub struct List {
    /// Only what matches: words, "a phrase", #tag, country:ML, year:2015, kind:workshop …; a word with -
    /// before it is left out, and needs -- before the query
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,
    /// The column to sort by; a wrong one is answered by those there are
    #[arg(long, value_name = "COLUMN")]
    pub sort: Option<String>,
    /// Smallest, oldest or first in the alphabet first
    #[arg(long, conflicts_with = "descending")]
    pub ascending: bool,
    /// Largest or newest first
    #[arg(long)]
    pub descending: bool,
    /// How many to show
    #[arg(long, value_name = "NUMBER", default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..=500))]
    pub limit: u32,
    /// Go on after a page, from the mark that was shown at its end
    #[arg(long, value_name = "MARK")]
    pub after: Option<String>,
    /// Show all, however many there are
    #[arg(long, conflicts_with = "limit")]
    pub all: bool,
}

/// The drafts that `--json` names.
pub const DRAFTS: &str = "drafts";

#[derive(Args)]
pub struct Add {
    /// Whole drafts: one JSON object, several one after the other, or an array; - reads them from the
    /// standard input. Each is saved on its own, and its uid printed once it is on the disk. Without a value
    /// --json prints what was saved as JSON
    #[arg(id = DRAFTS, long = "json", value_name = "FILE|-", num_args = 0..=1)]
    pub drafts: Option<String>,
}

#[derive(Args)]
pub struct Edit {
    /// The record: its uid, at least six digits of the start of it, or its exact title or name
    #[arg(value_name = "UID|TITLE")]
    pub which: Option<String>,
    /// The fields that change, as a JSON object; several objects, or an array, name their record by “uid”
    /// and may name the “revision” they were made from. - reads from the standard input. Without a value
    /// --json prints what was saved as JSON
    #[arg(id = DRAFTS, long = "json", value_name = "FILE|-", num_args = 0..=1)]
    pub drafts: Option<String>,
}

/// In the order of the help.
const FAMILIES: [(Kind, &str); 11] = [
    (Kind::Event, "Events: workshops, lunch meetings, conferences …"),
    (Kind::Project, "Projects of the grant portfolio"),
    (Kind::Call, "Calls for proposals and their rounds"),
    (Kind::Person, "People"),
    (Kind::Organisation, "Organisations"),
    (Kind::Hashtag, "Hashtags"),
    (Kind::Fund, "Funds that calls belong to"),
    (Kind::Document, "Documents that records point to"),
    (Kind::Source, "Texts that records were read from"),
    (Kind::Term, "Your own kinds of event and roles of participants"),
    (Kind::Platform, "The platform itself: its name, identifier, zone and currency"),
];

impl Subcommand for Record {
    fn augment_subcommands(command: clap::Command) -> clap::Command {
        FAMILIES.into_iter().fold(command, |command, (kind, about)| command.subcommand(family(kind, about)))
    }

    fn augment_subcommands_for_update(command: clap::Command) -> clap::Command {
        Self::augment_subcommands(command)
    }

    fn has_subcommand(name: &str) -> bool {
        kind_of(name).is_some()
    }
}

impl FromArgMatches for Record {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let missing = || clap::Error::new(ErrorKind::MissingSubcommand);
        let (name, of_family) = matches.subcommand().ok_or_else(missing)?;
        let kind = kind_of(name).ok_or_else(missing)?;
        let (verb, fields) = of_family.subcommand().ok_or_else(missing)?;
        let given = if matches!(verb, "add" | "edit") { given(kind, fields) } else { Vec::new() };
        let verb = match (kind, verb) {
            (Kind::Platform, "show") => Verb::Show(Which { which: String::new() }),
            (Kind::Platform, _) => {
                Verb::Edit(Edit { which: Some(String::new()), drafts: Add::from_arg_matches(fields)?.drafts })
            }
            _ => Verb::from_arg_matches(of_family)?,
        };
        Ok(Self { kind, verb, given })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

fn kind_of(name: &str) -> Option<Kind> {
    FAMILIES.into_iter().map(|(kind, _)| kind).find(|kind| kind.name() == name)
}

fn family(kind: Kind, about: &'static str) -> clap::Command {
    let command = clap::Command::new(kind.name()).about(about).subcommand_required(true).arg_required_else_help(true);
    if kind == Kind::Platform {
        // There is one, from the day the workspace is made, and it needs no name.
        let show = clap::Command::new("show").about("Show the platform");
        let edit = clap::Command::new("edit").about("Change fields of the platform, and leave the others");
        return command.subcommand(show).subcommand(add_flags(Add::augment_args(edit), kind, &[How::Replace]));
    }
    let noun = kind.noun();
    let article = if noun.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" };
    Verb::augment_subcommands(command)
        .mut_subcommand("list", |list| list.about(format!("List {}", kind.plural())))
        .mut_subcommand("show", |show| show.about(format!("Show {article} {noun} and all that is tied to it")))
        .mut_subcommand("add", |add| add.about(format!("Add {article} {noun}")))
        .mut_subcommand("edit", |edit| edit.about(format!("Change fields of {article} {noun}, and leave the others")))
        .mut_subcommand("delete", |delete| delete.about(format!("Delete {article} {noun} and every link to it")))
        .mut_subcommand("restore", |restore| restore.about(format!("Bring a deleted {noun} back, with its links")))
        .mut_subcommand("add", |add| add_flags(add, kind, &[How::Replace]))
        .mut_subcommand("edit", |edit| add_flags(edit, kind, &[How::Replace, How::Add, How::Remove]))
}

/// The family's flags; where it may be added to and taken from lists, those for that too.
fn add_flags(mut command: clap::Command, kind: Kind, hows: &[How]) -> clap::Command {
    for how in hows {
        for flag in flags::of(kind).iter().filter(|flag| *how == How::Replace || flag.many()) {
            let name = name(flag, *how);
            let arg = Arg::new(name.clone()).long(name).value_name(flag.value);
            let arg = if flag.many() { arg.action(ArgAction::Append) } else { arg.action(ArgAction::Set) };
            command = command.arg(match how {
                How::Replace => arg.help(flag.help).help_heading("Fields"),
                How::Add => arg.help(format!("Adds to what --{} gave", flag.name)).help_heading("Adding to lists"),
                How::Remove => {
                    arg.help(format!("Takes from what --{} gave", flag.name)).help_heading("Taking from lists")
                }
            });
        }
    }
    command
}

fn name(flag: &Flag, how: How) -> String {
    match how {
        How::Replace => flag.name.to_owned(),
        How::Add => format!("add-{}", flag.name),
        How::Remove => format!("remove-{}", flag.name),
    }
}

fn given(kind: Kind, matches: &ArgMatches) -> Vec<Given> {
    let mut found = Vec::new();
    for flag in flags::of(kind) {
        for how in [How::Replace, How::Add, How::Remove] {
            let name = name(flag, how);
            let Ok(Some(values)) = matches.try_get_many::<String>(&name) else { continue };
            let indices = matches.indices_of(&name).into_iter().flatten();
            found.extend(indices.zip(values).map(|(index, value)| (index, Given { flag, how, value: value.clone() })));
        }
    }
    found.sort_by_key(|(index, _)| *index);
    found.into_iter().map(|(_, given)| given).collect()
}
