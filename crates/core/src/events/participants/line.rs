//! One line of a list of participants, as people write them: `Ana Silva (University of Jos)`,
//! `Ana Silva, moderator, University of Jos`, `3. Dr Ana Silva – University of Jos <ana@example.org>`.
//! Nothing here asks the database.

use super::{
    Doubt, DoubtKind,
    words::{self, Column, Roles},
};
use crate::{
    events::Attendance,
    people::{Written, take_addresses},
};

/// What a line says. A line that names nobody gives none.
#[derive(Debug, Default, PartialEq)]
pub struct Line {
    pub written: Written,
    /// Empty where it is not said.
    pub organisation: String,
    pub role: Option<String>,
    pub attendance: Option<Attendance>,
    pub doubts: Vec<Doubt>,
}

/// Longer names than this are sentences.
const LONGEST_NAME: usize = 80;
const MOST_WORDS: usize = 8;

/// Reads a line without table signs. `is_organisation` tells whether a name is one we know.
pub fn read(text: &str, roles: &Roles, is_organisation: &dyn Fn(&str) -> bool) -> Option<Line> {
    let text = without_marks(text);
    let (text, emails) = take_addresses(text);
    let mut line = Line::default();
    let mut text = text.as_str();
    if let Some((before, after)) = text.split_once(':')
        && let Some(role) = roles.read(before)
    {
        line.role = Some(role.to_owned());
        text = after.trim();
    }
    let (main, inside, behind) = parenthesis(text);
    let mut pieces = vec![];
    let name = match first_cut(main) {
        None => main.trim(),
        Some((name, rest)) => {
            pieces.extend(parts(rest, roles));
            name
        }
    };
    pieces.extend(parts(behind, roles));
    let mut name = name.to_owned();
    if let Some(given) = pieces.first().filter(|given| looks_given(&name, given, roles, is_organisation)) {
        let doubt = Doubt::new(DoubtKind::FamilyFirst, &format!("{name}, {given}"));
        name = format!("{given} {name}");
        line.doubts.push(doubt);
        pieces.remove(0);
    }
    // What stands in brackets is the organisation, or says so best.
    let mut organisation = line.take_words(parts(inside, roles), roles);
    let rest = line.take_words(pieces, roles);
    organisation = match (organisation.is_empty(), rest.is_empty()) {
        (true, _) => line.employer(rest, is_organisation),
        (false, true) => line.employer(organisation, is_organisation),
        (false, false) => {
            line.doubts.push(Doubt::new(DoubtKind::LeftAside, &rest.join(", ")));
            line.employer(organisation, is_organisation)
        }
    }
    .into_iter()
    .collect();
    line.organisation = organisation.concat();
    if line.organisation.is_empty()
        && let Some((person, at)) =
            [" from the ", " from ", " at the ", " at "].iter().find_map(|cut| name.split_once(cut))
        && person.split_whitespace().count() >= 2
    {
        line.organisation = at.trim().to_owned();
        name = person.trim().to_owned();
    }
    line.finish(&name, emails)
}

/// Reads the cells of a line of a table; `columns` tells what they hold, where the table says so.
pub fn read_cells(
    cells: &[&str],
    columns: Option<&[Column]>,
    roles: &Roles,
    is_organisation: &dyn Fn(&str) -> bool,
) -> Option<Line> {
    let mut line = Line::default();
    let (mut name, mut given, mut family, mut title) = (String::new(), "", "", "");
    let mut emails = Vec::new();
    let mut rest: Vec<String> = Vec::new();
    for (index, cell) in cells.iter().enumerate() {
        let (text, found) = take_addresses(cell);
        emails.extend(found);
        let text = text.trim();
        match columns.map(|columns| columns.get(index).copied().unwrap_or(Column::Other)) {
            _ if text.is_empty() => {}
            Some(Column::Name) => name = text.to_owned(),
            Some(Column::Given) => given = cell.trim(),
            Some(Column::Family) => family = cell.trim(),
            Some(Column::Title) => title = cell.trim(),
            Some(Column::Organisation) => line.organisation = text.to_owned(),
            Some(Column::Role) => match roles.read(text) {
                Some(role) => line.role = Some(role.to_owned()),
                None => line.doubts.push(Doubt::new(DoubtKind::LeftAside, text)),
            },
            Some(Column::Attendance) => line.attendance = words::attendance(text),
            Some(Column::Email | Column::Other) => {}
            None if name.is_empty() && !is_number(text) => name = without_marks(text).to_owned(),
            None if name.is_empty() => {}
            None => rest.push(text.to_owned()),
        }
    }
    if columns.is_none() {
        // A name cell may say more than the name, as a line of its own would.
        let own = read(&name, roles, is_organisation);
        let rest = line.take_words(rest, roles);
        match own {
            Some(own) if rest.is_empty() => {
                let Line { written, organisation, role, attendance, doubts } = own;
                line.role = line.role.or(role);
                line.attendance = line.attendance.or(attendance);
                (line.organisation, line.doubts) = (organisation, doubts);
                emails.extend(written.emails.iter().cloned());
                return line.finish(&format!("{} {}", written.title, written.name), emails);
            }
            _ => line.organisation = line.employer(rest, is_organisation).unwrap_or_default(),
        }
    }
    let spelled = [title, given, family, &name].join(" ");
    line.finish(&spelled, emails)
}

impl Line {
    /// Takes roles, attendance and degrees out of the pieces of a line; gives what is left.
    fn take_words(&mut self, pieces: Vec<String>, roles: &Roles) -> Vec<String> {
        let mut left = Vec::new();
        for piece in pieces {
            let written = Written::read(&format!("Nobody Known {piece}"));
            if let Some(role) = roles.read(&piece) {
                self.role = Some(role.to_owned());
            } else if let Some(attendance) = words::attendance(&piece) {
                self.attendance = Some(attendance);
            } else if written.name == "Nobody Known" && !written.title.is_empty() {
                self.written.title = [&self.written.title, " ", &written.title].concat().trim().to_owned();
            } else if !is_number(&piece) {
                left.push(piece);
            }
        }
        left
    }

    /// The organisation among the pieces that are neither name nor role; a function there is left aside.
    fn employer(&mut self, pieces: Vec<String>, is_organisation: &dyn Fn(&str) -> bool) -> Option<String> {
        let whole = pieces.join(", ");
        if pieces.len() > 1 && is_organisation(&whole) {
            return Some(whole);
        }
        let mut pieces = pieces;
        let known = |piece: &String| is_organisation(piece);
        if pieces.len() > 1 && pieces.first().is_some_and(|first| words::is_job(first) && !known(first)) {
            let job = pieces.remove(0);
            self.doubts.push(Doubt::new(DoubtKind::LeftAside, &job));
        }
        let whole = pieces.join(", ");
        if is_organisation(&whole) {
            return Some(whole);
        }
        // “Senior Analyst at the Crisis Group”
        for cut in [" at the ", " at ", " bij de ", " bij het ", " bij ", " chez "] {
            if let Some((job, organisation)) = whole.split_once(cut)
                && words::is_job(job)
            {
                self.doubts.push(Doubt::new(DoubtKind::LeftAside, job));
                return Some(organisation.trim().to_owned());
            }
        }
        if pieces.len() == 1 && words::is_job(&whole) && whole.split_whitespace().count() <= 3 {
            self.doubts.push(Doubt::new(DoubtKind::LeftAside, &whole));
            return None;
        }
        (!whole.is_empty()).then_some(whole)
    }

    fn finish(mut self, name: &str, mut emails: Vec<String>) -> Option<Self> {
        let mut written = Written::read(name);
        emails.append(&mut written.emails);
        if !self.written.title.is_empty() {
            written.title = [&written.title, " ", &self.written.title].concat().trim().to_owned();
        }
        written.emails = Vec::new();
        for email in emails {
            if !written.emails.iter().any(|known| known.eq_ignore_ascii_case(&email)) {
                written.emails.push(email);
            }
        }
        written.name = trimmed(&written.name).to_owned();
        if written.name.is_empty()
            && let Some(email) = written.emails.first()
        {
            written.name = of_address(email);
            self.doubts.push(Doubt::new(DoubtKind::NameOfAddress, email));
        }
        if !written.name.chars().any(char::is_alphabetic) {
            return None;
        }
        let words: Vec<&str> = written.name.split_whitespace().collect();
        if written.name.chars().count() > LONGEST_NAME || words.len() > MOST_WORDS {
            self.doubts.push(Doubt::new(DoubtKind::NotAName, ""));
        } else if words.iter().any(|word| matches!(*word, "and" | "en" | "et" | "&" | "und")) {
            self.doubts.push(Doubt::new(DoubtKind::SeveralNames, &written.name));
        } else if words.len() == 1 {
            self.doubts.push(Doubt::new(DoubtKind::OneWord, &written.name));
        }
        self.organisation = trimmed(&self.organisation).to_owned();
        self.written = written;
        Some(self)
    }
}

/// `ana.silva@example.org` is Ana Silva, as likely as not.
fn of_address(email: &str) -> String {
    let before = email.split('@').next().unwrap_or_default();
    let words = before.split(['.', '_', '-', '+']).filter(|word| !word.is_empty());
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect::<String>())
    };
    words.map(capital).collect::<Vec<_>>().join(" ")
}

/// The line without what numbers or marks it: `3. `, `(b) `, `• `, `[x] `.
pub fn without_marks(text: &str) -> &str {
    let mut text = text.trim();
    loop {
        let before = text;
        text = text.trim_start_matches(|char: char| char.is_whitespace() || "-*•‣◦▪●○■□–—·»>☐☑✓✔".contains(char));
        for mark in ["[ ]", "[x]", "[X]", "o\t"] {
            text = text.strip_prefix(mark).unwrap_or(text).trim_start();
        }
        text = without_number(text);
        if text == before {
            return text.trim();
        }
    }
}

/// `12. Ana`, `12) Ana`, `(12) Ana`, `b) Ana`, `12 Ana`.
fn without_number(text: &str) -> &str {
    let open = text.strip_prefix('(').unwrap_or(text);
    let digits = open.len() - open.trim_start_matches(|char: char| char.is_ascii_digit()).len();
    let letter = usize::from(open.starts_with(|char: char| char.is_ascii_lowercase()));
    let (length, closed_only) = if digits > 0 { (digits, false) } else { (letter, true) };
    if length == 0 || length > 4 {
        return text;
    }
    let rest = &open[length..];
    let closed = rest.strip_prefix(')').or_else(|| rest.strip_prefix('.').filter(|_| !closed_only));
    match closed.or_else(|| rest.strip_prefix([':', '°', 'º']).filter(|_| !closed_only)) {
        Some(rest) => rest.trim_start(),
        None if !closed_only && rest.starts_with(char::is_whitespace) => rest.trim_start(),
        None => text,
    }
}

fn is_number(text: &str) -> bool {
    !text.chars().any(char::is_alphabetic)
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|char: char| char.is_whitespace() || "\"“”„«»*_,;:|".contains(char))
}

/// Before, inside and behind the last brackets that are closed; brackets within them belong to the inside.
fn parenthesis(text: &str) -> (&str, &str, &str) {
    let none = (text, "", "");
    let Some(end) = text.rfind([')', ']']) else {
        // A bracket that nobody closed.
        return match text.rfind('(') {
            Some(start) if start > 0 => (&text[..start], &text[start + 1..], ""),
            _ => none,
        };
    };
    let mut depth = 0_usize;
    for (at, char) in text[..end].char_indices().rev() {
        match char {
            ')' | ']' => depth += 1,
            '(' | '[' if depth == 0 => return (&text[..at], &text[at + 1..end], &text[end + 1..]),
            '(' | '[' => depth -= 1,
            _ => {}
        }
    }
    none
}

const DASHES: [&str; 5] = [" – ", " — ", " - ", " / ", " | "];

/// The name, and what follows the first comma or dash.
fn first_cut(text: &str) -> Option<(&str, &str)> {
    let comma = text.find(',').map(|at| (at, 1));
    let dash = DASHES.iter().filter_map(|dash| text.find(dash).map(|at| (at, dash.len()))).min();
    let (at, length) = [comma, dash].into_iter().flatten().min()?;
    Some((text[..at].trim(), &text[at + length..]))
}

/// The pieces between commas; a dash parts them too where a role stands on one side of it.
fn parts(text: &str, roles: &Roles) -> Vec<String> {
    let mut parts = Vec::new();
    for piece in text.split(',').map(trimmed).filter(|piece| !piece.is_empty()) {
        let piece = piece.trim_start_matches(['–', '—', '-']).trim();
        let cut = DASHES.iter().find_map(|dash| {
            let (one, two) = piece.split_once(dash)?;
            (roles.read(one).is_some() || roles.read(two).is_some()).then_some((one, two))
        });
        match cut {
            Some((one, two)) => parts.extend([one.trim().to_owned(), two.trim().to_owned()]),
            None if piece.is_empty() => {}
            None => parts.push(piece.to_owned()),
        }
    }
    parts
}

/// Whether `given` is a given name behind a family name: `Silva, Ana`, `van der Berg, J.`
fn looks_given(family: &str, given: &str, roles: &Roles, is_organisation: &dyn Fn(&str) -> bool) -> bool {
    let particle = |word: &str| word.chars().all(char::is_lowercase);
    let family_words: Vec<&str> = family.split_whitespace().collect();
    let single = matches!(family_words.as_slice(), [_]) || family_words.iter().rev().skip(1).all(|word| particle(word));
    let given_words: Vec<&str> = given.split_whitespace().collect();
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let acronym = |word: &&str| {
        !word.contains('.') && word.chars().count() > 1 && word.chars().filter(|char| char.is_uppercase()).count() > 1
    };
    !family_words.is_empty()
        && single
        && (1..=2).contains(&given_words.len())
        && given_words.iter().all(capital)
        && !given_words.iter().any(acronym)
        && given.chars().all(|char| char.is_alphabetic() || " .-’'".contains(char))
        && roles.read(given).is_none()
        && words::attendance(given).is_none()
        && Written::read(&format!("Nobody Known {given}")).name == format!("Nobody Known {given}")
        && !words::is_job(given)
        && !is_organisation(given)
}
