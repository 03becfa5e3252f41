//! Examples for the help of every command. Each line that begins with `rostrum` can be typed as it stands.

/// Of the command with this path, such as `event add`.
pub fn of(path: &str) -> Option<&'static str> {
    EXAMPLES.iter().find(|(of, _)| *of == path).map(|(_, text)| *text)
}

const EXAMPLES: &[(&str, &str)] = &[
    (
        "",
        r##"Examples:
  rostrum sample 2015.rostrum
  rostrum --workspace 2015.rostrum event list year:2015 kind:workshop
  rostrum event add --title "Land rights in the Sahel" --kind workshop --on "3 March 2016"
  rostrum search informal economy
  rostrum report annual --from 2015 --out annual-2015.pdf
  rostrum undo"##,
    ),
    (
        "new",
        r##"Examples:
  rostrum new
  rostrum new ~/platform/2016.rostrum"##,
    ),
    (
        "sample",
        r##"Examples:
  rostrum sample
  rostrum sample /tmp/2015.rostrum"##,
    ),
    (
        "event",
        r##"Examples:
  rostrum event list year:2015
  rostrum event show "Plural Security in the City"
  rostrum event add --title "Land rights in the Sahel" --kind workshop --on "3 March 2016""##,
    ),
    (
        "event list",
        r##"Examples:
  rostrum event list
  rostrum event list year:2015 kind:workshop --sort title
  rostrum event list '#SRoLMali' country:Mali --all --json"##,
    ),
    (
        "event show",
        r##"Examples:
  rostrum event show "Plural Security in the City"
  rostrum event show 0150a36c-fbc0 --json"##,
    ),
    (
        "event add",
        r##"Examples:
  rostrum event add --title "Land rights in the Sahel" --kind workshop --on "16–17 March 2016" --city Bamako --country Mali --headcount "about 40" --hashtag LandSahel --speaker "Amina Diallo (IRES)" --takeaway "Titles alone settle nothing" --follow-up "Summary report; due April 2016; who Amina Diallo"
  rostrum event add --title "Lunch with the ministry" --kind "lunch meeting" --status planned --on "12 May 2016" --summary @notes.txt
  rostrum event add --json - < drafts.jsonl
  Each draft is an object with the fields that “rostrum event show UID --json” prints under “record”; any value may be text as people write it."##,
    ),
    (
        "event edit",
        r##"Examples:
  rostrum event edit "Land rights in the Sahel" --headcount 43
  rostrum event edit 0150a36c-fbc0 --add-hashtag Sahel --remove-hashtag LandSahel
  rostrum event edit "Land rights in the Sahel" --venue ""
  rostrum event edit --json changes.jsonl
  A flag replaces what the field held, and empties it with ""; --speaker replaces the speakers and leaves the moderators."##,
    ),
    (
        "event delete",
        r##"Examples:
  rostrum event delete "Land rights in the Sahel""##,
    ),
    (
        "event restore",
        r##"Examples:
  rostrum event restore 0150a36c-fbc0-71be-8d37-5f414df599b0"##,
    ),
    (
        "project",
        r##"Examples:
  rostrum project list country:Burundi
  rostrum project add --title "Who guards the bus station?" --lead "A. Diallo" --institution IRES --awarded "about 100,000 euros""##,
    ),
    (
        "project list",
        r##"Examples:
  rostrum project list year:2015
  rostrum project list status:running --sort title --json"##,
    ),
    (
        "project show",
        r##"Examples:
  rostrum project show 01508ed9-0a00"##,
    ),
    (
        "project add",
        r##"Examples:
  rostrum project add --title "Who guards the bus station?" --lead "A. Diallo" --institution IRES --institution-country Mali --country Mali --country Niger --awarded "about 100,000 euros" --cofunding "EUR 20,000; from Ministry of Planning" --months 6
  rostrum project add --title "Courts on wheels" --call "Open call" --round "Second round" --awarded-on "June 2016"
  rostrum project add --json drafts.jsonl"##,
    ),
    (
        "project edit",
        r##"Examples:
  rostrum project edit "Courts on wheels" --status running --actual-start "1 September 2016"
  rostrum project edit "Courts on wheels" --add-payment "EUR 50,000; on 4 September 2016" --add-obligation "narrative report; due 1 March 2017"
  rostrum project edit "Courts on wheels" --add-output "Justice on the road; kind policy brief; published May 2017""##,
    ),
    (
        "project delete",
        r##"Examples:
  rostrum project delete "Courts on wheels""##,
    ),
    (
        "project restore",
        r##"Examples:
  rostrum project restore 01508ed9-0a00-75fe-aa9c-cd78fff7d274"##,
    ),
    (
        "call",
        r##"Examples:
  rostrum call list
  rostrum call add --title "Open call 2016" --fund "Applied Research Fund" --round "First round" --deadline "6 May 2016 14:00 Europe/Amsterdam""##,
    ),
    (
        "call list",
        r##"Examples:
  rostrum call list
  rostrum call list status:open --json"##,
    ),
    (
        "call show",
        r##"Examples:
  rostrum call show "Open call 2016""##,
    ),
    (
        "call add",
        r##"Examples:
  rostrum call add --title "Open call 2016" --fund "Applied Research Fund" --opens "1 February 2016" --grant-max "EUR 100,000" --round "First round" --deadline "6 May 2016 14:00 Europe/Amsterdam"
  rostrum call add --title "Ideas 2016" --round "Sketches; deadline April 2016; stage expression of interest" --round "Proposals; deadline September 2016""##,
    ),
    (
        "call edit",
        r##"Examples:
  rostrum call edit "Open call 2016" --deadline "13 May 2016 14:00 Europe/Amsterdam"
  rostrum call edit "Open call 2016" --add-round "Second round; deadline 4 November 2016""##,
    ),
    (
        "call delete",
        r##"Examples:
  rostrum call delete "Ideas 2016""##,
    ),
    (
        "call restore",
        r##"Examples:
  rostrum call restore 01508ed8-1fa0-7b4c-8ab3-f19f8a532988"##,
    ),
    (
        "person",
        r##"Examples:
  rostrum person list organisation:Clingendael
  rostrum person add --name "Amina Diallo" --organisation "IRES; role Researcher""##,
    ),
    (
        "person list",
        r##"Examples:
  rostrum person list
  rostrum person list country:Mali --all"##,
    ),
    (
        "person show",
        r##"Examples:
  rostrum person show "Amina Diallo""##,
    ),
    (
        "person add",
        r##"Examples:
  rostrum person add --name "Amina Diallo" --title Dr --given Amina --family Diallo --email a.diallo@example.org --organisation IRES --role Researcher --country Mali
  rostrum person add --name "Jan van der Berg" --organisation "IRES; role Director; from 2012; until 2015" --organisation "City of Bamako; from 2015""##,
    ),
    (
        "person edit",
        r##"Examples:
  rostrum person edit "Amina Diallo" --add-email amina@example.org
  rostrum person edit "Amina Diallo" --role "Senior researcher""##,
    ),
    (
        "person delete",
        r##"Examples:
  rostrum person delete "Amina Diallo""##,
    ),
    (
        "person restore",
        r##"Examples:
  rostrum person restore 0150a36c-fbc0-71be-8d37-5f414df599b0"##,
    ),
    (
        "organisation",
        r##"Examples:
  rostrum organisation list kind:academic
  rostrum organisation add --name "Institute for Research in the Sahel" --acronym IRES --kind academic"##,
    ),
    (
        "organisation list",
        r##"Examples:
  rostrum organisation list country:Mali"##,
    ),
    (
        "organisation show",
        r##"Examples:
  rostrum organisation show IRES"##,
    ),
    (
        "organisation add",
        r##"Examples:
  rostrum organisation add --name "Institute for Research in the Sahel" --acronym IRES --kind academic --country Mali --website https://ires.example.org --identifier ML-RC:1234"##,
    ),
    (
        "organisation edit",
        r##"Examples:
  rostrum organisation edit IRES --add-other-name "Institut de recherche du Sahel""##,
    ),
    (
        "organisation delete",
        r##"Examples:
  rostrum organisation delete IRES"##,
    ),
    (
        "organisation restore",
        r##"Examples:
  rostrum organisation restore 0150a36c-fbc0-71be-8d37-5f414df599b0"##,
    ),
    (
        "hashtag",
        r##"Examples:
  rostrum hashtag list
  rostrum hashtag edit LandSahel --name SahelLand"##,
    ),
    (
        "hashtag list",
        r##"Examples:
  rostrum hashtag list --sort name --ascending"##,
    ),
    (
        "hashtag show",
        r##"Examples:
  rostrum hashtag show '#LandSahel'"##,
    ),
    (
        "hashtag add",
        r##"Examples:
  rostrum hashtag add --name LandSahel --note "Land and who owns it""##,
    ),
    (
        "hashtag edit",
        r##"Examples:
  rostrum hashtag edit LandSahel --name SahelLand"##,
    ),
    (
        "hashtag delete",
        r##"Examples:
  rostrum hashtag delete LandSahel"##,
    ),
    (
        "hashtag restore",
        r##"Examples:
  rostrum hashtag restore 0150a36c-fbc0-71be-8d37-5f414df599b0"##,
    ),
    (
        "fund",
        r##"Examples:
  rostrum fund list
  rostrum fund add --name "Small Grants" --funder "Ministry of Planning" --year "2016: EUR 400,000""##,
    ),
    (
        "fund list",
        r##"Examples:
  rostrum fund list"##,
    ),
    (
        "fund show",
        r##"Examples:
  rostrum fund show "Applied Research Fund""##,
    ),
    (
        "fund add",
        r##"Examples:
  rostrum fund add --name "Small Grants" --funder "Ministry of Planning" --year "2016: EUR 400,000" --strand "Cities (60%)" --strand "Borders (40%)""##,
    ),
    (
        "fund edit",
        r##"Examples:
  rostrum fund edit "Small Grants" --add-year "2017: EUR 450,000""##,
    ),
    (
        "fund delete",
        r##"Examples:
  rostrum fund delete "Small Grants""##,
    ),
    (
        "fund restore",
        r##"Examples:
  rostrum fund restore 0150a36c-fbc0-71be-8d37-5f414df599b0"##,
    ),
    (
        "document",
        r##"Examples:
  rostrum document list
  rostrum document add --title "Justice on the road" --kind "policy brief" --link https://example.org/brief.pdf"##,
    ),
    (
        "document list",
        r##"Examples:
  rostrum document list kind:report"##,
    ),
    (
        "document show",
        r##"Examples:
  rostrum document show "Justice on the road""##,
    ),
    (
        "document add",
        r##"Examples:
  rostrum document add --title "Justice on the road" --kind "policy brief" --link https://example.org/brief.pdf --dated "May 2017" --language en"##,
    ),
    (
        "document edit",
        r##"Examples:
  rostrum document edit "Justice on the road" --dated "12 May 2017""##,
    ),
    (
        "document delete",
        r##"Examples:
  rostrum document delete "Justice on the road""##,
    ),
    (
        "document restore",
        r##"Examples:
  rostrum document restore 0150a36c-fbc0-71be-8d37-5f414df599b0"##,
    ),
    (
        "source",
        r##"Examples:
  rostrum source list
  rostrum source add --title "Newsletter of May" --kind "news item" --published "4 May 2016" --text @newsletter.txt"##,
    ),
    (
        "source list",
        r##"Examples:
  rostrum source list year:2015"##,
    ),
    (
        "source show",
        r##"Examples:
  rostrum source show "Newsletter of May""##,
    ),
    (
        "source add",
        r##"Examples:
  rostrum source add --title "Newsletter of May" --kind "news item" --published "4 May 2016" --text @newsletter.txt"##,
    ),
    (
        "source edit",
        r##"Examples:
  rostrum source edit "Newsletter of May" --link https://example.org/may"##,
    ),
    (
        "source delete",
        r##"Examples:
  rostrum source delete "Newsletter of May""##,
    ),
    (
        "source restore",
        r##"Examples:
  rostrum source restore 0150a36c-fbc0-71be-8d37-5f414df599b0"##,
    ),
    (
        "term",
        r##"Examples:
  rostrum term list
  rostrum term add --vocabulary "event kind" --label "World café""##,
    ),
    (
        "term list",
        r##"Examples:
  rostrum term list"##,
    ),
    (
        "term show",
        r##"Examples:
  rostrum term show "World café""##,
    ),
    (
        "term add",
        r##"Examples:
  rostrum term add --vocabulary "event kind" --label "World café"
  rostrum term add --vocabulary "participation role" --label "Interpreter""##,
    ),
    (
        "term edit",
        r##"Examples:
  rostrum term edit "World café" --label "Café conversation""##,
    ),
    (
        "term delete",
        r##"Examples:
  rostrum term delete "World café""##,
    ),
    (
        "term restore",
        r##"Examples:
  rostrum term restore 0150a36c-fbc0-71be-8d37-5f414df599b0"##,
    ),
    (
        "platform",
        r##"Examples:
  rostrum platform show
  rostrum platform edit --name "Platform for Land and Water" --currency EUR"##,
    ),
    (
        "platform show",
        r##"Examples:
  rostrum platform show --json"##,
    ),
    (
        "platform edit",
        r##"Examples:
  rostrum platform edit --name "Platform for Land and Water" --zone Europe/Amsterdam --currency EUR"##,
    ),
    (
        "search",
        r##"Examples:
  rostrum search informal economy
  rostrum search '"plural security"' year:2015
  rostrum search type:project country:Burundi
  rostrum search --limit 10 -- Mali -kind:workshop
  rostrum search brainstorm --ranked --limit 5 --json"##,
    ),
    (
        "link",
        r##"Examples:
  rostrum link "Land rights in the Sahel" "Amina Diallo" --as speaker
  rostrum link 01508ed9-0a00 "Justice on the road""##,
    ),
    (
        "unlink",
        r##"Examples:
  rostrum unlink "Land rights in the Sahel" "Amina Diallo" --as speaker"##,
    ),
    (
        "history",
        r##"Examples:
  rostrum history "Land rights in the Sahel"
  rostrum history 0150a36c-fbc0-71be-8d37-5f414df599b0 --json"##,
    ),
    (
        "operations",
        r##"Examples:
  rostrum operations
  rostrum operations --limit 10 --before 120"##,
    ),
    (
        "undo",
        r##"Examples:
  rostrum undo
  rostrum undo 17"##,
    ),
    (
        "redo",
        r##"Examples:
  rostrum redo"##,
    ),
    (
        "backup",
        r##"Examples:
  rostrum backup
  rostrum backup /media/usb/2016.rostrum"##,
    ),
    (
        "restore",
        r##"Examples:
  rostrum restore /media/usb/2016.rostrum
  rostrum restore backups/2016.rostrum --to ~/recovered.rostrum"##,
    ),
    (
        "check",
        r##"Examples:
  rostrum check
  rostrum check --rebuild"##,
    ),
    (
        "export",
        r##"Examples:
  rostrum export csv event year:2015 --out events.csv
  rostrum export json --out everything.json"##,
    ),
    (
        "export csv",
        r##"Examples:
  rostrum export csv event year:2015 --out events.csv
  rostrum export csv organisation country:Mali"##,
    ),
    (
        "export json",
        r##"Examples:
  rostrum export json --out everything.json
  rostrum export json --family event --family project year:2015"##,
    ),
    (
        "report",
        r##"Examples:
  rostrum report annual --from 2015 --out annual-2015.pdf
  rostrum report annual --from "1 July 2015" --to "31 December 2015" --out half-year.docx
  rostrum report annual --from 2015-01-01 --to 2015-12-31 --filter country:Mali --format json"##,
    ),
    (
        "completions",
        r##"Examples:
  rostrum completions bash > ~/.local/share/bash-completion/completions/rostrum
  rostrum completions zsh > ~/.zfunc/_rostrum
  rostrum completions fish > ~/.config/fish/completions/rostrum.fish"##,
    ),
    (
        "man",
        r##"Examples:
  rostrum man | man -l -
  rostrum man --out ~/.local/share/man/man1"##,
    ),
];

#[cfg(test)]
mod tests {
    use super::{super::tree, EXAMPLES, of};

    /// The words of a line as a shell parts them, up to a redirection or a pipe.
    fn words(line: &str) -> Vec<String> {
        let (mut words, mut word, mut quote, mut begun) = (Vec::new(), String::new(), None, false);
        for char in line.chars() {
            match (quote, char) {
                (Some(open), _) if char == open => quote = None,
                (None, '"' | '\'') => (quote, begun) = (Some(char), true),
                (None, ' ') if !begun => {}
                (None, ' ') => {
                    words.push(std::mem::take(&mut word));
                    begun = false;
                }
                (None, '<' | '>' | '|') => return words,
                _ => {
                    word.push(char);
                    begun = true;
                }
            }
        }
        words.extend(begun.then_some(word));
        words
    }

    fn paths(command: &clap::Command, path: &str, into: &mut Vec<String>) {
        into.push(path.to_owned());
        for one in command.get_subcommands() {
            paths(one, format!("{path} {}", one.get_name()).trim_start(), into);
        }
    }

    #[test]
    fn every_command_has_examples_and_every_example_can_be_typed() {
        let (tree, mut commands) = (tree(), Vec::new());
        paths(&tree, "", &mut commands);
        for command in &commands {
            assert!(of(command).is_some(), "the help of “{command}” has examples");
        }
        for (command, text) in EXAMPLES {
            assert!(commands.iter().any(|one| one == command), "“{command}” is a command");
            for line in text.lines().map(str::trim).filter(|line| line.starts_with("rostrum")) {
                let parsed = tree.clone().try_get_matches_from(words(line));
                assert!(parsed.is_ok(), "{line}: {}", parsed.err().map(|error| error.to_string()).unwrap_or_default());
                assert!(
                    line.starts_with(format!("rostrum {command}").trim()) || command.is_empty(),
                    "{line} is of “{command}”"
                );
            }
        }
    }

    #[test]
    fn the_tree_of_commands_is_sound() {
        tree().debug_assert();
    }
}
