//! A list of participants as somebody pasted it, read into rows to confirm: one person in a line, or a table as
//! spreadsheets copy it. Whatever stands there gives rows, never an error; what is not certain is said as a
//! doubt. Reads and never writes.

mod known;
mod line;
#[cfg(test)]
mod tests;
mod words;

use rusqlite::Connection;
use serde::Serialize;

use self::{
    line::Line,
    words::{Column, Roles},
};
use super::Attendance;
use crate::{
    draft::choice,
    error::{Error, Result},
    records::Ref,
};

pub use known::last_organisation;

/// What a pasted list says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ts_rs::TS)]
pub struct ReadList {
    pub rows: Vec<ReadParticipant>,
    /// Lines that name nobody: headings, rules, page numbers.
    pub left_out: Vec<LeftOut>,
}

/// One person of the list, to be accepted, corrected or left out.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct ReadParticipant {
    /// In the text, from 1.
    pub line: u32,
    pub as_printed: String,
    /// With an identity where it is certain who is meant. The label holds title and address besides the name
    /// and can be put into a draft as it is: a new person then has them too.
    pub person: Ref,
    pub organisation: Option<Ref>,
    /// Not in the list: where the person was the last time.
    pub organisation_proposed: bool,
    /// The slug of a participation role; none where the list does not say.
    pub role: Option<String>,
    pub attendance: Option<Attendance>,
    pub doubts: Vec<Doubt>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct LeftOut {
    pub line: u32,
    pub as_printed: String,
}

/// Something about a row that a reader should look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Doubt {
    pub kind: DoubtKind,
    /// The words it is about, or the number of another line.
    pub about: String,
}

choice!(DoubtKind {
    /// The person takes part already.
    Already = "already",
    /// The same person stands in an earlier line.
    Twice = "twice",
    /// Several people are called so; which one must be picked.
    Several = "several",
    /// Known by the address; the name is written otherwise.
    ByAddress = "by-address",
    /// Read as family name, given name.
    FamilyFirst = "family-first",
    /// Several people in one line.
    SeveralNames = "several-names",
    OneWord = "one-word",
    /// Only an address; the name was made from it.
    NameOfAddress = "name-of-address",
    /// Too long for a name.
    NotAName = "not-a-name",
    /// Neither role nor organisation: a function, a remark.
    LeftAside = "left-aside",
});

impl Doubt {
    fn new(kind: DoubtKind, about: &str) -> Self {
        Self { kind, about: about.to_owned() }
    }
}

/// More lines than any event has people.
const MOST_LINES: usize = 10_000;

/// Reads a pasted list. `already` are the people who take part in the event.
pub fn read(connection: &Connection, text: &str, already: &[Ref]) -> Result<ReadList> {
    let lines = text.lines().count();
    if lines > MOST_LINES {
        return Err(Error::refused(format!(
            "The list has {lines} lines; at most {MOST_LINES} can be read at once. Paste it in parts."
        )));
    }
    let terms = crate::vocabulary::added(connection, "participation-role")?;
    let built_in = crate::vocabulary::PARTICIPATION_ROLES.iter().map(|role| (*role, *role));
    let roles = Roles::new(built_in.chain(terms.iter().map(|(slug, label)| (slug.as_str(), label.as_str()))));
    let organisations = known::Organisations::read(connection)?;
    let (found, left_out) = lines_of(text, &roles, &|name| organisations.called(name).is_some());
    let rows = known::recognise(connection, found, &organisations, already)?;
    Ok(ReadList { rows, left_out })
}

/// A line that names somebody, where it stands and what it says.
struct Found {
    number: u32,
    as_printed: String,
    says: Line,
}

/// All lines, with what their headings say of them.
fn lines_of(text: &str, roles: &Roles, is_organisation: &dyn Fn(&str) -> bool) -> (Vec<Found>, Vec<LeftOut>) {
    let (mut found, mut left_out) = (Vec::new(), Vec::new());
    let mut heading: Option<String> = None;
    let mut columns: Option<Vec<Column>> = None;
    for (index, printed) in text.lines().enumerate() {
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let clean: String = printed
            .chars()
            .map(|char| if char == '\u{a0}' { ' ' } else { char })
            .filter(|char| *char == '\t' || !(char.is_control() || is_invisible(*char)))
            .collect();
        let as_printed = clean.trim().to_owned();
        if as_printed.is_empty() {
            continue;
        }
        if let Some(role) = heading_of(&as_printed, roles) {
            heading = role;
            left_out.push(LeftOut { line: number, as_printed });
            continue;
        }
        let cells = cells_of(&clean);
        if let Some(cells) = &cells
            && columns.is_none()
            && let Some(named) = header_of(cells)
        {
            columns = Some(named);
            left_out.push(LeftOut { line: number, as_printed });
            continue;
        }
        let says = match &cells {
            Some(cells) => line::read_cells(cells, columns.as_deref(), roles, is_organisation),
            None => line::read(&clean, roles, is_organisation),
        };
        match says {
            Some(mut says) => {
                says.role = says.role.or_else(|| heading.clone());
                found.push(Found { number, as_printed, says });
            }
            None => left_out.push(LeftOut { line: number, as_printed }),
        }
    }
    (found, left_out)
}

/// Marks of direction and joiners that come along from web pages and name nobody.
fn is_invisible(char: char) -> bool {
    matches!(char, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// A line that speaks of those that follow: `Speakers:` gives them a role, `Wednesday:` takes it away again.
fn heading_of(text: &str, roles: &Roles) -> Option<Option<String>> {
    let bare = line::without_marks(text.trim_start_matches('#'));
    let title = bare.strip_suffix(':').map(|title| title.trim_matches(['*', '_', ' ']));
    match title {
        Some(title) => Some(roles.read(title).map(str::to_owned)),
        // Without a colon only a word that can be nothing else.
        None => roles.read(bare.trim_matches(['*', '_'])).map(|role| Some(role.to_owned())),
    }
}

/// The cells of a line of a table. Semicolons and bars part cells as tabs do.
fn cells_of(text: &str) -> Option<Vec<&str>> {
    let sign = ['\t', ';', '|'].into_iter().find(|sign| text.trim_matches([*sign, ' ']).contains(*sign))?;
    let text = if sign == '\t' { text } else { text.trim().trim_matches(sign) };
    // A semicolon between addresses parts no cells.
    let cells: Vec<&str> = text.split(sign).map(str::trim).collect();
    (sign == '\t' || !cells.iter().skip(1).all(|cell| cell.contains('@'))).then_some(cells)
}

fn header_of(cells: &[&str]) -> Option<Vec<Column>> {
    let named: Vec<Column> = cells.iter().map(|cell| words::column(cell).unwrap_or(Column::Other)).collect::<Vec<_>>();
    let known = cells.iter().filter(|cell| words::column(cell).is_some()).count();
    let mut columns = named;
    let names = |columns: &[Column]| columns.iter().any(|column| matches!(column, Column::Name | Column::Family));
    // “Nom” alone is the whole name.
    if !columns.contains(&Column::Given) && !columns.contains(&Column::Name) {
        columns.iter_mut().filter(|column| **column == Column::Family).for_each(|column| *column = Column::Name);
    }
    (known >= 2 && names(&columns)).then_some(columns)
}
