use serde_json::json;

use super::desk;
use crate::portfolio::{LandmarkKind, Progress, TimelineArgs, timeline};

fn asked(filter: &str, after: Option<String>, limit: u32) -> TimelineArgs {
    TimelineArgs { filter: filter.into(), after, limit: Some(limit), uid: None }
}

#[test]
fn a_course_has_its_period_and_what_falls_in_it() {
    let desk = desk();
    let wells = desk.project(
        "Wells",
        json!({
            "planned_start": "2015-11-01", "planned_end": "2016-06-30",
            "extensions": [{"months": "2", "new_end": "2016-06-30", "granted_on": "2016-02-10", "reason": "Floods"}],
            "obligations": [{"kind": "audit", "due_on": "2016-02-15"}, {"kind": "narrative-report"}],
            "outputs": [{"kind": "video", "title": "Wells on film", "published_on": "2016-05"}],
            "money": [{"amount": "EUR 90"}, {"kind": "instalment", "amount": "EUR 40", "planned_on": "2015-12-01", "actual_on": "2015-12-05"}]
        }),
    );
    let read =
        timeline(&desk.0.reader(), desk.now(), &TimelineArgs { uid: Some(wells), ..TimelineArgs::default() }).unwrap();
    let [course] = &read.courses[..] else { panic!("the one project") };
    assert_eq!(course.end.unwrap().to_string(), "2016-04-30", "where it was to end before the extension");
    assert_eq!(course.extended_to.unwrap().to_string(), "2016-06-30", "and where it ends with it");
    let landmarks: Vec<_> = course.landmarks.iter().map(|one| (one.kind, one.stage, one.on.to_string())).collect();
    assert_eq!(
        landmarks,
        [
            (LandmarkKind::Instalment, Progress::Paid, "2015-12-05".into()),
            (LandmarkKind::Extension, Progress::Approved, "2016-02-10".into()),
            (LandmarkKind::Obligation, Progress::Overdue, "2016-02-15".into()),
            (LandmarkKind::Output, Progress::Due, "2016-05".into()),
        ],
        "in the order of time; what has no date is not there"
    );
}

#[test]
fn the_portfolio_comes_page_by_page_and_what_has_no_start_is_listed() {
    let desk = desk();
    for number in 1..=7 {
        let month = format!("2015-{number:02}");
        desk.project(
            &format!("Project {number}"),
            json!({"planned_start": month, "duration_months": "6", "countries": [{"country": "Mali"}]}),
        );
    }
    desk.project("Some day", json!({"reported_on": "2015-10-22", "duration_months": "6"}));
    desk.project("Each April", json!({"planned_start": "14 April"}));
    let (mut after, mut titles) = (None, Vec::new());
    loop {
        let page = timeline(&desk.0.reader(), desk.now(), &asked("", after, 3)).unwrap();
        assert_eq!(page.total, 7, "how many there are is said on every page");
        titles.extend(page.courses.iter().map(|course| course.title.clone()));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    let expected: Vec<_> = (1..=7).rev().map(|number| format!("Project {number}")).collect();
    assert_eq!(titles, expected, "each once, the latest first");
    let first = timeline(&desk.0.reader(), desk.now(), &asked("", None, 3)).unwrap();
    assert_eq!(first.courses[0].end.unwrap().to_string(), "2015-12-31", "reckoned from the duration");
    assert!(first.courses[0].reckoned, "and said to be");
    let undated: Vec<_> = first.undated.iter().map(|one| (one.title.as_str(), one.missing.join(" "))).collect();
    assert_eq!(
        undated,
        [("Some day", "planned_start".to_owned()), ("Each April", "planned_start planned_end".to_owned())],
        "a start without its year is no start"
    );
    let mali = timeline(&desk.0.reader(), desk.now(), &asked("country:Mali", None, 40)).unwrap();
    assert_eq!((mali.total, mali.undated_count), (7, 0), "filtered as the list is");
    assert!(
        timeline(&desk.0.reader(), desk.now(), &asked("country:Mali", first.next, 3)).is_err(),
        "a place belongs to its filter"
    );
}
