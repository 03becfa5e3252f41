//! The commands, as the window and the command line call them.

use rostrum_core::{Error, api::Session, db::Environment, records::Moment};
use rostrum_report::api::call;
use serde_json::{Value, json};

use crate::workspace;

fn session() -> Session {
    let session = Session::new(Environment::fixed(Moment(1_451_577_600_000)), None);
    session.put(Some(workspace::sample_year())).unwrap();
    session
}

fn refused(name: &str, arguments: Value) -> String {
    let error: Error = call(&session(), name, arguments).expect_err("the command must refuse");
    error.message
}

#[test]
fn there_is_a_kind_of_report_to_choose() {
    let templates = call(&session(), "report.templates", json!({})).unwrap();
    assert_eq!(templates, json!([{ "name": "annual", "title": "Annual report" }]), "by name and title");
}

#[test]
fn commands_of_the_core_are_called_the_same_way() {
    let status = call(&session(), "workspace.status", json!({})).unwrap();
    assert_eq!(status["open"]["sample"], true, "one place to call for all of them");
    let missing = refused("report.print", json!({}));
    assert!(missing.contains("report.print"), "a command that nobody has is named: {missing}");
}

#[test]
fn a_preview_is_a_page() {
    for (from, to, title) in [
        ("2015", "", "Annual report 2015"),
        ("1 jan 2015", "31.12.2015", "Annual report 2015"),
        ("2015-Q4", "", "Report on October–December 2015"),
        ("this year", "", "Annual report 2015"),
        ("dernier trimestre", "", "Report on July–September 2015"),
        ("nov 2015", "dec 2015", "Report on November–December 2015"),
    ] {
        let arguments = json!({ "template": "annual", "from": from, "to": to, "filter": "" });
        let preview = call(&session(), "report.preview", arguments).unwrap();
        assert_eq!(preview["title"], title, "from “{from}” to “{to}”");
        let html = preview["html"].as_str().unwrap();
        assert!(html.starts_with("<!doctype html>") && html.contains(title), "the page has the title");
    }
}

#[test]
fn a_filter_narrows_the_report_and_the_report_says_so() {
    let arguments = json!({ "template": "annual", "from": "2015", "to": "", "filter": "country:ML" });
    let preview = call(&session(), "report.preview", arguments).unwrap();
    let html = preview["html"].as_str().unwrap();
    assert!(html.contains("country:ML"), "the words of the filter stand in the report");
    assert!(html.contains("Three events") && !html.contains("Nine events"), "three of the nine were about Mali");
}

#[test]
fn a_report_is_saved_whole_under_its_name() {
    let folder = tempfile::tempdir().unwrap();
    for (format, name, starts) in [
        ("pdf", "report.pdf", &b"%PDF"[..]),
        ("", "report.docx", b"PK"),
        ("Markdown", "notes.txt", b"# Annual report 2015"),
    ] {
        let path = folder.path().join(name);
        let arguments =
            json!({ "template": "annual", "from": "2015", "to": "", "filter": "", "format": format, "path": path });
        let saved = call(&session(), "report.save", arguments).unwrap();
        let written = std::fs::read(&path).unwrap();
        assert!(written.starts_with(starts), "{name} is what was asked for");
        assert_eq!(saved["bytes"], written.len(), "and as long as it is said to be");
        assert_eq!(saved["path"], json!(path), "where it was wanted");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 3, "nothing half-written lies beside them");
}

#[test]
fn a_mistake_is_answered_by_what_is_meant() {
    let save = |template: &str, from: &str, to: &str, format: &str| {
        let path = std::env::temp_dir().join("never-written");
        refused(
            "report.save",
            json!({ "template": template, "from": from, "to": to, "filter": "", "format": format, "path": path }),
        )
    };
    for (message, expected) in [
        (save("anual", "2015", "", "pdf"), "The template \"anual\": did you mean \"annual\"?"),
        (save("", "2015", "", "pdf"), "The template is missing; it can be annual."),
        (save("annual", "2015", "", "dokx"), "The format \"dokx\": did you mean \"docx\"?"),
        (
            save("annual", "2015", "", "odt"),
            "The format \"odt\" is not known; it can be pdf, docx, xlsx, html, md, json.",
        ),
        (
            save("annual", "2015", "2014", "pdf"),
            "The period ends on 31 December 2014, before it begins on 1 January 2015.",
        ),
        (save("annual", "", "", "pdf"), "Say which period the report is about: a year such as 2015, or two dates."),
        (save("annual", "", "2015", "pdf"), "Say when the period begins."),
    ] {
        assert_eq!(message, expected, "in plain words");
    }
    assert!(!std::env::temp_dir().join("never-written").exists(), "and nothing was written");
}
