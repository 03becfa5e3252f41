//! Whole drafts as JSON: one object, several one after the other (JSON Lines), or an array of them.

use std::{
    collections::VecDeque,
    fs::File,
    io::{self, BufReader, Read},
};

use serde_json::{Deserializer, StreamDeserializer, Value, de::IoRead};

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
}

impl Iterator for Drafts {
    /// A draft, which ought to be an object, with its number, counted from 1. An error is the last item:
    /// behind what is not JSON nothing can be found again.
    type Item = Result<(usize, Value), Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        let value = loop {
            if let Some(value) = self.waiting.pop_front() {
                break value;
            }
            match self.stream.next()? {
                Ok(Value::Array(values)) => self.waiting.extend(values),
                Ok(value) => break value,
                Err(error) => {
                    return Some(Err(Failure::data(format!(
                        "Draft {} in {} is not JSON: {error}. Neither it nor what follows was saved.",
                        self.read + 1,
                        self.name
                    ))));
                }
            }
        };
        self.read += 1;
        Some(Ok((self.read, value)))
    }
}
