//! Answers on disk, by what was asked. An interrupted run goes on where it stopped, and a repeated one costs nothing.
//!
//! A file is named after the SHA-256 of its request: model, messages and parameters, and nothing else. Neither the address
//! of the server nor a key is in the name or in the file.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::usage::Tokens;
use crate::hex::hex;

/// What the server said to a request that it will say again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    /// An answer.
    Answer {
        /// The model's text.
        text: String,
        /// What it took.
        tokens: Tokens,
    },
    /// It does not fit into the model's context.
    TooLong,
}

/// A folder of answers.
pub struct Cache {
    folder: PathBuf,
    written: AtomicU64,
}

impl Cache {
    /// A cache in a folder, which need not be there yet.
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), written: AtomicU64::new(0) }
    }

    /// What is known about a request. A file that cannot be read, or was cut off, is as good as none.
    pub fn get(&self, request: &str) -> Option<Known> {
        serde_json::from_slice(&fs::read(self.path(request)).ok()?).ok()
    }

    /// Keeps what is known about a request. The file is there whole or not at all, whenever the run is stopped.
    pub fn put(&self, request: &str, known: &Known) -> io::Result<()> {
        let path = self.path(request);
        let number = self.written.fetch_add(1, Ordering::Relaxed);
        let unfinished = self.folder.join(format!(".unfinished-{}-{number}", std::process::id()));
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&unfinished, serde_json::to_vec(known)?)?;
        fs::rename(unfinished, path)
    }

    fn path(&self, request: &str) -> PathBuf {
        let name = hex(&Sha256::digest(request));
        self.folder.join(&name[..2]).join(format!("{name}.json"))
    }
}
