//! Guidelines and causes from pairs, by a model: the paper's cluster-then-summarize, for weaknesses that nobody describes.
//!
//! A cluster is a weakness. Its pairs are shown to the model in batches, sliced, and what it says about the batches is
//! merged until one list is left (`rounds`). Every sentence is checked (`check`), and what fails is asked for again
//! (`list`). The sets of APIs need no model: they are counted (`cluster`). What comes out is a folder in the corpus's own
//! format (`node`), for people to correct and for `build --distilled`.
//!
//! An endpoint is asked with patience and never twice: every answer is on disk before it is used (`endpoint`, `cache`).

mod ask;
mod cache;
mod check;
mod cluster;
mod dialect;
mod dry;
mod endpoint;
mod key;
mod list;
mod node;
mod prompts;
mod report;
mod rounds;
mod server;
mod turns;
mod usage;
mod workers;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use indicatif::ProgressBar;
use thiserror::Error;

use crate::catalogue::Catalogue;
use crate::import::{ImportError, Imported};
pub use cache::Cache;
pub use endpoint::{Connection, Endpoint, Model, Patience};
pub use key::Key;
pub use report::Report;
pub use rounds::{BATCH, Limits};
pub use server::Server;
pub use usage::Prices;

/// The file of entries that were given up.
pub const FAILED: &str = "failed.jsonl";
const REPORT: &str = "report.json";

/// What is distilled, and where to.
pub struct Task<'a> {
    /// The pairs.
    pub imported: &'a [Imported],
    /// The weaknesses; all of them where there is none.
    pub only: &'a [u32],
    /// Most pairs of a weakness.
    pub most: usize,
    /// Names of weaknesses.
    pub catalogue: &'a Catalogue,
    /// The folder for the result; `None` where only the cost is of interest.
    pub folder: Option<&'a Path>,
    /// How much is asked at a time.
    pub limits: Limits,
}

/// Why nothing is distilled.
#[derive(Debug, Error)]
pub enum DistillError {
    /// The pairs cannot be read.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// There is no pair.
    #[error("There are no pairs of these weaknesses. Import some first (kb-export import).")]
    Empty,
    /// The result cannot be written.
    #[error("{} cannot be written: {error}", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// Why not.
        error: io::Error,
    },
}

/// Distills. Weaknesses of which a request was not answered are left for the next run.
pub fn distill(task: &Task, endpoint: &Endpoint, progress: &ProgressBar) -> Result<Report, DistillError> {
    let clusters = cluster::clusters(task.imported, task.only, task.most)?;
    let clusters: Vec<_> = clusters
        .into_iter()
        .filter(|cluster| !cluster.cases.is_empty())
        .map(|cluster| {
            let name = node::name_of(cluster.cwe, task.catalogue);
            (cluster, name)
        })
        .collect();
    if clusters.is_empty() {
        return Err(DistillError::Empty);
    }
    let outcome = rounds::summarize_all(&clusters, task.limits, endpoint, progress);
    let mut report = Report::of(&clusters, &outcome, endpoint);
    progress.finish_and_clear();
    if let Some(folder) = task.folder {
        let failed = |path: &Path| {
            let path = path.to_owned();
            move |error| DistillError::File { path, error }
        };
        fs::create_dir_all(folder).map_err(failed(folder))?;
        for ((cluster, name), summary) in clusters.iter().zip(&outcome.summaries).filter(|(_, of)| of.complete) {
            let written = node::write(folder, cluster, name, summary, task.catalogue).map_err(failed(folder))?;
            if written.is_none() {
                report.left_alone.push(cluster.cwe);
            }
        }
        let lines = report::lines(&outcome.failed);
        fs::write(folder.join(FAILED), lines).map_err(failed(&folder.join(FAILED)))?;
        let text = serde_json::to_string_pretty(&report).map_err(io::Error::from);
        let written = text.and_then(|text| fs::write(folder.join(REPORT), text + "\n"));
        written.map_err(failed(&folder.join(REPORT)))?;
    }
    Ok(report)
}
