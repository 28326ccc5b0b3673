//! What there is to say about a knowledge base in numbers.

use std::collections::BTreeMap;

use rescue_core::knowledge::{HEAD_FILE, Head, Item, Role, Side};
use serde::Serialize;

/// Counts, means and sizes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figures {
    /// Number of weaknesses.
    pub weaknesses: usize,
    /// Number of examples.
    pub examples: usize,
    /// Number of examples by language.
    pub languages: BTreeMap<String, usize>,
    /// Lines of the vulnerable sides.
    pub vulnerable: Lines,
    /// Lines of the secure sides.
    pub secure: Lines,
    /// Size of the head in bytes.
    pub head_bytes: usize,
    /// Size of all other files in bytes.
    pub other_bytes: usize,
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
    /// The figures of a knowledge base with these examples and files.
    pub fn of<'a>(
        head: &Head,
        items: impl Iterator<Item = &'a Item> + Clone,
        files: &BTreeMap<String, Vec<u8>>,
    ) -> Self {
        let mut languages = BTreeMap::new();
        for item in items.clone() {
            *languages.entry(item.language.clone()).or_default() += 1;
        }
        let head_bytes = files.get(HEAD_FILE).map_or(0, Vec::len);
        let shards = head.files.iter().filter(|file| matches!(file.role, Role::Shard(_)));
        Self {
            weaknesses: head.nodes.len(),
            examples: items.clone().count(),
            languages,
            vulnerable: Lines::of(items.clone().map(|item| &item.vulnerable)),
            secure: Lines::of(items.map(|item| &item.secure)),
            head_bytes,
            other_bytes: files.values().map(Vec::len).sum::<usize>() - head_bytes,
            largest_shard_bytes: shards.map(|file| file.bytes).max().unwrap_or(0),
        }
    }
}

impl Lines {
    fn of<'a>(sides: impl Iterator<Item = &'a Side>) -> Self {
        let (mut count, mut before, mut after) = (0, 0, 0);
        for side in sides {
            count += 1;
            before += side.text.lines().filter(|line| !line.trim().is_empty()).count();
            after += side.kept.len();
        }
        let mean = |sum: usize| if count == 0 { 0.0 } else { sum as f64 / f64::from(count) };
        Self { before: mean(before), after: mean(after) }
    }

    /// Share of the lines that slicing removes, 0–1.
    pub fn removed(self) -> f64 {
        if self.before > 0.0 { 1.0 - self.after / self.before } else { 0.0 }
    }
}
