use serde_json::json;

use super::Desk;
use crate::records::Kind;

#[test]
fn a_person_counts_once_whatever_they_did() {
    let desk = Desk::new();
    desk.add(Kind::Organisation, json!({"name": "Delta Institute", "kind": "academic", "country": "Netherlands"}));
    desk.add(Kind::Organisation, json!({"name": "River Watch", "kind": "national NGO", "country": "Mali"}));
    desk.event(
        "One",
        json!({"starts_on": "2015-03-01", "organisations": [{"organisation": "Delta Institute", "role": "host"}, {"organisation": "Delta Institute", "role": "sponsor"}],
          "participations": [
            {"person": "Ada Marsh", "role": "speaker", "organisation": "Delta Institute"},
            {"person": "Ada Marsh", "role": "moderator", "organisation": "Delta Institute"},
            {"person": "Ben Ford", "role": "participant", "organisation": "River Watch"},
            {"person": "Cy Stone", "role": "speaker", "attendance": "absent"},
            {"person": "Di Hill", "role": "participant", "attendance": "registered"},
            {"person": "Eve Lake"},
        ]}),
    );
    // Ada has changed houses since, and leads a project too.
    desk.event("Two", json!({"starts_on": "2015-04-01", "participations": [{"person": "Ada Marsh", "role": "speaker", "organisation": "River Watch"}]}));
    desk.project(
        "Wells",
        json!({"awarded_on": "2015-05-01", "lead": "Ada Marsh", "institution": "Delta Institute",
          "people": [{"person": "Flo Bay", "role": "researcher"}], "organisations": [{"organisation": "Ministry of Wells", "role": "funder"}]}),
    );

    let report = desk.report("2015");
    let people = &report.people;
    assert_eq!((people.people, people.took_part, people.in_projects), (4, 3, 2), "Ada, Ben, Eve and Flo; Ada in both");
    assert_eq!(report.figures.people, 4, "the same number at the front");
    assert_eq!(
        (people.not_counted.absent, people.not_counted.registered, people.not_counted.invited),
        (1, 1, 0),
        "whoever is not known to have come is left out, and said to be"
    );
    let roles: Vec<_> = people.by_role.iter().map(|one| (&one.role[..], one.people, one.participations)).collect();
    assert_eq!(roles, [("participant", 2, 2), ("moderator", 1, 1), ("speaker", 1, 2)], "two roles count in both");
    let kinds: Vec<_> =
        people.by_organisation_kind.iter().map(|one| (&one.label[..], one.people, one.organisations)).collect();
    assert_eq!(kinds, [("national NGO", 2, 1), ("academic", 1, 1)], "by whom they were with at the time");
    let countries: Vec<_> = people.by_organisation_country.iter().map(|one| (&one.name[..], one.count)).collect();
    assert_eq!(countries, [("Mali", 2), ("Netherlands", 1)], "likewise");
    assert_eq!(people.without_organisation, 1, "of Eve nothing is known");
    let named: Vec<_> = people.named.iter().map(|one| &one.name[..]).collect();
    assert_eq!(named, ["Flo Bay", "Ada Marsh"], "those on the programme and in projects, by family name");
    let ada: Vec<_> = people.named[1]
        .roles
        .iter()
        .map(|one| (&one.role[..], one.organisation.as_ref().map(|of| &of.label[..]), one.in_project))
        .collect();
    assert_eq!(
        ada,
        [
            ("moderator", Some("Delta Institute"), false),
            ("speaker", Some("Delta Institute"), false),
            ("speaker", Some("River Watch"), false),
            ("lead", Some("Delta Institute"), true)
        ],
        "each role with the organisation at the time"
    );
    assert_eq!(report.figures.headcount.counted_events, 0, "named people are no headcount");
}

#[test]
fn an_organisation_counts_once_whatever_its_parts() {
    let desk = Desk::new();
    desk.event(
        "One",
        json!({"starts_on": "2015-03-01", "organisations": [{"organisation": "Delta Institute", "role": "host"}],
          "participations": [{"person": "Ada Marsh", "organisation": "Delta Institute"}, {"person": "Ben Ford", "organisation": "Elsewhere", "attendance": "absent"}]}),
    );
    desk.project(
        "Wells",
        json!({"awarded_on": "2015-05-01", "institution": "Delta Institute", "money": [
          {"kind": "co-funding", "amount": "EUR 5", "provider": "Ministry of Wells"}, {"kind": "awarded", "amount": "EUR 10", "provider": "Ministry of Wells"}]}),
    );
    desk.project(
        "Old wells",
        json!({"awarded_on": "2014-05-01", "institution": "Forgotten House", "actual_end": "2014-12"}),
    );
    let report = desk.report("2015");
    let lines: Vec<_> = report
        .people
        .organisations
        .iter()
        .map(|one| {
            (
                &one.name[..],
                one.roles.iter().map(|role| (&role.role[..], role.events, role.projects)).collect::<Vec<_>>(),
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            ("Delta Institute", vec![("host", 1, 0), ("institution", 0, 1), ("people", 1, 0)]),
            ("Ministry of Wells", vec![("provider", 0, 1)])
        ],
        "host, employer and lead institution is one organisation; of the absent nothing counts"
    );
    assert_eq!(report.figures.organisations, 2, "the same number at the front");
}
