//! A task as rows ask it, and as retrieval sees it.

use rescue_core::analysis::{LONGEST_TEXT, Program};
use rescue_core::language;
use rescue_core::retrieval::Query;
use serde::Deserialize;

use crate::rows::RowError;
use crate::signals::findings;
use crate::store::Store;

/// A task in words, a draft, or both.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Request {
    /// Name of the language; without it the draft decides.
    #[serde(default)]
    pub language: Option<String>,
    /// The task in words.
    #[serde(default)]
    pub task: Option<String>,
    /// The code so far.
    #[serde(default)]
    pub draft: Option<String>,
    /// A model's account of what could go wrong.
    #[serde(default)]
    pub cause: Option<String>,
}

impl Request {
    /// The query. A language without a grammar is no error: words still find weaknesses, only the draft's calls are missing
    /// then.
    pub fn query(self, store: &mut Store) -> Result<Query, RowError> {
        let (task, code) = (self.task.unwrap_or_default(), self.draft.unwrap_or_default());
        if task.trim().is_empty() && code.trim().is_empty() {
            return Err("there is neither a task nor a draft".to_owned());
        }
        if let Some(long) = [&task, &code].into_iter().find(|text| text.len() > LONGEST_TEXT) {
            return Err(format!("a text has {} bytes; up to {LONGEST_TEXT} are looked at", long.len()));
        }
        let detected = || language::detect(&code).map(|detection| detection.language.name.to_owned());
        let language = self.language.filter(|name| !name.is_empty()).or_else(detected);
        let known = language.as_deref().and_then(language::named);
        let program = known.map(|known| Program::of(&code, known));
        let calls = program.as_ref().map(Program::calls).unwrap_or_default();
        let calls = calls.into_iter().map(|call| call.name).collect();
        let signals =
            known.map(|known| store.signals(known.name)).transpose().map_err(|error| error.to_string())?.flatten();
        let findings = program.as_ref().zip(signals).map(|(program, signals)| findings(program, &signals));
        Ok(Query { task, language, calls, code, findings, cause: self.cause, ..Query::default() })
    }
}
