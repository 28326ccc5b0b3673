//! Why an import or an imported folder is of no use.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

/// Why nothing can be imported, or what was imported cannot be used.
#[derive(Debug, Error)]
pub enum ImportError {
    /// A file cannot be read.
    #[error("{} cannot be read: {error}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why not.
        error: io::Error,
    },
    /// A file cannot be written.
    #[error("{} cannot be written: {error}", path.display())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// Why not.
        error: io::Error,
    },
    /// The folder for the result holds something else.
    #[error("{} holds files that no import wrote. Name a new folder (--out).", .0.display())]
    NotOurs(PathBuf),
    /// The folder does not hold a whole import.
    #[error("{} holds no finished import: it has no {}. Import again.", .0.display(), super::folder::REPORT)]
    Unfinished(PathBuf),
    /// A table lacks columns.
    #[error("{} has no column for {missing}; it has {}", path.display(), columns.join(", "))]
    Columns {
        /// The table.
        path: PathBuf,
        /// What there is no column for, and what it could be called.
        missing: String,
        /// The columns it has.
        columns: Vec<String>,
    },
    /// The program git cannot be used.
    #[error("git cannot be used on {}: {why}", path.display())]
    Git {
        /// The repository.
        path: PathBuf,
        /// Why not.
        why: String,
    },
}

impl ImportError {
    /// For a file that cannot be read.
    pub fn unreadable(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        |error| Self::Unreadable { path, error }
    }

    /// For a file that cannot be written.
    pub fn unwritable(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        |error| Self::Unwritable { path, error }
    }
}
