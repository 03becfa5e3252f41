//! The words by which lists say what somebody does at an event, in English, Dutch and French.

use std::collections::HashMap;

use crate::{draft::slug, events::Attendance};

/// Words beside those of the vocabulary, as slugs; a plural with s needs no line of its own.
const ROLES: &[(&str, &str)] = &[
    ("spreker", "speaker"),
    ("keynote", "speaker"),
    ("keynote-speaker", "speaker"),
    ("guest-speaker", "speaker"),
    ("presenter", "speaker"),
    ("inleider", "speaker"),
    ("orateur", "speaker"),
    ("oratrice", "speaker"),
    ("intervenant", "speaker"),
    ("intervenante", "speaker"),
    ("chair", "moderator"),
    ("chairperson", "moderator"),
    ("voorzitter", "moderator"),
    ("dagvoorzitter", "moderator"),
    ("gespreksleider", "moderator"),
    ("moderateur", "moderator"),
    ("moderatrice", "moderator"),
    ("begeleider", "facilitator"),
    ("facilitateur", "facilitator"),
    ("facilitatrice", "facilitator"),
    ("panelist", "panellist"),
    ("panel-member", "panellist"),
    ("panellid", "panellist"),
    ("panelleden", "panellist"),
    ("paneliste", "panellist"),
    ("note-taker", "rapporteur"),
    ("notulist", "rapporteur"),
    ("verslaglegger", "rapporteur"),
    ("organizer", "organiser"),
    ("organisator", "organiser"),
    ("organisatoren", "organiser"),
    ("organisateur", "organiser"),
    ("organisatrice", "organiser"),
    ("attendee", "participant"),
    ("delegate", "participant"),
    ("guest", "participant"),
    ("deelnemer", "participant"),
    ("deelneemster", "participant"),
    ("aanwezige", "participant"),
    ("gast", "participant"),
    ("gasten", "participant"),
    ("participante", "participant"),
    ("invite", "participant"),
    ("contact-person", "contact"),
    ("contactpersoon", "contact"),
];

const ATTENDANCES: &[(&str, Attendance)] = &[
    ("attended", Attendance::Attended),
    ("present", Attendance::Attended),
    ("aanwezig", Attendance::Attended),
    ("present-e", Attendance::Attended),
    ("presente", Attendance::Attended),
    ("absent", Attendance::Absent),
    ("absente", Attendance::Absent),
    ("afwezig", Attendance::Absent),
    ("no-show", Attendance::Absent),
    ("excused", Attendance::Absent),
    ("apologies", Attendance::Absent),
    ("afgemeld", Attendance::Absent),
    ("registered", Attendance::Registered),
    ("confirmed", Attendance::Registered),
    ("aangemeld", Attendance::Registered),
    ("geregistreerd", Attendance::Registered),
    ("inscrit", Attendance::Registered),
    ("inscrite", Attendance::Registered),
    ("invited", Attendance::Invited),
    ("uitgenodigd", Attendance::Invited),
];

/// What a column of a table holds, by the word above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Name,
    Given,
    Family,
    Title,
    Organisation,
    Role,
    Email,
    Attendance,
    /// A number, a country, a telephone: nothing that is read here.
    Other,
}

const COLUMNS: &[(&str, Column)] = &[
    ("name", Column::Name),
    ("full-name", Column::Name),
    ("participant", Column::Name),
    ("person", Column::Name),
    ("naam", Column::Name),
    ("deelnemer", Column::Name),
    ("nom-complet", Column::Name),
    ("nom-et-prenom", Column::Name),
    ("nom", Column::Family),
    ("first-name", Column::Given),
    ("given-name", Column::Given),
    ("voornaam", Column::Given),
    ("prenom", Column::Given),
    ("last-name", Column::Family),
    ("family-name", Column::Family),
    ("surname", Column::Family),
    ("achternaam", Column::Family),
    ("familienaam", Column::Family),
    ("nom-de-famille", Column::Family),
    ("title", Column::Title),
    ("titel", Column::Title),
    ("titre", Column::Title),
    ("organisation", Column::Organisation),
    ("organization", Column::Organisation),
    ("affiliation", Column::Organisation),
    ("institution", Column::Organisation),
    ("institute", Column::Organisation),
    ("company", Column::Organisation),
    ("employer", Column::Organisation),
    ("organisatie", Column::Organisation),
    ("instelling", Column::Organisation),
    ("organisme", Column::Organisation),
    ("role", Column::Role),
    ("rol", Column::Role),
    ("e-mail", Column::Email),
    ("email", Column::Email),
    ("mail", Column::Email),
    ("email-address", Column::Email),
    ("e-mail-address", Column::Email),
    ("e-mailadres", Column::Email),
    ("adresse-e-mail", Column::Email),
    ("courriel", Column::Email),
    ("status", Column::Attendance),
    ("attendance", Column::Attendance),
    ("attended", Column::Attendance),
    ("aanwezigheid", Column::Attendance),
    ("presence", Column::Attendance),
    ("no", Column::Other),
    ("nr", Column::Other),
    ("number", Column::Other),
    ("function", Column::Other),
    ("functie", Column::Other),
    ("fonction", Column::Other),
    ("position", Column::Other),
    ("job-title", Column::Other),
    ("country", Column::Other),
    ("land", Column::Other),
    ("pays", Column::Other),
    ("city", Column::Other),
    ("phone", Column::Other),
    ("telephone", Column::Other),
    ("telefoon", Column::Other),
    ("signature", Column::Other),
    ("handtekening", Column::Other),
    ("remarks", Column::Other),
    ("opmerkingen", Column::Other),
    ("dietary-requirements", Column::Other),
];

/// Words of a function somebody has with their own employer.
const JOBS: &[&str] = &[
    "adviser",
    "adviseur",
    "advisor",
    "ambassador",
    "analyst",
    "assistant",
    "associate",
    "beleidsmedewerker",
    "ceo",
    "charge",
    "chief",
    "chercheur",
    "chercheuse",
    "consultant",
    "coordinateur",
    "coordinator",
    "coördinator",
    "deputy",
    "directeur",
    "director",
    "directrice",
    "editor",
    "expert",
    "fellow",
    "founder",
    "head",
    "hoogleraar",
    "journalist",
    "lecturer",
    "manager",
    "medewerker",
    "minister",
    "officer",
    "onderzoeker",
    "president",
    "professor",
    "researcher",
    "secretary",
    "senior",
    "specialist",
    "student",
];

/// What is known of roles: the vocabulary's words and slugs, and the others by which lists call them.
pub struct Roles(HashMap<String, String>);

impl Roles {
    /// `vocabulary` gives slug and label of every role that may be taken.
    pub fn new<'a>(vocabulary: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut words: HashMap<String, String> =
            ROLES.iter().map(|(word, role)| ((*word).to_owned(), (*role).to_owned())).collect();
        for (role, label) in vocabulary {
            words.insert(role.to_owned(), role.to_owned());
            words.insert(slug(label), role.to_owned());
        }
        Self(words)
    }

    /// The slug of the role that is meant.
    pub fn read(&self, text: &str) -> Option<&str> {
        let word = short_slug(text)?;
        let one = |word: &str| self.0.get(word).map(String::as_str);
        one(&word).or_else(|| one(word.strip_suffix('s')?)).or_else(|| one(word.strip_suffix("en")?))
    }
}

pub fn attendance(text: &str) -> Option<Attendance> {
    let word = short_slug(text)?;
    ATTENDANCES.iter().find(|(known, _)| *known == word).map(|(_, attendance)| *attendance)
}

pub fn column(text: &str) -> Option<Column> {
    let word = short_slug(text)?;
    COLUMNS.iter().find(|(known, _)| *known == word).map(|(_, column)| *column)
}

pub fn is_job(text: &str) -> bool {
    let folded = slug(text);
    folded.split('-').any(|word| JOBS.contains(&word))
}

/// None for what is too long to be one of our words: a sentence need not be folded.
fn short_slug(text: &str) -> Option<String> {
    (text.len() <= 60).then(|| slug(text))
}
