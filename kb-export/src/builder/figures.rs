//! What there is to say about a knowledge base in numbers.

use std::collections::BTreeMap;

use rescue_core::knowledge::{File, Item, Role, Side};
use serde::Serialize;

use super::LeftOut;
use super::weaknesses::Author;

/// Counts, means and sizes.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Figures {
    /// Number of weaknesses.
    pub weaknesses: usize,
    /// Numbers of the weaknesses that a model described.
    pub distilled: Vec<u32>,
    /// Numbers of the weaknesses of which there is only the name.
    pub undescribed: Vec<u32>,
    /// Number of examples.
    pub examples: usize,
    /// Number of examples by language.
    pub languages: BTreeMap<String, usize>,
    /// Number of examples by licence.
    pub licences: BTreeMap<String, usize>,
    /// Pairs that became no example, by reason.
    pub left_out: BTreeMap<&'static str, usize>,
    /// Lines of the vulnerable sides.
    pub vulnerable: Lines,
    /// Lines of the secure sides.
    pub secure: Lines,
    /// Size of the head in bytes.
    pub head_bytes: usize,
    /// Size of all other files in bytes.
    pub other_bytes: usize,
    /// Size of all shards in bytes.
    pub shard_bytes: usize,
    /// Size of the largest shard in bytes.
    pub largest_shard_bytes: u32,
}

/// Mean number of lines that are not blank.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Lines {
    /// Of the whole text.
    pub before: f64,
    /// Kept by the slice.
    pub after: f64,
}

impl Figures {
    /// Counts a weakness and its examples.
    pub fn add(&mut self, cwe: u32, by: Author, items: &[Item]) {
        self.weaknesses += 1;
        match by {
            Author::People => {}
            Author::Model => self.distilled.push(cwe),
            Author::Nobody => self.undescribed.push(cwe),
        }
        for item in items {
            self.examples += 1;
            *self.languages.entry(item.language.clone()).or_default() += 1;
            *self.licences.entry(item.licence.clone()).or_default() += 1;
            self.vulnerable.add(&item.vulnerable);
            self.secure.add(&item.secure);
        }
    }

    /// The figures, once all is counted.
    pub fn finish(mut self, files: &[&File], head_bytes: usize, left_out: &[LeftOut]) -> Self {
        for left_out in left_out {
            *self.left_out.entry(left_out.reason.kind()).or_default() += 1;
        }
        let sizes = |shards: bool| {
            files.iter().filter(move |file| !shards || matches!(file.role, Role::Shard(_))).map(|file| file.bytes)
        };
        self.vulnerable.divide(self.examples);
        self.secure.divide(self.examples);
        self.head_bytes = head_bytes;
        self.other_bytes = sizes(false).map(|bytes| bytes as usize).sum();
        self.shard_bytes = sizes(true).map(|bytes| bytes as usize).sum();
        self.largest_shard_bytes = sizes(true).max().unwrap_or(0);
        self
    }
}

impl Lines {
    fn add(&mut self, side: &Side) {
        self.before += side.text.lines().filter(|line| !line.trim().is_empty()).count() as f64;
        self.after += side.kept.len() as f64;
    }

    fn divide(&mut self, sides: usize) {
        let count = sides.max(1) as f64;
        (self.before, self.after) = (self.before / count, self.after / count);
    }

    /// Share of the lines that slicing removes, 0–1.
    pub fn removed(self) -> f64 {
        if self.before > 0.0 { 1.0 - self.after / self.before } else { 0.0 }
    }
}
