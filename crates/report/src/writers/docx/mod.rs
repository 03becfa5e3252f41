use super::ReportError;
use crate::document::Report;
pub fn write(_report: &Report) -> Result<Vec<u8>, ReportError> { Ok(Vec::new()) }
