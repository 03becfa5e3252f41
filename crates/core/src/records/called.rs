//! Which record is meant: by its identity, the start of one, or its name.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{Kind, resolve::named};
use crate::{db::rows::uid_of, error::Result, values::Uid};

/// A record as a list of candidates shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Called {
    pub kind: Kind,
    pub uid: Uid,
    pub label: String,
}

/// A start of an identity shorter than this is taken for a name and nothing else.
const SHORTEST_START: usize = 6;

/// How many candidates are given at most, in each family.
const CANDIDATES: usize = 5;

/// The records of these families that `text` may mean: the one with that identity, or else those of exactly
/// that name, or else those whose identity begins so. Empty when there is none.
pub fn called(connection: &Connection, kinds: &[Kind], text: &str) -> Result<Vec<Called>> {
    let text = text.trim();
    let exact = text.parse::<Uid>().ok().map(|uid| (uid, uid));
    let mut found = Vec::new();
    if exact.is_none() {
        for kind in kinds.iter().copied() {
            let same = named(connection, kind, text)?;
            found.extend(same.into_iter().map(|(uid, label)| Called { kind, uid, label }));
        }
    }
    if let Some((first, last)) = exact.or_else(|| beginning(text)).filter(|_| found.is_empty()) {
        for kind in kinds.iter().copied() {
            let sql = format!(
                "SELECT uid, {} FROM {} WHERE uid BETWEEN ?1 AND ?2 ORDER BY uid LIMIT {CANDIDATES}",
                kind.label_column(),
                kind.name()
            );
            let mut select = connection.prepare_cached(&sql)?;
            let rows =
                select.query_map([first, last], |row| Ok(Called { kind, uid: uid_of(row, 0)?, label: row.get(1)? }))?;
            found.extend(rows.collect::<rusqlite::Result<Vec<_>>>()?);
        }
    }
    Ok(found)
}

/// The first and the last identity that begin with these digits.
fn beginning(text: &str) -> Option<(Uid, Uid)> {
    let digits: String = text.chars().filter(|char| *char != '-').collect();
    let whole = (SHORTEST_START..32).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let end = |filler: char| digits.chars().chain(std::iter::repeat(filler)).take(32).collect::<String>().parse().ok();
    whole.then(|| Some((end('0')?, end('f')?)))?
}

#[cfg(test)]
mod tests {
    use super::beginning;

    #[test]
    fn the_start_of_an_identity_spans_all_that_begin_so() {
        let span = |text| beginning(text).map(|(first, last)| (first.to_string(), last.to_string()));
        let expected = ("0150a36c-f000-0000-0000-000000000000", "0150a36c-ffff-ffff-ffff-ffffffffffff");
        let expected = Some((expected.0.to_owned(), expected.1.to_owned()));
        assert_eq!(span("0150a36c-f"), expected, "hyphens stand where they like");
        assert_eq!(span("0150A36CF"), expected, "capitals are the same digits");
        assert_eq!(span("0150a"), None, "five digits are too few to mean a record");
        assert_eq!(span("facade meeting"), None, "words are a name");
    }
}
