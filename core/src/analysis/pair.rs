//! The slices of a pair of versions (paper §3.1): what a fix changed, and what that depends on and affects, parallel on
//! both sides.

use std::collections::BTreeSet;

use petgraph::Direction::{Incoming, Outgoing};
use similar::{ChangeTag, TextDiff};

use super::Work;
use super::graph::{Dependence, DependenceKind};
use super::program::Program;
use super::scope::Symbol;
use super::slice::Slice;
use super::slicer::Kept;
use super::statement::StatementId;
use super::walk::Met;
use super::work::uninterrupted;

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
    uninterrupted(async |work| slice_pair_within(vulnerable, secure, hops, work).await)
}

async fn slice_pair_within(vulnerable: &Program, secure: &Program, hops: u32, work: &mut Work<'_>) -> PairSlices {
    let lines = align(vulnerable.source.given(), secure.source.given());
    let there: Vec<(u32, u32)> = lines.same.clone();
    let back: Vec<(u32, u32)> = lines.same.iter().map(|&(old, new)| (new, old)).collect();

    let mut old = surroundings(vulnerable, &lines.removed, hops, work).await;
    let mut new = surroundings(secure, &lines.added, hops, work).await;
    let old_before: Vec<StatementId> = old.statements.keys().copied().collect();
    let new_before: Vec<StatementId> = new.statements.keys().copied().collect();
    if old_before.is_empty() {
        mark_place(vulnerable, &mut old, &lines.added, &back);
    }
    if new_before.is_empty() {
        mark_place(secure, &mut new, &lines.removed, &there);
    }
    // What one side keeps outside the patch, the other keeps too.
    for statement in counterparts(secure, &new_before, vulnerable, &back) {
        old.add(statement, None);
    }
    for statement in counterparts(vulnerable, &old_before, secure, &there) {
        new.add(statement, None);
    }
    PairSlices {
        vulnerable: PairSide { slice: vulnerable.finish(old, work).await, changed: lines.removed },
        secure: PairSide { slice: secure.finish(new, work).await, changed: lines.added },
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

/// What changed lines depend on and what depends on them: everything one dependence away, and further on, up to `hops`,
/// what values surely flow through. Who decides about a guard of a guard, or may change what may be read, would soon be
/// most of a long function, and says little about the change.
async fn surroundings(program: &Program, changed: &[u32], hops: u32, work: &mut Work<'_>) -> Kept {
    let seeds: BTreeSet<StatementId> = changed.iter().flat_map(|&line| program.statements_on(line)).collect();
    let mut kept = Kept::default();
    for &seed in &seeds {
        kept.add(seed, None);
    }
    for way in [Incoming, Outgoing] {
        let (mut seen, mut ring) = (seeds.clone(), seeds.clone());
        // What may have changed a variable on the way, with its name: only that variable is followed on from there.
        let mut passed: BTreeSet<(StatementId, Option<Symbol>)> = BTreeSet::new();
        for distance in 1..=hops {
            let (mut next, mut may_pass) = (BTreeSet::new(), BTreeSet::new());
            let start: BTreeSet<_> = ring.iter().chain(passed.iter().map(|(id, _)| id)).copied().collect();
            let mut keep = |met: Met| {
                let Dependence { kind, name, may } = met.dependence;
                let is_value = kind == DependenceKind::Data && !may;
                let goes_on = is_value && (ring.contains(&met.near) || passed.contains(&(met.near, name)));
                if !seen.contains(&met.far) && (goes_on || distance == 1) {
                    kept.add(met.far, Some(program.because(&met)));
                    next.extend(is_value.then_some(met.far));
                    may_pass.extend((may && kind == DependenceKind::Data).then_some((met.far, name)));
                }
            };
            program.walk(&start.into(), way, Some(1), work, &mut keep).await;
            seen.extend(&next);
            (ring, passed) = (next, may_pass);
        }
    }
    kept
}

/// Where nothing changed on this side (the fix only adds, seen from the old side), the unchanged statements right around
/// the change say where it was made. What it depends on and affects comes from the other side.
fn mark_place(here: &Program, kept: &mut Kept, other_changed: &[u32], to_here: &[(u32, u32)]) {
    for &line in other_changed {
        let after = to_here.partition_point(|&(from, _)| from < line);
        let before = to_here[..after].iter().rev().find_map(|&(_, to)| here.statements_on(to).next());
        let next = to_here[after..].iter().find_map(|&(_, to)| here.statements_on(to).next());
        for statement in before.into_iter().chain(next) {
            kept.add(statement, None);
        }
    }
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
