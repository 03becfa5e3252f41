//! What the lines of a list say, before anybody is looked up.

use proptest::prelude::*;

use crate::events::{
    Attendance,
    participants::{DoubtKind, Found, lines_of, words::Roles},
};

fn roles() -> Roles {
    Roles::new(crate::vocabulary::PARTICIPATION_ROLES.iter().map(|role| (*role, *role)))
}

fn read(text: &str) -> Vec<Found> {
    let known = ["KIT", "Ministry of Justice, Security and Peace", "University of Jos", "Unicef"];
    lines_of(text, &roles(), &|name| known.contains(&name)).0
}

/// Name, organisation and role, as a reader would say them.
fn said(text: &str) -> String {
    let rows = read(text);
    let row = rows.first().unwrap_or_else(|| panic!("{text:?} names somebody"));
    assert_eq!(rows.len(), 1, "{text:?} names one person");
    let written = &row.says.written;
    [written.label(), row.says.organisation.clone(), row.says.role.clone().unwrap_or_default()].join(" | ")
}

#[test]
fn people_write_a_participant_in_many_ways() {
    for (ways, says) in [
        (
            "Ana Silva (University of Jos)\n1. Ana Silva (University of Jos)\n12) Ana Silva, University of Jos\n• Ana Silva – University of Jos\n- Ana Silva - University of Jos\n\t* Ana Silva\tUniversity of Jos\nAna Silva;University of Jos\n| Ana Silva | University of Jos |\n☐ “Ana Silva” (University of Jos);\nAna Silva from the University of Jos\nAna Silva (University of Jos",
            "Ana Silva | University of Jos | ",
        ),
        (
            "Ana Silva, moderator, University of Jos\nAna Silva, University of Jos, chair\nAna Silva (moderator, University of Jos)\nAna Silva (University of Jos), moderator\nAna Silva (University of Jos) – moderator\nModerator: Ana Silva (University of Jos)\nAna Silva\tUniversity of Jos\tModerator\nAna Silva\tmodératrice\tUniversity of Jos\n3\tAna Silva\tUniversity of Jos\tVoorzitter\nAna Silva, University of Jos - moderator",
            "Ana Silva | University of Jos | moderator",
        ),
        (
            "Dr Ana Silva <ana@example.org> (University of Jos)\nDr Ana Silva (University of Jos) ana@example.org\nDr Ana Silva\tUniversity of Jos\tana@example.org\nDr Ana Silva (ana@example.org), University of Jos\nDr Ana Silva, University of Jos, ana@example.org",
            "Dr Ana Silva <ana@example.org> | University of Jos | ",
        ),
        ("Silva, Ana (University of Jos)\nSilva, Ana, University of Jos", "Ana Silva | University of Jos | "),
        ("van der Berg, J. (KIT)", "J. van der Berg | KIT | "),
        ("Madonna, Unicef", "Madonna | Unicef | "),
        ("Ana Silva, ICG", "Ana Silva | ICG | "),
        ("Ana Silva, PhD, University of Jos", "PhD Ana Silva | University of Jos | "),
        ("Jean-Hervé Jézéquel, Senior Analyst at the Crisis Group", "Jean-Hervé Jézéquel | Crisis Group | "),
        ("Ana Silva, Deputy Director, University of Jos", "Ana Silva | University of Jos | "),
        (
            "Ana Silva, Ministry of Justice, Security and Peace",
            "Ana Silva | Ministry of Justice, Security and Peace | ",
        ),
        ("Ana Silva (Institute of Law (IL))", "Ana Silva | Institute of Law (IL) | "),
        ("Ana Silva", "Ana Silva |  | "),
        ("ana.silva@example.org", "Ana Silva <ana.silva@example.org> |  | "),
        ("Łukasz Żółć – Université de Genève", "Łukasz Żółć | Université de Genève | "),
        ("أحمد علي (جامعة القاهرة)", "أحمد علي | جامعة القاهرة | "),
    ] {
        for way in ways.lines() {
            assert_eq!(said(way), says, "{way:?}");
        }
    }
}

#[test]
fn a_heading_gives_those_below_it_their_role() {
    let rows = read("Speakers:\nAna Silva\nBo Li (rapporteur)\n\n**Deelnemers:**\nCas Ek\n\nThursday:\nDe Wit, Els\n");
    let roles: Vec<_> = rows.iter().map(|row| row.says.role.as_deref().unwrap_or("-")).collect();
    assert_eq!(roles, ["speaker", "rapporteur", "participant", "-"], "until the next heading; a row may say otherwise");
}

#[test]
fn a_table_says_in_its_first_line_what_its_columns_hold() {
    let table = "No.\tLast name\tFirst name\tTitle\tCountry\tOrganisation\tE-mail\tAttendance\tRole\n\
                 1\tSilva\tAna\tDr\tMali\tUniversity of Jos\tana@example.org\tabsent\tSpeaker\n\
                 2\tLi\tBo\t\tChina\t\t\taanwezig\tvip\n";
    let rows = read(table);
    let [ana, bo] = rows.as_slice() else { panic!("two people: {}", rows.len()) };
    assert_eq!(ana.says.written.label(), "Dr Ana Silva <ana@example.org>", "put together from four columns");
    assert_eq!(ana.says.organisation, "University of Jos", "and not the country");
    assert_eq!((ana.says.role.as_deref(), ana.says.attendance), (Some("speaker"), Some(Attendance::Absent)), "as said");
    assert_eq!((bo.number, bo.says.attendance), (3, Some(Attendance::Attended)), "the third line, in Dutch");
    assert_eq!(bo.says.doubts[0].kind, DoubtKind::LeftAside, "a role that nobody has");
}

#[test]
fn what_is_not_certain_is_said() {
    for (text, doubt, about) in [
        ("Silva, Ana", DoubtKind::FamilyFirst, "Silva, Ana"),
        ("Ana Silva and Bo Li (KIT)", DoubtKind::SeveralNames, "Ana Silva and Bo Li"),
        ("Ana Silva, Policy Officer", DoubtKind::LeftAside, "Policy Officer"),
        ("Plato", DoubtKind::OneWord, "Plato"),
        ("a.silva@example.org", DoubtKind::NameOfAddress, "a.silva@example.org"),
        ("They met in the morning to speak of what the others had said before", DoubtKind::NotAName, ""),
    ] {
        let doubts = read(text).remove(0).says.doubts;
        assert!(doubts.iter().any(|one| one.kind == doubt && one.about == about), "{text:?} gave {doubts:?}");
    }
}

#[test]
fn lines_that_name_nobody_are_left_out() {
    let (found, left_out) = lines_of("Participants\n\n-----\n 3 \n\u{feff}\u{202e}\nPage 2:\n", &roles(), &|_| false);
    assert_eq!(found.len(), 0, "no person");
    let lines: Vec<u32> = left_out.iter().map(|one| one.line).collect();
    assert_eq!(lines, [1, 3, 4, 6], "each line that says something is given back");
}

#[test]
fn a_hostile_list_is_only_text() {
    let hostile = "Robert'); DROP TABLE event;-- (School)\n=HYPERLINK(\"http://x\")\n<script>alert(1)</script>\n((((((((((\n)))))((\n<@@@@>\n\u{0}\u{1b}[2J Ana Silva\n,,,,,,\n\t\t\t\t\n- - - - -\n::::\n";
    let rows = read(hostile);
    assert!(rows.iter().all(|row| !row.as_printed.contains('\u{1b}')), "signs that steer a terminal are gone");
    let long = "a(".repeat(50_000);
    assert_eq!(read(&long).len(), 1, "a line without end is one doubtful name");
    let many = "Ana Silva (University of Jos)\n".repeat(5_000);
    assert_eq!(read(&many).len(), 5_000, "a long list is read to its end");
}

proptest! {
    #[test]
    fn every_line_is_a_row_or_left_out(text in "(\\PC{0,40}\n){0,6}") {
        let (found, left_out) = lines_of(&text, &roles(), &|_| false);
        let lines = text.lines().filter(|line| line.chars().any(|char| !char.is_whitespace() && !char.is_control() && !super::super::is_invisible(char))).count();
        prop_assert_eq!(found.len() + left_out.len(), lines, "nothing is lost");
        for row in &found {
            prop_assert!(row.says.written.name.chars().any(char::is_alphabetic), "a name has letters: {:?}", row.says);
        }
    }

    #[test]
    fn near_lists_break_nothing(text in "([A-Z][a-z]{2,5}|,|;|\t|\\(|\\)|–| - |:|\\.| at |@| |1|Dr |PhD|speaker|\n){0,24}") {
        let (found, _) = lines_of(&text, &roles(), &|name| name.len() == 4);
        for row in &found {
            prop_assert!(!row.says.organisation.contains('\t'), "cells are apart");
        }
    }

    #[test]
    fn name_organisation_and_role_are_read_in_every_usual_order(
        given in "[A-Z][a-z]{2,7}", family in "[A-Z][a-z]{2,7}", organisation in "(Institute|Bureau) [A-Z][a-z]{3,9} [A-Z][a-z]{3,9}",
    ) {
        let says = format!("{given} {family} | {organisation} | rapporteur");
        for line in [
            format!("{given} {family}, rapporteur, {organisation}"),
            format!("{given} {family}\t{organisation}\trapporteur"),
            format!("- {given} {family} ({organisation}), rapporteur"),
            format!("4. {given} {family} – {organisation} – rapporteur"),
        ] {
            prop_assert_eq!(said(&line), says.clone(), "{}", line);
        }
    }
}
