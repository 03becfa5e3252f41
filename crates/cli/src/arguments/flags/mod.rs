//! The flags that stand for fields: one table per family. A flag says which field of the draft it fills
//! and how its text is taken apart; what the text means is the core's business.

mod calls;
mod events;
mod organisations;
mod others;
mod people;
mod projects;

use rostrum_core::records::Kind;

#[derive(Clone, Copy)]
pub struct Flag {
    /// Without the hyphens.
    pub name: &'static str,
    /// What stands for the value in the help.
    pub value: &'static str,
    pub help: &'static str,
    pub fills: Fills,
}

#[derive(Clone, Copy)]
pub enum Fills {
    /// One field, with the text as typed.
    Field(&'static str),
    /// One field of long text, which may come from a file.
    Long(&'static str),
    /// A start and an end.
    Span(&'static str, &'static str),
    /// A list of names or words.
    Names(&'static str),
    /// A list of rows.
    Rows(Row),
    /// Something of the last row of a list.
    LastRow(&'static str, Part),
}

/// How a text becomes a row of a list: `main text (bracket); word text; word text`, or `main text: after colon`.
#[derive(Clone, Copy)]
pub struct Row {
    pub list: &'static str,
    pub main: &'static str,
    /// The main field is the row's own text, not the name of another record: one such row in the place of
    /// another is the same row, reworded.
    pub own: bool,
    /// What every row of this flag has, and by which it finds its rows again: a role or a kind.
    pub fixed: Option<(&'static str, &'static str)>,
    pub bracket: Option<&'static str>,
    /// What stands after a colon.
    pub colon: Option<&'static str>,
    pub clauses: &'static [(&'static str, Part)],
}

#[derive(Clone, Copy)]
pub enum Part {
    Field(&'static str),
    /// `deadline_on`, `deadline_at` and `deadline_zone`.
    Deadline,
    /// `due_on`, or `due_as_printed` where the words are no date.
    Due,
}

pub fn of(kind: Kind) -> &'static [Flag] {
    match kind {
        Kind::Event => events::FLAGS,
        Kind::Project => projects::FLAGS,
        Kind::Call => calls::FLAGS,
        Kind::Person => people::FLAGS,
        Kind::Organisation => organisations::FLAGS,
        Kind::Hashtag => others::HASHTAG,
        Kind::Fund => others::FUND,
        Kind::Document => others::DOCUMENT,
        Kind::Source => others::SOURCE,
        Kind::Term => others::TERM,
        Kind::Platform => others::PLATFORM,
    }
}

impl Flag {
    /// Whether the flag can be given several times.
    pub fn many(&self) -> bool {
        matches!(self.fills, Fills::Names(_) | Fills::Rows(_))
    }

    /// Every row has this word in that field.
    const fn fixed(self, field: &'static str, word: &'static str) -> Self {
        let Fills::Rows(row) = self.fills else { return self };
        Self { fills: Fills::Rows(Row { fixed: Some((field, word)), ..row }), ..self }
    }

    /// What stands in brackets at the end.
    const fn bracket(self, field: &'static str) -> Self {
        let Fills::Rows(row) = self.fills else { return self };
        Self { fills: Fills::Rows(Row { bracket: Some(field), ..row }), ..self }
    }

    /// What stands after a colon.
    const fn colon(self, field: &'static str) -> Self {
        let Fills::Rows(row) = self.fills else { return self };
        Self { fills: Fills::Rows(Row { colon: Some(field), ..row }), ..self }
    }

    /// What comes after a semicolon, by its first word.
    const fn clauses(self, clauses: &'static [(&'static str, Part)]) -> Self {
        let Fills::Rows(row) = self.fills else { return self };
        Self { fills: Fills::Rows(Row { clauses, ..row }), ..self }
    }
}

const fn field(name: &'static str, value: &'static str, field: &'static str, help: &'static str) -> Flag {
    Flag { name, value, help, fills: Fills::Field(field) }
}

const fn long(name: &'static str, field: &'static str, help: &'static str) -> Flag {
    Flag { name, value: "TEXT|@FILE", help, fills: Fills::Long(field) }
}

const fn names(name: &'static str, value: &'static str, field: &'static str, help: &'static str) -> Flag {
    Flag { name, value, help, fills: Fills::Names(field) }
}

/// Rows that name another record.
const fn rows(
    name: &'static str,
    value: &'static str,
    (list, main): (&'static str, &'static str),
    help: &'static str,
) -> Flag {
    let row = Row { list, main, own: false, fixed: None, bracket: None, colon: None, clauses: &[] };
    Flag { name, value, help, fills: Fills::Rows(row) }
}

/// Rows with a text of their own.
const fn own_rows(
    name: &'static str,
    value: &'static str,
    (list, main): (&'static str, &'static str),
    help: &'static str,
) -> Flag {
    let row = Row { list, main, own: true, fixed: None, bracket: None, colon: None, clauses: &[] };
    Flag { name, value, help, fills: Fills::Rows(row) }
}
