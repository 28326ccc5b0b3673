//! A knowledge base in a folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rescue_core::knowledge::{File, HEAD_FILE, Head, KnowledgeError};
use rescue_core::retrieval::{CweRanking, Method, Query, Retrieval, Retriever};
use rescue_core::signal::Prepared;
use thiserror::Error;

/// A folder with a knowledge base, read as far as it was needed.
pub struct Store {
    folder: PathBuf,
    base: Retriever,
}

/// Why a knowledge base cannot be used.
#[derive(Debug, Error)]
pub enum StoreError {
    /// A file is not there or cannot be read.
    #[error("{} cannot be read: {error}. Name the folder of a knowledge base (--kb), or build one (kb-export build).", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why not.
        error: std::io::Error,
    },
    /// A file was refused.
    #[error("{}: {error}", folder.display())]
    Refused {
        /// Where it lies.
        folder: PathBuf,
        /// Why.
        error: KnowledgeError,
    },
}

impl Store {
    /// Opens a folder: reads its head.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        let refused = |error| StoreError::Refused { folder: folder.to_owned(), error };
        let head = Head::decode(&read(&folder.join(HEAD_FILE))?).map_err(refused)?;
        Ok(Self { folder: folder.to_owned(), base: Retriever::new(head) })
    }

    /// Loads what ranking weaknesses needs.
    pub fn load_to_rank(&mut self, method: &Method) -> Result<(), StoreError> {
        let wanted = names(&self.base.wanted_to_rank(method));
        wanted.iter().try_for_each(|name| self.load(name))
    }

    /// Loads what an answer to the query needs.
    pub fn load_to_retrieve(&mut self, query: &Query, method: &Method) -> Result<(), StoreError> {
        self.load_to_rank(method)?;
        let ranking = self.rank(query, method);
        loop {
            let wanted = names(&self.base.wanted_to_retrieve(query, method, &ranking));
            if wanted.is_empty() {
                return Ok(());
            }
            wanted.iter().try_for_each(|name| self.load(name))?;
        }
    }

    /// Retrieves, with what is loaded.
    pub fn retrieve(&self, query: &Query, method: &Method) -> Retrieval {
        self.base.retrieve(query, method, self.rank(query, method))
    }

    /// The signals of a language.
    pub fn signals(&mut self, language: &str) -> Result<Option<Arc<Prepared>>, StoreError> {
        let wanted = self.base.wanted_to_find(language).map(|file| file.name.clone());
        wanted.iter().try_for_each(|name| self.load(name))?;
        Ok(self.base.signals(language))
    }

    /// What each facet says of each weakness.
    pub fn facet_scores(&self, query: &Query) -> Vec<(&'static str, Vec<(u32, f32)>)> {
        self.base.facet_scores(query)
    }

    /// Ranks weaknesses, with what is loaded.
    pub fn rank(&self, query: &Query, method: &Method) -> CweRanking {
        self.base.rank_cwes(query, method)
    }

    fn load(&mut self, name: &str) -> Result<(), StoreError> {
        let bytes = read(&self.folder.join(name))?;
        let refused = |error| StoreError::Refused { folder: self.folder.clone(), error };
        self.base.add(name, &bytes).map_err(refused)
    }
}

fn names(files: &[&File]) -> Vec<String> {
    files.iter().map(|file| file.name.clone()).collect()
}

fn read(path: &Path) -> Result<Vec<u8>, StoreError> {
    fs::read(path).map_err(|error| StoreError::Unreadable { path: path.to_owned(), error })
}
