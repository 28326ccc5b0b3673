//! Inputs that are JSON Lines.

use std::path::Path;

use serde::de::DeserializeOwned;

use super::error::ImportError;
use super::folder::Place;
use super::row::Row;
use super::{Importer, Reason};
use crate::lines::{self, Line};

/// Reads a file whose lines are `T`.
pub fn read<T: DeserializeOwned>(
    path: &Path,
    input: &str,
    importer: &mut Importer,
    row_of: impl Fn(T) -> Row,
) -> Result<(), ImportError> {
    /// Keeps the two ways apart in which reading a line may end: the file cannot be read, or its rows not be written.
    enum Ended {
        Reading(std::io::Error),
        Taking(ImportError),
    }
    impl From<std::io::Error> for Ended {
        fn from(error: std::io::Error) -> Self {
            Self::Reading(error)
        }
    }

    let reader = lines::open(path).map_err(ImportError::unreadable(path))?;
    let read = lines::each(reader, |row, line| {
        let parsed = match line {
            Line::TooLong => Err(Reason::RowTooLong),
            Line::Read(line) => serde_json::from_slice(line).map_err(|error| Reason::Broken(error.to_string())),
        };
        importer.take(&Place { input, row, name: "" }, parsed.map(&row_of)).map_err(Ended::Taking)
    });
    read.map_err(|ended| match ended {
        Ended::Reading(error) => ImportError::unreadable(path)(error),
        Ended::Taking(error) => error,
    })
}
