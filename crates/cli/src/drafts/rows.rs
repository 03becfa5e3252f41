//! The text of a flag, taken apart into the fields of a row.

use rostrum_core::values::{PartialDate, TimeOfDay, Zone};
use serde_json::{Map, Value};

use crate::arguments::flags::{Part, Row};

/// `Name (Organisation)`, `What; due When; who Name`, `2015: EUR 100,000`.
pub fn read(row: &Row, text: &str) -> Map<String, Value> {
    let mut fields = Map::new();
    let mut clauses = Vec::new();
    let mut main = text.trim().to_owned();
    // From the end, so that a semicolon within the main text stays there.
    while let Some((before, clause)) = main.rsplit_once(';') {
        let Some((part, rest)) = clause_of(row, clause.trim()) else { break };
        clauses.push((part, rest.to_owned()));
        main = before.trim_end().to_owned();
    }
    if let Some(field) = row.bracket
        && let Some((before, inside)) = main.strip_suffix(')').and_then(|text| text.rsplit_once(" ("))
        && !inside.contains(')')
    {
        fields.insert(field.to_owned(), inside.trim().into());
        main = before.trim_end().to_owned();
    }
    if let Some(field) = row.colon
        && let Some((before, after)) = main.split_once(':')
    {
        fields.insert(field.to_owned(), after.trim().into());
        main = before.trim_end().to_owned();
    }
    fields.insert(row.main.to_owned(), main.into());
    for (part, rest) in clauses.into_iter().rev() {
        put(part, &rest, &mut fields);
    }
    if let Some((field, word)) = row.fixed {
        fields.insert(field.to_owned(), word.into());
    }
    fields
}

fn clause_of<'a>(row: &Row, clause: &'a str) -> Option<(Part, &'a str)> {
    let (first, rest) = clause.split_once(char::is_whitespace)?;
    let first = first.trim_end_matches(':').to_lowercase();
    let (_, part) = row.clauses.iter().find(|(word, _)| *word == first)?;
    Some((*part, rest.trim()))
}

/// Fills the fields that a part stands for.
pub fn put(part: Part, text: &str, into: &mut Map<String, Value>) {
    let mut set = |field: &str, value: Value| drop(into.insert(field.to_owned(), value));
    match part {
        Part::Field(field) => set(field, text.into()),
        Part::Due => {
            // A number in it means a date, and what cannot be read of it is said when it is saved.
            let date = PartialDate::parse(text).is_ok() || text.contains(|char: char| char.is_ascii_digit());
            set("due_on", if date { text.into() } else { Value::Null });
            set("due_as_printed", if date { "".into() } else { text.into() });
        }
        Part::Deadline => {
            let mut words: Vec<&str> = text.split_whitespace().collect();
            let mut last = |is: fn(&str) -> bool| words.pop_if(|word| is(word)).map_or(Value::Null, Value::from);
            set("deadline_zone", last(|word| word.parse::<u32>().is_err() && Zone::parse(word).is_ok()));
            set("deadline_at", last(|word| word.contains(':') && TimeOfDay::parse(word).is_ok()));
            let date = words.join(" ");
            set("deadline_on", date.trim_end_matches([',']).into());
        }
    }
}

#[cfg(test)]
mod tests {
    use rostrum_core::records::Kind;
    use serde_json::{Value, json};

    use crate::arguments::flags::{self, Fills};

    fn read(kind: Kind, flag: &str, text: &str) -> Value {
        let flag = flags::of(kind).iter().find(|one| one.name == flag).expect("the flag is in the family’s table");
        let Fills::Rows(row) = flag.fills else { panic!("--{} fills no rows", flag.name) };
        Value::Object(super::read(&row, text))
    }

    #[test]
    fn a_flag_says_in_one_text_what_a_row_holds() {
        let cases = [
            (
                Kind::Event,
                "speaker",
                "Amina Diallo (Institut (Ouaga) Est)",
                json!({"person": "Amina Diallo (Institut (Ouaga) Est)", "role": "speaker"}),
                "brackets in brackets are left to the reader",
            ),
            (
                Kind::Event,
                "speaker",
                "Amina Diallo (IRES); attendance absent",
                json!({"organisation": "IRES", "person": "Amina Diallo", "attendance": "absent", "role": "speaker"}),
                "the organisation stands in brackets",
            ),
            (
                Kind::Event,
                "follow-up",
                "Minutes; and a list; due 12 March 2016; who Ann Bell",
                json!({"what": "Minutes; and a list", "due_on": "12 March 2016", "due_as_printed": "", "who": "Ann Bell"}),
                "a semicolon in the text stays in the text",
            ),
            (
                Kind::Event,
                "follow-up",
                "A blog post; due before the summer",
                json!({"what": "A blog post", "due_on": null, "due_as_printed": "before the summer"}),
                "a due time in words stays in words",
            ),
            (
                Kind::Event,
                "follow-up",
                "A blog post; due 31 February 2016",
                json!({"what": "A blog post", "due_on": "31 February 2016", "due_as_printed": ""}),
                "a date that does not exist is not kept as words but refused by the check",
            ),
            (
                Kind::Call,
                "round",
                "Second; deadline 6 November 2015 14:00 Europe/Amsterdam; projects 7",
                json!({"name": "Second", "deadline_zone": "Europe/Amsterdam", "deadline_at": "14:00",
                       "deadline_on": "6 November 2015", "stated_projects": "7"}),
                "a deadline is a day, a time and a zone",
            ),
            (
                Kind::Call,
                "round",
                "Third; deadline May 2016",
                json!({"name": "Third", "deadline_zone": null, "deadline_at": null, "deadline_on": "May 2016"}),
                "a deadline may be a month",
            ),
            (
                Kind::Project,
                "country",
                "Mali (60%)",
                json!({"share": "60%", "country": "Mali"}),
                "a country may have a share",
            ),
            (
                Kind::Organisation,
                "identifier",
                "NL-KVK:12345678",
                json!({"number": "12345678", "scheme": "NL-KVK"}),
                "scheme and number are parted by a colon",
            ),
            (
                Kind::Fund,
                "year",
                "2015: EUR 1,200,000",
                json!({"envelope": "EUR 1,200,000", "year": "2015"}),
                "a year and its envelope likewise",
            ),
        ];
        for (kind, flag, text, expected, why) in cases {
            assert_eq!(read(kind, flag, text), expected, "--{flag} \"{text}\": {why}");
        }
    }
}
