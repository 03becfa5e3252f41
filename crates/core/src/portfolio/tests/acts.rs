use serde_json::json;

use super::desk;
use crate::{
    portfolio::{Extend, Milestone, NewStatus, Progress, Reached, change_status, extend, mark},
    projects::ProjectStatus,
    records,
};

fn status(uid: crate::values::Uid, status: ProjectStatus, since: &str) -> NewStatus {
    NewStatus { uid, revision: None, status, since: Some(since.into()) }
}

#[test]
fn a_status_has_a_date_and_a_history() {
    let desk = desk();
    let uid = desk.project("Wells", json!({"status": "pipeline"}));
    change_status(&desk.0, status(uid, ProjectStatus::Awarded, "2016-01-10")).unwrap();
    change_status(&desk.0, status(uid, ProjectStatus::Running, "")).unwrap();
    let record = desk.shown(uid);
    assert_eq!(record["awarded_on"], "2016-01-10", "the award has the date it was given");
    assert_eq!(record["actual_start"], "2016-03-01", "running means started, today where nothing was typed");
    let statuses = desk.standing(uid).statuses;
    let told: Vec<_> =
        statuses.iter().map(|one| (one.status, one.since.map(|date| date.to_string()).unwrap_or_default())).collect();
    assert_eq!(
        told,
        [
            (ProjectStatus::Pipeline, String::new()),
            (ProjectStatus::Awarded, "2016-01-10".into()),
            (ProjectStatus::Running, "2016-03-01".into())
        ],
        "from the first to the last"
    );
    assert_eq!(statuses[2].actor, "test", "and by whom");
    records::undo(&desk.0, None).unwrap();
    assert_eq!(desk.standing(uid).statuses.len(), 2, "what was undone is not told");
    assert!(desk.shown(uid)["actual_start"].is_null(), "and all of it is taken back at once");
}

#[test]
fn a_status_typed_in_the_form_has_no_date_of_its_own_until_one_is_given() {
    let desk = desk();
    let uid = desk.project("Wells", json!({"status": "awarded", "awarded_on": "2016-01-10"}));
    assert_eq!(desk.standing(uid).statuses[0].since.unwrap().to_string(), "2016-01-10", "the award says since when");
    records::edit(&desk.0, uid, None, &json!({"status": "running", "status_since": "2016-02-01"})).unwrap();
    let saved = records::edit(&desk.0, uid, None, &json!({"status": "suspended"})).unwrap();
    assert!(saved.warnings[0].message.contains("running"), "the old date is asked about: {:?}", saved.warnings);
    assert_eq!(desk.standing(uid).statuses[2].since, None, "and not taken for that of the new status");
    records::edit(&desk.0, uid, None, &json!({"status_since": "2016-02-20"})).unwrap();
    let statuses = desk.standing(uid).statuses;
    assert_eq!(
        (statuses.len(), statuses[2].since.unwrap().to_string()),
        (3, "2016-02-20".into()),
        "until it is put right"
    );
}

#[test]
fn an_extension_adds_its_row_and_moves_the_end_in_one_operation() {
    let desk = desk();
    let uid = desk.project("Wells", json!({"planned_start": "2015-11-01", "planned_end": "2016-04-30"}));
    let asked = |months: &str, new_end: &str| Extend {
        uid,
        revision: None,
        months: months.into(),
        new_end: new_end.into(),
        granted_on: String::new(),
        reason: "Floods".into(),
    };
    let saved = extend(&desk.0, asked("2", "")).unwrap();
    assert_eq!(saved.record["planned_end"], "2016-06-30", "the end of a month stays the end of one");
    assert_eq!(saved.record["extensions"][0]["granted_on"], "2016-03-01", "granted today");
    assert_eq!(saved.record["extensions"][0]["reason"], "Floods", "and why");
    assert_eq!(desk.standing(uid).days_left, Some(121), "counted from today");
    for (months, new_end, field, why) in [
        ("", "", "months", "nothing was said"),
        ("0", "", "months", "no time at all"),
        ("", "2016-05-01", "new_end", "earlier than the end it has"),
        ("", "tomorrowish", "new_end", "no date"),
    ] {
        let error = extend(&desk.0, asked(months, new_end)).unwrap_err();
        assert_eq!(error.problems[0].field, field, "{why}: {error}");
    }
    records::undo(&desk.0, None).unwrap();
    let record = desk.shown(uid);
    assert_eq!((&record["planned_end"], &record["extensions"]), (&json!("2016-04-30"), &json!([])), "undone as one");
}

#[test]
fn reports_come_in_and_instalments_are_paid_with_one_key() {
    let desk = desk();
    let uid = desk.project(
        "Wells",
        json!({
            "obligations": [{"kind": "narrative-report", "due_on": "2016-02-15"}, {"kind": "audit", "due_on": "2016-03-11"}, {"kind": "other"}],
            "money": [{"amount": "EUR 90"}, {"kind": "instalment", "amount": "EUR 40", "planned_on": "2016-03-01"}]
        }),
    );
    let standing = desk.standing(uid);
    let stages: Vec<_> = standing.obligations.iter().map(|one| (one.stage, one.days)).collect();
    assert_eq!(
        stages,
        [(Progress::Overdue, Some(-15)), (Progress::Due, Some(10)), (Progress::Open, None)],
        "by today’s date"
    );
    assert_eq!(standing.instalments[0].stage, Progress::Due, "due today is not overdue");
    let done =
        |row, milestone, on: Option<&str>| Reached { uid, revision: None, row, milestone, on: on.map(Into::into) };
    mark(&desk.0, done(standing.obligations[0].uid, Milestone::Received, Some("28 Feb 2016"))).unwrap();
    mark(&desk.0, done(standing.instalments[0].uid, Milestone::Paid, None)).unwrap();
    let after = desk.standing(uid);
    assert_eq!(after.obligations[0].stage, Progress::Received, "in, and waiting for approval");
    assert_eq!(after.instalments[0].stage, Progress::Paid, "paid");
    assert_eq!(after.money[0].left.unwrap().human(), "EUR 50", "and out of what is left");
    let early = mark(&desk.0, done(standing.obligations[0].uid, Milestone::Approved, Some("1 Feb 2016"))).unwrap_err();
    assert!(early.to_string().contains("before it was received"), "the rules of the form hold here too: {early}");
    let award = desk.shown(uid)["money"][0]["uid"].as_str().unwrap().parse().unwrap();
    assert!(mark(&desk.0, done(award, Milestone::Paid, None)).is_err(), "an award is not paid as such");
}
