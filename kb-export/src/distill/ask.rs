//! Whoever answers a prompt.

use thiserror::Error;

/// Answers prompts: a server, a cache in front of it, or somebody who only counts.
pub trait Ask: Sync {
    /// The answer to a prompt.
    fn ask(&self, prompt: &str) -> Result<String, AskError>;
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum AskError {
    /// The prompt does not fit into the model's context; less of it may.
    #[error("the prompt is too long for the model")]
    TooLong,
    /// The server will not answer this prompt.
    #[error("the server refused: {0}")]
    Refused(String),
    /// The server did not answer this time.
    #[error("the server did not answer: {0}")]
    Unanswered(String),
    /// The server will answer nothing, or the run was stopped for that.
    #[error("{0}")]
    Stopped(String),
}
