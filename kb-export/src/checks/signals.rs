//! Whether signals find what they are for: their own tests, and the pairs of their weakness.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use rayon::prelude::*;
use rescue_core::language;

use crate::corpus::{Corpus, Entry, Problem};
use crate::signals::Trial;

/// Pairs whose flaw no signal sees yet: a list beside the weaknesses, which must stay true.
const UNSEEN: &str = "unseen.txt";

/// What is wrong with the signals of a corpus.
pub fn check(corpus: &Corpus) -> Vec<Problem> {
    let root = corpus.entries.first().and_then(|entry| entry.folder.parent()).unwrap_or(Path::new(""));
    let listed = fs::read_to_string(root.join(UNSEEN)).unwrap_or_default();
    let listed: BTreeSet<&str> = listed.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let found: Vec<(Vec<Problem>, Vec<String>)> = corpus.entries.par_iter().map(of_entry).collect();
    let mut problems = Vec::new();
    let mut unseen = BTreeSet::new();
    for (more, pairs) in found {
        problems.extend(more);
        unseen.extend(pairs);
    }
    let path = root.join(UNSEEN);
    for pair in unseen.iter().filter(|pair| !listed.contains(pair.as_str())) {
        problems.push(Problem::new(root.join(pair), "its signals do not find the vulnerable side"));
    }
    for pair in listed.iter().filter(|pair| !unseen.contains(**pair)) {
        problems.push(Problem::new(path.clone(), format!("lists {pair}, whose vulnerable side is found")));
    }
    problems
}

/// What is wrong with the signals of a weakness, and its pairs that they do not find.
pub fn of_entry(entry: &Entry) -> (Vec<Problem>, Vec<String>) {
    let folder = entry.folder.join("signals");
    let (mut problems, mut unseen) = (Vec::new(), Vec::new());
    for &language in language::ALL {
        let mut wrong = Vec::new();
        let trial = Trial::of(entry.node.cwe, language, &entry.signals, &mut wrong);
        problems.extend(wrong.into_iter().map(|what| Problem::new(folder.clone(), what)));
        let Some(trial) = trial else { continue };
        problems.extend(trial.tests().into_iter().map(|what| Problem::new(folder.clone(), what)));
        for pair in entry.pairs.iter().filter(|pair| pair.language.name == language.name) {
            if !trial.finds(&pair.vulnerable) {
                let names = pair.folder.iter().rev().take(3).collect::<Vec<_>>();
                let names = names.iter().rev().map(|name| name.to_string_lossy()).collect::<Vec<_>>();
                unseen.push(names.join("/"));
            }
            problems
                .extend(trial.wrongly(&pair.secure).into_iter().map(|what| Problem::new(pair.folder.clone(), what)));
        }
    }
    (problems, unseen)
}
