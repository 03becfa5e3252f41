//! Running text with the little markup a report needs.

use serde::Serialize;

/// A paragraph's worth of text, as runs.
///
/// ```
/// use rostrum_report::document::Text;
/// let text = Text::from("In 2015 there were ")
///     .query("nine events", "type:event year:2015")
///     .plain(", three of them ")
///     .emphasis("placed by the date of their report")
///     .footnote("Their text gives no date of its own.")
///     .plain(".");
/// assert_eq!(text.flat(), "In 2015 there were nine events, three of them placed by the date of their report.");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Text {
    pub runs: Vec<Run>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "run", rename_all = "snake_case")]
pub enum Run {
    Plain {
        text: String,
    },
    Strong {
        text: String,
    },
    Emphasis {
        text: String,
    },
    /// A link out of the report.
    Link {
        text: String,
        url: String,
    },
    /// A number or phrase that a search gives back.
    Query {
        text: String,
        query: String,
    },
    /// Stands where the mark stands; the text goes to the foot of the page.
    Footnote {
        text: String,
    },
}

impl Text {
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    #[must_use]
    pub fn plain(self, text: impl Into<String>) -> Self {
        self.push(Run::Plain { text: text.into() })
    }

    #[must_use]
    pub fn strong(self, text: impl Into<String>) -> Self {
        self.push(Run::Strong { text: text.into() })
    }

    #[must_use]
    pub fn emphasis(self, text: impl Into<String>) -> Self {
        self.push(Run::Emphasis { text: text.into() })
    }

    #[must_use]
    pub fn link(self, text: impl Into<String>, url: impl Into<String>) -> Self {
        self.push(Run::Link { text: text.into(), url: url.into() })
    }

    #[must_use]
    pub fn query(self, text: impl Into<String>, query: impl Into<String>) -> Self {
        self.push(Run::Query { text: text.into(), query: query.into() })
    }

    #[must_use]
    pub fn footnote(self, text: impl Into<String>) -> Self {
        self.push(Run::Footnote { text: text.into() })
    }

    /// The words alone, without footnotes.
    pub fn flat(&self) -> String {
        self.runs
            .iter()
            .filter_map(|run| match run {
                Run::Footnote { .. } => None,
                Run::Plain { text }
                | Run::Strong { text }
                | Run::Emphasis { text }
                | Run::Link { text, .. }
                | Run::Query { text, .. } => Some(text.as_str()),
            })
            .collect()
    }

    fn push(mut self, run: Run) -> Self {
        self.runs.push(run);
        self
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Text::default().plain(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Text::default().plain(text)
    }
}

/// Whether a link may be made live: web and mail only, never `javascript:` or a local file.
pub fn is_live(url: &str) -> bool {
    let start: String = url.trim_start().chars().take(8).flat_map(char::to_lowercase).collect();
    ["http://", "https://", "mailto:"].iter().any(|scheme| start.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_and_mail_links_are_live() {
        for url in ["https://example.org", "HTTP://example.org", "mailto:info@example.org"] {
            assert!(is_live(url), "{url} opens in a browser or a mail program");
        }
        for url in ["javascript:alert(1)", "file:///etc/passwd", "example.org", " data:text/html,x"] {
            assert!(!is_live(url), "{url} must stay plain text");
        }
    }
}
