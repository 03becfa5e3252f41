//! The sample year, told from its records: what a reader of the ten news items knows must come out of the
//! workspace again, computed, with what was not said left open.

#![allow(clippy::expect_used, clippy::panic, reason = "a test says what it expects")]

use std::collections::BTreeMap;

use rostrum_core::{
    db::{self, Environment, Workspace},
    events::TakeawayKind,
    figures::{CountryCount, Findings, Period, Question, findings},
    records::{Kind, Moment, Shown, called, show},
    sample,
    values::{PartialDate, Qualifier, Uid},
};
use serde_json::Value;

/// Noon of 1 January 2016.
const NEW_YEAR: Moment = Moment(1_451_649_600_000);

struct Year {
    workspace: Workspace,
    _folder: tempfile::TempDir,
}

fn year() -> Year {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workspace =
        Workspace::create(&folder.path().join("year.rostrum"), Environment::fixed(NEW_YEAR)).expect("a new workspace");
    let odd = sample::load(&workspace).expect("the sample year passes every check");
    assert_eq!(odd, [], "and there is nothing odd about it");
    Year { workspace, _folder: folder }
}

impl Year {
    fn report(&self) -> Findings {
        let period = Period::parse("2015").expect("a period");
        findings(&self.workspace.reader(), &Question::about(period)).expect("the figures of 2015")
    }

    /// The one record of that family and name.
    fn the(&self, kind: Kind, name: &str) -> Shown {
        let reader = self.workspace.reader();
        let found = called(&reader, &[kind], name).expect("a lookup");
        let [one] = &found[..] else { panic!("{} records of the family {kind} are called “{name}”", found.len()) };
        show(&reader, one.uid).expect("the record")
    }

    fn event(&self, title: &str) -> Value {
        self.the(Kind::Event, title).record
    }
}

fn labels(list: &Value) -> Vec<&str> {
    list.as_array().expect("a list").iter().filter_map(|item| item["label"].as_str()).collect()
}

/// `BI 2, LB 2, KE 1`.
fn counts(countries: &[CountryCount]) -> String {
    countries.iter().map(|one| format!("{} {}", one.country.code(), one.count)).collect::<Vec<_>>().join(", ")
}

const INFORMAL: &str = "Informal Economies in Fragile Environments: Exploring the links to justice and security";
const YOUTH: &str = "Youth and economic opportunities in fragile contexts";
const CONFLICT: &str = "Innovative thinking on strategic approaches to conflict management";
const CITY: &str = "Plural Security in the City";
const PLURAL: &str = "Informing policy on plural security provision in urban contexts: Comparative insights from Lebanon, Kenya, and Tunisia";
const OPEN_CALL: &str = "Open call for evidence-based policy advice and tools";

#[test]
fn the_year_had_nine_events_and_three_are_known_only_by_their_report() {
    let report = year().report();
    assert_eq!(report.figures.events, 9, "nine of the ten items tell of an event");
    let placed: Vec<_> = report.events.held.iter().filter(|event| event.placed_by_report).collect();
    let titled: Vec<_> =
        placed.iter().map(|event| (event.title.split(':').next().unwrap_or_default(), &event.date[..])).collect();
    assert_eq!(
        titled,
        [
            ("Keeping the trash out of the river", "26 October 2015"),
            ("About flour and cake", "29 October 2015"),
            ("Peace in Mali", "4 December 2015"),
        ],
        "these texts give no date of their own, so the date of the news item stands in for it"
    );
    assert_eq!(report.figures.events_placed_by_report_date, 3, "and the figure says so");
    assert_eq!(report.figures.events_without_date, 0, "no event falls out of the year");

    let kinds: BTreeMap<_, _> = report.figures.events_by_kind.iter().map(|kind| (&kind.kind[..], kind.count)).collect();
    let expected =
        [("conference", 1), ("interactive-brainstorm", 2), ("lunch-meeting", 2), ("meeting", 3), ("workshop", 1)];
    assert_eq!(kinds, BTreeMap::from(expected), "kinds as the items name them");
    let months: Vec<_> = report.figures.events_by_month.iter().filter(|month| month.total > 0).collect();
    let months: Vec<_> = months.iter().map(|month| (&month.month[..], month.total)).collect();
    assert_eq!(months, [("2015-09", 1), ("2015-10", 5), ("2015-11", 2), ("2015-12", 1)], "a busy autumn");
}

#[test]
fn three_events_counted_their_people_and_six_gave_no_number() {
    let year = year();
    let headcount = year.report().figures.headcount;
    assert_eq!(headcount.at_least, 95, "20, 35 and 40");
    assert_eq!((headcount.counted_events, headcount.uncounted_events), (3, 6), "the rest did not say");
    assert!(!headcount.complete, "so 95 is not all");
    assert_eq!(
        headcount.sentence, "at least 95 people at 3 of 9 events; 6 events gave no number",
        "the words for it keep what is not known"
    );
    for (title, printed) in [(INFORMAL, "20 professionals"), (CITY, "35 participants"), (CONFLICT, "40 professionals")]
    {
        let event = year.the(Kind::Event, title);
        let said = event.sources.iter().flat_map(|source| &source.marks).find(|mark| mark.field == "headcount");
        assert_eq!(said.map(|mark| &mark.as_printed[..]), Some(printed), "{title}: the words that gave the number");
    }
}

#[test]
fn five_hashtags_hold_the_conversation_together() {
    let report = year().report();
    let mut names: Vec<_> = report.hashtags.iter().map(|tag| &tag.name[..]).collect();
    names.sort_unstable();
    assert_eq!(
        names,
        ["SRoLMali", "SRoLbrainstorm", "SRoLcity", "SRoLeconomy", "measuringSRoL"],
        "each as it was printed, none made up for the four events without"
    );
    assert_eq!(report.figures.hashtags, 5, "and counted");
}

#[test]
fn whoever_spoke_or_led_is_there_with_role_and_organisation() {
    let year = year();
    let role_of = |event: &Value, person: &str| -> Option<(String, String)> {
        let found = event["participations"].as_array()?.iter().find(|one| one["person"]["label"] == person)?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Some((text(&found["role"]), text(&found["organisation"]["label"])))
    };
    for (title, person, role, organisation) in [
        (
            "Peace in Mali: progress, but in what direction?",
            "Jean-Herve Jezequel",
            "speaker",
            "International Crisis Group",
        ),
        (
            "Keeping the trash out of the river: Rachel Kleinfeld on planning, programming and measuring constantly together",
            "Rachel Kleinfeld",
            "speaker",
            "",
        ),
        (CITY, "Etannibi Alemika", "speaker", "University of Jos"),
        (CITY, "Alice Hills", "speaker", "Durham University"),
        (CITY, "Bruce Baker", "speaker", "Coventry University"),
        (CITY, "Rivke Jaffe", "speaker", "University of Amsterdam"),
        (CITY, "Juan Salgado", "speaker", "Centro de Investigación y Docencia Económicas"),
        (YOUTH, "Gemma van der Haar", "facilitator", "Wageningen University"),
        (YOUTH, "Bram Peters", "co-facilitator", ""),
        (YOUTH, "Wouter van Bruggen", "co-facilitator", ""),
        ("NAP 3 Draft Feedback Meeting", "Anne Kwakkenbos", "contact", "WO=MEN"),
    ] {
        let expected = Some((role.to_owned(), organisation.to_owned()));
        assert_eq!(role_of(&year.event(title), person), expected, "{person} at {title}");
    }
    let cited = year.the(Kind::Person, "Tillman Brück");
    assert_eq!(
        cited.mentioned_by.iter().filter(|one| one.kind == Kind::Event).count(),
        0,
        "to be cited is not to be present"
    );
    assert_eq!(year.report().figures.people, 18, "eleven at events and seven who lead projects, each once");
}

#[test]
fn seven_projects_were_awarded_about_700_000_euros() {
    let figures = year().report().figures;
    assert_eq!(figures.projects, 7, "as the award list counts them");
    assert_eq!(figures.projects_placed_by_report_date, 7, "it gives no date of the award");
    let [awarded] = &figures.awarded[..] else { panic!("one currency: {:?}", figures.awarded) };
    assert_eq!(awarded.human, "about EUR 700,000", "seven times about 100,000 is still about");
    assert_eq!((awarded.amount_minor, awarded.qualifier), (70_000_000, Qualifier::About), "in cents");
    let [cofunding] = &figures.cofunding[..] else { panic!("stated once: {:?}", figures.cofunding) };
    assert_eq!(cofunding.human, "over EUR 160,000", "stated once for all seven, and not multiplied");
    assert_eq!(
        counts(&figures.lead_institution_countries),
        "NL 4, GB 2, LB 1",
        "lead institutions are Dutch, British and Lebanese"
    );
    assert_eq!(
        counts(&figures.research_countries),
        "BI 2, LB 2, AF 1, CF 1, CD 1, KE 1, ML 1, TN 1, UG 1",
        "nine countries; the one that is only compared with is not among them"
    );
}

#[test]
fn every_project_has_its_lead_its_institution_and_six_months() {
    let report = year().report();
    let projects: Vec<_> = report.portfolio.calls.iter().flat_map(|call| &call.projects).collect();
    let mut leads: Vec<_> = projects
        .iter()
        .map(|project| {
            let label = |reference: &Option<rostrum_core::records::Ref>| {
                reference.as_ref().map(|one| one.label.clone()).unwrap_or_default()
            };
            (label(&project.lead), label(&project.institution))
        })
        .collect();
    leads.sort_unstable();
    let expected = [
        ("C. Harris", "University of London"),
        ("D. Connolly", "The Hague Institute for Global Justice"),
        ("K. Bush", "University of York"),
        ("M. van Leeuwen", "Radboud Universiteit Nijmegen"),
        ("M.A. Price", "Nederlands Instituut voor Internationale Betrekkingen Clingendael"),
        ("M.N. Abi Yaghi", "Lebanon Support"),
        ("V. Hauck", "European Centre for Development Policy Management"),
    ]
    .map(|(lead, institution)| (lead.to_owned(), institution.to_owned()));
    assert_eq!(leads, expected, "names as printed, their titles kept apart");
    assert!(projects.iter().all(|project| project.duration_months == Some(6)), "six months each");
    assert!(report.portfolio.durations.all_alike, "and the report can say so");
    assert!(projects.iter().all(|project| project.runs.is_empty()), "when they begin is not said");
}

#[test]
fn the_call_states_seven_projects_and_has_one_more_deadline() {
    let report = year().report();
    let call = report.portfolio.calls.iter().find(|part| part.call.label == OPEN_CALL).expect("the open call");
    assert_eq!(call.fund.as_ref().map(|fund| &fund.label[..]), Some("Applied Research Fund"), "its fund");
    let decided = call.rounds.iter().find(|round| round.stated_projects.is_some()).expect("the round that was decided");
    assert_eq!(
        (decided.stated_projects, decided.recorded_projects),
        (Some(7), 7),
        "what is stated and what is recorded agree"
    );
    assert_eq!(decided.decided_on, None, "the day of the decision is not said");
    let next = report.figures.next_deadline.expect("a round is still to come");
    assert_eq!((&next.human[..], &next.call.label[..]), ("6 November 2015", OPEN_CALL), "the last assessment round");
    let ideas = report.generated_from.records.iter().find(|one| one.kind == Kind::Call).map(|one| one.count);
    assert_eq!(ideas, Some(2), "the second call that the item mentions is kept as well");
}

#[test]
fn the_workshop_left_six_gaps_and_three_questions() {
    let year = year();
    let report = year.report();
    let at = |title: &str| {
        let events = report.learned.iter().flat_map(|group| &group.events);
        let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
        for item in events.filter(|event| event.title == title).flat_map(|event| &event.items) {
            let kind = match item.kind {
                TakeawayKind::Highlight => "highlight",
                TakeawayKind::Takeaway => "takeaway",
                TakeawayKind::KnowledgeGap => "gap",
                TakeawayKind::LearningQuestion => "question",
            };
            *kinds.entry(kind).or_default() += 1;
        }
        kinds
    };
    assert_eq!(at(YOUTH), BTreeMap::from([("gap", 6), ("highlight", 1), ("question", 3)]), "the workshop of 6 October");
    assert_eq!(at(INFORMAL), BTreeMap::from([("highlight", 3)]), "three highlights");
    assert_eq!(at(CITY), BTreeMap::from([("takeaway", 3)]), "selected takeaways");
    assert_eq!(
        at("Peace in Mali: progress, but in what direction?"),
        BTreeMap::from([("takeaway", 4)]),
        "four key issues"
    );
    assert_eq!(
        at("NAP 3 Draft Feedback Meeting"),
        BTreeMap::new(),
        "its item tells what was done, not what was learned"
    );
}

#[test]
fn what_was_promised_is_still_open() {
    let report = year().report();
    let promised = |title: &str| -> Vec<_> {
        let own = report.deadlines.follow_ups.iter().filter(|one| one.event.label == title);
        own.map(|one| &one.due[..]).collect()
    };
    assert_eq!(
        promised(INFORMAL),
        ["in the coming weeks", ""],
        "a summary report, in the words of the item; blog posts"
    );
    assert_eq!(promised(CITY), ["", "2016"], "blog posts, and a research project in the year to come");
    assert_eq!(promised(YOUTH), ["in the near future"], "joint research");
    assert_eq!(report.deadlines.follow_ups_open, report.deadlines.follow_ups.len() as u32, "none is reported as done");
}

#[test]
fn the_thread_runs_from_an_event_to_a_project_only_where_the_text_says_so() {
    let year = year();
    let links = year.report().links;
    let threads: Vec<_> =
        links.event_projects.iter().map(|one| (&one.event.label[..], &one.project.label[..])).collect();
    assert_eq!(threads, [(CITY, PLURAL)], "the same three countries, announced on the day of the award");
    let peace = year.event("Peace in Mali: progress, but in what direction?");
    assert_eq!(
        labels(&peace["related_events"]),
        ["Breaking the cycle: rule of law programming in Mali"],
        "two meetings of one season on one country"
    );
}

#[test]
fn every_record_can_be_traced_to_its_news_item() {
    let year = year();
    let report = year.report();
    let events = report.events.held.iter().map(|event| event.uid);
    let projects = report.portfolio.calls.iter().flat_map(|call| &call.projects).map(|project| project.uid);
    let calls = report.portfolio.calls.iter().filter_map(|call| call.call.uid);
    let tags = report.hashtags.iter().map(|tag| tag.uid);
    let organisations = report.people.organisations.iter().map(|organisation| organisation.uid);
    let people = report.people.named.iter().map(|person| person.uid);
    let uids: Vec<Uid> = events.chain(projects).chain(calls).chain(tags).chain(organisations).chain(people).collect();
    for uid in uids {
        let shown = show(&year.workspace.reader(), uid).expect("the record");
        let name = shown.record["title"].as_str().or(shown.record["name"].as_str()).unwrap_or_default();
        assert!(!shown.sources.is_empty(), "{} “{name}” names no source", shown.kind);
        for source in &shown.sources {
            assert!(source.published_on.is_some(), "{}: its date", source.title);
            assert!(source.file.ends_with(" of 10"), "{}: its place among the ten", source.title);
        }
    }
    assert_eq!(report.sources.len(), 10, "ten items, all of them used");
    let first = report.sources.first().and_then(|source| source.published_on);
    assert_eq!(first, PartialDate::parse("21.09.2015").ok(), "from September on");
}

#[test]
fn the_workspace_says_that_it_is_a_sample_and_is_sound() {
    let year = year();
    let origin = year.report().generated_from;
    assert!(origin.sample, "nobody takes it for their own data");
    assert_eq!(origin.identifier, "XX-PLACEHOLDER-0000", "and nobody reports under it");
    assert_eq!(db::check(&year.workspace).expect("a check"), [], "rows, search index and counters agree");
    let counts: BTreeMap<_, _> = origin.records.iter().map(|one| (one.kind, one.count)).collect();
    for (kind, count) in [
        (Kind::Event, 9),
        (Kind::Project, 7),
        (Kind::Call, 2),
        (Kind::Fund, 1),
        (Kind::Person, 19),
        (Kind::Organisation, 28),
        (Kind::Document, 19),
        (Kind::Hashtag, 5),
        (Kind::Source, 10),
    ] {
        assert_eq!(
            counts.get(&kind),
            Some(&count),
            "{kind}: as many as the files hold, so that no name was mistyped into a second record"
        );
    }
}
