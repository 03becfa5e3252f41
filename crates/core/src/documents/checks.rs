//! Draft to document.

use super::{Document, DocumentKind};
use crate::draft::Form;

pub fn check(form: &Form) -> Document {
    let document = Document {
        head: form.head(),
        title: form.required("title"),
        kind: form.choice_or("kind", DocumentKind::Other),
        link: form.line("link"),
        file: form.line("file"),
        language: form.line("language"),
        dated_on: form.date("dated_on"),
        note: form.text("note"),
    };
    check_link(form, "link", &document.link);
    document
}

/// A link that the window would open: to the web or to a mail address, and nothing that runs.
pub fn check_link(form: &Form, field: &str, link: &str) {
    let safe = ["https://", "http://", "mailto:"].iter().any(|scheme| link.to_lowercase().starts_with(scheme));
    if !link.is_empty() && !safe {
        form.error(field, format!("\"{link}\" is not a link that begins with https://, http:// or mailto:"));
    }
}
