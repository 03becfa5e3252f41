//! The window as the person in front of it has it: verbs that read like a story.
//!
//! Everything is found by its accessible name, and every verb waits until what it needs is there
//! or [`PATIENCE`] is over; there are no pauses. A story that fails leaves a picture.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::display::Display;
use super::driver::{Driver, PATIENCE, millis};
use super::keys;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const PAGE: &str = include_str!("page.js");

/// Asks the page over and over, inside the page, until a verb of `page.js` says yes.
const ASK: &str = "
    const [verb, given, patience, done] = arguments;
    if (!window.story) return done({ bare: true });
    const end = Date.now() + patience;
    const ask = () => {
      let answer;
      try { answer = window.story[verb](...given); } catch (error) { return done({ broken: `${error} ${error.stack}` }); }
      if (answer !== null && answer !== false) return done({ answer });
      if (Date.now() > end) return done({ instead: window.story.outline() });
      setTimeout(ask, 20);
    };
    ask();";

/// Light or dark, as the system or the person chose it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appearance {
    Light,
    Dark,
}

/// One window with a home of its own.
pub struct App {
    driver: Option<Driver>,
    display: Display,
    home: TempDir,
    arguments: Vec<String>,
    axe: String,
}

impl App {
    /// Opens the window of a person who has never used the program. `None`, with a word on
    /// standard error, where the tools for it are missing.
    pub fn open() -> Option<Self> {
        Self::open_with(&[])
    }

    /// Opens the window with arguments, e.g. the path of a workspace.
    pub fn open_with(arguments: &[&str]) -> Option<Self> {
        let axe = super::tools()?;
        let home = tempfile::Builder::new().prefix("rostrum-journey-").tempdir().expect("a home");
        let arguments = arguments.iter().map(ToString::to_string).collect();
        let mut app = Self { driver: None, display: Display::start(), home, arguments, axe };
        app.reopen();
        Some(app)
    }

    /// A path in the home of this story, e.g. of a file to save.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Presses a button, follows a link, takes a menu item or an option.
    pub fn click(&self, name: &str) {
        self.push("control", json!([name, null]), name);
    }

    /// As [`App::click`], inside the named part of the page (a dialog, a navigation, a table row).
    pub fn click_in(&self, region: &str, name: &str) {
        self.push("control", json!([name, region]), name);
    }

    /// Puts text into a field, in place of what stood there.
    pub fn type_into(&self, field: &str, text: &str) {
        self.push("field", json!([field, null]), field);
        self.press("Ctrl+a");
        if text.is_empty() { self.press("Delete") } else { self.write(text) }
    }

    /// Types where the cursor is.
    pub fn write(&self, text: &str) {
        let focused = self.driver().get("element/active").unwrap_or_else(|error| self.fail(&error));
        self.to_element(&focused, "value", json!({ "text": text })).unwrap_or_else(|error| self.fail(&error));
    }

    /// Takes a choice of a `<select>`.
    pub fn choose(&self, field: &str, choice: &str) {
        self.push("choice", json!([field, choice, null]), choice);
    }

    /// Types into a picker and takes the entry of that name from its list.
    pub fn pick(&self, field: &str, text: &str, entry: &str) {
        self.type_into(field, text);
        self.push("option", json!([entry]), entry);
    }

    /// Goes to an address of the window, e.g. `#/events`, as a bookmark would.
    pub fn visit(&self, address: &str) {
        let moved = self.driver().run("location.hash = arguments[0]", json!([address]));
        moved.unwrap_or_else(|error| self.fail(&error));
    }

    /// Presses keys together, e.g. `Ctrl+z`, `Shift+Tab`, `Enter`, `/`.
    pub fn press(&self, together: &str) {
        self.driver().post("actions", keys::actions(together)).unwrap_or_else(|error| self.fail(&error));
    }

    /// Waits until the page shows a text (blanks do not count).
    pub fn see(&self, text: &str) {
        self.ask("see", json!([text, null]), text);
    }

    /// As [`App::see`], inside the named part of the page.
    pub fn see_in(&self, region: &str, text: &str) {
        self.ask("see", json!([text, region]), text);
    }

    /// Waits for a heading of exactly this text.
    pub fn see_heading(&self, text: &str) {
        self.ask("heading", json!([text]), text);
    }

    /// Waits until a field holds a value; a `<select>` holds the words of its choice.
    pub fn see_value(&self, field: &str, value: &str) {
        self.ask("value", json!([field, value, null]), value);
    }

    /// Waits until something can be pressed, and leaves it alone.
    pub fn offers(&self, name: &str) {
        self.ask("control", json!([name, null]), name);
    }

    /// Waits until the keyboard is at something.
    pub fn see_focus(&self, name: &str) {
        self.ask("focused", json!([name]), name);
    }

    /// What axe finds wrong with the page as it stands (WCAG 2.2 AA and its good practice).
    pub fn axe(&self) -> Vec<String> {
        self.ask("see", json!(["", null]), "a page");
        let script = "window.story.faults().then(arguments[0], (error) => arguments[0]([String(error)]))";
        let faults = self.driver().run_until_done(script, json!([])).unwrap_or_else(|error| self.fail(&error));
        sentences(&faults)
    }

    /// Fails when axe finds anything on the page as it stands, or when the page has broken its
    /// security policy or thrown an error until now.
    pub fn expect_accessible(&self, page: &str) {
        let faults = self.axe();
        if !faults.is_empty() {
            self.fail(&format!("axe should find nothing on {page}:\n{}", faults.join("\n")));
        }
        let complaints = sentences(&self.ask("complaints", json!([]), "the page's own errors"));
        if !complaints.is_empty() {
            self.fail(&format!("nothing should go wrong on {page}:\n{}", complaints.join("\n")));
        }
    }

    /// In CSS pixels, the inside of the window.
    pub fn set_window_size(&self, width: u32, height: u32) {
        self.driver()
            .post("window/rect", json!({ "width": width, "height": height }))
            .unwrap_or_else(|error| self.fail(&error));
        let script = "
            const [width, height, patience, done] = arguments;
            const end = Date.now() + patience;
            const look = () => {
              const fits = innerWidth === width && innerHeight === height;
              if (fits || Date.now() > end) done(fits ? null : `the window has ${innerWidth} x ${innerHeight}`);
              else setTimeout(look, 20);
            };
            look();";
        let given = json!([width, height, millis(PATIENCE)]);
        let wrong = self.driver().run_until_done(script, given).unwrap_or_else(|error| self.fail(&error));
        if let Some(wrong) = wrong.as_str() {
            self.fail(&format!("wanted {width} x {height}, but {wrong}"));
        }
    }

    /// Chooses light or dark for the page.
    pub fn set_appearance(&self, appearance: Appearance) {
        let theme = if appearance == Appearance::Dark { "dark" } else { "light" };
        let script = "
            document.documentElement.dataset.theme = arguments[0];
            const running = document.getAnimations().filter((one) => one.effect.getTiming().iterations !== Infinity);
            Promise.allSettled(running.map((one) => one.finished)).then(() => arguments[1](null));";
        self.driver().run_until_done(script, json!([theme])).unwrap_or_else(|error| self.fail(&error));
    }

    /// Saves what the window shows as PNG, dialogs and menus of the system included.
    pub fn screenshot(&self, path: &Path) {
        let painted =
            "requestAnimationFrame(() => requestAnimationFrame(() => arguments[0]([innerWidth, innerHeight])))";
        let size = self.driver().run_until_done(painted, json!([])).unwrap_or_else(|error| self.fail(&error));
        let side = |index: usize| size[index].as_u64().and_then(|side| u32::try_from(side).ok()).expect("a size");
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).expect("a folder for pictures");
        }
        self.display.picture(side(0), side(1), path);
    }

    /// Has the next file dialog answered: with a path, or `None` for Cancel.
    pub fn answer_dialog(&self, path: Option<&Path>) {
        let mut answers = fs::File::options().append(true).open(self.answers()).expect("the answers");
        let path = path.map_or_else(String::new, |path| path.display().to_string());
        writeln!(answers, "{path}").expect("the answers are written");
    }

    /// Runs a command of the core as the window would; for looking behind it, not for acting.
    pub fn rpc(&self, name: &str, args: Value) -> Result<Value, Value> {
        let script = "
            const [name, args, done] = arguments;
            window.__TAURI_INTERNALS__.invoke('rpc', { name, args })
              .then((answer) => done({ answer }), (error) => done({ error }));";
        let mut said =
            self.driver().run_until_done(script, json!([name, args])).unwrap_or_else(|error| self.fail(&error));
        match said.get("error") {
            Some(error) => Err(error.clone()),
            None => Ok(said["answer"].take()),
        }
    }

    /// Leaves the program as a person would, and waits until it has ended.
    pub fn close(&mut self) {
        let Some(driver) = self.driver.take() else { return };
        // The answer may not come any more: the window ends meanwhile.
        let _ = driver.run("setTimeout(() => window.__TAURI_INTERNALS__.invoke('quit'))", json!([]));
        driver.window_ends();
    }

    /// Opens the window again in the same home, closing it first where it is open.
    pub fn reopen(&mut self) {
        self.close();
        let environment = self.environment();
        let program = Path::new(env!("CARGO_BIN_EXE_rostrum-desktop"));
        let environment = environment.iter().map(|(name, value)| (*name, value.as_os_str()));
        self.driver = Some(Driver::start(program, &self.arguments, environment, &self.path("driver.log")));
    }

    fn environment(&self) -> Vec<(&'static str, OsString)> {
        let folder = |name: &str| {
            let path = self.path(name);
            fs::create_dir_all(&path).expect("a folder of the home");
            path.into_os_string()
        };
        let answers = self.answers();
        fs::File::options().create(true).append(true).open(&answers).expect("the answers");
        vec![
            ("DISPLAY", OsString::from(&self.display.name)),
            ("HOME", self.home.path().into()),
            ("XDG_DATA_HOME", folder("data")),
            ("XDG_CONFIG_HOME", folder("config")),
            ("XDG_CACHE_HOME", folder("cache")),
            ("XDG_STATE_HOME", folder("state")),
            ("XDG_RUNTIME_DIR", folder("runtime")),
            ("ROSTRUM_TEST_DIALOG_ANSWERS", answers.into_os_string()),
            ("TAURI_WEBVIEW_AUTOMATION", "true".into()),
            ("WEBKIT_DISABLE_DMABUF_RENDERER", "1".into()),
            ("GDK_BACKEND", "x11".into()),
            // Neither the desktop's settings nor its screen reader reach in.
            ("DBUS_SESSION_BUS_ADDRESS", "disabled:".into()),
            ("GSETTINGS_BACKEND", "memory".into()),
            ("NO_AT_BRIDGE", "1".into()),
            ("LIBGL_ALWAYS_SOFTWARE", "1".into()),
            ("LANG", "C.UTF-8".into()),
            ("TZ", "UTC".into()),
        ]
    }

    fn answers(&self) -> PathBuf {
        self.path("dialog-answers")
    }

    fn driver(&self) -> &Driver {
        self.driver.as_ref().expect("the window is open")
    }

    /// Finds something and clicks it; again when it was replaced or covered meanwhile.
    fn push(&self, verb: &str, given: Value, name: &str) {
        let start = Instant::now();
        loop {
            let element = self.ask(verb, given.clone(), name);
            match self.to_element(&element, "click", json!({})) {
                Ok(_) => return,
                Err(error) if start.elapsed() > PATIENCE => self.fail(&format!("{name:?} cannot be clicked: {error}")),
                Err(_) => {}
            }
        }
    }

    fn to_element(&self, element: &Value, verb: &str, body: Value) -> Result<Value, String> {
        // The key is fixed by W3C WebDriver § 12.1; the object has no other.
        let id = element.as_object().and_then(|keys| keys.values().next()).and_then(Value::as_str);
        let id = id.ok_or_else(|| format!("{element} is no element"))?;
        self.driver().post(&format!("element/{id}/{verb}"), body)
    }

    fn ask(&self, verb: &str, given: Value, wanted: &str) -> Value {
        let start = Instant::now();
        loop {
            let mut said = match self.driver().run_until_done(ASK, json!([verb, given, millis(PATIENCE)])) {
                Ok(said) => said,
                // The page was left in the middle of the question.
                Err(_) if start.elapsed() < PATIENCE => continue,
                Err(error) => self.fail(&format!("{verb} {wanted:?}: {error}")),
            };
            if said["bare"] == true {
                let tools = format!("{}\n{PAGE}", self.axe);
                let _ = self.driver().run(&tools, json!([]));
                continue;
            }
            if let Some(answer) = said.get_mut("answer") {
                return answer.take();
            }
            let instead = said["instead"].as_str().or(said["broken"].as_str()).unwrap_or_default();
            self.fail(&format!("{verb} {wanted:?}: not within {PATIENCE:?}. There is:\n{instead}"));
        }
    }

    fn fail(&self, why: &str) -> ! {
        let story = std::thread::current().name().unwrap_or("story").replace("::", "-");
        let picture = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{story}.png"));
        self.display.picture(1280, 800, &picture);
        let log = fs::read_to_string(self.path("driver.log")).unwrap_or_default();
        panic!("{why}\npicture: {}\n{log}", picture.display());
    }
}

fn sentences(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().map(|one| one.as_str().unwrap_or_default().to_owned()).collect()
}

/// Where axe-core lies once `npm ci` has run in `ui/`.
pub fn axe_source() -> PathBuf {
    [OsStr::new(ROOT), OsStr::new("ui/node_modules/axe-core/axe.min.js")].iter().collect()
}
