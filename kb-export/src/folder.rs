//! A built knowledge base, file by file: what the head lists, and what those files list.

use std::fs;
use std::path::{Path, PathBuf};

use rescue_core::embedding::StaticModel;
use rescue_core::knowledge::{File, Flat, HEAD_FILE, Head, KnowledgeError, Part, Role, Shard, decode_signals};
use rescue_core::signal::Prepared;
use thiserror::Error;

/// What a file holds.
pub enum Content {
    /// Examples.
    Shard(Shard),
    /// The index for retrieval on one level.
    Flat(Flat),
    /// The embedding model.
    Vectors(StaticModel),
    /// The signals of a language.
    Signals(Prepared),
}

/// Why a file cannot be used.
#[derive(Debug, Error)]
pub enum FileError {
    /// It is not there or cannot be read.
    #[error("{} cannot be read: {error}. Build the knowledge base again (kb-export build).", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why not.
        error: std::io::Error,
    },
    /// It was refused.
    #[error(transparent)]
    Refused(#[from] KnowledgeError),
}

/// The head in a folder, and its size in bytes.
pub fn head(folder: &Path) -> Result<(Head, usize), FileError> {
    let bytes = read(&folder.join(HEAD_FILE))?;
    Ok((Head::decode(&bytes)?, bytes.len()))
}

/// Reads all other files one after the other, as only one of them need be in memory.
pub fn each_file(folder: &Path, head: &Head, mut visit: impl FnMut(&File, Result<Content, FileError>)) {
    for file in &head.files {
        let content = content(folder, file);
        let parts: Vec<Part> = match &content {
            Ok(Content::Shard(shard)) => shard.parts.clone(),
            _ => Vec::new(),
        };
        visit(file, content);
        for part in parts {
            let shard = read(&folder.join(&part.file.name)).and_then(|bytes| Ok(Shard::decode_part(&part, &bytes)?));
            visit(&part.file, shard.map(Content::Shard));
        }
    }
}

/// Reads a file that a head lists.
fn content(folder: &Path, file: &File) -> Result<Content, FileError> {
    let bytes = read(&folder.join(&file.name))?;
    Ok(match file.role {
        Role::Shard(_) => Content::Shard(Shard::decode(file, &bytes)?),
        Role::Flat => Content::Flat(Flat::decode(file, &bytes)?),
        Role::Signals => Content::Signals(decode_signals(file, &bytes)?),
        Role::Vectors => {
            file.check(&bytes)?;
            Content::Vectors(StaticModel::decode(&bytes).map_err(KnowledgeError::from)?)
        }
    })
}

/// The bytes of a file.
pub fn read(path: &Path) -> Result<Vec<u8>, FileError> {
    fs::read(path).map_err(|error| FileError::Unreadable { path: path.to_owned(), error })
}
