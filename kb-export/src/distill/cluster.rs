//! The pairs of a weakness, as a model is shown them and as their APIs are counted.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use rescue_core::analysis::{PairSide, Program, slice_pair};
use rescue_core::knowledge::ApiSet;
use rescue_core::prompt::fenced;
use similar::TextDiff;

use super::prompts::Shown;
use crate::builder::MAX_HOPS;
use crate::corpus::Pair;
use crate::import::{ImportError, Imported, Seen};

/// Tasks of pairs that are kept, in the order of the pairs: what the checks of a corpus allow.
const TASKS: usize = 20;
/// APIs of a language that are kept, the most frequent first.
const APIS: usize = 20;
/// An API counts when this many pairs of the language have it, if there are as many pairs.
const PAIRS: usize = 2;
/// Unchanged lines around a change in a patch.
const CONTEXT: usize = 1;
/// Pairs that are analysed at a time.
const AT_A_TIME: usize = 256;

/// The pairs of a weakness.
pub struct Cluster {
    /// The weakness.
    pub cwe: u32,
    /// Its pairs.
    pub cases: Vec<Case>,
    /// What the pairs' code was asked to do.
    pub tasks: Vec<String>,
    /// The calls that fixes took away or brought, by language.
    pub apis: BTreeMap<String, ApiSet>,
}

/// A pair.
pub struct Case {
    /// What it is called.
    pub id: String,
    /// Its slices.
    pub shown: Shown,
}

/// Calls of a pair, each once.
struct Calls {
    language: &'static str,
    dangerous: BTreeSet<String>,
    safe: BTreeSet<String>,
}

/// The clusters of imported pairs, by the numbers of the weaknesses: all of them, or those that are asked for. Each pair
/// counts once; at most `most` of a weakness are taken, the first ones.
pub fn clusters(imported: &[Imported], only: &[u32], most: usize) -> Result<Vec<Cluster>, ImportError> {
    let weaknesses: BTreeSet<u32> = imported.iter().flat_map(Imported::weaknesses).collect();
    let mut seen = Seen::default();
    let mut clusters = Vec::new();
    for cwe in weaknesses.into_iter().filter(|cwe| only.is_empty() || only.contains(cwe)) {
        let mut gathering = Gathering::default();
        for imported in imported {
            imported.each_pair(cwe, |pair| {
                if let Ok(pair) = pair
                    && gathering.pairs < most
                    && seen.add(&pair).is_none()
                {
                    gathering.take(pair);
                }
            })?;
        }
        gathering.analyse();
        let Gathering { cases, tasks, calls, .. } = gathering;
        clusters.push(Cluster { cwe, cases, tasks, apis: apis(&calls) });
    }
    Ok(clusters)
}

/// Pairs on their way into a cluster.
#[derive(Default)]
struct Gathering {
    pairs: usize,
    waiting: Vec<Pair>,
    cases: Vec<Case>,
    tasks: Vec<String>,
    calls: Vec<Calls>,
}

impl Gathering {
    fn take(&mut self, pair: Pair) {
        self.pairs += 1;
        if !pair.task.is_empty() && self.tasks.len() < TASKS && !self.tasks.contains(&pair.task) {
            self.tasks.push(pair.task.clone());
        }
        self.waiting.push(pair);
        if self.waiting.len() >= AT_A_TIME {
            self.analyse();
        }
    }

    fn analyse(&mut self) {
        let analysed: Vec<_> = self.waiting.par_iter().map(case_of).collect();
        self.waiting.clear();
        for (case, calls) in analysed {
            self.cases.push(case);
            self.calls.push(calls);
        }
    }
}

fn case_of(pair: &Pair) -> (Case, Calls) {
    let (vulnerable, secure) = (Program::of(&pair.vulnerable, pair.language), Program::of(&pair.secure, pair.language));
    let slices = slice_pair(&vulnerable, &secure, MAX_HOPS);
    let (before, after) = (&slices.vulnerable.slice.text, &slices.secure.slice.text);
    let patch =
        TextDiff::from_lines(before.as_str(), after.as_str()).unified_diff().context_radius(CONTEXT).to_string();
    let shown = Shown { code: fenced(pair.language.name, before), patch: fenced("diff", &patch) };
    let of_secure = calls(&secure, &slices.secure);
    let of_vulnerable = calls(&vulnerable, &slices.vulnerable);
    let safe = of_secure.difference(&of_vulnerable).cloned().collect();
    let calls = Calls { language: pair.language.name, dangerous: of_vulnerable, safe };
    (Case { id: pair.name.clone(), shown }, calls)
}

/// The calls on the changed lines of a side; those of its slice where nothing was changed there.
fn calls(program: &Program, side: &PairSide) -> BTreeSet<String> {
    let kept: Vec<u32> = side.slice.kept.iter().map(|kept| kept.line).collect();
    let lines = if side.changed.is_empty() { &kept } else { &side.changed };
    // A corpus writes names without what is called on them.
    let plain = |name: &str| !name.is_empty() && !name.chars().any(|c| c.is_whitespace() || "()".contains(c));
    let on_lines = program.calls().into_iter().filter(|call| lines.binary_search(&call.line).is_ok());
    on_lines.map(|call| call.name).filter(|name| plain(name)).collect()
}

fn apis(calls: &[Calls]) -> BTreeMap<String, ApiSet> {
    let languages: BTreeSet<&str> = calls.iter().map(|calls| calls.language).collect();
    let sets = languages.into_iter().map(|language| {
        let pairs: Vec<&Calls> = calls.iter().filter(|calls| calls.language == language).collect();
        let dangerous = frequent(pairs.iter().map(|calls| &calls.dangerous), pairs.len());
        let safe = frequent(pairs.iter().map(|calls| &calls.safe), pairs.len());
        (language.to_owned(), ApiSet { dangerous, safe, ..ApiSet::default() })
    });
    sets.filter(|(_, set)| !set.dangerous.is_empty()).collect()
}

/// The names that are in the most sets.
fn frequent<'a>(sets: impl Iterator<Item = &'a BTreeSet<String>>, pairs: usize) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for name in sets.flatten() {
        *counts.entry(name).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().filter(|&(_, count)| count >= PAIRS.min(pairs)).collect();
    counts.sort_by_key(|&(name, count)| (std::cmp::Reverse(count), name));
    counts.into_iter().take(APIS).map(|(name, _)| name.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_counted_by_pairs() {
        let set = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<BTreeSet<_>>();
        let sets = [set(&["a", "b"]), set(&["b", "c"]), set(&["b", "c", "d"])];
        assert_eq!(frequent(sets.iter(), 3), ["b", "c"]);
        assert_eq!(frequent(sets[..1].iter(), 1), ["a", "b"]);
    }
}
