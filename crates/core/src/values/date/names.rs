//! Names of months and weekdays in English, Dutch and French: as they are printed, and folded as they
//! are read.

use chrono::Weekday;

use crate::values::Language;

/// Full and short, from January.
type Printed = [(&'static str, &'static str); 12];

const ENGLISH: Printed = [
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May", "May"),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sep"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
];

const DUTCH: Printed = [
    ("januari", "jan."),
    ("februari", "feb."),
    ("maart", "mrt."),
    ("april", "apr."),
    ("mei", "mei"),
    ("juni", "jun."),
    ("juli", "jul."),
    ("augustus", "aug."),
    ("september", "sep."),
    ("oktober", "okt."),
    ("november", "nov."),
    ("december", "dec."),
];

const FRENCH: Printed = [
    ("janvier", "janv."),
    ("février", "févr."),
    ("mars", "mars"),
    ("avril", "avr."),
    ("mai", "mai"),
    ("juin", "juin"),
    ("juillet", "juil."),
    ("août", "août"),
    ("septembre", "sept."),
    ("octobre", "oct."),
    ("novembre", "nov."),
    ("décembre", "déc."),
];

fn printed(month: u32, language: Language) -> Option<(&'static str, &'static str)> {
    let names = match language {
        Language::En => ENGLISH,
        Language::Nl => DUTCH,
        Language::Fr => FRENCH,
    };
    names.get(usize::try_from(month).ok()?.checked_sub(1)?).copied()
}

/// The name of month 1–12.
pub(super) fn month_name(month: u32, language: Language) -> Option<&'static str> {
    printed(month, language).map(|(name, _)| name)
}

/// The name of month 1–12 for a narrow column.
pub(super) fn short_month(month: u32, language: Language) -> Option<&'static str> {
    printed(month, language).map(|(_, short)| short)
}

const MONTHS: [(&str, &[&str]); 12] = [
    ("January", &["jan", "januari", "janvier", "janv"]),
    ("February", &["feb", "febr", "februari", "fevrier", "fevr", "fev"]),
    ("March", &["mar", "maart", "mrt", "mars"]),
    ("April", &["apr", "avril", "avr"]),
    ("May", &["mei", "mai"]),
    ("June", &["jun", "juni", "juin"]),
    ("July", &["jul", "juli", "juillet", "juil"]),
    ("August", &["aug", "augustus", "aout"]),
    ("September", &["sep", "sept", "septembre"]),
    ("October", &["oct", "okt", "oktober", "octobre"]),
    ("November", &["nov", "novembre"]),
    ("December", &["dec", "decembre"]),
];

const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Mon, &["monday", "mon", "maandag", "ma", "lundi", "lun"]),
    (Weekday::Tue, &["tuesday", "tues", "tue", "dinsdag", "di", "mardi", "mar"]),
    (Weekday::Wed, &["wednesday", "weds", "wed", "woensdag", "wo", "mercredi", "mer"]),
    (Weekday::Thu, &["thursday", "thurs", "thur", "thu", "donderdag", "do", "jeudi", "jeu"]),
    (Weekday::Fri, &["friday", "fri", "vrijdag", "vr", "vrij", "vendredi", "ven"]),
    (Weekday::Sat, &["saturday", "sat", "zaterdag", "za", "samedi", "sam"]),
    (Weekday::Sun, &["sunday", "sun", "zondag", "zo", "dimanche", "dim"]),
];

/// The English name of month 1–12.
pub(super) fn english(month: u32) -> Option<&'static str> {
    month_name(month, Language::En)
}

/// The number of a month from its folded name or abbreviation.
pub(super) fn month(folded: &str) -> Option<u32> {
    (1..).zip(MONTHS).find_map(|(number, (name, others))| {
        (name.eq_ignore_ascii_case(folded) || others.contains(&folded)).then_some(number)
    })
}

pub(super) fn weekday(folded: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(_, names)| names.contains(&folded)).map(|(day, _)| *day)
}

/// The English name of a weekday.
pub(super) fn weekday_name(day: Weekday) -> &'static str {
    weekday_in(day, Language::En)
}

pub(super) fn weekday_in(day: Weekday, language: Language) -> &'static str {
    let names = match day {
        Weekday::Mon => ["Monday", "maandag", "lundi"],
        Weekday::Tue => ["Tuesday", "dinsdag", "mardi"],
        Weekday::Wed => ["Wednesday", "woensdag", "mercredi"],
        Weekday::Thu => ["Thursday", "donderdag", "jeudi"],
        Weekday::Fri => ["Friday", "vrijdag", "vendredi"],
        Weekday::Sat => ["Saturday", "zaterdag", "samedi"],
        Weekday::Sun => ["Sunday", "zondag", "dimanche"],
    };
    match language {
        Language::En => names[0],
        Language::Nl => names[1],
        Language::Fr => names[2],
    }
}
