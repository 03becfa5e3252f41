//! Names of months and weekdays in English, Dutch and French, folded.

use chrono::Weekday;

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
    let index = usize::try_from(month).ok()?.checked_sub(1)?;
    MONTHS.get(index).map(|(name, _)| *name)
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
    match day {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}
