use serde_json::json;

use super::{Desk, titles};
use crate::records::Kind;

#[test]
fn a_date_known_in_part_belongs_where_one_of_its_days_does() {
    let desk = Desk::new();
    desk.event("On the last day", json!({"starts_on": "31 December 2015"}));
    desk.event("On the day after", json!({"starts_on": "1 January 2016"}));
    desk.event("Some day in October", json!({"starts_on": "2015-10"}));
    desk.event("Some day in 2015", json!({"starts_on": "2015"}));
    desk.event("On 14 April, reported in May", json!({"starts_on": "14 April", "reported_on": "3 May 2015"}));
    desk.event("On 14 April of some year", json!({"starts_on": "14 April"}));
    desk.event("In a spring, reported the year before", json!({"starts_on": "2016-03", "reported_on": "2015-12"}));

    let year = desk.report("2015");
    assert_eq!(
        titles(&year.events.held),
        ["Some day in 2015", "On 14 April, reported in May", "Some day in October", "On the last day"],
        "its own date places an event, or else that of its report; never the day and month alone"
    );
    assert_eq!(year.figures.events_placed_by_report_date, 1, "a day without a year does not place an event");
    assert_eq!(year.figures.events_partly_in_period, 0, "in a whole year nothing is cut");
    assert_eq!(year.figures.events_without_date, 1, "and what has no year at all is told apart");
    assert_eq!(year.figures.events_without_month, 1, "the one of which only the year is known");
    let months: Vec<_> = year
        .figures
        .events_by_month
        .iter()
        .filter(|month| month.total > 0)
        .map(|month| (&month.month[..], month.total))
        .collect();
    assert_eq!(months, [("2015-05", 1), ("2015-10", 1), ("2015-12", 1)], "all others stand in their month");
    assert_eq!(year.figures.events_by_month.len(), 12, "empty months are there as well");

    let weeks = desk.report("15 Oct 2015 – 30 Nov 2015");
    assert_eq!(
        titles(&weeks.events.held),
        ["Some day in 2015", "Some day in October"],
        "either may lie in these weeks"
    );
    assert_eq!(weeks.figures.events_partly_in_period, 2, "and may as well lie outside, which is said");
}

#[test]
fn what_was_announced_or_cancelled_is_told_apart_and_counted_nowhere() {
    let desk = Desk::new();
    let kind = |status| {
        json!({"kind": "workshop", "status": status, "starts_on": "5 May 2015", "headcount": "30", "hashtags": ["Later"],
        "countries": ["Mali"], "takeaways": [{"text": "Nobody learned this."}],
        "organisations": [{"organisation": "Foundation"}], "participations": [{"person": "Ada Marsh", "role": "speaker"}]})
    };
    desk.event("Announced", kind("planned"));
    desk.event("Called off", kind("cancelled"));
    desk.event("Held", json!({"kind": "workshop", "starts_on": "6 May 2015"}));

    let report = desk.report("2015");
    let figures = &report.figures;
    assert_eq!((figures.events, figures.events_planned, figures.events_cancelled), (1, 1, 1), "one of each");
    assert_eq!(titles(&report.events.planned), ["Announced"], "listed apart");
    assert_eq!(titles(&report.events.cancelled), ["Called off"], "listed apart");
    assert_eq!(report.events.planned[0].contributors[0].person.label, "Ada Marsh", "with its programme");
    assert_eq!(figures.headcount.sentence, "the 1 event gave no number", "nobody came to an event that was not held");
    assert_eq!(
        (figures.hashtags, figures.people, figures.organisations, figures.takeaways, figures.event_countries.len()),
        (0, 0, 0, 0, 0),
        "and nothing of it is in another figure"
    );
}

#[test]
fn headcounts_stay_as_sure_as_they_were_stated() {
    let desk = Desk::new();
    for (title, headcount) in
        [("a", "20"), ("b", "about 40"), ("c", "more than 60"), ("d", "up to 30"), ("e", "25 expected"), ("f", "")]
    {
        desk.event(title, json!({"starts_on": "2015-03-01", "headcount": headcount}));
    }
    let headcount = desk.report("2015").figures.headcount;
    assert_eq!(
        (headcount.at_least, headcount.counted_events, headcount.uncounted_events),
        (120, 3, 1),
        "bounds below and rounded numbers add up"
    );
    assert_eq!((headcount.up_to, headcount.expected), (30, 25), "bounds above and hopes are in no sum");
    assert_eq!(
        (headcount.complete, headcount.about),
        (false, true),
        "people may be missing, and one number is rounded"
    );
    assert_eq!(
        headcount.sentence,
        "at least about 120 people at 3 of 6 events; up to 30 more at 1 event; expected 25 more at 1 event; 1 event gave no number",
        "all of it in one sentence"
    );
}

#[test]
fn what_was_learned_stands_under_a_hashtag_or_theme_or_the_event_itself() {
    let desk = Desk::new();
    let lesson =
        |text: &str| json!([{"kind": "highlight", "text": text}, {"kind": "knowledge gap", "text": "And a gap."}]);
    desk.event("Second", json!({"starts_on": "2015-06-01", "hashtags": ["Water", "Peace"], "themes": ["Rivers"], "takeaways": lesson("Two.")}));
    desk.event("First", json!({"starts_on": "2015-02-01", "hashtags": ["#Water"], "takeaways": lesson("One.")}));
    desk.event("Third", json!({"starts_on": "2015-07-01", "themes": ["Rivers"], "takeaways": lesson("Three.")}));
    desk.event("Fourth", json!({"starts_on": "2015-08-01", "takeaways": lesson("Four.")}));
    desk.event("Silent", json!({"starts_on": "2015-09-01", "hashtags": ["Peace"]}));

    let report = desk.report("2015");
    let groups: Vec<_> =
        report.learned.iter().map(|group| (&group.label[..], group.items, group.events.len())).collect();
    assert_eq!(
        groups,
        [("Water", 4, 2), ("Rivers", 2, 1), ("Fourth", 2, 1)],
        "each takeaway once, under the first heading of its event"
    );
    let first = &report.learned[0].events[0];
    assert_eq!(
        (&first.title[..], &first.items[0].text[..]),
        ("First", "One."),
        "in the order of time, and of the event"
    );
    assert_eq!(report.figures.takeaways, 8, "all of them");
    let hashtags: Vec<_> = report.hashtags.iter().map(|one| (&one.name[..], one.events)).collect();
    assert_eq!(hashtags, [("Peace", 2), ("Water", 2)], "a hashtag counts wherever it stands on an event");
}

#[test]
fn promises_and_deadlines_keep_the_words_they_were_given_in() {
    let desk = Desk::new();
    desk.event(
        "Workshop",
        json!({"starts_on": "2015-11-23", "follow_ups": [
            {"what": "Write the report", "due_as_printed": "in the coming weeks"},
            {"what": "Call back", "due_on": "2016"},
            {"what": "Send the slides", "done_on": "2015-11-30"},
        ]}),
    );
    desk.event("Long ago", json!({"starts_on": "2014-11-23", "follow_ups": [{"what": "Still open", "due_on": "2015-06"}, {"what": "Not due yet", "due_on": "2019"}]}));
    desk.add(
        Kind::Call,
        json!({"title": "Spring call", "status": "open", "rounds": [
            {"name": "Late", "deadline_on": "2016-02-01", "deadline_at": "17:00", "deadline_zone": "Europe/Amsterdam"},
            {"name": "Early", "deadline_on": "2015-12-01"},
        ]}),
    );
    desk.add(Kind::Call, json!({"title": "Old call", "status": "closed", "rounds": [{"name": "Only", "deadline_on": "2015-02-01"}, {"name": "Void", "deadline_on": "2016-01-01"}]}));

    let report = desk.report("2015");
    let dues: Vec<_> = report.deadlines.follow_ups.iter().map(|one| (&one.what[..], &one.due[..])).collect();
    assert_eq!(
        dues,
        [
            ("Still open", "June 2015"),
            ("Write the report", "in the coming weeks"),
            ("Call back", "2016"),
            ("Send the slides", "")
        ],
        "the year's own, and what fell due in it"
    );
    assert_eq!(report.deadlines.follow_ups_open, 3, "one of them is done");
    let rounds: Vec<_> = report.deadlines.rounds.iter().map(|one| (&one.human[..], one.in_period)).collect();
    assert_eq!(
        rounds,
        [("1 February 2015", true), ("1 December 2015", true), ("1 February 2016, 17:00 (Europe/Amsterdam)", false)],
        "those of the year, and later ones still to be met"
    );
    let next = report.figures.next_deadline.unwrap();
    assert_eq!((&next.human[..], &next.round[..]), ("1 December 2015", "Early"), "a closed call has no next deadline");
}
