//! Values that stay honest: what was known, no more and no less, each with a parser that reads what
//! people write, a printer that gives it back, and one text or object that JSON and SQL share.
//!
//! This room imports nothing else of ours, reads no clock, and never guesses: what can be read in
//! two ways is refused with a sentence that names both.

pub mod country;
pub mod currency;
pub mod date;
pub mod fold;
pub mod headcount;
pub mod id;
pub mod language;
pub mod money;
pub mod qualifier;
pub mod time;

mod numerals;
mod text;
mod tokens;

pub use country::Country;
pub use currency::Currency;
pub use date::{PartialDate, Precision, human_span, parse_span, short_month};
pub use headcount::{Headcount, HeadcountSum};
pub use id::Uid;
pub use language::Language;
pub use money::{Money, total};
pub use qualifier::Qualifier;
pub use time::{TimeOfDay, Zone};
