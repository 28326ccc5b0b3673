//! The embedding model as it lies in a folder: word vectors, and the paper's thresholds carried over to them.

use std::fs;
use std::path::{Path, PathBuf};

use rescue_core::embedding::{ModelError, StaticModel};
use rescue_core::knowledge::Thresholds;
use sha2::{Digest, Sha256};
use thiserror::Error;

const WORDS: &str = "words.bin";
const THRESHOLDS: &str = "thresholds.json";

/// Word vectors with the thresholds that belong to them.
pub struct Model {
    /// The vectors.
    pub words: StaticModel,
    /// What a cosine has to exceed in the paper's rule.
    pub thresholds: Thresholds,
    /// SHA-256 of both files.
    pub sha256: [u8; 32],
}

/// Why there is no model.
#[derive(Debug, Error)]
pub enum ModelFolderError {
    /// A file cannot be read.
    #[error("{} cannot be read: {error}. Name the folder of an embedding model (--model).", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why not.
        error: std::io::Error,
    },
    /// The vectors are refused.
    #[error("{}: {error}", path.display())]
    Words {
        /// The file.
        path: PathBuf,
        /// Why.
        error: ModelError,
    },
    /// The thresholds are not two numbers.
    #[error("{}: {error}. It has to hold the numbers \"cause\" and \"code\".", path.display())]
    Thresholds {
        /// The file.
        path: PathBuf,
        /// Why.
        error: serde_json::Error,
    },
}

impl Model {
    /// Reads the folder of a model.
    pub fn read(folder: &Path) -> Result<Self, ModelFolderError> {
        let (words, thresholds) = (folder.join(WORDS), folder.join(THRESHOLDS));
        let (word_bytes, threshold_bytes) = (read(&words)?, read(&thresholds)?);
        let mut hash = Sha256::new();
        hash.update(Sha256::digest(&word_bytes));
        hash.update(Sha256::digest(&threshold_bytes));
        Ok(Self {
            words: StaticModel::decode(&word_bytes).map_err(|error| ModelFolderError::Words { path: words, error })?,
            thresholds: serde_json::from_slice(&threshold_bytes)
                .map_err(|error| ModelFolderError::Thresholds { path: thresholds, error })?,
            sha256: hash.finalize().into(),
        })
    }
}

fn read(path: &Path) -> Result<Vec<u8>, ModelFolderError> {
    fs::read(path).map_err(|error| ModelFolderError::Unreadable { path: path.to_owned(), error })
}
