//! Why a row becomes no pair.

use rescue_core::knowledge::{CODE, LINES};
use thiserror::Error;

use crate::lines;

/// Why a row becomes no pair, for whoever wants to know what is missing.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Reason {
    /// The input's row is too long to be looked at.
    #[error("the row has more than {} bytes", lines::LONGEST)]
    RowTooLong,
    /// It is not what the format asks for.
    #[error("it cannot be read: {0}")]
    Broken(String),
    /// A field is empty or not there.
    #[error("it has no {0}")]
    Missing(&'static str),
    /// What stands where the weakness should be is no number of one.
    #[error("{0:?} names no weakness")]
    NoWeakness(String),
    /// Which one it is cannot be told.
    #[error("{0:?} names several weaknesses")]
    SeveralWeaknesses(String),
    /// The number is not MITRE's.
    #[error("MITRE lists no CWE-{0}")]
    UnknownWeakness(u32),
    /// There is no grammar.
    #[error("{0:?} is no language that is known")]
    UnknownLanguage(String),
    /// A version is too long for a knowledge base.
    #[error("the {side} version has {bytes} bytes in {lines} lines; {CODE} in {LINES} are allowed")]
    CodeTooLong {
        /// `vulnerable` or `secure`.
        side: &'static str,
        /// Its length.
        bytes: usize,
        /// Its lines.
        lines: usize,
    },
    /// A file of a repository is too long to look for functions in it.
    #[error("the file has {0} bytes")]
    FileTooLong(usize),
    /// A version holds bytes that no source code holds.
    #[error("the {0} version does not look like text")]
    NotText(&'static str),
    /// Nothing was fixed.
    #[error("both versions are the same but for blanks")]
    NoChange,
    /// The pair is there already.
    #[error("the same code as {0}")]
    Duplicate(String),
    /// A commit that the repository does not hold, or that has no parent.
    #[error("the repository holds no commit {0} with a parent")]
    UnknownCommit(String),
    /// A file that the commit did not change from one text to another.
    #[error("{0} was added, removed or is no file")]
    NotModified(String),
    /// A file of tests: not what was fixed.
    #[error("{0} is a test")]
    Test(String),
    /// No function was changed.
    #[error("what changed in {0} is in no function")]
    OutsideFunctions(String),
    /// Analysis finds nothing to show.
    #[error("no statement of it changed")]
    NothingSliced,
    /// The weakness has as many examples as it may.
    #[error("CWE-{0} has as many examples already as it may")]
    TooManyExamples(u32),
}

impl Reason {
    /// What reports count it as.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::RowTooLong => "row too long",
            Self::Broken(_) => "broken row",
            Self::Missing(_) => "missing field",
            Self::NoWeakness(_) => "no weakness",
            Self::SeveralWeaknesses(_) => "several weaknesses",
            Self::UnknownWeakness(_) => "unknown weakness",
            Self::UnknownLanguage(_) => "unknown language",
            Self::CodeTooLong { .. } => "code too long",
            Self::FileTooLong(_) => "file too long",
            Self::NotText(_) => "not text",
            Self::NoChange => "no change",
            Self::Duplicate(_) => "duplicate",
            Self::UnknownCommit(_) => "unknown commit",
            Self::NotModified(_) => "not modified",
            Self::Test(_) => "test",
            Self::OutsideFunctions(_) => "outside functions",
            Self::NothingSliced => "nothing sliced",
            Self::TooManyExamples(_) => "too many examples",
        }
    }
}
