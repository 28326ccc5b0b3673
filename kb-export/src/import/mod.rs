//! Pairs from elsewhere: public data sets and repositories become rows, rows become pairs in the corpus's own form, and
//! what does not is written down with a reason.
//!
//! Inputs are read row by row; what stays in memory is a fingerprint of each pair, so that none is taken twice. Equal input
//! gives equal files: pairs stand in the order of their rows.

mod csv;
mod error;
mod folder;
mod git;
mod jsonl;
mod normalize;
mod patches;
mod reason;
mod report;
mod row;
mod seen;

use std::path::Path;

use indicatif::ProgressBar;

pub use error::ImportError;
pub use folder::Imported;
use folder::{Place, Writer};
pub use git::GitInput;
pub use normalize::NO_LICENCE;
use normalize::normalize;
pub use reason::Reason;
pub use report::Report;
use row::Row;
pub use seen::Seen;

/// What is to be imported.
#[derive(Clone, Copy)]
pub enum Input<'a> {
    /// JSON Lines in the plain format.
    Pairs(&'a Path),
    /// JSON Lines of functions before and after a fix, as SVEN and `SafeCoder` have them; the name is that of the data set.
    Patches(&'a Path, &'static str),
    /// A table of code before and after a fix, as queries of `CVEfixes` give it.
    Csv(&'a Path),
    /// Fix commits of a git repository.
    Git(GitInput<'a>),
}

/// Said of all pairs of an import that do not say it themselves.
#[derive(Clone, Default)]
pub struct Defaults {
    /// SPDX identifier of their licence.
    pub licence: Option<String>,
}

/// Takes in the rows of an input, one after the other.
pub struct Importer<'a> {
    writer: Writer,
    seen: Seen,
    defaults: Defaults,
    progress: &'a ProgressBar,
}

/// Imports inputs into a folder.
pub fn import(
    inputs: &[Input],
    folder: &Path,
    defaults: Defaults,
    progress: &ProgressBar,
) -> Result<Report, ImportError> {
    let mut importer = Importer { writer: Writer::create(folder)?, seen: Seen::default(), defaults, progress };
    for input in inputs {
        let name = input.name();
        importer.writer.begin(&name);
        match *input {
            Input::Pairs(path) => jsonl::read(path, &name, &mut importer, |row: Row| row)?,
            Input::Patches(path, data_set) => {
                jsonl::read(path, &name, &mut importer, |patch: patches::Patch| patch.row(data_set))?;
            }
            Input::Csv(path) => csv::read(path, &name, &mut importer)?,
            Input::Git(input) => git::read(input, &name, &mut importer)?,
        }
    }
    progress.finish_and_clear();
    importer.writer.finish()
}

impl Input<'_> {
    /// What reports call it: without the folders, which differ from machine to machine.
    fn name(&self) -> String {
        let path = match self {
            Self::Pairs(path) | Self::Patches(path, _) | Self::Csv(path) => path,
            Self::Git(input) => input.commits,
        };
        path.file_name().map_or_else(|| "standard input".to_owned(), |name| name.to_string_lossy().into_owned())
    }
}

impl Importer<'_> {
    /// Takes a row, or why there is none.
    fn take(&mut self, place: &Place, row: Result<Row, Reason>) -> Result<(), ImportError> {
        let fallback = format!("{}:{}", place.input, place.row);
        let id = row.as_ref().map(|row| row.id.0.clone()).unwrap_or_default();
        let pair = row.and_then(|mut row| {
            if row.licence.0.trim().is_empty() {
                row.licence.0 = self.defaults.licence.clone().unwrap_or_default();
            }
            let pair = normalize(&row, &fallback)?;
            match self.seen.add(&pair) {
                Some(known) => Err(Reason::Duplicate(known.to_owned())),
                None => Ok(pair),
            }
        });
        match pair {
            Ok(pair) => self.writer.keep(&pair)?,
            Err(reason) => self.writer.drop(place, &id, &reason)?,
        }
        let report = self.writer.report();
        if report.rows.is_multiple_of(100) {
            self.progress.set_message(format!("{} rows, {} pairs", report.rows, report.kept));
            self.progress.tick();
        }
        Ok(())
    }
}
