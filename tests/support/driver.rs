//! The wire: WebKitWebDriver, started for one window, and the few W3C WebDriver commands in use.

use std::ffi::OsStr;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::companion;

/// What no part of a journey may take longer than.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// One automated window. Everything it started ends when this is dropped.
pub struct Driver {
    process: Child,
    agent: ureq::Agent,
    /// The address of the session, without a slash at the end.
    session: String,
    window: Option<u32>,
}

impl Driver {
    /// Starts the driver in `environment` and lets it start `program`.
    pub fn start<'a>(
        program: &Path,
        arguments: &[String],
        environment: impl IntoIterator<Item = (&'a str, &'a OsStr)>,
        log: &Path,
    ) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port").port();
        let log = fs::File::create(log).expect("the driver's log");
        let process = companion("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env_remove("WAYLAND_DISPLAY")
            .envs(environment)
            // A group of its own: the window and the web processes are its members.
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("the driver's log"))
            .stderr(log)
            .spawn()
            .expect("WebKitWebDriver starts");
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE * 3))
            .build()
            .new_agent();
        let mut driver = Self { process, agent, session: String::new(), window: None };
        until("WebKitWebDriver takes connections", || TcpStream::connect(("127.0.0.1", port)).is_ok());
        let address = format!("http://127.0.0.1:{port}/session");
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "webkitgtk:browserOptions": { "binary": program, "args": arguments },
            "timeouts": { "script": 2 * millis(PATIENCE), "pageLoad": millis(PATIENCE), "implicit": 0 },
        }}});
        let session = driver.send("POST", &address, &wanted).expect("a session with the window");
        driver.session = format!("{address}/{}", session["sessionId"].as_str().expect("a session's id"));
        driver.window = child_of(driver.process.id());
        driver
    }

    /// Runs the body of a function in the page, and gives what it returns.
    pub fn run(&self, script: &str, arguments: Value) -> Result<Value, String> {
        self.post("execute/sync", json!({ "script": script, "args": arguments }))
    }

    /// Runs a function body that calls its last argument when it is done.
    pub fn run_until_done(&self, script: &str, arguments: Value) -> Result<Value, String> {
        self.post("execute/async", json!({ "script": script, "args": arguments }))
    }

    pub fn post(&self, command: &str, body: Value) -> Result<Value, String> {
        self.send("POST", &format!("{}/{command}", self.session), &body)
    }

    pub fn get(&self, command: &str) -> Result<Value, String> {
        let answer = self.agent.get(format!("{}/{command}", self.session)).call();
        read(answer)
    }

    /// Waits until the window has ended by itself, and says whether it did.
    pub fn window_ends(&self) {
        let Some(window) = self.window else { return };
        until("the window closes", || !alive(window));
    }

    fn send(&self, method: &str, address: &str, body: &Value) -> Result<Value, String> {
        let request = ureq::http::Request::builder().method(method).uri(address);
        let request = request.header("content-type", "application/json").body(body.to_string());
        read(self.agent.run(request.map_err(|error| error.to_string())?))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The driver kills the window, but not what the window started.
        let group = format!("kill -KILL -{}", self.process.id());
        let _ = Command::new("sh").args(["-c", &group]).stderr(Stdio::null()).status();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Waits for something outside the page, e.g. the end of a process.
pub fn until(what: &str, holds: impl Fn() -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !holds() {
        assert!(Instant::now() < deadline, "waited {PATIENCE:?} in vain: {what}");
        thread::park_timeout(Duration::from_millis(5));
    }
}

pub fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

fn read(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Result<Value, String> {
    let mut answer = answer.map_err(|error| format!("the window is gone: {error}"))?;
    let body: Value =
        answer.body_mut().with_config().limit(100_000_000).read_json().map_err(|error| error.to_string())?;
    let value = body["value"].clone();
    match value["error"].as_str() {
        Some(error) => Err(format!("{error}: {}", value["message"].as_str().unwrap_or_default())),
        None => Ok(value),
    }
}

/// The window: the process that the driver started.
fn child_of(parent: u32) -> Option<u32> {
    let children = fs::read_to_string(format!("/proc/{parent}/task/{parent}/children")).ok()?;
    children.split_whitespace().next()?.parse().ok()
}

/// A process that has ended but was not waited for (`Z`) is not alive.
fn alive(process: u32) -> bool {
    let Ok(stat) = fs::read_to_string(format!("/proc/{process}/stat")) else { return false };
    stat.rsplit_once(')').is_some_and(|(_, rest)| !rest.trim_start().starts_with('Z'))
}
