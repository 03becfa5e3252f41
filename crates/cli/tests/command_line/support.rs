//! A place to run the program in, and what it answered.

use std::{
    fmt, fs,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Output, Stdio},
};

use serde_json::Value;
use tempfile::TempDir;

/// A folder with a workspace, and nothing of the machine's own settings.
pub struct Place {
    folder: TempDir,
    pub workspace: PathBuf,
}

/// What a run of the program gave.
pub struct Answer {
    pub exit: i32,
    pub out: String,
    pub err: String,
}

impl Place {
    /// Without a workspace.
    pub fn bare() -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let workspace = folder.path().join("w.rostrum");
        Self { folder, workspace }
    }

    pub fn empty() -> Self {
        let place = Self::bare();
        place.run("new w.rostrum").done("an empty workspace is made");
        place
    }

    pub fn sample() -> Self {
        let place = Self::bare();
        place.run("sample w.rostrum").done("the sample year is made");
        place
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("the file can be written");
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("the file can be read")
    }

    /// The program with this on its command line, on the place's workspace, not yet started.
    pub fn command(&self, line: &str) -> Command {
        let mut command = self.bare_command(line);
        command.env("ROSTRUM_WORKSPACE", &self.workspace);
        command
    }

    /// The same without a word on the workspace.
    pub fn bare_command(&self, line: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rostrum"));
        command.args(words(line)).current_dir(self.folder.path()).env_remove("ROSTRUM_WORKSPACE");
        command.env("HOME", self.folder.path()).env("XDG_DATA_HOME", self.path("data")).env("USER", "ann");
        command.stdin(Stdio::null());
        command
    }

    pub fn run(&self, line: &str) -> Answer {
        self.command(line).output().expect("the program starts").into()
    }

    /// With this on its standard input.
    pub fn feed(&self, line: &str, input: &str) -> Answer {
        let mut child = self.pipes(line);
        let mut stdin = child.stdin.take().expect("the standard input is a pipe");
        stdin.write_all(input.as_bytes()).expect("the program reads");
        drop(stdin);
        child.wait_with_output().expect("the program ends").into()
    }

    pub fn pipes(&self, line: &str) -> Child {
        let pipe = Stdio::piped;
        self.command(line).stdin(pipe()).stdout(pipe()).stderr(pipe()).spawn().expect("the program starts")
    }

    /// The result as JSON.
    pub fn json(&self, line: &str) -> Value {
        self.run(&format!("{line} --json")).done("it succeeds").json()
    }
}

/// Not more than can be read in the report of a failed test.
impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let start = |text: &str| text.chars().take(2000).collect::<String>();
        write!(f, "exit {}\n{}\n{}", self.exit, start(&self.out), start(&self.err))
    }
}

impl From<Output> for Answer {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it prints UTF-8");
        Self { exit: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
    }
}

impl Answer {
    /// It succeeded.
    #[track_caller]
    pub fn done(self, why: &str) -> Self {
        assert_eq!(self.exit, 0, "{why}\n{self:?}");
        self
    }

    /// It failed with this exit code.
    #[track_caller]
    pub fn failed(self, exit: i32, why: &str) -> Self {
        assert_eq!(self.exit, exit, "{why}\n{self:?}");
        self
    }

    #[track_caller]
    pub fn says(self, words: &str, why: &str) -> Self {
        assert!(self.out.contains(words), "{why}: “{words}” is not in what it printed: {self:?}");
        self
    }

    #[track_caller]
    pub fn complains(self, words: &str, why: &str) -> Self {
        assert!(self.err.contains(words), "{why}: “{words}” is not in what it said: {self:?}");
        self
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("it prints JSON, but {error}:\n{self:?}"))
    }

    /// The one line that was printed.
    #[track_caller]
    pub fn line(&self) -> String {
        let lines: Vec<&str> = self.out.lines().collect();
        assert_eq!(lines.len(), 1, "it prints one line: {self:?}");
        lines[0].to_owned()
    }
}

/// A writer that holds the workspace for as long as this is kept.
pub struct Holder {
    child: Child,
    stdin: Option<ChildStdin>,
}

impl Holder {
    /// Has saved a first event when this returns.
    pub fn take(place: &Place) -> Self {
        let mut child = place.pipes("event add --json -");
        let mut stdin = child.stdin.take().expect("the standard input is a pipe");
        stdin.write_all(b"{\"title\": \"Held open\", \"starts_on\": \"2016\"}\n").expect("the program reads");
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().expect("the standard output is a pipe"))
            .read_line(&mut line)
            .expect("it acknowledges");
        assert_eq!(line.trim().len(), 36, "the acknowledgement is a uid: {line}");
        Self { child, stdin: Some(stdin) }
    }

    pub fn process(&self) -> u32 {
        self.child.id()
    }

    pub fn let_go(mut self) {
        drop(self.stdin.take());
        assert!(self.child.wait().expect("it ends").success(), "the holder ends well");
    }
}

/// Every byte of a file.
pub fn bytes(path: &Path) -> Vec<u8> {
    fs::read(path).expect("the file can be read")
}

/// The words of a line, parted as a shell does it: quotes hold words together.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    for char in line.chars() {
        match (quote, char) {
            (Some(open), _) if char == open => quote = None,
            (None, '\'') => {
                quote = Some(char);
                word.get_or_insert_default();
            }
            (None, ' ') => words.extend(word.take()),
            _ => word.get_or_insert_default().push(char),
        }
    }
    words.extend(word);
    words
}
