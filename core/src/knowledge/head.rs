//! The file that is loaded first: all weaknesses, what level 1 of retrieval needs, and the list of the other files.

use std::collections::{BTreeSet, HashSet};

use serde::{Deserialize, Serialize};

use super::catalogue::{File, Role};
use super::columns::{self, bytes_of};
use super::dense::DenseIndex;
use super::envelope::{self, Kind};
use super::error::KnowledgeError;
use super::limit::{self, LANGUAGES, NAME, NODES};
use super::node::Node;
use super::terms::TermStatistics;
use crate::embedding::StaticModel;
use crate::language;

/// Name of the head in the folder of a knowledge base.
pub const HEAD_FILE: &str = "head.bin";

/// The head of a knowledge base.
#[derive(Debug, Serialize, Deserialize)]
pub struct Head {
    /// Where it comes from.
    pub build: Build,
    /// The weaknesses, in ascending order of their numbers.
    #[serde(with = "columns")]
    pub nodes: Vec<Node>,
    /// Vectors of the nodes' causes, where they are slow to make ([`Self::index_causes`]).
    pub causes: Option<DenseIndex>,
    /// Vectors of the nodes' tasks at risk, where they are slow to make ([`Self::index_tasks`]).
    pub tasks: Option<DenseIndex>,
    /// How the names of calls are spread over the examples of all shards: each example is one document of the terms that
    /// its calls give.
    pub calls: TermStatistics,
    /// The paper's thresholds for this knowledge base's embedding model.
    pub thresholds: Thresholds,
    /// The other files.
    #[serde(deserialize_with = "limit::list::<_, _, { NODES + 2 + LANGUAGES }>")]
    pub files: Vec<File>,
}

/// Where a knowledge base comes from. No time and no machine: building twice gives the same bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Build {
    /// Version of the builder.
    #[serde(deserialize_with = "limit::text::<_, NAME>")]
    pub version: String,
    /// SHA-256 over names and contents of all files that it was built from.
    pub input_sha256: [u8; 32],
    /// Number of examples in all shards.
    pub items: u32,
    /// Name of the embedding model; empty where there is none.
    #[serde(deserialize_with = "limit::text::<_, NAME>")]
    pub model: String,
}

/// Cosines that a dense facet has to exceed in the paper's rule.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Thresholds {
    /// Of the cause facet.
    pub cause: f32,
    /// Of the code facet.
    pub code: f32,
}

impl Thresholds {
    /// The values of the paper, which belong to the embedding model of the paper.
    pub const PAPER: Self = Self { cause: 0.75, code: 0.65 };
}

impl Head {
    /// The file's bytes.
    pub fn encode(&self) -> Vec<u8> {
        envelope::seal(Kind::Head, self)
    }

    /// Reads a head.
    pub fn decode(bytes: &[u8]) -> Result<Self, KnowledgeError> {
        let head: Self = envelope::open(Kind::Head, HEAD_FILE, bytes)?;
        head.validate().map_err(|what| KnowledgeError::Meaning { file: HEAD_FILE.to_owned(), what })?;
        Ok(head)
    }

    /// What the file is made of, for a report on sizes: names of the parts and their bytes, in the order of the file.
    pub fn sections(&self) -> Vec<(&'static str, Vec<u8>)> {
        let mut sections = vec![("where it comes from", bytes_of(&self.build))];
        sections.extend(columns::sections(&self.nodes));
        sections.push(("vectors", bytes_of(&(&self.causes, &self.tasks))));
        sections.push(("statistics of calls", bytes_of(&(&self.calls, &self.thresholds))));
        sections.push(("list of files", bytes_of(&self.files)));
        sections
    }

    /// The weakness with this number.
    pub fn node(&self, cwe: u32) -> Option<&Node> {
        self.place(cwe).map(|place| &self.nodes[place])
    }

    /// Its place in [`Self::nodes`].
    pub fn place(&self, cwe: u32) -> Option<usize> {
        self.nodes.binary_search_by_key(&cwe, |node| node.cwe).ok()
    }

    /// Vectors of the nodes' causes; an owner is a place in [`Self::nodes`] and in the node's causes.
    pub fn index_causes(nodes: &[Node], model: &StaticModel) -> DenseIndex {
        DenseIndex::of_texts(nodes.iter().map(|node| node.causes.iter().map(String::as_str)), model)
    }

    /// Vectors of the nodes' tasks at risk; an owner is a place in [`Self::nodes`] and in the node's tasks.
    pub fn index_tasks(nodes: &[Node], model: &StaticModel) -> DenseIndex {
        DenseIndex::of_texts(nodes.iter().map(|node| node.tasks.iter().map(String::as_str)), model)
    }

    /// The file for a role, where there is one.
    pub fn file(&self, role: Role) -> Option<&File> {
        self.files.iter().find(|file| file.role == role)
    }

    /// Names of languages in it that this program does not know: what is said about them is kept, but never used.
    pub fn unknown_languages(&self) -> BTreeSet<&str> {
        let of_apis = self.nodes.iter().flat_map(|node| node.apis.keys());
        let of_rules = self.nodes.iter().flat_map(|node| &node.guidelines).flat_map(|guideline| &guideline.languages);
        of_apis.chain(of_rules).map(String::as_str).filter(|name| language::named(name).is_none()).collect()
    }

    fn validate(&self) -> Result<(), String> {
        if let Some(pair) = self.nodes.windows(2).find(|pair| pair[0].cwe >= pair[1].cwe) {
            return Err(format!("CWE-{} is there twice or out of order", pair[1].cwe));
        }
        for node in &self.nodes {
            if node.cwe == 0 || node.name.trim().is_empty() {
                return Err(format!("CWE-{} has no number or no name", node.cwe));
            }
        }
        if let Some(causes) = &self.causes {
            causes.validate(|place| self.nodes.get(place).map(|node| node.causes.len()))?;
        }
        if let Some(tasks) = &self.tasks {
            tasks.validate(|place| self.nodes.get(place).map(|node| node.tasks.len()))?;
        }
        self.calls.validate()?;
        for threshold in [self.thresholds.cause, self.thresholds.code] {
            if !(-1.0..=1.0).contains(&threshold) {
                return Err(format!("a threshold is {threshold}, which no cosine can be"));
            }
        }
        self.validate_files()
    }

    fn validate_files(&self) -> Result<(), String> {
        let (mut names, mut roles) = (HashSet::new(), HashSet::new());
        for file in &self.files {
            if !file.has_plain_name() {
                return Err(format!("{:?} is not a plain file name", file.name));
            }
            let twice = file.role != Role::Signals && !roles.insert(file.role);
            if !names.insert(&file.name) || twice {
                return Err(format!("{} is listed twice", file.name));
            }
            let limit = match file.role {
                Role::Shard(_) => Kind::Shard.limit(),
                Role::Flat => Kind::Flat.limit(),
                Role::Signals => Kind::Signals.limit(),
                Role::Vectors => VECTORS_LIMIT,
            };
            if u64::from(file.bytes) > limit {
                return Err(format!(
                    "{} is said to be {} bytes long, at most {limit} are allowed",
                    file.name, file.bytes
                ));
            }
            if let Role::Shard(cwe) = file.role
                && self.node(cwe).is_none()
            {
                return Err(format!("{} holds examples of CWE-{cwe}, which is not described", file.name));
            }
        }
        Ok(())
    }
}

/// Largest size of the embedding model's file in bytes.
const VECTORS_LIMIT: u64 = 64 << 20;
