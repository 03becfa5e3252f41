//! From a [`Query`] to what SQLite is asked: an FTS5 expression, days, and looks into the tables for what
//! the index does not tell apart.
//!
//! Every word of the user's goes into the expression folded, as a quoted string of letters and digits, so
//! that nothing typed is ever read as FTS5's own language.

use std::sync::LazyLock;

use rusqlite::{Connection, types::Value};

use super::{
    days::{DAY_SHIFT, Days, NEVER, all_but, common, days_of, end_of, united},
    flags::{families, flags},
    grammar::{Asks, Field, Query, Wanted},
};
use crate::{
    calls::CallStatus,
    documents::DocumentKind,
    draft::{Choice, nearest::nearest},
    error::Result,
    events::EventStatus,
    organisations::OrganisationKind,
    projects::ProjectStatus,
    records::Kind,
    sources::SourceKind,
    values::{Country, Uid, fold::fold},
    vocabulary::EVENT_KINDS,
};

/// How the id of a search entry is made up, from high to low: day, family, row number
/// (`db::entry_id`).
pub const FAMILY_SHIFT: u32 = 33;
pub const ROW_MASK: i64 = (1 << FAMILY_SHIFT) - 1;

/// What a record's entry must fulfil to be found.
#[derive(Debug, Default)]
pub struct Condition {
    /// For `search_index MATCH`; none where no words are asked for.
    pub matching: Option<String>,
    /// In order and apart; none where any day will do.
    pub days: Option<Vec<Days>>,
    looks: Vec<Look>,
    /// What was asked for and is not there.
    pub notes: Vec<String>,
}

/// Any of some selections of records by their rows.
#[derive(Debug)]
struct Look {
    without: bool,
    any: Vec<Rows>,
}

/// A family, a selection of its row numbers with one parameter, and that parameter.
type Rows = (Kind, &'static str, Value);

const ORGANISED_BY: &str =
    "SELECT event_id FROM event_organisation WHERE organisation_id IN (SELECT id FROM organisation WHERE folded = ?)";
const ORGANISED_BY_LIKE: &str = "SELECT event_id FROM event_organisation WHERE organisation_id IN \
     (SELECT organisation.id FROM organisation JOIN (SELECT ? AS typed) WHERE substr(folded, 1, length(typed)) = typed)";
/// The country stated with the award, or else that of the organisation: as the figures count it.
const INSTITUTION_IN: &str = "SELECT project.id FROM project LEFT JOIN organisation ON organisation.id = institution_id \
                              WHERE coalesce(institution_country, organisation.country) = ?";
const IN_ROUND: &str =
    "SELECT project.id FROM round JOIN project ON round_uid = round.uid WHERE round.name = ? COLLATE NOCASE";
const IN_STRAND: &str = "SELECT project.id FROM fund_strand JOIN project ON strand_uid = fund_strand.uid WHERE fund_strand.name = ? COLLATE NOCASE";
const SAME_ROW: &str = "SELECT ?";

impl Condition {
    /// What besides the words must hold of a search entry, in SQL that begins with ` AND`, where `id` is
    /// the SQL for its id.
    pub fn clause(&self, id: &str) -> (String, Vec<Value>) {
        let (mut sql, mut values) = (String::new(), Vec::new());
        if let Some(days) = &self.days {
            let (Some(first), Some(last)) = (days.first(), days.last()) else { return (" AND 0".into(), values) };
            sql += &format!(" AND {id} >= ? AND {id} < ?");
            values.extend([first.0, last.1].map(|day| Value::Integer(day << DAY_SHIFT)));
            if days.len() > 1 {
                sql += &format!(" AND ({})", vec![format!("({id} >= ? AND {id} < ?)"); days.len()].join(" OR "));
                values
                    .extend(days.iter().flat_map(|days| [days.0, days.1]).map(|day| Value::Integer(day << DAY_SHIFT)));
            }
        }
        for Look { without, any } in &self.looks {
            let not = if *without { "NOT " } else { "" };
            let parts: Vec<String> = any
                .iter()
                .map(|(kind, select, _)| {
                    format!("(({id} >> {FAMILY_SHIFT}) & 15 = {} AND {id} & {ROW_MASK} IN ({select}))", *kind as i64)
                })
                .collect();
            sql += &format!(" AND {not}({})", if parts.is_empty() { "0".to_owned() } else { parts.join(" OR ") });
            values.extend(any.iter().map(|(.., value)| value.clone()));
        }
        (sql, values)
    }

    /// Whether nothing but days is asked for.
    pub fn only_days(&self) -> bool {
        self.matching.is_none() && self.looks.is_empty()
    }
}

impl Query {
    /// What is asked, with the names in it looked up. `family` is set where only its records are wanted.
    /// `typing`: of the plain words only the last may be the beginning of a longer one, which is quicker.
    pub(crate) fn compile(&self, connection: &Connection, family: Option<Kind>, typing: bool) -> Result<Condition> {
        let mut words = Words { connection, kinds: None, notes: Vec::new() };
        let last = self.terms.iter().rposition(|term| matches!(term.asks, Asks::Word(_)));
        let (mut with, mut without) = (Vec::new(), Vec::new());
        let mut condition = Condition::default();
        for (at, term) in self.terms.iter().enumerate() {
            let days = match &term.asks {
                Asks::Placed(periods) => Some(periods.iter().flat_map(days_of).collect()),
                Asks::Before(date) => date.sort_key().map(|day| vec![(1, day)]),
                Asks::After(date) => Some(vec![(end_of(date), NEVER)]),
                _ => None,
            };
            if let Some(days) = days {
                let days = if term.without { all_but(united(days)) } else { united(days) };
                condition.days = Some(match condition.days.take() {
                    Some(before) => common(&before, &days),
                    None => days,
                });
                continue;
            }
            if let Asks::Field(field, wanted) = &term.asks
                && let Some(any) = words.look(*field, wanted)?
            {
                condition.looks.push(Look { without: term.without, any });
                continue;
            }
            if let Some(expression) = words.expression(&term.asks, !typing || Some(at) == last)? {
                if term.without { without.push(expression) } else { with.push(expression) }
            }
        }
        if with.is_empty() && !without.is_empty() {
            let all = family.map_or(Kind::ALL.to_vec(), |kind| vec![kind]);
            with.push(format!("type : ({})", any(all.into_iter().map(|kind| format!("\"{kind}\"")))));
        }
        if !with.is_empty() {
            let with = with.join(" AND ");
            condition.matching =
                Some(if without.is_empty() { with } else { format!("({with}) NOT ({})", any(without)) });
        }
        condition.notes = words.notes;
        Ok(condition)
    }
}

/// The words of a text as the index has them: folded runs of letters and digits.
pub fn tokens(text: &str) -> Vec<String> {
    let folded = fold(text);
    folded.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// FTS5's string for these words side by side. One that ends in a single letter is never a beginning:
/// the index keeps beginnings of two letters and more.
pub fn phrase(text: &str, begins: bool) -> Option<String> {
    let tokens = tokens(text);
    let begins = begins && tokens.last()?.chars().nth(1).is_some();
    Some(format!("\"{}\"{}", tokens.join(" "), if begins { " *" } else { "" }))
}

/// These words side by side in any part of the record, but for its flags, which are no text of it.
fn anywhere(tokens: &[String], begins: bool) -> Option<String> {
    let last = tokens.last()?;
    let expression = match tokens {
        // The index keeps beginnings of two letters and three: one letter is any two that begin with it.
        [letter] if begins && letter.len() == 1 => {
            let next = ('a'..='z').chain('0'..='9');
            format!("(\"{letter}\" OR {})", any(next.map(|next| format!("\"{letter}{next}\" *"))))
        }
        _ => format!("\"{}\"{}", tokens.join(" "), if begins && last.chars().nth(1).is_some() { " *" } else { "" }),
    };
    let is_flag = |flag: &str| if begins { flag.starts_with(last.as_str()) } else { flag == last };
    let flagged = Kind::ALL.into_iter().flat_map(flags).any(|(flag, _)| is_flag(flag));
    Some(if flagged { format!("- flag : {expression}") } else { expression })
}

fn any(expressions: impl IntoIterator<Item = String>) -> String {
    expressions.into_iter().collect::<Vec<_>>().join(" OR ")
}

struct Words<'a> {
    connection: &'a Connection,
    /// Every kind there is, as words.
    kinds: Option<Vec<String>>,
    notes: Vec<String>,
}

impl Words<'_> {
    /// What is found by looking into the tables.
    fn look(&self, field: Field, wanted: &[Wanted]) -> Result<Option<Vec<Rows>>> {
        let mut any = Vec::new();
        for Wanted { text, quoted } in wanted {
            let found = match field {
                Field::Organiser if *quoted || self.is_named("organisation", text)? => {
                    Some((Kind::Event, ORGANISED_BY, Value::Text(fold(text))))
                }
                Field::Organiser => Some((Kind::Event, ORGANISED_BY_LIKE, Value::Text(fold(text)))),
                Field::InstitutionCountry => Some((Kind::Project, INSTITUTION_IN, Value::Text(text.clone()))),
                Field::Round => Some((Kind::Project, IN_ROUND, Value::Text(text.clone()))),
                Field::Strand => Some((Kind::Project, IN_STRAND, Value::Text(text.clone()))),
                Field::Uid => match text.parse::<Uid>() {
                    Ok(uid) => crate::records::find(self.connection, uid)?
                        .map(|(kind, id)| (kind, SAME_ROW, Value::Integer(id))),
                    Err(_) => None,
                },
                _ => return Ok(None),
            };
            any.extend(found);
        }
        Ok(Some(any))
    }

    fn expression(&mut self, asks: &Asks, begins: bool) -> Result<Option<String>> {
        Ok(match asks {
            Asks::Word(text) => anywhere(&tokens(text), begins),
            Asks::Phrase(text) => anywhere(&tokens(text), false),
            Asks::Field(field, wanted) => {
                let mut parts = Vec::new();
                for wanted in wanted {
                    parts.extend(self.value(*field, wanted)?);
                }
                (!parts.is_empty()).then(|| format!("({})", any(parts)))
            }
            Asks::Placed(_) | Asks::Before(_) | Asks::After(_) => None,
        })
    }

    fn value(&mut self, field: Field, Wanted { text, quoted }: &Wanted) -> Result<Option<String>> {
        let whole = |columns: &str, exact: bool| phrase(text, !exact).map(|phrase| format!("{columns} : {phrase}"));
        Ok(match field {
            Field::Tag => whole("tag", *quoted || self.is_named("hashtag", text)?),
            Field::Person => whole("person", *quoted || self.is_named("person", text)?),
            Field::Lead => whole("lead", *quoted || self.is_named("person", text)?),
            Field::Organisation => whole("organisation", *quoted || self.is_named("organisation", text)?),
            Field::Institution => whole("institution", *quoted || self.is_named("organisation", text)?),
            Field::Call => whole("{title body}", *quoted),
            Field::Theme => whole("body", *quoted),
            Field::Country => match Country::from_code(text) {
                // Code and name stand side by side, so that US is not the US Virgin Islands.
                Some(country) => {
                    phrase(&format!("{country} {}", country.name()), false).map(|phrase| format!("country : {phrase}"))
                }
                None => whole("country", *quoted),
            },
            Field::Kind => {
                let kinds = self.kinds()?;
                self.word_of("kind", text, *quoted, kinds)
            }
            Field::Status => {
                let events = EventStatus::ALL.iter().map(|status| status.word());
                let projects = ProjectStatus::ALL.iter().map(|status| status.word());
                let calls = CallStatus::ALL.iter().map(|status| status.word());
                self.word_of("status", text, *quoted, events.chain(projects).chain(calls).map(str::to_owned).collect())
            }
            Field::Type => {
                let names = Kind::ALL.iter().flat_map(|kind| [kind.name(), kind.plural()]).map(str::to_owned);
                self.word_of("type", text, *quoted, names.collect())
            }
            Field::Has => phrase(text, false).map(|flag| format!("flag : {flag}")),
            Field::No => phrase(text, false).map(|flag| {
                let families = any(families(text).map(|kind| format!("\"{kind}\"")));
                format!("(type : ({families}) NOT flag : {flag})")
            }),
            Field::Organiser | Field::InstitutionCountry | Field::Round | Field::Strand | Field::Uid => None,
        })
    }

    /// A word of a list: the one that is exactly so and no longer one, or else those with a word that begins
    /// so. `meeting` is not `lunch meeting`; `brainst` is `interactive brainstorm`.
    fn word_of(&mut self, column: &str, text: &str, quoted: bool, known: Vec<String>) -> Option<String> {
        let tokens = tokens(text).join(" ");
        let within = |word: &String| format!(" {word} ").contains(&format!(" {tokens} "));
        if known.contains(&tokens) {
            let mut longer: Vec<String> =
                known.iter().filter(|word| **word != tokens && within(word)).cloned().collect();
            longer.sort();
            longer.dedup();
            let exact = format!("{column} : \"{tokens}\"");
            return Some(match longer.as_slice() {
                [] => exact,
                longer => {
                    format!("({exact} NOT {column} : ({}))", any(longer.iter().map(|word| format!("\"{word}\""))))
                }
            });
        }
        if !known.iter().any(|word| format!(" {word}").contains(&format!(" {tokens}"))) {
            let meant = nearest(text, known.iter().map(String::as_str));
            let hint = meant.map_or(String::new(), |meant| format!("; did you mean “{meant}”?"));
            self.notes.push(format!("No {column} is called “{text}”{hint}"));
        }
        phrase(text, !quoted).map(|phrase| format!("{column} : {phrase}"))
    }

    fn kinds(&mut self) -> Result<Vec<String>> {
        static BUILT_IN: LazyLock<Vec<String>> = LazyLock::new(|| {
            let organisations = OrganisationKind::ALL.iter().map(|kind| kind.word());
            let documents = DocumentKind::ALL.iter().map(|kind| kind.word());
            let sources = SourceKind::ALL.iter().map(|kind| kind.word());
            let slugs = EVENT_KINDS.iter().copied().chain(organisations).chain(documents).chain(sources);
            slugs.map(|slug| tokens(slug).join(" ")).collect()
        });
        if let Some(kinds) = &self.kinds {
            return Ok(kinds.clone());
        }
        let mut kinds = BUILT_IN.clone();
        let mut select = self.connection.prepare_cached("SELECT slug FROM term WHERE vocabulary = 'event-kind'")?;
        for slug in select.query_map([], |row| row.get::<_, String>(0))? {
            kinds.push(tokens(&slug?).join(" "));
        }
        self.kinds = Some(kinds.clone());
        Ok(kinds)
    }

    /// Whether a record of the family has exactly this name.
    fn is_named(&self, family: &str, name: &str) -> Result<bool> {
        let sql = format!("SELECT 1 FROM {family} WHERE folded = ?1");
        Ok(self.connection.prepare_cached(&sql)?.exists([fold(name)])?)
    }
}
