//! What a document is: a link or a file that records point to.

use serde::{Deserialize, Serialize};

use crate::{draft::choice, records::Head, values::PartialDate};

choice!(DocumentKind {
    NewsItem = "news-item",
    Report = "report",
    PolicyBrief = "policy-brief",
    BlogPost = "blog-post",
    Programme = "programme",
    Presentation = "presentation",
    CallText = "call-text",
    Minutes = "minutes",
    Video = "video",
    Image = "image",
    WebPage = "web-page",
    Other = "other",
});

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Document {
    #[serde(flatten)]
    pub head: Head,
    pub title: String,
    pub kind: DocumentKind,
    pub link: String,
    /// The name of a file beside the workspace.
    pub file: String,
    /// ISO 639-1, such as `en`; empty when unknown.
    pub language: String,
    pub dated_on: Option<PartialDate>,
    pub note: String,
}
