//! How the numbers came about: only of what the report holds.

use rostrum_core::{
    figures::Findings,
    values::{PartialDate, Qualifier},
};

use crate::document::{Section, Text};

pub fn section(annual: &Findings) -> Section {
    let section = Section::new("method", "How this report was made").paragraph(
        "Every number is counted from the records of the platform at the moment that the cover names; none is \
         typed in. Behind each stands a search that finds the records it counts. The report covers the days from the \
         first to the last of the period, both included.",
    );
    section.list(rules(annual))
}

fn rules(annual: &Findings) -> Vec<Text> {
    let figures = &annual.figures;
    let rule = |head: &str, text: &str| Text::default().strong(head).plain(" ").plain(text);
    let mut rules = Vec::new();
    if figures.events > 0 {
        rules.push(rule(
            "Events.",
            "Only events that were held are counted; announced and cancelled ones are in no number. An event that gives \
             no date of its own is placed by the date on which it was reported. A date of which only the month or the \
             year is known belongs to the period when some day that it can mean does.",
        ));
        rules.push(rule(
            "Headcounts.",
            "An event’s own number of people is taken as it stands. Exact numbers, rounded ones (“about”) and lower bounds \
             (“over”) are added up; upper bounds and expectations are not, as nobody counted those people. As soon as an \
             event gave no number the sum is “at least”.",
        ));
    }
    if figures.people > 0 {
        rules.push(rule(
            "Named people.",
            "A person counts once, in however many roles and at however many events: who was present at an event, and \
             who is named in an awarded project. Who was only invited or registered, or stayed away, is not counted. \
             Headcounts and names are never added up.",
        ));
    }
    if figures.organisations > 0 {
        rules.push(rule(
            "Organisations.",
            "An organisation counts once: as organiser, host or partner of an event, as the one that somebody came from, \
             or as lead, partner or payer of an awarded project. A person who changed jobs stands with the organisation \
             of that day.",
        ));
    }
    if figures.projects > 0 {
        rules.push(rule(
            "Projects.",
            "A project belongs to the period by the date of its award, or where none is stated by the date of the report \
             that tells of it. Projects in the pipeline and those cancelled since are in no number. A project in two \
             countries counts in each.",
        ));
        rules.push(rule("Money.", &money(annual)));
    }
    if figures.next_deadline.is_some() {
        let from = PartialDate::Day(annual.period.from).human();
        rules.push(rule(
            "The next deadline",
            &format!("is the first one on or after {from} of a call that is not recorded as closed."),
        ));
    }
    rules.push(rule(
        "Numbers that are not exact",
        "say so, in words or by a sign: ≈ is “about”, > “over”, ≥ “at least”, ≤ “up to”. A sum carries the strongest \
         statement that is still true of it.",
    ));
    rules
}

fn money(annual: &Findings) -> String {
    let mut text =
        "Amounts are added up within a currency; no currency is converted. Co-funding or other money that is \
                    stated for a round as a whole is counted once and divided over no projects."
            .to_owned();
    if annual.figures.awarded.iter().any(|sum| sum.qualifier == Qualifier::About) {
        text += " Where a source says “about”, the sum says so too.";
    }
    text
}
