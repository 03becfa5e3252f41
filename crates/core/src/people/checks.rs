//! Draft to person.

use rusqlite::Connection;

use super::{Affiliation, LegalBasis, Person, is_address};
use crate::{
    draft::{Form, Problem},
    error::Result,
    events::needed,
    records::{Kind, named},
};

pub fn check(form: &Form) -> Person {
    let person = Person {
        head: form.head(),
        name: form.required("name"),
        title: form.line("title"),
        given: form.line("given"),
        particle: form.line("particle"),
        family: form.line("family"),
        initials: form.line("initials"),
        country: form.country("country"),
        emails: form.texts("emails"),
        phones: form.texts("phones"),
        affiliations: form.items("affiliations", "organisation", affiliation),
        legal_basis: form.choice("legal_basis"),
        consent_on: form.date("consent_on"),
        retain_until: form.date("retain_until"),
        note: form.text("note"),
        distinct_from: form.references("distinct_from"),
    };
    for (index, email) in person.emails.iter().enumerate() {
        if !is_address(email) {
            form.error(&format!("emails[{index}]"), format!("\"{email}\" is not an e-mail address"));
        }
    }
    if person.legal_basis == Some(LegalBasis::Consent) && person.consent_on.is_none() {
        form.warning("consent_on", "kept by consent, but there is no date of the consent");
    }
    if let (Some(consent), Some(until)) = (person.consent_on, person.retain_until)
        && until.certainly_before(&consent)
    {
        form.error(
            "retain_until",
            format!("may be kept until {}, which is before the consent of {}", until.human(), consent.human()),
        );
    }
    person
}

fn affiliation(form: &Form) -> Option<Affiliation> {
    let (role, from_on, until_on) = (form.line("role"), form.date("from_on"), form.date("until_on"));
    if let (Some(from), Some(until)) = (from_on, until_on)
        && until.certainly_before(&from)
    {
        form.error("until_on", format!("the end, {}, is before the start, {}", until.human(), from.human()));
    }
    Some(Affiliation { uid: form.own_uid(), organisation: needed(form, "organisation")?, role, from_on, until_on })
}

pub fn check_against(person: &Person, connection: &Connection, problems: &mut Vec<Problem>) -> Result<()> {
    let others = named(connection, Kind::Person, &person.name)?;
    let known = |uid| person.distinct_from.iter().any(|other| other.uid == Some(uid));
    if others.iter().any(|(uid, _)| *uid != person.head.uid && !known(*uid)) {
        problems.push(Problem::warning("name", format!("there is another person called “{}”", person.name)));
    }
    Ok(())
}
