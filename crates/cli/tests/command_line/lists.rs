//! Every family, and lists.

use crate::support::Place;

#[test]
fn every_family_is_added_shown_and_listed() {
    let place = Place::empty();
    let families = [
        ("hashtag", "--name '#Water'", "Water"),
        (
            "organisation",
            "--name 'Institute for Research in the Sahel' --acronym IRES --kind academic --identifier XX-REG:12",
            "IRES",
        ),
        ("person", "--name 'Ann Bell' --email ann@example.org", "Ann Bell"),
        (
            "fund",
            "--name 'Small Grants' --funder IRES --year '2016: EUR 400,000' --strand 'Cities (60%)' \
             --strand 'Borders (40%)'",
            "Small Grants",
        ),
        ("call", "--title 'Open call' --fund 'Small Grants' --grant-max 'EUR 100,000'", "Open call"),
        ("document", "--title Minutes --kind minutes --dated 'May 2016'", "Minutes"),
        (
            "source",
            "--title Newsletter --kind 'news item' --text 'All went well.' --published '4 May 2016'",
            "Newsletter",
        ),
        ("term", "--vocabulary 'event kind' --label 'World café'", "World café"),
    ];
    for (family, flags, name) in families {
        let uid = place.run(&format!("{family} add {flags}")).done(&format!("a {family} is added")).line();
        let shown = place.json(&format!("{family} show '{name}'"));
        assert_eq!(shown["record"]["uid"], uid, "the {family} is found by its name");
        place.run(&format!("{family} show '{name}'")).done("it is shown").says(&uid, "with its uid");
        place
            .run(&format!("{family} list"))
            .done("it is listed")
            .says(&uid, &format!("the list of {family} records has it"));
    }
    place.run("event add --title Tables --kind 'world cafe' --on 2016").done("the new kind can be used at once");
    place.run("platform edit --name 'Platform for Water' --currency XOF").done("the platform is edited");
    place.run("platform show").done("and shown").says("Platform for Water", "by its new name");
}

#[test]
fn a_name_that_may_mean_several_is_asked_back() {
    let place = Place::empty();
    for year in ["2015", "2016"] {
        place.run(&format!("event add --title 'Annual meeting' --on {year}")).done("add");
    }
    let answer = place.run("event show 'Annual meeting'").failed(1, "two events have this title");
    assert_eq!(
        answer.err.matches("event: Annual meeting").count(),
        2,
        "both are named with their uids: {}",
        answer.err
    );
}

#[test]
fn lists_are_sorted_paged_and_whole() {
    let place = Place::sample();
    let titles = |line: &str| -> Vec<String> {
        let page = place.json(&format!("event list {line}"));
        page["rows"]
            .as_array()
            .expect("rows")
            .iter()
            .map(|row| row["title"].as_str().unwrap_or_default().to_owned())
            .collect()
    };
    let all = titles("--all");
    assert_eq!(all.len(), 9, "the sample year has nine events");
    let first = place.json("event list --limit 4");
    assert_eq!(first["total"], 9, "a page knows the whole");
    let next = first["next"].as_str().expect("there is more");
    let rest = titles(&format!("--limit 50 --after '{next}'"));
    assert_eq!(rest, all[4..], "the next page goes on where the first ended");
    let mut by_title = all.clone();
    by_title.sort_by_key(|title| title.to_lowercase());
    assert_eq!(titles("--sort title"), by_title, "titles sort as in a dictionary");
    by_title.reverse();
    assert_eq!(titles("--sort title --descending"), by_title, "and the other way");
    let answer = place.run("event list placed_by_report").done("list");
    assert_eq!(answer.out, "", "where nothing is found nothing is printed");
    place.run("event list").done("list").says("4 December 2015 (report)", "what is placed by its report says so");
    place
        .run("event show 'Peace in Mali: progress, but in what direction?'")
        .done("show")
        .says("not stated; placed by its report of 4 December 2015", "on its page too");
}
