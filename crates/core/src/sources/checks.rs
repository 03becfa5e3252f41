//! Draft to source.

use super::{Mark, Source, SourceKind};
use crate::{documents::check_link, draft::Form};

pub fn check(form: &Form) -> Source {
    let source = Source {
        head: form.head(),
        title: form.required("title"),
        kind: form.choice_or("kind", SourceKind::Other),
        link: form.line("link"),
        file: form.line("file"),
        language: form.line("language"),
        published_on: form.date("published_on"),
        text: form.text("text"),
        marks: form.items("marks", "record", mark),
    };
    check_link(form, "link", &source.link);
    let length = source.text.chars().count();
    for (index, mark) in source.marks.iter().enumerate() {
        let place = format!("marks[{index}].ends_at");
        match (mark.starts_at, mark.ends_at) {
            (Some(start), Some(end)) if start > end || end as usize > length => {
                form.error(
                    &place,
                    format!("the words from {start} to {end} do not lie in a text of {length} characters"),
                );
            }
            (Some(_), None) | (None, Some(_)) => form.error(&place, "a start and an end belong together"),
            _ => {}
        }
    }
    source
}

fn mark(form: &Form) -> Option<Mark> {
    let record = form.uid("record");
    if record.is_none() {
        form.error("record", "the record that took the value is needed");
    }
    Some(Mark {
        uid: form.own_uid(),
        record: record?,
        field: form.line("field"),
        as_printed: form.line("as_printed"),
        starts_at: form.count("starts_at"),
        ends_at: form.count("ends_at"),
    })
}
