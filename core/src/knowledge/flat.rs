//! The index for retrieval on one level.

use serde::{Deserialize, Serialize};

use super::catalogue::File;
use super::dense::DenseIndex;
use super::envelope::{self, Kind};
use super::error::KnowledgeError;
use super::limit::{self, VECTORS};

/// Vectors of the whole, unsliced vulnerable code of every example: what retrieval on one level looks at.
#[derive(Debug, Serialize, Deserialize)]
pub struct Flat {
    /// Every example of the knowledge base: its CWE and its place among all of that CWE.
    #[serde(deserialize_with = "limit::list::<_, _, VECTORS>")]
    pub items: Vec<(u32, u32)>,
    /// An owner is a place in `items`.
    pub vectors: DenseIndex,
}

impl Flat {
    /// The file's bytes.
    pub fn encode(&self) -> Vec<u8> {
        envelope::seal(Kind::Flat, self)
    }

    /// Reads the file that the head lists as `file`.
    pub fn decode(file: &File, bytes: &[u8]) -> Result<Self, KnowledgeError> {
        file.check(bytes)?;
        let flat: Self = envelope::open(Kind::Flat, &file.name, bytes)?;
        let checked = flat.vectors.validate(|place| (place < flat.items.len()).then_some(1));
        checked.map_err(|what| KnowledgeError::Meaning { file: file.name.clone(), what })?;
        Ok(flat)
    }
}
