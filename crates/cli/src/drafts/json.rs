//! Whole drafts as JSON: one object, several one after the other (JSON Lines), or an array of them.

use std::{
    collections::VecDeque,
    fs::File,
    io::{self, BufReader, Read},
};

use serde_json::{Deserializer, Map, StreamDeserializer, Value, de::IoRead};

use crate::failure::Failure;

/// Reads one draft after the other, and none before it is asked for: what feeds the drafts may wait for
/// the answer to one before it writes the next.
pub struct Drafts {
    stream: StreamDeserializer<'static, IoRead<Box<dyn Read>>, Value>,
    /// What an array held, still to be given.
    waiting: VecDeque<Value>,
    name: String,
    read: usize,
}

impl Drafts {
    /// `-` is the standard input.
    pub fn open(file: &str) -> Result<Self, Failure> {
        let (name, input): (_, Box<dyn Read>) = match file {
            "-" => ("the standard input".to_owned(), Box::new(io::stdin().lock())),
            path => {
                let file = File::open(path).map_err(|error| match error.kind() {
                    io::ErrorKind::NotFound => {
                        Failure::file(format!("There is no file {path} with drafts. --json alone prints JSON; --json - reads drafts from the standard input."))
                    }
                    _ => Failure::file(format!("{path} cannot be read: {error}.")),
                })?;
                (path.to_owned(), Box::new(BufReader::new(file)))
            }
        };
        Ok(Self { stream: Deserializer::from_reader(input).into_iter(), waiting: VecDeque::new(), name, read: 0 })
    }

    /// The next draft with its number, counted from 1.
    fn take(&mut self) -> Option<Result<(usize, Map<String, Value>), Failure>> {
        let value = loop {
            if let Some(value) = self.waiting.pop_front() {
                break value;
            }
            match self.stream.next()? {
                Ok(Value::Array(values)) => self.waiting.extend(values),
                Ok(value) => break value,
                Err(error) => {
                    let number = self.read + 1;
                    let message = format!("Draft {number} in {} is not JSON: {error}. It was not saved, nor what follows it.", self.name);
                    return Some(Err(Failure::data(message)));
                }
            }
        };
        self.read += 1;
        match value {
            Value::Object(draft) => Some(Ok((self.read, draft))),
            _ => Some(Err(Failure::data(format!("Draft {} in {} is not an object with fields.", self.read, self.name)))),
        }
    }
}

impl Iterator for Drafts {
    type Item = Result<(usize, Map<String, Value>), Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        self.take()
    }
}
