//! The files of a knowledge base beside its head.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::error::KnowledgeError;
use super::limit::{self, NAME};

/// A file beside the head: its name in the same folder, what it is for, and how to know that it is the right one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// A plain file name: small letters, digits, `-`, `_` and `.`, no folder.
    #[serde(deserialize_with = "limit::text::<_, NAME>")]
    pub name: String,
    /// What it is for.
    pub role: Role,
    /// Its size.
    pub bytes: u32,
    /// SHA-256 of the whole file.
    pub sha256: [u8; 32],
}

/// What a file beside the head is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Role {
    /// The examples of the weakness with this number ([`super::Shard`]).
    Shard(u32),
    /// The embedding model ([`crate::embedding::StaticModel`]).
    Vectors,
    /// The index for retrieval on one level ([`super::Flat`]).
    Flat,
    /// The signals of a language ([`crate::signal::Signals`]), which the file's name says ([`File::signals_name`]).
    Signals,
}

impl File {
    /// The entry for these bytes.
    pub fn of(name: impl Into<String>, role: Role, bytes: &[u8]) -> Self {
        Self { name: name.into(), role, bytes: bytes.len() as u32, sha256: Sha256::digest(bytes).into() }
    }

    /// The usual name of a shard: `cwe-089.bin`.
    pub fn shard_name(cwe: u32) -> String {
        format!("cwe-{cwe:03}.bin")
    }

    /// The usual name of the `n`th further file of a weakness: `cwe-089-0001.bin`.
    pub fn part_name(cwe: u32, n: usize) -> String {
        format!("cwe-{cwe:03}-{n:04}.bin")
    }

    /// The usual name of a language's signals: `signals-python.bin`.
    pub fn signals_name(language: &str) -> String {
        format!("signals-{language}.bin")
    }

    /// Whether these bytes are the file that the head was built with.
    pub fn check(&self, bytes: &[u8]) -> Result<(), KnowledgeError> {
        let file = || self.name.clone();
        // Size first: a page that says "not found" is told from a truncated file without hashing either.
        if bytes.len() as u64 != u64::from(self.bytes) {
            return Err(KnowledgeError::Length { file: file(), said: self.bytes.into(), found: bytes.len() as u64 });
        }
        if Sha256::digest(bytes)[..] != self.sha256 {
            return Err(KnowledgeError::OtherBuild { file: file() });
        }
        Ok(())
    }

    /// Whether the name is one that may be put behind a folder's address without leaving the folder.
    pub(super) fn has_plain_name(&self) -> bool {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_.".contains(&byte);
        (1..=100).contains(&self.name.len())
            && self.name.bytes().all(plain)
            && !self.name.starts_with('.')
            && !self.name.contains("..")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_bytes_pass() {
        let file = File::of("cwe-089.bin", Role::Shard(89), b"abc");
        assert_eq!(file.check(b"abc"), Ok(()));
        assert!(matches!(file.check(b"abd"), Err(KnowledgeError::OtherBuild { .. })));
        assert!(matches!(file.check(b"ab"), Err(KnowledgeError::Length { said: 3, found: 2, .. })));
    }

    #[test]
    fn a_name_cannot_leave_its_folder() {
        let plain = |name: &str| File::of(name, Role::Flat, b"").has_plain_name();
        assert!(plain(&File::shard_name(7)) && plain("vectors.bin") && plain("a_b-1.bin"));
        for name in ["", "..", "../x", "a/b", "a\\b", ".hidden", "a..b", "%2e%2e", "x y", "http:", "é", "a?b", "A.bin"]
        {
            assert!(!plain(name), "{name}");
        }
    }
}
