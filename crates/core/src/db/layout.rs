//! Where each field of a record lies in SQL. The one description from which reading, writing,
//! the change log and the logical dump follow; a test holds it against the schema.

use crate::records::Kind;

/// A family's table, its single-valued fields and its lists.
pub struct Layout {
    pub kind: Kind,
    pub fields: &'static [Field],
    pub lists: &'static [List],
}

/// A field of the record's JSON and the column, or columns, that hold it.
pub struct Field {
    pub name: &'static str,
    pub column: &'static str,
    pub shape: Shape,
    /// In a list: an item without it makes no sense and goes when the record it names goes.
    pub needed: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Text that is never NULL; empty when there is none.
    Text,
    /// Text or NULL.
    OptionalText,
    Integer,
    Real,
    Flag,
    Uid,
    /// The row number of a record of that family; in JSON a [`crate::records::Ref`].
    Ref(Kind),
    /// Three columns: `…_minor`, `…_currency`, `…_qualifier`.
    Money,
    /// Two columns: `…`, `…_qualifier`.
    Headcount,
    /// Not a field of the record: the folded form of its `name`, for looking it up.
    Folded,
}

/// A list inside a record, kept in a table of its own, in the order in which it was typed.
pub struct List {
    pub name: &'static str,
    pub table: &'static str,
    pub owner: &'static str,
    pub items: Items,
    pub fields: &'static [Field],
}

/// What tells one item of a list from another.
pub enum Items {
    /// Each has a `uid` column of its own.
    Rows,
    /// Objects told apart by these fields: both ends of a link, and the role.
    Links(&'static [&'static str]),
    /// Not objects: the one field is the item.
    Values,
}

impl Field {
    pub const fn new(name: &'static str, shape: Shape) -> Self {
        Self { name, column: name, shape, needed: false }
    }

    pub const fn text(name: &'static str) -> Self {
        Self::new(name, Shape::Text)
    }

    pub const fn optional(name: &'static str) -> Self {
        Self::new(name, Shape::OptionalText)
    }

    /// A reference that may be empty.
    pub const fn refers(name: &'static str, column: &'static str, kind: Kind) -> Self {
        Self { name, column, shape: Shape::Ref(kind), needed: false }
    }

    /// A reference without which the item of a list makes no sense.
    pub const fn needs(name: &'static str, column: &'static str, kind: Kind) -> Self {
        Self { name, column, shape: Shape::Ref(kind), needed: true }
    }

    pub const fn folded() -> Self {
        Self::new("folded", Shape::Folded)
    }

    /// The columns this field is kept in.
    pub fn columns(&self) -> Vec<String> {
        match self.shape {
            Shape::Money => ["minor", "currency", "qualifier"].map(|part| format!("{}_{part}", self.column)).into(),
            Shape::Headcount => vec![self.column.into(), format!("{}_qualifier", self.column)],
            _ => vec![self.column.into()],
        }
    }
}
