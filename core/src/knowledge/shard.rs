//! The examples of one weakness: one file, or several where they are many.
//!
//! The head lists the first file of a weakness only, so that it does not grow with the number of examples. The first file
//! lists the others, with what it takes to choose among them without loading them.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::catalogue::{File, Role};
use super::dense::DenseIndex;
use super::envelope::{self, Kind};
use super::error::KnowledgeError;
use super::limit::{self, ITEMS, NAME, PARTS};
use super::node::{Item, Side};
use crate::embedding::{StaticModel, Vector};

/// The examples of one weakness. Their vectors are made from them where they are read ([`Self::index`]).
#[derive(Debug, Serialize, Deserialize)]
pub struct Shard {
    /// The CWE's number.
    pub cwe: u32,
    /// Number of the weakness's examples in the files before this one: 0 in the first.
    pub first: u32,
    /// The examples.
    #[serde(deserialize_with = "limit::list::<_, _, ITEMS>")]
    pub items: Vec<Item>,
    /// The further files of the weakness; only in the first.
    #[serde(deserialize_with = "limit::list::<_, _, PARTS>")]
    pub parts: Vec<Part>,
}

/// A further file of a weakness.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The file.
    pub file: File,
    /// Number of the weakness's examples in the files before it.
    pub first: u32,
    /// Number of its examples.
    pub items: u32,
    /// The language of its examples; empty where there are several.
    #[serde(deserialize_with = "limit::text::<_, NAME>")]
    pub language: String,
    /// The middle of the vectors of its causes.
    pub causes: Option<Vector>,
    /// The middle of the vectors of its sliced secure code.
    pub code: Option<Vector>,
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
        Self::open(file, bytes, |shard| match shard.first {
            0 => shard.check_parts(),
            first => Err(format!("it begins with example {first} and not with the first")),
        })
    }

    /// Reads a further file that the first one lists as `part`.
    pub fn decode_part(part: &Part, bytes: &[u8]) -> Result<Self, KnowledgeError> {
        Self::open(&part.file, bytes, |shard| {
            let same = shard.first == part.first && shard.items.len() == part.items as usize;
            if same && shard.parts.is_empty() { Ok(()) } else { Err("it is not the part that is listed".to_owned()) }
        })
    }

    /// Reads a file by itself, whichever of the files of its weakness it is.
    pub fn decode_alone(name: &str, bytes: &[u8]) -> Result<Self, KnowledgeError> {
        let cwe = envelope::open::<Self>(Kind::Shard, name, bytes)?.cwe;
        Self::open(&File::of(name, Role::Shard(cwe), bytes), bytes, Self::check_parts)
    }

    fn open(file: &File, bytes: &[u8], check: impl Fn(&Self) -> Result<(), String>) -> Result<Self, KnowledgeError> {
        file.check(bytes)?;
        let shard: Self = envelope::open(Kind::Shard, &file.name, bytes)?;
        let checked = shard.validate(file).and_then(|()| check(&shard));
        checked.map_err(|what| KnowledgeError::Meaning { file: file.name.clone(), what })?;
        Ok(shard)
    }

    /// Makes the vectors of the examples.
    pub fn index(&self, model: &StaticModel) -> ShardIndex {
        ShardIndex {
            causes: DenseIndex::of_texts(self.items.iter().map(|item| [item.cause.as_str()]), model),
            code: DenseIndex::of_texts(self.items.iter().map(|item| [item.secure.sliced.as_str()]), model),
        }
    }

    /// The parts follow each other, and are files of this weakness that may be loaded.
    fn check_parts(&self) -> Result<(), String> {
        let mut next = u64::from(self.first) + self.items.len() as u64;
        let mut names = HashSet::new();
        for Part { file, first, items, .. } in &self.parts {
            if !file.has_plain_name() || !names.insert(&file.name) || file.role != Role::Shard(self.cwe) {
                return Err(format!("{:?} is no further file of CWE-{}", file.name, self.cwe));
            }
            if u64::from(*first) != next || *items as usize > ITEMS || u64::from(file.bytes) > Kind::Shard.limit() {
                return Err(format!("{} is out of order or too large", file.name));
            }
            next += u64::from(*items);
        }
        Ok(())
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
