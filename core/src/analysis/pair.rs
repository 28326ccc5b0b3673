//! The slices of a pair of versions (paper §3.1): what a fix changed, and what that depends on and affects, parallel on
//! both sides.

use std::collections::BTreeSet;

use similar::{ChangeTag, TextDiff};

use super::criterion::{Direction, Reach};
use super::program::Program;
use super::slice::Slice;
use super::statement::StatementId;

/// The slices of the two versions of a pair, parallel and complete.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PairSlices {
    /// Before the fix; `changed` are the lines that the fix removed.
    pub vulnerable: PairSide,
    /// After the fix; `changed` are the lines that the fix added.
    pub secure: PairSide,
}

/// One side of a sliced pair.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PairSide {
    /// The slice.
    pub slice: Slice,
    /// 1-based changed lines, blank ones left out.
    pub changed: Vec<u32>,
}

/// Which lines of two texts are the same.
struct Alignment {
    /// (old, new), 1-based, ascending in both.
    same: Vec<(u32, u32)>,
    removed: Vec<u32>,
    added: Vec<u32>,
}

/// Slices both versions of a pair on what changed between them, at most `hops` dependences away.
pub fn slice_pair(vulnerable: &Program, secure: &Program, hops: u32) -> PairSlices {
    let lines = align(vulnerable.source.given(), secure.source.given());
    let there: Vec<(u32, u32)> = lines.same.clone();
    let back: Vec<(u32, u32)> = lines.same.iter().map(|&(old, new)| (new, old)).collect();

    let old_seeds = seeds(vulnerable, &lines.removed, secure, &lines.added, &back);
    let new_seeds = seeds(secure, &lines.added, vulnerable, &lines.removed, &there);
    let both = Reach { direction: Direction::Both, hops: Some(hops) };
    let mut old = vulnerable.reach(&old_seeds.into(), both);
    let mut new = secure.reach(&new_seeds.into(), both);

    // What one side keeps outside the patch, the other keeps too.
    let old_before: Vec<StatementId> = old.statements.keys().copied().collect();
    let new_before: Vec<StatementId> = new.statements.keys().copied().collect();
    for statement in counterparts(secure, &new_before, vulnerable, &back) {
        old.add(statement, None);
    }
    for statement in counterparts(vulnerable, &old_before, secure, &there) {
        new.add(statement, None);
    }
    PairSlices {
        vulnerable: PairSide { slice: vulnerable.finish(old), changed: lines.removed },
        secure: PairSide { slice: secure.finish(new), changed: lines.added },
    }
}

fn align(old: &str, new: &str) -> Alignment {
    let diff = TextDiff::from_lines(old, new);
    let mut lines = Alignment { same: Vec::new(), removed: Vec::new(), added: Vec::new() };
    for change in diff.iter_all_changes() {
        let line = |index: Option<usize>| index.map(|index| index as u32 + 1);
        let blank = change.value().trim().is_empty();
        match (change.tag(), line(change.old_index()), line(change.new_index())) {
            (ChangeTag::Equal, Some(old), Some(new)) => lines.same.push((old, new)),
            (ChangeTag::Delete, Some(old), _) if !blank => lines.removed.push(old),
            (ChangeTag::Insert, _, Some(new)) if !blank => lines.added.push(new),
            _ => {}
        }
    }
    lines
}

/// The criterion on one side: the statements of its changed lines. Where nothing changed here (the fix only adds, seen
/// from the old side), the place is found from the other side: the unchanged statements right around the change, and
/// those that the changed lines depend on directly.
fn seeds(
    here: &Program,
    changed: &[u32],
    other: &Program,
    other_changed: &[u32],
    to_here: &[(u32, u32)],
) -> BTreeSet<StatementId> {
    let own: BTreeSet<StatementId> = changed.iter().flat_map(|&line| here.statements_on(line)).collect();
    if !own.is_empty() {
        return own;
    }
    let on_other: BTreeSet<StatementId> = other_changed.iter().flat_map(|&line| other.statements_on(line)).collect();
    let near = other.reach(&on_other.into(), Reach { direction: Direction::Backward, hops: Some(1) });
    let mut found: BTreeSet<StatementId> =
        counterparts(other, &near.statements.keys().copied().collect::<Vec<_>>(), here, to_here).into_iter().collect();
    for &line in other_changed {
        let after = to_here.partition_point(|&(from, _)| from < line);
        let before = to_here[..after].iter().rev().find_map(|&(_, to)| here.statements_on(to).next());
        let next = to_here[after..].iter().find_map(|&(_, to)| here.statements_on(to).next());
        found.extend(before);
        found.extend(next);
    }
    found
}

/// The statements of `here` on the lines that are the same as those of statements of `other`.
fn counterparts(
    other: &Program,
    statements: &[StatementId],
    here: &Program,
    to_here: &[(u32, u32)],
) -> Vec<StatementId> {
    statements
        .iter()
        .flat_map(|&statement| other.statement(statement).lines.clone())
        .filter_map(|line| {
            let at = to_here.partition_point(|&(from, _)| from < line);
            to_here.get(at).filter(|&&(from, _)| from == line).map(|&(_, to)| to)
        })
        .flat_map(|line| here.statements_on(line))
        .collect()
}
