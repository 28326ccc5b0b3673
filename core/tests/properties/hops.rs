//! Slices against a search of the dependence graph that shares nothing with the slicer.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use petgraph::visit::EdgeRef;
use rescue_core::analysis::{DependenceKind, Direction, Program, StatementId};

use crate::{code_lines, fixtures, is_dependence, kept, slice};

const HOPS: [Option<u32>; 5] = [Some(0), Some(1), Some(2), Some(3), None];

#[test]
fn h_hops_keep_exactly_what_is_within_h() {
    for fixture in fixtures() {
        let program = fixture.program();
        for line in code_lines(&program) {
            for direction in [Direction::Backward, Direction::Forward, Direction::Both] {
                let distances = distances(&program, line, direction);
                for hops in HOPS {
                    let within = distances.iter().filter(|&(_, &far)| hops.is_none_or(|hops| far <= hops));
                    let expected: BTreeSet<u32> =
                        within.flat_map(|(&id, _)| program.statement(id).lines.iter().copied()).collect();
                    let slice = slice(&program, line, direction, hops);
                    let actual =
                        slice.kept.iter().filter(|kept| kept.because.is_empty() || is_dependence(&kept.because));
                    let actual: BTreeSet<u32> = actual.map(|kept| kept.line).collect();
                    // A line of the criterion may be a reason for nothing but itself, and still be a header of it.
                    let criterion: BTreeSet<u32> =
                        program.statements_on(line).flat_map(|id| program.statement(id).lines.clone()).collect();
                    assert_eq!(
                        actual.union(&criterion).collect::<Vec<_>>(),
                        expected.iter().collect::<Vec<_>>(),
                        "{} line {line} {direction:?} {hops:?}",
                        fixture.name
                    );
                }
            }
        }
    }
}

#[test]
fn a_slice_without_a_bound_is_closed() {
    for fixture in fixtures() {
        let program = fixture.program();
        for line in code_lines(&program) {
            let kept = kept(&slice(&program, line, Direction::Backward, None));
            let inside: BTreeSet<StatementId> = distances(&program, line, Direction::Backward).into_keys().collect();
            for edge in followed(&program).filter(|&(_, to)| inside.contains(&to)) {
                let lines = &program.statement(edge.0).lines;
                assert!(lines.iter().all(|line| kept.contains(line)), "{} line {line}: {edge:?}", fixture.name);
            }
        }
    }
}

#[test]
fn more_hops_keep_more() {
    for fixture in fixtures() {
        let program = fixture.program();
        for line in code_lines(&program) {
            let mut before = BTreeSet::new();
            for hops in HOPS {
                let now: BTreeSet<u32> = kept(&slice(&program, line, Direction::Backward, hops)).into_iter().collect();
                assert!(now.is_superset(&before), "{} line {line} hops {hops:?}", fixture.name);
                before = now;
            }
        }
    }
}

/// The dependences that slices follow: who is depended on, and who depends.
fn followed(program: &Program) -> impl Iterator<Item = (StatementId, StatementId)> {
    let id = |node: petgraph::graph::NodeIndex| program.graph()[node];
    let followed = program.graph().edge_references().filter(|edge| edge.weight().kind != DependenceKind::Import);
    followed.map(move |edge| (id(edge.source()), id(edge.target())))
}

/// How many dependences lie between the statements on a line and each that they reach.
fn distances(program: &Program, line: u32, direction: Direction) -> BTreeMap<StatementId, u32> {
    let mut found = BTreeMap::new();
    let ways = match direction {
        Direction::Backward => [true, false],
        Direction::Forward => [false, true],
        Direction::Both => [true, true],
    };
    for (_, forward) in ways.into_iter().zip([false, true]).filter(|&(wanted, _)| wanted) {
        let mut neighbours: BTreeMap<StatementId, Vec<StatementId>> = BTreeMap::new();
        for (from, to) in followed(program) {
            let (near, far) = if forward { (from, to) } else { (to, from) };
            neighbours.entry(near).or_default().push(far);
        }
        let mut far: BTreeMap<StatementId, u32> = program.statements_on(line).map(|id| (id, 0)).collect();
        let mut open: VecDeque<StatementId> = far.keys().copied().collect();
        while let Some(near) = open.pop_front() {
            for &next in neighbours.get(&near).into_iter().flatten() {
                if !far.contains_key(&next) {
                    far.insert(next, far[&near] + 1);
                    open.push_back(next);
                }
            }
        }
        for (id, distance) in far {
            let known = found.entry(id).or_insert(distance);
            *known = distance.min(*known);
        }
    }
    found
}
