//! What is wrong with a corpus.

use std::fmt;
use std::path::PathBuf;

use thiserror::Error;

/// Something to correct, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file or folder.
    pub path: PathBuf,
    /// What is wrong, for the author.
    pub what: String,
}

impl Problem {
    /// A problem with a file or folder.
    pub fn new(path: impl Into<PathBuf>, what: impl Into<String>) -> Self {
        Self { path: path.into(), what: what.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.what)
    }
}

/// Why there is no corpus to work with.
#[derive(Debug, Error)]
pub enum CorpusError {
    /// The folder cannot be read.
    #[error("{} cannot be read: {error}", path.display())]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// Why not.
        error: std::io::Error,
    },
    /// There is nothing in it.
    #[error("The corpus is empty. Name a folder with weaknesses in it (--corpus).")]
    Empty,
    /// Files are not as `corpus/README.md` describes them.
    #[error("The corpus has {} problems:\n{}", .0.len(), lines(.0))]
    Unsound(Vec<Problem>),
}

fn lines(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("  {problem}")).collect::<Vec<_>>().join("\n")
}
