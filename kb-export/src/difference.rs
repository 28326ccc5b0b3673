//! What is different between two builds of a knowledge base.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rescue_core::knowledge::{HEAD_FILE, Head, Node};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::folder::{self, Content, FileError};
use crate::hex::hex;

/// What changed from one build to another. What is the same is not in it.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Version, input, model: name → before and after.
    pub build: BTreeMap<&'static str, [String; 2]>,
    /// Weaknesses, by number.
    pub weaknesses: Change<u32>,
    /// What changed about weaknesses that both have: number → names of fields.
    pub fields: BTreeMap<u32, Vec<&'static str>>,
    /// Guidelines that are new or gone in weaknesses that both have: number → rules. One that was reworded is both.
    pub guidelines: BTreeMap<u32, Change<String>>,
    /// Examples, by id.
    pub examples: Change<String>,
    /// Bytes of files before and after; nothing for a file that is not there.
    pub sizes: BTreeMap<String, [Option<u32>; 2]>,
}

/// What is only in the one, only in the other, and in both but not the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change<T> {
    /// Only in the second.
    pub added: Vec<T>,
    /// Only in the first.
    pub removed: Vec<T>,
    /// In both, but not the same.
    pub changed: Vec<T>,
}

impl<T> Default for Change<T> {
    fn default() -> Self {
        Self { added: Vec::new(), removed: Vec::new(), changed: Vec::new() }
    }
}

impl<T> Change<T> {
    /// Number of things that are not the same.
    pub fn count(&self) -> usize {
        self.added.len() + self.removed.len() + self.changed.len()
    }
}

impl<T: Clone + Ord> Change<T> {
    fn of<V: PartialEq>(before: &BTreeMap<T, V>, after: &BTreeMap<T, V>) -> Self {
        let only = |one: &BTreeMap<T, V>, other: &BTreeMap<T, V>| {
            one.keys().filter(|key| !other.contains_key(key)).cloned().collect()
        };
        let differs = |(key, value): &(&T, &V)| after.get(key).is_some_and(|other| other != *value);
        Self {
            added: only(after, before),
            removed: only(before, after),
            changed: before.iter().filter(differs).map(|(key, _)| key.clone()).collect(),
        }
    }
}

/// A build, as far as it takes to compare it.
struct Build {
    head: Head,
    examples: BTreeMap<String, [u8; 32]>,
    sizes: BTreeMap<String, u32>,
}

impl Build {
    fn read(path: &Path) -> Result<Self, FileError> {
        let (head, bytes) = folder::head(path)?;
        let mut sizes = BTreeMap::from([(HEAD_FILE.to_owned(), bytes as u32)]);
        let mut examples = BTreeMap::new();
        let mut failed = None;
        folder::each_file(path, &head, |file, content| {
            sizes.insert(file.name.clone(), file.bytes);
            match content {
                Ok(Content::Shard(shard)) => {
                    // Maps and numbers of any kind can be written as JSON; Debug would do as well.
                    let hash = |item| Sha256::digest(serde_json::to_vec(item).unwrap_or_default()).into();
                    examples.extend(shard.items.iter().map(|item| (item.id.clone(), hash(item))));
                }
                Ok(_) => {}
                Err(error) => failed = failed.take().or(Some(error)),
            }
        });
        failed.map_or(Ok(Self { head, examples, sizes }), Err)
    }

    fn nodes(&self) -> BTreeMap<u32, &Node> {
        self.head.nodes.iter().map(|node| (node.cwe, node)).collect()
    }

    fn facts(&self) -> [(&'static str, String); 3] {
        let build = &self.head.build;
        [("version", build.version.clone()), ("input", hex(&build.input_sha256)), ("model", build.model.clone())]
    }
}

/// Compares the knowledge bases in two folders.
pub fn between(before: &Path, after: &Path) -> Result<Difference, FileError> {
    let (before, after) = (Build::read(before)?, Build::read(after)?);
    let facts = before.facts().into_iter().zip(after.facts());
    let (nodes, new_nodes) = (before.nodes(), after.nodes());
    let both = || nodes.iter().filter_map(|(cwe, node)| Some((*cwe, *node, *new_nodes.get(cwe)?)));
    let names: BTreeSet<&String> = before.sizes.keys().chain(after.sizes.keys()).collect();
    let size = |name: &String| [&before, &after].map(|build| build.sizes.get(name).copied());
    Ok(Difference {
        build: facts.filter(|(a, b)| a != b).map(|((name, a), (_, b))| (name, [a, b])).collect(),
        weaknesses: Change::of(&nodes, &new_nodes),
        fields: both().map(|(cwe, a, b)| (cwe, fields(a, b))).filter(|(_, fields)| !fields.is_empty()).collect(),
        guidelines: both().map(|(cwe, a, b)| (cwe, rules(a, b))).filter(|(_, change)| change.count() > 0).collect(),
        examples: Change::of(&before.examples, &after.examples),
        sizes: names.into_iter().map(|name| (name.clone(), size(name))).filter(|(_, [a, b])| a != b).collect(),
    })
}

/// Names of the fields that differ, as in `node.toml`.
fn fields(a: &Node, b: &Node) -> Vec<&'static str> {
    let differs = [
        ("name", a.name != b.name),
        ("parents", a.parents != b.parents),
        ("neighbours", a.neighbours != b.neighbours),
        ("explanation", a.explanation != b.explanation),
        ("causes", a.causes != b.causes),
        ("tasks", a.tasks != b.tasks),
        ("guidelines", a.guidelines != b.guidelines),
        ("apis", a.apis != b.apis),
        ("references", a.references != b.references),
    ];
    differs.into_iter().filter(|&(_, differs)| differs).map(|(name, _)| name).collect()
}

fn rules(a: &Node, b: &Node) -> Change<String> {
    let rules = |node: &Node| -> BTreeMap<String, _> {
        node.guidelines.iter().map(|rule| (rule.rule.clone(), (rule.words.clone(), rule.languages.clone()))).collect()
    };
    Change::of(&rules(a), &rules(b))
}
