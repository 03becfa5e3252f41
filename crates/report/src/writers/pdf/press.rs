//! What the typesetter may see: template, data, charts, fonts. Nothing else exists for it.

use std::{collections::HashMap, sync::LazyLock};

use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use crate::writers::fonts;

const TEMPLATE: [(&str, &str); 4] = [
    ("main.typ", include_str!("template/main.typ")),
    ("style.typ", include_str!("template/style.typ")),
    ("cover.typ", include_str!("template/cover.typ")),
    ("blocks.typ", include_str!("template/blocks.typ")),
];

struct Case {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

static CASE: LazyLock<Case> = LazyLock::new(|| {
    let fonts: Vec<Font> = fonts::FILES.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    Case { library: LazyHash::new(Library::default()), book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

/// Whether one of the embedded fonts can print the character.
pub fn can_print(c: char) -> bool {
    CASE.fonts.iter().any(|font| font.info().coverage.contains(c.into()))
}

pub struct Press {
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
    main: FileId,
}

impl Press {
    /// `files` are the data and the charts by name.
    pub fn new(files: Vec<(String, String)>) -> Self {
        let sources = TEMPLATE.into_iter().filter_map(|(name, text)| {
            let id = file_id(name)?;
            Some((id, Source::new(id, text.to_string())))
        });
        let files = files.into_iter().filter_map(|(name, text)| Some((file_id(&name)?, Bytes::from_string(text))));
        Press { sources: sources.collect(), files: files.collect(), main: main_id() }
    }
}

fn file_id(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn main_id() -> FileId {
    file_id(TEMPLATE[0].0).unwrap_or_else(|| unreachable!("the template's name is a plain word"))
}

impl World for Press {
    fn library(&self) -> &LazyHash<Library> {
        &CASE.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &CASE.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        CASE.fonts.get(index).cloned()
    }

    /// No clock: the same report gives the same pages.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
