//! The wrapping that all files of a knowledge base have in common.
//!
//! ```text
//! offset  bytes
//!      0      8  "RESCUEKB"
//!      8      2  format version, little endian
//!     10      1  kind of file
//!     11      8  length of the payload, little endian
//!     19     32  SHA-256 of the payload
//!     51         payload: postcard
//! ```
//!
//! Nothing of the payload is looked at, and nothing allocated for it, before kind, version, length and checksum hold.
//! The checksum finds damage, not malice: whoever can write a file can write its checksum. What the payload may cost is
//! bounded by [`Kind::limit`] and by the limits in [`super::limit`].

use std::fmt;

use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

use super::columns::bytes_of;
use super::error::KnowledgeError;

/// The one format version that is written and read.
pub const FORMAT: u16 = 3;

const MAGIC: [u8; 8] = *b"RESCUEKB";
const HEADER: usize = 51;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Weaknesses, their indexes, and the catalogue of the other files.
    Head,
    /// The examples of one weakness.
    Shard,
    /// Vectors of all whole examples, for retrieval on one level.
    Flat,
    /// The signals of one language.
    Signals,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Head, Self::Shard, Self::Flat, Self::Signals];

    fn byte(self) -> u8 {
        match self {
            Self::Head => b'H',
            Self::Shard => b'S',
            Self::Flat => b'F',
            Self::Signals => b'G',
        }
    }

    /// Largest size of a whole file in bytes.
    pub fn limit(self) -> u64 {
        match self {
            Self::Head | Self::Shard => 32 << 20,
            Self::Signals => 8 << 20,
            Self::Flat => 256 << 20,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Head => "the head of a knowledge base",
            Self::Shard => "the examples of a weakness",
            Self::Flat => "an index of whole examples",
            Self::Signals => "the signals of a language",
        })
    }
}

/// The kind that a file says it is; `None` where it is none of ours.
pub fn kind_of(bytes: &[u8]) -> Option<Kind> {
    let kind = *bytes.strip_prefix(&MAGIC)?.get(2)?;
    Kind::ALL.into_iter().find(|candidate| candidate.byte() == kind)
}

/// Wraps a value as a file.
pub(super) fn seal<T: Serialize>(kind: Kind, value: &T) -> Vec<u8> {
    wrap(kind, &bytes_of(value))
}

/// Wraps a payload.
pub(super) fn wrap(kind: Kind, payload: &[u8]) -> Vec<u8> {
    let mut file = Vec::with_capacity(HEADER + payload.len());
    file.extend(MAGIC);
    file.extend(FORMAT.to_le_bytes());
    file.push(kind.byte());
    file.extend((payload.len() as u64).to_le_bytes());
    file.extend(Sha256::digest(payload));
    file.extend(payload);
    file
}

/// Unwraps a file of the kind `wanted`. `file` is what to call it in an error.
pub(super) fn open<T: DeserializeOwned>(wanted: Kind, file: &str, bytes: &[u8]) -> Result<T, KnowledgeError> {
    let file = || file.to_owned();
    let (header, payload) =
        bytes.split_first_chunk::<HEADER>().ok_or_else(|| KnowledgeError::NotOurs { file: file() })?;
    let found = u16::from_le_bytes([header[8], header[9]]);
    if header[..8] != MAGIC {
        return Err(KnowledgeError::NotOurs { file: file() });
    }
    if found != FORMAT {
        return Err(KnowledgeError::Version { file: file(), found, known: FORMAT });
    }
    let kind = kind_of(bytes).ok_or_else(|| KnowledgeError::NotOurs { file: file() })?;
    if kind != wanted {
        return Err(KnowledgeError::Kind { file: file(), found: kind, wanted });
    }
    let said = header[11..19].iter().rev().fold(0, |length, &byte| length << 8 | u64::from(byte));
    let limit = wanted.limit();
    if said > limit - HEADER as u64 {
        return Err(KnowledgeError::TooLarge { file: file(), bytes: said, limit });
    }
    if payload.len() as u64 != said {
        let whole = |payload: u64| HEADER as u64 + payload;
        return Err(KnowledgeError::Length { file: file(), said: whole(said), found: whole(payload.len() as u64) });
    }
    if Sha256::digest(payload)[..] != header[19..] {
        return Err(KnowledgeError::Altered { file: file() });
    }
    match postcard::take_from_bytes(payload) {
        Ok((value, [])) => Ok(value),
        _ => Err(KnowledgeError::Content { file: file(), kind }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed() -> Vec<u8> {
        seal(Kind::Shard, &vec![1_u32, 2, 300])
    }

    fn opened(bytes: &[u8]) -> Result<Vec<u32>, KnowledgeError> {
        open(Kind::Shard, "x.bin", bytes)
    }

    #[test]
    fn what_was_sealed_opens() {
        assert_eq!(opened(&sealed()), Ok(vec![1, 2, 300]));
        assert_eq!(kind_of(&sealed()), Some(Kind::Shard));
    }

    #[test]
    fn every_truncation_is_refused() {
        let file = sealed();
        for length in 0..file.len() {
            let error = opened(&file[..length]).expect_err("a cut file must not open");
            let expected = if length < HEADER { "not a knowledge-base file" } else { "cut off" };
            assert!(error.to_string().contains(expected), "{length}: {error}");
        }
    }

    #[test]
    fn every_flipped_bit_is_refused() {
        let file = sealed();
        for at in 0..file.len() * 8 {
            let mut altered = file.clone();
            altered[at / 8] ^= 1 << (at % 8);
            assert!(opened(&altered).is_err(), "bit {at}");
        }
    }

    #[test]
    fn a_length_of_2_to_the_60_costs_nothing() {
        let mut file = sealed();
        file[11..19].copy_from_slice(&(1_u64 << 60).to_le_bytes());
        assert!(matches!(opened(&file), Err(KnowledgeError::TooLarge { bytes, .. }) if bytes == 1 << 60));
    }

    #[test]
    fn something_after_the_end_is_refused() {
        let mut file = sealed();
        file.push(0);
        assert!(matches!(opened(&file), Err(KnowledgeError::Length { .. })));
        let longer = seal(Kind::Shard, &(vec![1_u32], 5_u8));
        assert!(matches!(opened(&longer), Err(KnowledgeError::Content { .. })));
    }

    #[test]
    fn other_versions_and_kinds_are_named() {
        let mut file = sealed();
        file[8] = 9;
        assert!(matches!(opened(&file), Err(KnowledgeError::Version { found: 9, known: FORMAT, .. })));
        let head = seal(Kind::Head, &vec![1_u32]);
        assert!(matches!(opened(&head), Err(KnowledgeError::Kind { found: Kind::Head, wanted: Kind::Shard, .. })));
        assert!(matches!(opened(&[b'<'; 400]), Err(KnowledgeError::NotOurs { .. })));
    }
}
