//! The pages of records, one file for each large family.

mod calls;
mod events;
mod others;
mod people;
mod projects;

use rostrum_core::{
    documents::Document,
    draft::Choice,
    funds::Fund,
    hashtags::Hashtag,
    organisations::Organisation,
    people::Person,
    platform::Platform,
    records::{Kind, Ref},
    sources::Source,
    values::{Country, Money, PartialDate},
    vocabulary::Term,
};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

use super::{Out, page::Page};
use crate::failure::Failure;

/// A record with all that is tied to it, as the core shows it.
#[derive(Deserialize)]
struct Shown {
    kind: Kind,
    record: Value,
    mentioned_by: Vec<Mention>,
    sources: Vec<SourceOf>,
}

#[derive(Deserialize)]
struct Mention {
    kind: Kind,
    label: String,
    detail: String,
    placed_on: String,
}

#[derive(Deserialize)]
struct SourceOf {
    title: String,
    published_on: Option<PartialDate>,
    link: String,
    file: String,
}

pub fn shown(out: &Out, shown: Value) -> Result<String, Failure> {
    let shown: Shown = serde_json::from_value(shown)?;
    let mut page = match shown.kind {
        Kind::Event => events::page(&typed(&shown)?),
        Kind::Project => projects::page(&typed(&shown)?),
        Kind::Call => calls::page(&typed(&shown)?),
        Kind::Person => people::person(&typed::<Person>(&shown)?),
        Kind::Organisation => people::organisation(&typed::<Organisation>(&shown)?),
        Kind::Hashtag => others::hashtag(&typed::<Hashtag>(&shown)?),
        Kind::Fund => others::fund(&typed::<Fund>(&shown)?),
        Kind::Document => others::document(&typed::<Document>(&shown)?),
        Kind::Source => others::source(&typed::<Source>(&shown)?),
        Kind::Term => others::term(&typed::<Term>(&shown)?),
        Kind::Platform => others::platform(&typed::<Platform>(&shown)?),
    };
    for kind in [Kind::Event, Kind::Project, Kind::Call, Kind::Fund, Kind::Organisation, Kind::Person, Kind::Document] {
        let of_kind = shown.mentioned_by.iter().filter(|mention| mention.kind == kind);
        page.items(&format!("Named by these {}", kind.plural()), of_kind.map(mention));
    }
    page.items("Sources", shown.sources.iter().map(source));
    let text = |field: &str| shown.record[field].as_str().unwrap_or_default().to_owned();
    page.footer = format!(
        "{}, added {}, changed {}, revision {}",
        text("uid"),
        moment(&text("created_at")),
        moment(&text("changed_at")),
        shown.record["revision"]
    );
    Ok(page.lay_out(out))
}

fn typed<T: DeserializeOwned>(shown: &Shown) -> Result<T, Failure> {
    Ok(serde_json::from_value(shown.record.clone())?)
}

fn mention(mention: &Mention) -> String {
    let placed = mention.placed_on.parse::<PartialDate>().map(|date| date.human()).unwrap_or_default();
    joined(", ", [mention.label.clone(), mention.detail.clone(), placed])
}

fn source(source: &SourceOf) -> String {
    let place = if source.link.is_empty() { &source.file } else { &source.link };
    joined(", ", [source.title.clone(), date(source.published_on), place.clone()])
}

/// `2015-11-23T17:40:00.000Z` as a reader wants it: `2015-11-23 17:40 UTC`.
pub fn moment(text: &str) -> String {
    match (text.get(..10), text.get(11..16)) {
        (Some(day), Some(time)) => format!("{day} {time} UTC"),
        _ => text.to_owned(),
    }
}

// What the pages have in common.

fn date(date: Option<PartialDate>) -> String {
    date.map(|date| date.human()).unwrap_or_default()
}

fn money(money: Option<Money>) -> String {
    money.map(|money| money.human()).unwrap_or_default()
}

fn country(country: Option<Country>) -> String {
    country.map(|country| country.name().to_owned()).unwrap_or_default()
}

fn label(reference: &Option<Ref>) -> String {
    reference.as_ref().map(|one| one.label.clone()).unwrap_or_default()
}

fn labels(references: &[Ref]) -> String {
    references.iter().map(|one| one.label.as_str()).collect::<Vec<_>>().join("; ")
}

fn hashtags(references: &[Ref]) -> String {
    references.iter().map(|one| format!("#{}", one.label)).collect::<Vec<_>>().join(" ")
}

/// The word of a list as a reader wants it: `interactive brainstorm`, `co-organiser`.
pub fn word(word: &str) -> String {
    match word.strip_prefix("co-") {
        Some(rest) => format!("co-{}", rest.replace('-', " ")),
        None => word.replace('-', " "),
    }
}

fn choice(choice: impl Choice) -> String {
    word(choice.word())
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// The parts that are not empty.
fn joined(between: &str, parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

/// `before text`, where there is a text.
fn after(before: &str, text: String) -> String {
    if text.is_empty() { text } else { format!("{before} {text}") }
}

fn percent(share: Option<f64>) -> String {
    share.map(|share| format!("{share} %")).unwrap_or_default()
}

/// `Name (Organisation)`.
fn with(name: &str, bracket: String) -> String {
    if bracket.is_empty() { name.to_owned() } else { format!("{name} ({bracket})") }
}
