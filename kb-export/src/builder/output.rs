//! The folder that a knowledge base is written into, file by file.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rescue_core::knowledge::{File, HEAD_FILE, Role};

use super::BuildError;

/// A folder and the files that were written into it.
pub struct Output {
    folder: PathBuf,
    catalogue: Vec<File>,
    further: Vec<File>,
}

impl Output {
    /// Begins to write into a folder, which is made if it is not there. The head of an earlier build is taken away first:
    /// it describes files that are about to change.
    pub fn create(folder: &Path) -> Result<Self, BuildError> {
        fs::create_dir_all(folder).map_err(failed(folder))?;
        let head = folder.join(HEAD_FILE);
        match fs::remove_file(&head) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(failed(&head)(error)),
            _ => Ok(Self { folder: folder.to_owned(), catalogue: Vec::new(), further: Vec::new() }),
        }
    }

    /// Writes a file that the head will list.
    pub fn add(&mut self, name: String, role: Role, content: &[u8]) -> Result<(), BuildError> {
        self.write(&name, content)?;
        self.catalogue.push(File::of(name, role, content));
        Ok(())
    }

    /// Writes a file that another one lists.
    pub fn add_further(&mut self, name: String, role: Role, content: &[u8]) -> Result<File, BuildError> {
        self.write(&name, content)?;
        let file = File::of(name, role, content);
        self.further.push(file.clone());
        Ok(file)
    }

    /// All files but the head.
    pub fn files(&self) -> impl Iterator<Item = &File> {
        self.catalogue.iter().chain(&self.further)
    }

    /// The files that the head lists, in the order in which they were added.
    pub fn catalogue(&self) -> &[File] {
        &self.catalogue
    }

    /// Writes the head, and takes away what an earlier build left.
    pub fn finish(self, head: &[u8]) -> Result<(), BuildError> {
        let names: BTreeSet<&str> = self.files().map(|file| file.name.as_str()).collect();
        for entry in fs::read_dir(&self.folder).map_err(failed(&self.folder))?.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let ours = name.starts_with("cwe-") && entry.path().extension().is_some_and(|extension| extension == "bin");
            if ours && !names.contains(name.as_str()) {
                fs::remove_file(entry.path()).map_err(failed(&entry.path()))?;
            }
        }
        self.write(HEAD_FILE, head)
    }

    fn write(&self, name: &str, content: &[u8]) -> Result<(), BuildError> {
        let path = self.folder.join(name);
        fs::write(&path, content).map_err(failed(&path))
    }
}

fn failed(path: &Path) -> impl FnOnce(io::Error) -> BuildError {
    let path = path.to_owned();
    |error| BuildError::File { path, error }
}
