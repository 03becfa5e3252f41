//! The system's own file dialogs.

use std::fs;
use std::path::PathBuf;

use rostrum_core::{Code, Error};
use serde::Deserialize;
use tauri::{AppHandle, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

/// A kind of file that a dialog offers, e.g. `PDF` with the extension `pdf` (no dot).
#[derive(Deserialize)]
pub struct FileKind {
    name: String,
    extensions: Vec<String>,
}

/// Asks which file to open; `None` when the dialog was cancelled.
#[tauri::command]
pub async fn choose_open(
    app: AppHandle,
    window: WebviewWindow,
    title: String,
    kinds: Vec<FileKind>,
) -> Result<Option<PathBuf>, Error> {
    ask(app, window, title, kinds, |dialog| dialog.blocking_pick_file().and_then(|file| file.into_path().ok())).await
}

/// Asks where to save; `None` when the dialog was cancelled. `suggested` is the name that stands
/// in the dialog. A name typed without an extension gets the first kind's.
#[tauri::command]
pub async fn choose_save(
    app: AppHandle,
    window: WebviewWindow,
    title: String,
    suggested: String,
    kinds: Vec<FileKind>,
) -> Result<Option<PathBuf>, Error> {
    let extension = kinds.first().and_then(|kind| kind.extensions.first()).cloned();
    let chosen = ask(app, window, title, kinds, |dialog| {
        dialog.set_file_name(suggested).blocking_save_file().and_then(|file| file.into_path().ok())
    })
    .await?;
    Ok(chosen.map(|path| complete(path, extension.as_deref())))
}

/// The dialog has asked about overwriting the name as it was typed, and about no other: where the
/// completed name is taken, the name stays as it is.
fn complete(path: PathBuf, extension: Option<&str>) -> PathBuf {
    match extension {
        Some(extension) if path.extension().is_none() => {
            let completed = path.with_extension(extension);
            if completed.exists() { path } else { completed }
        }
        _ => path,
    }
}

/// The one place a dialog is shown from. It runs on a thread that may wait: on the main thread a
/// waiting dialog would freeze the window it belongs to.
async fn ask(
    app: AppHandle,
    window: WebviewWindow,
    title: String,
    kinds: Vec<FileKind>,
    show: impl FnOnce(FileDialogBuilder<tauri::Wry>) -> Option<PathBuf> + Send + 'static,
) -> Result<Option<PathBuf>, Error> {
    if let Some(answers) = test_answers() {
        return next_answer(&answers);
    }
    let mut dialog = app.dialog().file().set_title(title).set_parent(&window);
    for kind in &kinds {
        let extensions: Vec<&str> = kind.extensions.iter().map(String::as_str).collect();
        dialog = dialog.add_filter(&kind.name, &extensions);
    }
    tauri::async_runtime::spawn_blocking(move || show(dialog))
        .await
        .map_err(|error| Error::new(Code::Unexpected, format!("The file dialog could not be shown: {error}")))
}

/// A native dialog cannot be driven from outside, so a window under automation takes its answers
/// from a file: one path per dialog and line, an empty line for Cancel.
fn test_answers() -> Option<PathBuf> {
    let automated = std::env::var("TAURI_WEBVIEW_AUTOMATION").as_deref() == Ok("true");
    automated.then(|| std::env::var_os("ROSTRUM_TEST_DIALOG_ANSWERS")).flatten().map(PathBuf::from)
}

fn next_answer(answers: &PathBuf) -> Result<Option<PathBuf>, Error> {
    let failed = |error: std::io::Error| Error::new(Code::Unexpected, format!("{}: {error}", answers.display()));
    let text = fs::read_to_string(answers).map_err(failed)?;
    let (answer, rest) = text.split_once('\n').unwrap_or((&text, ""));
    fs::write(answers, rest).map_err(failed)?;
    Ok((!answer.is_empty()).then(|| PathBuf::from(answer)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_answers_each_dialog_with_the_next_line() {
        let folder = tempfile::tempdir().expect("a folder");
        let answers = folder.path().join("answers");
        fs::write(&answers, "/home/a report.pdf\n\n/home/last.rostrum").expect("the answers");
        let next = || next_answer(&answers).ok().flatten();
        assert_eq!(next(), Some(PathBuf::from("/home/a report.pdf")), "the first dialog takes the first line");
        assert_eq!(next(), None, "an empty line is Cancel");
        assert_eq!(next(), Some(PathBuf::from("/home/last.rostrum")), "the last line needs no end");
        assert_eq!(next(), None, "after the last answer every dialog is cancelled");
    }

    #[test]
    fn a_saved_name_gets_its_extension_and_never_another_files_place() {
        let folder = tempfile::tempdir().expect("a folder");
        let typed = folder.path().join("report");
        let given = complete(typed.clone(), Some("pdf"));
        assert_eq!(given, folder.path().join("report.pdf"), "a name without an extension gets the first kind's");
        assert_eq!(complete(given.clone(), Some("xlsx")), given, "an extension that was typed stays");
        fs::write(&given, "older").expect("a file of that name");
        assert_eq!(complete(typed.clone(), Some("pdf")), typed, "the dialog did not ask about overwriting report.pdf");
    }
}
