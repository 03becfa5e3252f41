//! The pages of the small families.

use rostrum_core::{
    documents::Document, funds::Fund, hashtags::Hashtag, platform::Platform, sources::Source, vocabulary::Term,
};

use super::{Page, capital, choice, date, joined, label, percent, with};

pub fn hashtag(hashtag: &Hashtag) -> Page {
    let mut page = Page::new(format!("#{}", hashtag.name), "Hashtag");
    page.text("Note", &hashtag.note);
    page
}

pub fn fund(fund: &Fund) -> Page {
    let mut page = Page::new(&fund.name, "Fund");
    page.fact("Programme", &fund.programme);
    page.fact("Funder", label(&fund.funder));
    page.items("Envelopes", fund.years.iter().map(|one| format!("{}: {}", one.year, one.envelope.human())));
    page.items("Strands", fund.strands.iter().map(|one| with(&one.name, percent(one.share))));
    page.text("Note", &fund.note);
    page
}

pub fn document(document: &Document) -> Page {
    let kind = joined(", ", [choice(document.kind), document.language.clone(), date(document.dated_on)]);
    let mut page = Page::new(&document.title, format!("Document: {kind}"));
    page.fact("Link", &document.link);
    page.fact("File", &document.file);
    page.text("Note", &document.note);
    page
}

pub fn source(source: &Source) -> Page {
    let kind = joined(", ", [choice(source.kind), source.language.clone(), date(source.published_on)]);
    let mut page = Page::new(&source.title, format!("Source: {kind}"));
    page.fact("Link", &source.link);
    page.fact("File", &source.file);
    page.text("Text", &source.text);
    let marks = source.marks.iter().filter(|mark| !mark.as_printed.is_empty());
    page.items(
        "What was read from it",
        marks.map(|mark| format!("{}: “{}”", mark.field.replace('_', " "), mark.as_printed)),
    );
    page
}

pub fn term(term: &Term) -> Page {
    let mut page = Page::new(&term.label, capital(&choice(term.vocabulary)));
    page.fact("Kept as", &term.slug);
    page
}

pub fn platform(platform: &Platform) -> Page {
    let mut page = Page::new(&platform.name, "The platform of this workspace");
    page.fact("Acronym", &platform.acronym);
    page.fact("Identifier", &platform.identifier);
    page.fact("Kind", choice(platform.organisation_kind));
    page.fact("Website", &platform.website);
    page.fact("Time zone", platform.zone.to_string());
    page.fact("Currency", platform.currency.map(|currency| currency.to_string()).unwrap_or_default());
    page.fact("Language", &platform.language);
    page.fact("Holds", if platform.sample { "the sample year" } else { "" });
    page.text("Note", &platform.note);
    page
}
