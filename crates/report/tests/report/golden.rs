//! The text formats, word for word. `RENEW=1 cargo test -p rostrum-report` writes them anew.

use std::{env, fs, path::PathBuf};

use rostrum_report::{Format, write};

use crate::fixture;

pub fn check(name: &str, written: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/report/golden").join(name);
    if env::var_os("RENEW").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, written).unwrap();
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    let line = golden.lines().zip(written.lines()).position(|(a, b)| a != b);
    assert!(
        golden == written,
        "{name} changed, first in line {}; look at it, then renew it with RENEW=1",
        line.map_or(golden.lines().count().min(written.lines().count()) + 1, |line| line + 1)
    );
}

#[test]
fn the_text_formats_are_as_they_were() {
    for format in [Format::Html, Format::Md, Format::Json] {
        for (name, report) in [("annual", fixture::annual()), ("hostile", fixture::hostile())] {
            // The word that never ends is not worth ten pages of golden text.
            let written = String::from_utf8(write(&report, format).unwrap()).unwrap();
            let written = written.replace(&fixture::endless(), "(endless)");
            check(&format!("{name}.{}", format.extension()), &written);
        }
    }
}
