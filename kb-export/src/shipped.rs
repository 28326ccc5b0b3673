//! The knowledge base that ships with the product: built from its corpus into a cache when it is first asked for.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use indicatif::ProgressBar;
use rescue_core::knowledge::HEAD_FILE;
use thiserror::Error;

use crate::builder::{self, BuildError, Ingredients};
use crate::corpus::{Corpus, CorpusError};
use crate::hex::hex;
use crate::model::{Model, ModelFolderError};

/// Where the pieces of the product are.
#[derive(Clone, Debug)]
pub struct Shipped {
    /// The authored knowledge.
    pub corpus: PathBuf,
    /// Folder of the embedding model.
    pub model: PathBuf,
    cache: PathBuf,
}

/// Why the shipped knowledge base is not to be had.
#[derive(Debug, Error)]
pub enum ShippedError {
    /// The program does not run in a checkout and its sources are gone.
    #[error("The corpus of the product is not on this machine. Name the folder of a knowledge base (--kb).")]
    NoCorpus,
    /// It cannot be built.
    #[error(transparent)]
    Corpus(#[from] CorpusError),
    /// The embedding model cannot be read.
    #[error(transparent)]
    Model(#[from] ModelFolderError),
    /// It cannot be written.
    #[error(transparent)]
    Build(#[from] BuildError),
}

impl Shipped {
    /// Looks in the checkout that the program or the current folder is in, then where the program was compiled.
    pub fn find() -> Result<Self, ShippedError> {
        let starts = [env::current_exe().ok(), env::current_dir().ok()];
        let above = starts.iter().flatten().flat_map(|start| start.ancestors());
        let checkout = above.map(Path::to_owned).find(|folder| folder.join("kb-export/corpus").is_dir());
        let compiled = Path::new(env!("CARGO_MANIFEST_DIR"));
        match checkout {
            Some(root) => Ok(Self::in_package(&root.join("kb-export"), root.join("target/knowledge"))),
            None if compiled.join("corpus").is_dir() => Ok(Self::in_package(compiled, user_cache())),
            None => Err(ShippedError::NoCorpus),
        }
    }

    fn in_package(package: &Path, cache: PathBuf) -> Self {
        Self { corpus: package.join("corpus"), model: package.join("model"), cache }
    }

    /// The folder of the knowledge base, built first unless one from the same input is there.
    pub fn knowledge_base(&self) -> Result<PathBuf, ShippedError> {
        let corpus = Corpus::read(&self.corpus)?.sound()?;
        let model = Model::read(&self.model)?;
        let ingredients = Ingredients::authored(&corpus, Some(&model));
        let input = ingredients.sha256().map_err(BuildError::from)?;
        let folder = self.cache.join(hex(&input[..8]));
        if folder.join(HEAD_FILE).is_file() {
            return Ok(folder);
        }
        tracing::info!("building the knowledge base into {}", folder.display());
        // Written beside its place and moved there whole: another run never sees half of it, and of two that build at
        // the same time the first wins and the second finds what it would have written.
        let unfinished = self.cache.join(format!(".unfinished-{}", std::process::id()));
        builder::build(&ingredients, &unfinished, &ProgressBar::hidden())?;
        if fs::rename(&unfinished, &folder).is_err() {
            let _ = fs::remove_dir_all(&unfinished);
        }
        Ok(folder)
    }
}

fn user_cache() -> PathBuf {
    let home =
        || env::var_os("HOME").or_else(|| env::var_os("USERPROFILE")).map(|home| Path::new(&home).join(".cache"));
    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).or_else(home);
    cache.unwrap_or_else(env::temp_dir).join("rescue-playground")
}
