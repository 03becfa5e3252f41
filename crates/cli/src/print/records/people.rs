//! The pages of people and organisations.

use rostrum_core::{organisations::Organisation, people::Person};

use super::{Page, after, choice, country, date, joined, labels};

pub fn person(person: &Person) -> Page {
    let mut page = Page::new(joined(" ", [person.title.clone(), person.name.clone()]), "Person");
    page.fact("Given name", &person.given);
    page.fact("Family name", joined(" ", [person.particle.clone(), person.family.clone()]));
    page.fact("Initials", &person.initials);
    page.fact("Country", country(person.country));
    page.fact("E-mail", person.emails.join(", "));
    page.fact("Telephone", person.phones.join(", "));
    page.fact("Kept because of", person.legal_basis.map(choice).unwrap_or_default());
    page.fact("Consent", date(person.consent_on));
    page.fact("Kept until", date(person.retain_until));
    page.items(
        "Organisations",
        person.affiliations.iter().map(|one| {
            joined(
                ", ",
                [
                    one.organisation.label.clone(),
                    one.role.clone(),
                    after("from", date(one.from_on)),
                    after("until", date(one.until_on)),
                ],
            )
        }),
    );
    page.text("Note", &person.note);
    page.fact("Not the same as", labels(&person.distinct_from));
    page
}

pub fn organisation(organisation: &Organisation) -> Page {
    let kind = format!("Organisation, {}", choice(organisation.kind));
    let mut page = Page::new(&organisation.name, kind.trim_end_matches(", unknown"));
    page.fact("Acronym", &organisation.acronym);
    page.fact("Other names", organisation.other_names.join("; "));
    page.fact("Country", country(organisation.country));
    let identifiers = organisation.identifiers.iter().map(|one| format!("{} {}", one.scheme, one.number));
    page.fact("Identifiers", identifiers.collect::<Vec<_>>().join(", "));
    page.fact("Website", &organisation.website);
    page.text("Note", &organisation.note);
    page.fact("Not the same as", labels(&organisation.distinct_from));
    page
}
