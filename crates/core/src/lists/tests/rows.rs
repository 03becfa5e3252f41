use serde_json::json;

use super::{add, asked, empty, season};
use crate::{
    lists::{
        ListArgs, calls, documents, events, events_summary, funds, hashtags, organisations, people, projects, sources,
    },
    records::{Kind, Moment},
};

/// A fund, its call, two projects, an event with people, a document and a source.
fn portfolio() -> crate::db::Workspace {
    let workspace = empty();
    add(
        &workspace,
        Kind::Organisation,
        json!({"name": "Delta University", "acronym": "DU", "kind": "academic", "country": "NL"}),
    );
    add(
        &workspace,
        Kind::Person,
        json!({"name": "Ada Byron", "title": "Dr", "country": "United Kingdom", "affiliations": [{"organisation": "Old College"}, {"organisation": "Delta University"}]}),
    );
    add(&workspace, Kind::Fund, json!({"name": "Seed fund", "programme": "Fair courts", "funder": "Ministry"}));
    add(
        &workspace,
        Kind::Call,
        json!({"title": "First call", "fund": "Seed fund", "status": "closed", "rounds": [
            {"name": "Ideas", "stage": "expression-of-interest", "deadline_on": "2015-01-31"},
            {"name": "Proposals", "stage": "full-proposal", "deadline_on": "2015-06-30", "stated_projects": "9"}
        ]}),
    );
    add(
        &workspace,
        Kind::Project,
        json!({
            "title": "Courts at dusk", "call": "First call", "round": "Proposals", "planned_start": "2015-10", "planned_end": "2016-03", "status": "running", "awarded_on": "2015-09", "duration_months": 6,
            "lead": "Ada Byron", "institution": "Delta University", "institution_country": "NL", "countries": [{"country": "Mali"}], "hashtags": ["Courts"],
            "money": [{"kind": "awarded", "amount": "about EUR 60,000"}, {"kind": "awarded", "amount": "EUR 40,000"}, {"kind": "co-funding", "amount": "EUR 9,000"}]
        }),
    );
    add(&workspace, Kind::Project, json!({"title": "Audit trail", "status": "pipeline", "reported_on": "2015-10-01"}));
    add(
        &workspace,
        Kind::Event,
        json!({
            "title": "Kick-off", "kind": "workshop", "status": "held", "starts_on": "16 October 2014", "ends_on": "17 October 2014", "hashtags": ["Courts"],
            "organisations": [{"organisation": "Delta University", "role": "host"}, {"organisation": "Ministry", "role": "sponsor"}],
            "participations": [{"person": "Ada Byron", "role": "speaker"}, {"person": "Ada Byron", "role": "moderator"}, {"person": "Bo", "role": "participant", "organisation": "Old College"}],
            "takeaways": [{"kind": "takeaway", "text": "Begin early."}]
        }),
    );
    add(
        &workspace,
        Kind::Document,
        json!({"title": "Programme", "kind": "programme", "link": "https://example.org/p", "dated_on": "2014-10"}),
    );
    add(
        &workspace,
        Kind::Source,
        json!({"title": "News item", "kind": "news-item", "published_on": "2014-10-20", "text": "They met."}),
    );
    workspace
}

#[test]
fn each_row_shows_what_its_list_compares() {
    let workspace = portfolio();
    let reader = workspace.reader();
    let all = ListArgs::default();

    let event = events(&reader, &all).unwrap().rows.remove(0);
    assert_eq!((event.people, event.takeaways), (2, 1), "two people, one of them in two roles");
    assert_eq!(event.organisers, ["Delta University"], "a sponsor does not organise");
    assert_eq!(event.hashtags, ["Courts"], "with its hashtags");
    assert!(event.ends_on.is_some() && !event.placed_by_report, "it has dates of its own");

    let project = projects(&reader, &asked("", "title", true)).unwrap().rows.remove(0);
    let awarded: Vec<String> = project.awarded.iter().map(ToString::to_string).collect();
    assert_eq!(awarded, ["about EUR 100,000"], "awarded lines add up, qualifier and all; co-funding is apart");
    assert_eq!(
        (project.lead.as_deref(), project.institution.as_deref()),
        (Some("Ada Byron"), Some("Delta University")),
        "who leads it"
    );
    assert_eq!(project.countries[0].name, "Mali", "where the research takes place");
    assert_eq!(
        (project.call.as_deref(), project.duration_months),
        (Some("First call"), Some(6)),
        "under which call, for how long"
    );
    let period = [project.starts_on, project.ends_on].map(|date| date.unwrap().to_string());
    assert_eq!(
        (project.round.as_deref(), period),
        (Some("Proposals"), ["2015-10".into(), "2016-03".into()]),
        "in which round, from when to when"
    );
    assert_eq!(project.cofunding[0].human(), "EUR 9,000", "and what others bring");
    assert_eq!(project.institution_country.unwrap().name, "Netherlands", "led from there");

    let call = |now: &str| {
        let now = Moment(chrono::DateTime::parse_from_rfc3339(now).unwrap().timestamp_millis());
        calls(&reader, &all, now).unwrap().rows.remove(0)
    };
    for (now, round, days, passed, why) in [
        ("2015-01-30T12:00:00Z", "Ideas", 1, false, "the deadline that comes next"),
        ("2015-02-01T12:00:00Z", "Proposals", 149, false, "and when that is over, the one after it"),
        ("2015-07-01T12:00:00Z", "Proposals", -1, true, "or else the last"),
    ] {
        let deadline = call(now).deadline.unwrap();
        assert_eq!(
            (&deadline.round[..], deadline.countdown.days, deadline.countdown.passed),
            (round, Some(days), passed),
            "{why}"
        );
    }
    let call = call("2016-01-01T00:00:00Z");
    assert_eq!((call.fund.as_deref(), call.rounds, call.projects), (Some("Seed fund"), 2, 1), "what belongs to a call");
    assert_eq!(call.stated_projects, Some(9), "what its rounds state together");
    assert_eq!(call.deadline_on.unwrap().to_string(), "2015-06-30", "the last deadline");

    let fund = funds(&reader, &all).unwrap().rows.remove(0);
    assert_eq!(fund.committed[0].human(), "about EUR 100,000", "what its projects were awarded");
    assert_eq!((fund.funder.as_deref(), fund.calls, fund.projects), (Some("Ministry"), 1, 1), "what belongs to a fund");

    let person = people(&reader, &all).unwrap().rows.remove(0);
    assert_eq!(
        (person.title.as_str(), person.organisation.as_deref()),
        ("Dr", Some("Delta University")),
        "the last affiliation"
    );
    assert_eq!((person.events, person.projects), (1, 1), "an event counts once, in whatever roles");

    let organisation = organisations(&reader, &asked("acronym", "name", false)).unwrap();
    assert_eq!(organisation.total, 0, "no organisation is called that");
    let organisation = organisations(&reader, &asked("du", "name", false)).unwrap().rows.remove(0);
    assert_eq!(
        (organisation.events, organisation.projects, organisation.people),
        (1, 1, 1),
        "found by its acronym, with its ties"
    );
    let college = organisations(&reader, &asked("college", "name", false)).unwrap().rows.remove(0);
    assert_eq!((college.events, college.people), (1, 1), "through somebody who took part for it");

    let hashtag = hashtags(&reader, &all).unwrap().rows.remove(0);
    assert_eq!(
        (hashtag.events, hashtag.projects, hashtag.last_used_on.as_deref()),
        (1, 1, Some("2015-09")),
        "used last by the project"
    );

    assert_eq!(documents(&reader, &all).unwrap().rows[0].link, "https://example.org/p", "a document leads somewhere");
    assert_eq!(sources(&reader, &all).unwrap().rows[0].records, 0, "nothing was read from this source");
}

#[test]
fn amounts_are_compared_within_their_currency() {
    let workspace = empty();
    for (title, money) in [
        ("a", json!([{"kind": "awarded", "amount": "XOF 5 000 000"}])),
        ("b", json!([{"kind": "awarded", "amount": "EUR 9,000"}])),
        ("c", json!([{"kind": "awarded", "amount": "EUR 60,000"}, {"kind": "awarded", "amount": "EUR 40,000"}])),
        ("d", json!([])),
    ] {
        add(&workspace, Kind::Project, json!({"title": title, "status": "awarded", "money": money}));
    }
    let rows = projects(&workspace.reader(), &asked("", "amount", false)).unwrap().rows;
    let titles: Vec<&str> = rows.iter().map(|row| row.title.as_str()).collect();
    assert_eq!(titles, ["d", "b", "c", "a"], "none, then euros by their sum, then francs");
}

#[test]
fn an_event_without_date_of_its_own_says_so() {
    let workspace = season();
    let rows = events(&workspace.reader(), &ListArgs::default()).unwrap().rows;
    let placed: Vec<_> = rows
        .iter()
        .filter(|row| row.placed_by_report)
        .map(|row| (row.title.as_str(), row.placed_on.as_str()))
        .collect();
    assert_eq!(placed, [("Zeta", "2016-02-01")], "placed by its report; one without any date is placed nowhere");
}

#[test]
fn a_list_of_events_says_how_many_people_it_comes_to() {
    let workspace = season();
    let text = |filter: &str| events_summary(&workspace.reader(), filter).unwrap().text;
    assert_eq!(
        text(""),
        "at least about 112 people at 3 of 6 events; up to 30 more at 1 event; 2 events gave no number",
        "of those held"
    );
    assert_eq!(text("year:2014"), "12 people at 1 event", "of those the filter finds");
    assert_eq!(text("status:planned"), "no events", "nobody was at a planned event");
}
