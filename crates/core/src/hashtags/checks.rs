//! Draft to hashtag.

use rusqlite::Connection;

use super::Hashtag;
use crate::{
    draft::{Form, Problem},
    error::Result,
    records::{Kind, named},
};

pub fn check(form: &Form) -> Hashtag {
    let name = form.required("name").trim_start_matches('#').to_owned();
    if name.contains(|char: char| char.is_whitespace() || char == '#' || char == ',') {
        form.error("name", format!("a hashtag is one word: “{name}” is several"));
    } else if name.chars().all(|char| char.is_ascii_digit()) && !name.is_empty() {
        form.error("name", format!("#{name} is a number, not a hashtag"));
    }
    Hashtag { head: form.head(), name, note: form.text("note") }
}

pub fn check_against(hashtag: &Hashtag, connection: &Connection, problems: &mut Vec<Problem>) -> Result<()> {
    for (uid, name) in named(connection, Kind::Hashtag, &hashtag.name)? {
        if uid != hashtag.head.uid {
            problems.push(Problem::error("name", format!("there is a hashtag #{name} already")));
        }
    }
    Ok(())
}
