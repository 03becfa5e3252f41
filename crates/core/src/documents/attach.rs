//! Files that are kept with a workspace: copied beside it, and found again from there alone.

use std::{
    fs::{self, File},
    io::{Read, Write},
    path::{Component, Path, PathBuf},
};

use serde_json::json;

use crate::{
    db::Workspace,
    error::{Error, Result},
    records::{Kind, Saved, add_within, link_within, saved},
    values::Uid,
    work,
};

/// Copies the file beside the workspace and keeps a document of it, linked to a record where one is named. Undo takes
/// the document away; the copy stays, because a backup or a redo may need it.
pub fn attach(workspace: &Workspace, file: &Path, to: Option<Uid>) -> Result<Saved> {
    if workspace.is_read_only() {
        return Err(Error::new(crate::Code::ReadOnly, "The workspace is open for reading only. Nothing was attached."));
    }
    let shown = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if !file.is_file() {
        return Err(Error::refused(format!("“{shown}” is not a file, so it was not attached.")));
    }
    let folder = folder_of(workspace.path());
    fs::create_dir_all(&folder)?;
    let kept = unused(&folder, &safe_name(&shown));
    copy(file, &kept)?;
    let relative = kept.strip_prefix(workspace.path().parent().unwrap_or(Path::new(""))).unwrap_or(&kept);
    let draft = json!({
        "title": Path::new(&shown).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or(shown.clone()),
        "file": relative.to_string_lossy().replace('\\', "/"),
        "kind": kind_of(&shown),
    });
    let written = workspace.transact("attach", |transaction| {
        let (uid, checked) = add_within(transaction, Kind::Document, &draft, None)?;
        let summary = match to {
            None => format!("Added document “{shown}”"),
            Some(to) => {
                let (kind, label) = link_within(transaction, to, uid)?;
                format!("Attached “{shown}” to {} “{label}”", kind.noun())
            }
        };
        Ok(((Kind::Document, uid, checked), summary))
    });
    if written.is_err() {
        // What stays behind would belong to no record.
        let _ = fs::remove_file(&kept);
    }
    Ok(saved(written?))
}

/// Where the file of a document lies. Only files in the folder of the workspace are found.
pub fn file(workspace: &Workspace, document: &super::Document) -> Result<PathBuf> {
    if document.file.is_empty() {
        return Err(Error::not_found(format!("“{}” has no file.", document.title)));
    }
    let name = Path::new(&document.file);
    let plain = name.components().all(|part| matches!(part, Component::Normal(_)));
    let home = workspace.path().parent().unwrap_or(Path::new("."));
    let home = home.canonicalize()?;
    let places = [home.join(name), folder_of(workspace.path()).join(name)];
    let found = places.iter().filter(|_| plain).find_map(|path| path.canonicalize().ok());
    match found.filter(|path| path.starts_with(&home) && path.is_file()) {
        Some(path) if starts_a_program(&path) => Err(Error::refused(format!(
            "“{}” would start a program, so it was not opened. It lies at {}.",
            document.file,
            path.display()
        ))),
        Some(path) => Ok(path),
        None => Err(Error::not_found(format!(
            "The file “{}” is not in the folder of the workspace any more.",
            document.file
        ))),
    }
}

/// The folder beside a workspace that holds its files: `Year 2015 files`.
fn folder_of(workspace: &Path) -> PathBuf {
    let stem = workspace.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    workspace.with_file_name(format!("{stem} files"))
}

const LONGEST: usize = 120;

/// A name that every system can keep and that leads nowhere else.
fn safe_name(name: &str) -> String {
    let plain = name.chars().map(|char| match char {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
        char if char.is_control()
            || matches!(char, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}') =>
        {
            '-'
        }
        char => char,
    });
    let plain = plain.collect::<String>();
    let plain = plain.trim_matches(['.', ' ', '-']);
    let (stem, extension) = match plain.rsplit_once('.') {
        Some((stem, extension)) if extension.chars().count() <= 10 => (stem, format!(".{extension}")),
        _ => (plain, String::new()),
    };
    let stem: String = stem.chars().take(LONGEST).collect();
    let stem = stem.trim();
    let device = matches!(stem.to_ascii_uppercase().as_str(), "CON" | "PRN" | "AUX" | "NUL" | "COM1" | "LPT1");
    match stem {
        "" => format!("file{extension}"),
        stem if device => format!("{stem} file{extension}"),
        stem => format!("{stem}{extension}"),
    }
}

/// The first free of `name.pdf`, `name 2.pdf` …
fn unused(folder: &Path, name: &str) -> PathBuf {
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => (stem, format!(".{extension}")),
        _ => (name, String::new()),
    };
    let first = folder.join(name);
    let later = (2..).map(|number| folder.join(format!("{stem} {number}{extension}")));
    std::iter::once(first.clone()).chain(later).find(|path| !path.exists()).unwrap_or(first)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    let mut partial = to.as_os_str().to_owned();
    partial.push(".partial");
    let partial = PathBuf::from(partial);
    let copied = copy_bytes(from, &partial).and_then(|()| Ok(fs::rename(&partial, to)?));
    if copied.is_err() {
        let _ = fs::remove_file(&partial);
    }
    copied
}

fn copy_bytes(from: &Path, to: &Path) -> Result<()> {
    let mut source = File::open(from)?;
    let total = source.metadata()?.len();
    let mut target = File::create(to)?;
    let (mut piece, mut done) = (vec![0; 1 << 20], 0);
    loop {
        let read = source.read(&mut piece)?;
        if read == 0 {
            break;
        }
        target.write_all(&piece[..read])?;
        done += read as u64;
        work::step(done, total)?;
    }
    Ok(target.sync_all()?)
}

fn extension(name: &Path) -> String {
    name.extension().unwrap_or_default().to_string_lossy().to_lowercase()
}

/// What the ending of a name says of the document.
fn kind_of(name: &str) -> &'static str {
    match extension(Path::new(name)).as_str() {
        "ppt" | "pptx" | "odp" | "key" => "presentation",
        "jpg" | "jpeg" | "png" | "gif" | "webp" | "heic" | "svg" | "tif" | "tiff" => "image",
        "mp4" | "mov" | "mkv" | "webm" | "avi" => "video",
        "htm" | "html" => "web-page",
        _ => "other",
    }
}

/// A record may name any file; on a desktop some of them would run.
fn starts_a_program(path: &Path) -> bool {
    const ENDINGS: &[&str] = &[
        "exe", "bat", "cmd", "com", "msi", "ps1", "vbs", "js", "jse", "wsf", "scr", "lnk", "sh", "bash", "run",
        "desktop", "appimage", "jar", "py", "pl", "rb", "command", "app", "pkg", "deb", "rpm", "hta", "reg",
    ];
    ENDINGS.contains(&extension(path).as_str())
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::{
        db::Environment,
        documents::Document,
        records::{self, Moment},
    };

    fn desk() -> (tempfile::TempDir, Workspace) {
        let home = tempfile::tempdir().unwrap();
        let environment = Environment::fixed(Moment(1_451_606_400_000));
        let workspace = Workspace::create(&home.path().join("year.rostrum"), environment).unwrap();
        (home, workspace)
    }

    fn document(record: &Value) -> Document {
        serde_json::from_value(record.clone()).unwrap()
    }

    #[test]
    fn a_file_is_copied_beside_the_workspace_and_linked() {
        let (home, workspace) = desk();
        let event = records::add(&workspace, Kind::Event, &json!({"title": "Lunch"}), None).unwrap().uid;
        let elsewhere = tempfile::tempdir().unwrap();
        let dropped = elsewhere.path().join("slides of Ana.pptx");
        fs::write(&dropped, "slides").unwrap();
        let saved = attach(&workspace, &dropped, Some(event)).unwrap();
        let kept = file(&workspace, &document(&saved.record)).unwrap();
        assert_eq!(fs::read_to_string(&kept).unwrap(), "slides", "the copy holds what the file held");
        assert!(
            kept.starts_with(home.path().canonicalize().unwrap().join("year files")),
            "beside the workspace: {kept:?}"
        );
        assert_eq!(saved.record["kind"], "presentation", "the ending says what it is");
        let shown = records::show(&workspace.reader(), event).unwrap();
        assert_eq!(shown.record["documents"][0]["label"], "slides of Ana", "the event names its document");
        let again = attach(&workspace, &dropped, Some(event)).unwrap();
        assert_eq!(
            again.record["file"], "year files/slides of Ana 2.pptx",
            "a second of that name is kept beside the first"
        );
        records::undo(&workspace, again.operation).unwrap();
        records::undo(&workspace, saved.operation).unwrap();
        let shown = records::show(&workspace.reader(), event).unwrap();
        assert_eq!(shown.record["documents"], json!([]), "one undo each takes document and link away");
    }

    #[test]
    fn names_lead_nowhere_else() {
        for (name, kept) in [
            ("../../etc/passwd", "etc-passwd"),
            ("a\\b:c?.pdf", "a-b-c-.pdf"),
            (".hidden", "hidden"),
            ("NUL.txt", "NUL file.txt"),
            ("exe.\u{202E}fdp", "exe.-fdp"),
            ("…", "…"),
            ("   ", "file"),
        ] {
            assert_eq!(safe_name(name), kept, "how “{name}” is kept");
        }
        assert!(safe_name(&"x".repeat(500)).chars().count() <= LONGEST, "and no name is too long to keep");
    }

    #[test]
    fn only_files_of_the_workspace_are_opened_and_nothing_that_runs() {
        let (home, workspace) = desk();
        fs::write(home.path().join("run.sh"), "rm").unwrap();
        fs::write(home.path().join("paper.pdf"), "paper").unwrap();
        let named = |name: &str| {
            let saved =
                records::add(&workspace, Kind::Document, &json!({"title": "Paper", "file": name}), None).unwrap();
            file(&workspace, &document(&saved.record))
        };
        assert!(named("paper.pdf").is_ok(), "a file beside the workspace");
        for name in ["../outside.pdf", "/etc/passwd", "gone.pdf", "run.sh", ""] {
            assert!(named(name).is_err(), "“{name}” is not opened");
        }
    }
}
