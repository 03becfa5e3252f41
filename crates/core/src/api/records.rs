//! Commands on single records, and undo.

use std::{collections::BTreeMap, path::Path};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Nothing, Session};
use crate::{
    draft::Problem,
    error::{Error, Result},
    records::{self, Called, ChangeEntry, Deleted, Kind, OperationEntry, Restored, Saved, Shown, TrashPage, Undone},
    values::Uid,
    vocabulary::TermRow,
};

#[derive(Deserialize, ts_rs::TS)]
pub struct AddArgs {
    pub kind: Kind,
    /// The record's fields, as typed.
    #[ts(type = "Record<string, unknown>")]
    pub draft: Value,
    /// Given where the record has an identity elsewhere already.
    #[ts(optional)]
    pub uid: Option<Uid>,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct EditArgs {
    pub uid: Uid,
    /// That of the record as it was read; a later change is then a conflict.
    #[ts(optional, type = "number")]
    pub revision: Option<i64>,
    /// The fields that change, as typed.
    #[ts(type = "Record<string, unknown>")]
    pub draft: Value,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct Which {
    pub uid: Uid,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct FindArgs {
    /// All families, unless one is named.
    #[ts(optional)]
    pub kind: Option<Kind>,
    /// An identity, at least six digits of the start of one, or an exact name.
    pub text: String,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct CheckArgs {
    pub kind: Kind,
    #[ts(type = "Record<string, unknown>")]
    pub draft: Value,
    /// The record being edited.
    #[ts(optional)]
    pub uid: Option<Uid>,
}

/// What would be said of a draft, and how its values were understood.
#[derive(Serialize, ts_rs::TS)]
pub struct CheckedDraft {
    pub problems: Vec<Problem>,
    /// By field: the date, headcount or amount that was read, in full.
    pub readings: BTreeMap<String, String>,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct LinkArgs {
    pub from: Uid,
    pub to: Uid,
    /// As what, where the link has a role: `speaker`, `co-organiser`.
    #[ts(optional)]
    pub role: Option<String>,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct OperationsArgs {
    /// Only operations before this number.
    #[ts(optional, type = "number")]
    pub before: Option<i64>,
    /// Only those that touched this family.
    #[ts(optional)]
    pub kind: Option<Kind>,
    /// Only those of this person.
    #[ts(optional)]
    pub actor: Option<String>,
    /// 50 unless another number is given.
    #[ts(optional)]
    pub limit: Option<u32>,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct TrashArgs {
    /// Only records with this in their name.
    #[serde(default)]
    pub text: String,
    /// `next` of the page before.
    #[ts(optional, type = "number")]
    pub before: Option<i64>,
    /// 50 unless another number is given.
    #[ts(optional)]
    pub limit: Option<u32>,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct Several {
    pub uids: Vec<Uid>,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct TermsArgs {
    /// Also say how often each is used.
    #[serde(default)]
    pub count: bool,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct AttachArgs {
    /// The file to keep a copy of.
    pub path: String,
    /// The record it belongs to.
    #[ts(optional)]
    pub to: Option<Uid>,
}

/// Where a file lies.
#[derive(Serialize, ts_rs::TS)]
pub struct FileAt {
    pub path: String,
}

#[derive(Deserialize, ts_rs::TS)]
pub struct UndoArgs {
    /// The last operation that stands, unless another is named.
    #[ts(optional, type = "number")]
    pub operation: Option<i64>,
}

pub fn add(session: &Session, AddArgs { kind, draft, uid }: AddArgs) -> Result<Saved> {
    records::add(&*session.workspace()?, kind, &draft, uid)
}

pub fn edit(session: &Session, EditArgs { uid, revision, draft }: EditArgs) -> Result<Saved> {
    records::edit(&*session.workspace()?, uid, revision, &draft)
}

pub fn delete(session: &Session, Which { uid }: Which) -> Result<Deleted> {
    records::delete(&*session.workspace()?, uid)
}

pub fn restore(session: &Session, Which { uid }: Which) -> Result<Deleted> {
    records::restore(&*session.workspace()?, uid)
}

pub fn show(session: &Session, Which { uid }: Which) -> Result<Shown> {
    records::show(&session.workspace()?.reader(), uid)
}

/// What may be meant: one record when it is clear, none when there is no such record.
pub fn find(session: &Session, FindArgs { kind, text }: FindArgs) -> Result<Vec<Called>> {
    let kinds = kind.map_or(Kind::ALL.to_vec(), |kind| vec![kind]);
    records::called(&session.workspace()?.reader(), &kinds, &text)
}

pub fn platform(session: &Session, _: Nothing) -> Result<Shown> {
    let workspace = session.workspace()?;
    let reader = workspace.reader();
    let uid = reader
        .prepare_cached("SELECT uid FROM platform LIMIT 1")?
        .query_row([], |row| crate::db::rows::uid_of(row, 0))
        .map_err(|_| Error::not_found("The workspace does not say which platform it belongs to."))?;
    records::show(&reader, uid)
}

pub fn check(session: &Session, CheckArgs { kind, draft, uid }: CheckArgs) -> Result<CheckedDraft> {
    let workspace = session.workspace()?;
    let (record, problems) = records::check(&workspace, kind, &draft, uid)?;
    let mut readings = BTreeMap::new();
    records::readings("", &Value::Object(record), &mut readings);
    Ok(CheckedDraft { problems, readings })
}

pub fn link(session: &Session, LinkArgs { from, to, role }: LinkArgs) -> Result<Saved> {
    records::link(&*session.workspace()?, from, to, role.as_deref())
}

pub fn unlink(session: &Session, LinkArgs { from, to, role }: LinkArgs) -> Result<Saved> {
    records::unlink(&*session.workspace()?, from, to, role.as_deref())
}

pub fn history(session: &Session, Which { uid }: Which) -> Result<Vec<ChangeEntry>> {
    records::history(&session.workspace()?.reader(), uid)
}

pub fn operations(session: &Session, arguments: OperationsArgs) -> Result<Vec<OperationEntry>> {
    let OperationsArgs { before, kind, actor, limit } = arguments;
    let asked = records::Asked { before, kind, actor: actor.as_deref(), limit: limit.unwrap_or(50).min(1000) };
    records::operations(&session.workspace()?.reader(), &asked)
}

pub fn actors(session: &Session, _: Nothing) -> Result<Vec<String>> {
    records::actors(&session.workspace()?.reader())
}

pub fn trash(session: &Session, TrashArgs { text, before, limit }: TrashArgs) -> Result<TrashPage> {
    records::trash(&session.workspace()?.reader(), &text, before, limit.unwrap_or(50).min(500))
}

pub fn restore_all(session: &Session, Several { uids }: Several) -> Result<Restored> {
    records::restore_all(&*session.workspace()?, &uids)
}

pub fn attach(session: &Session, AttachArgs { path, to }: AttachArgs) -> Result<Saved> {
    crate::documents::attach(&*session.workspace()?, Path::new(&path), to)
}

/// Where the file of a document lies, if it is one that may be opened.
pub fn file(session: &Session, Which { uid }: Which) -> Result<FileAt> {
    let workspace = session.workspace()?;
    let Shown { kind, record, .. } = records::show(&workspace.reader(), uid)?;
    if kind != Kind::Document {
        return Err(Error::refused(format!("A {} has no file of its own.", kind.noun())));
    }
    let path = crate::documents::file(&workspace, &serde_json::from_value(record)?)?;
    Ok(FileAt { path: path.display().to_string() })
}

pub fn terms(session: &Session, TermsArgs { count }: TermsArgs) -> Result<Vec<TermRow>> {
    crate::vocabulary::terms(&session.workspace()?.reader(), count)
}

pub fn undo(session: &Session, UndoArgs { operation }: UndoArgs) -> Result<Undone> {
    records::undo(&*session.workspace()?, operation)
}

pub fn redo(session: &Session, _: Nothing) -> Result<Undone> {
    records::redo(&*session.workspace()?)
}
