//! Stands in until the core's own `api` is there; same shape.
use serde::Serialize;
use serde_json::{Value, json};
#[derive(Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    Refused,
    Unexpected,
}
#[derive(Serialize)]
pub struct ApiError {
    pub code: Code,
    pub message: String,
    pub problems: Vec<Value>,
}
impl ApiError {
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), problems: vec![] }
    }
}
impl std::fmt::Display for ApiError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}
impl std::fmt::Debug for ApiError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}
impl std::error::Error for ApiError {}
pub struct Environment;
impl Environment {
    pub fn system() -> Result<Self, ApiError> {
        Ok(Self)
    }
}
pub struct Session;
impl Session {
    pub fn new(_: Environment) -> Self {
        Self
    }
    pub fn call(&self, name: &str, _: Value) -> Result<Value, ApiError> {
        match name {
            "workspace.status" => Ok(json!({"open": null, "default_path": "/tmp/x"})),
            _ => Err(ApiError::new(Code::Unexpected, format!("{name}?"))),
        }
    }
    pub fn close(&self) {}
}
pub fn report(session: &Session, name: &str, args: Value) -> Result<Value, ApiError> {
    session.call(name, args)
}
