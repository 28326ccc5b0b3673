//! Whether what is written in a corpus makes sense, and whether its code does what a pair is for.

pub mod built;
mod node;
mod pair;
pub mod signals;

use std::collections::BTreeMap;

use crate::corpus::{Corpus, Problem};

/// Everything that is wrong with the entries of a corpus.
pub fn check(corpus: &Corpus) -> Vec<Problem> {
    let mut problems = Vec::new();
    for entry in &corpus.entries {
        let path = entry.folder.join("node.toml");
        problems.extend(node::check(&entry.node).into_iter().map(|what| Problem::new(path.clone(), what)));
        if entry.pairs.is_empty() {
            problems.push(Problem::new(entry.folder.clone(), "has no pair"));
        }
    }
    problems.extend(signals::check(corpus));
    let mut texts = BTreeMap::new();
    for pair in corpus.pairs() {
        problems.extend(pair::check(pair).into_iter().map(|what| Problem::new(pair.folder.clone(), what)));
        for text in [&pair.vulnerable, &pair.secure] {
            if let Some(other) = texts.insert(text, &pair.folder) {
                problems.push(Problem::new(pair.folder.clone(), format!("holds the same code as {}", other.display())));
            }
        }
    }
    problems
}
