//! The examples of one weakness, and the index for retrieval on one level.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::catalogue::{File, Role};
use super::dense::DenseIndex;
use super::envelope::{self, Kind};
use super::error::KnowledgeError;
use super::limit::{self, ITEMS, VECTORS};
use super::node::{Item, Side};
use crate::embedding::StaticModel;

/// The examples of one weakness. Their vectors are made from them where they are read ([`Self::index`]).
#[derive(Debug, Serialize, Deserialize)]
pub struct Shard {
    /// The CWE's number.
    pub cwe: u32,
    /// The examples, by id.
    #[serde(deserialize_with = "limit::list::<_, _, ITEMS>")]
    pub items: Vec<Item>,
}

/// What the examples of a shard are found by; an owner is a place in [`Shard::items`].
#[derive(Debug)]
pub struct ShardIndex {
    /// Vectors of the items' causes.
    pub causes: DenseIndex,
    /// Vectors of the items' sliced secure code.
    pub code: DenseIndex,
}

impl Shard {
    /// The file's bytes.
    pub fn encode(&self) -> Vec<u8> {
        envelope::seal(Kind::Shard, self)
    }

    /// Reads the file that the head lists as `file`.
    pub fn decode(file: &File, bytes: &[u8]) -> Result<Self, KnowledgeError> {
        file.check(bytes)?;
        let shard: Self = envelope::open(Kind::Shard, &file.name, bytes)?;
        shard.validate(file).map_err(|what| KnowledgeError::Meaning { file: file.name.clone(), what })?;
        Ok(shard)
    }

    /// Makes the vectors of the examples.
    pub fn index(&self, model: &StaticModel) -> ShardIndex {
        ShardIndex {
            causes: DenseIndex::of_texts(self.items.iter().map(|item| [item.cause.as_str()]), model),
            code: DenseIndex::of_texts(self.items.iter().map(|item| [item.secure.sliced.as_str()]), model),
        }
    }

    fn validate(&self, file: &File) -> Result<(), String> {
        if file.role != Role::Shard(self.cwe) {
            return Err(format!("it holds examples of CWE-{}, which is not what the head says", self.cwe));
        }
        let mut ids = HashSet::new();
        for item in &self.items {
            if item.cwe != self.cwe {
                return Err(format!("example {} is of CWE-{}, not of CWE-{}", item.id, item.cwe, self.cwe));
            }
            if !ids.insert(&item.id) {
                return Err(format!("two examples are called {}", item.id));
            }
            for (name, side) in [("vulnerable", &item.vulnerable), ("secure", &item.secure)] {
                check_lines(side).map_err(|what| format!("{what} on the {name} side of {}", item.id))?;
            }
        }
        Ok(())
    }
}

/// Line numbers ascend and are lines of the text.
fn check_lines(side: &Side) -> Result<(), String> {
    let lines = crate::text::LineIndex::new(&side.text).lines();
    for (name, numbers) in [("kept", &side.kept), ("changed", &side.changed)] {
        let ascending = numbers.windows(2).all(|pair| pair[0] < pair[1]);
        let in_text = numbers.first().is_none_or(|&line| line >= 1) && numbers.last().is_none_or(|&line| line <= lines);
        if !ascending || !in_text {
            return Err(format!("the {name} lines are out of order or out of the text"));
        }
    }
    Ok(())
}

/// Vectors of the whole, unsliced vulnerable code of every example: what retrieval on one level looks at.
#[derive(Debug, Serialize, Deserialize)]
pub struct Flat {
    /// Every example of the knowledge base: its CWE and its place in that CWE's shard.
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
