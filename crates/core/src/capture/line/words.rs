//! A line as words, each taken at most once.

use crate::values::fold::fold;

/// What a word turned out to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Kind,
    Who,
    /// Part of the title, because it stood in quotation marks.
    Title,
    /// Said elsewhere in the draft, and of no use in a title: dates, numbers, hashtags, places.
    Said,
}

#[derive(Clone, Debug)]
pub struct Word {
    /// As typed, with the signs around it.
    pub raw: String,
    /// Without them.
    pub text: String,
    /// Folded, for comparing.
    pub key: String,
    pub part: Option<Part>,
}

#[derive(Clone, Debug)]
pub struct Line {
    pub words: Vec<Word>,
}

/// Signs that stand before or after a word and do not belong to it.
const AROUND: &[char] = &[',', ';', ':', '.', '!', '?', '(', ')', '[', ']', '“', '”', '"', '«', '»', '‘', '’', '\''];

impl Line {
    pub fn new(text: &str) -> Self {
        let words = text.split_whitespace().map(|raw| {
            let text = raw.trim_matches(AROUND);
            Word { raw: raw.to_owned(), text: text.to_owned(), key: fold(text), part: None }
        });
        Self { words: words.collect() }
    }

    pub fn key(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| &word.key)
    }

    /// Whether the word is there and says nothing yet.
    pub fn is_free(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.part.is_none())
    }

    /// The words as typed, without the signs at both ends.
    pub fn phrase(&self, from: usize, to: usize) -> String {
        let words: Vec<&str> = self.words[from..to].iter().map(|word| word.raw.as_str()).collect();
        words.join(" ").trim_matches(AROUND).trim().to_owned()
    }

    pub fn take(&mut self, from: usize, to: usize, part: Part) {
        for word in &mut self.words[from..to] {
            word.part = Some(part);
        }
    }

    /// The first stretch of free words for which `read` finds something, the longest from each start.
    pub fn find<T>(
        &self,
        longest: usize,
        read: impl Fn(&Self, usize, usize) -> Option<T>,
    ) -> Option<(usize, usize, T)> {
        (0..self.words.len()).find_map(|from| {
            let free = (from..self.words.len()).take(longest).take_while(|at| self.is_free(*at)).count();
            (from + 1..=from + free).rev().find_map(|to| Some((from, to, read(self, from, to)?)))
        })
    }

    /// Takes the words before `at` along that only lead to what was found there: “on 26 October”.
    pub fn take_lead(&mut self, at: usize, leads: &[&str], part: Part) {
        let mut at = at;
        while at > 0 && self.is_free(at - 1) && leads.contains(&self.key(at - 1)) {
            at -= 1;
            self.take(at, at + 1, part);
        }
    }

    /// The words for which `keep` holds, as typed, in one line.
    pub fn rest(&self, keep: impl Fn(&Word) -> bool) -> String {
        let words: Vec<&str> = self.words.iter().filter(|word| keep(word)).map(|word| word.raw.as_str()).collect();
        tidy(&words.join(" "))
    }
}

/// Words that only led to what was taken out of a title, and mean nothing at its ends.
const LOOSE: &[&str] = &[
    "on", "about", "over", "sur", "with", "met", "avec", "at", "in", "by", "door", "par", "and", "en", "et", "&", "-",
    "–", "—", ":", "for", "voor", "pour", "from", "van", "op", "te", "a", "bij", "chez", "inzake", "re", "from",
];

/// A title without the signs and small words that were left hanging at its ends, with a capital.
fn tidy(text: &str) -> String {
    let ends: &[char] = &[',', ';', ':', '-', '–', '—', '|', '/', '(', '[', ' '];
    let mut words: Vec<&str> = text.trim_matches(ends).split(' ').collect();
    let loose = |word: &&str| {
        LOOSE.contains(&fold(word.trim_matches(AROUND)).as_str()) || fold(word.trim_matches(AROUND)).is_empty()
    };
    while words.first().is_some_and(loose) {
        words.remove(0);
    }
    while words.last().is_some_and(loose) {
        words.pop();
    }
    let text = words.join(" ");
    let text = text.trim_matches(ends).trim_end_matches('.');
    let unquoted = text.strip_prefix(['“', '"', '«']).and_then(|text| text.strip_suffix(['”', '"', '»']));
    capital(unquoted.unwrap_or(text).trim())
}

pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
