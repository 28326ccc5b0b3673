//! The files of a corpus in memory, in one order on every machine.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::problem::{CorpusError, Problem};

/// Files by their path below the corpus, with `/` between folders. Files at the top (the README) are not part of it.
pub struct Tree {
    root: PathBuf,
    files: BTreeMap<String, Vec<u8>>,
}

impl Tree {
    pub fn read(root: &Path) -> Result<Self, CorpusError> {
        let mut tree = Self { root: root.to_owned(), files: BTreeMap::new() };
        tree.read_folder(root, "")?;
        Ok(tree)
    }

    fn read_folder(&mut self, folder: &Path, below: &str) -> Result<(), CorpusError> {
        let unreadable = |path: &Path| {
            let path = path.to_owned();
            move |error| CorpusError::Unreadable { path, error }
        };
        for entry in fs::read_dir(folder).map_err(unreadable(folder))? {
            let entry = entry.map_err(unreadable(folder))?;
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let below = if below.is_empty() { name } else { format!("{below}/{name}") };
            if path.is_dir() {
                self.read_folder(&path, &below)?;
            } else if below.contains('/') {
                self.files.insert(below, fs::read(&path).map_err(unreadable(&path))?);
            }
        }
        Ok(())
    }

    /// SHA-256 over all paths and contents.
    pub fn sha256(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        for (path, content) in &self.files {
            for part in [path.as_bytes(), content] {
                hash.update((part.len() as u64).to_le_bytes());
                hash.update(part);
            }
        }
        hash.finalize().into()
    }

    /// Paths of the folders directly below a folder, ascending; `""` is the corpus.
    pub fn folders(&self, folder: &str) -> BTreeSet<String> {
        let inner = self.below(folder).filter_map(|path| path.split_once('/'));
        inner.map(|(name, _)| if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }).collect()
    }

    /// Names of the files directly in a folder, ascending.
    pub fn names(&self, folder: &str) -> Vec<&str> {
        self.below(folder).filter(|path| !path.contains('/')).collect()
    }

    /// A file's text, line ends as `\n`.
    pub fn text(&self, path: &str) -> Result<String, Problem> {
        let bytes = self.files.get(path).ok_or_else(|| self.problem(path, "is missing"))?;
        let text = str::from_utf8(bytes).map_err(|_| self.problem(path, "is not UTF-8"))?;
        Ok(text.replace("\r\n", "\n"))
    }

    /// A problem with a file or folder of the tree.
    pub fn problem(&self, path: &str, what: impl Into<String>) -> Problem {
        Problem::new(self.path(path), what)
    }

    /// Where a file or folder of the tree is.
    pub fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Paths of all files in a folder, as seen from there.
    fn below(&self, folder: &str) -> impl Iterator<Item = &str> {
        let paths = self.files.keys().map(String::as_str);
        paths.filter_map(
            move |path| if folder.is_empty() { Some(path) } else { path.strip_prefix(folder)?.strip_prefix('/') },
        )
    }
}
