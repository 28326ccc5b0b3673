//! Walks over the program dependence graph, nearest first.

use std::collections::BTreeSet;

use petgraph::Direction::{self as Way, Incoming};
use petgraph::graph::{EdgeReference, NodeIndex};
use petgraph::visit::EdgeRef;

use super::Work;
use super::criterion::{Criterion, Occurrence};
use super::graph::{Dependence, DependenceKind};
use super::program::Program;
use super::statement::{Access, StatementId, StatementKind, parts_meet};

/// Where a walk starts.
#[derive(Clone, Debug, Default)]
pub(super) struct Start {
    pub statements: BTreeSet<StatementId>,
    /// Of the only statement, this variable alone.
    pub only: Option<Occurrence>,
}

/// A dependence that a walk meets: the statement it comes from, and the one that it leads to.
pub(super) struct Met {
    pub near: StatementId,
    pub far: StatementId,
    pub dependence: Dependence,
    /// Number of dependences between the start and the one that it leads to.
    pub distance: u32,
}

impl From<BTreeSet<StatementId>> for Start {
    fn from(statements: BTreeSet<StatementId>) -> Self {
        Self { statements, only: None }
    }
}

impl Program {
    pub(super) fn start(&self, criterion: &Criterion) -> Start {
        match criterion {
            Criterion::Lines(lines) => {
                lines.iter().flat_map(|&line| self.statements_on(line)).collect::<BTreeSet<_>>().into()
            }
            Criterion::Node(node) => {
                BTreeSet::from_iter((node.index() < self.statements().len()).then_some(*node)).into()
            }
            Criterion::Variable(occurrence) => {
                Start { statements: BTreeSet::from([occurrence.statement]), only: Some(*occurrence) }
            }
        }
    }

    /// Breadth-first over the dependences, against them (`Incoming`) or along. Every dependence that leads one step further
    /// from the start is met once, but only one of those through the same merge. Imports are not followed. Work that ends
    /// early meets the nearest.
    pub(super) async fn walk(
        &self,
        start: &Start,
        way: Way,
        hops: Option<u32>,
        work: &mut Work<'_>,
        mut meet: impl FnMut(Met),
    ) {
        let only = start.only.filter(|&only| self.tells_apart(only, way));
        // A statement of which one variable counts may be met again by a loop, and then counts as a whole.
        let mut seen = if only.is_some() { BTreeSet::new() } else { start.statements.clone() };
        let mut ring: Vec<StatementId> = start.statements.iter().copied().collect();
        let mut open = Vec::new();
        let mut distance = 0;
        while !ring.is_empty() && hops.is_none_or(|hops| distance < hops) {
            distance += 1;
            let mut next = BTreeSet::new();
            if let Some(only) = only.filter(|&only| distance == 1 && self.reaches_itself(only)) {
                next.insert(only.statement);
            }
            for &near in &ring {
                // Where values meet the walk goes on at once: what is beyond is a direct dependence.
                open.push((near, false));
                while let Some((at, may)) = open.pop() {
                    for edge in self.graph.edges_directed(NodeIndex::new(at.index()), way) {
                        if !work.step(1).await {
                            return;
                        }
                        let far = if way == Incoming { edge.source() } else { edge.target() };
                        let far = StatementId(far.index() as u32);
                        let dependence = Dependence { may: may || edge.weight().may, ..*edge.weight() };
                        let follows = dependence.kind != DependenceKind::Import
                            && !seen.contains(&far)
                            && only.is_none_or(|only| distance > 1 || at != near || self.is_through(only, edge, way));
                        if !follows {
                            continue;
                        }
                        if self.statement(far).kind == StatementKind::Merge {
                            seen.insert(far);
                            open.push((far, dependence.may));
                            continue;
                        }
                        next.insert(far);
                        if !start.statements.contains(&far) {
                            meet(Met { near, far, dependence, distance });
                        }
                    }
                }
            }
            seen.extend(&next);
            ring = next.into_iter().collect();
        }
    }

    /// Whether the variable alone says where to go, rather than all of its statement.
    fn tells_apart(&self, only: Occurrence, way: Way) -> bool {
        if way == Incoming { self.is_use(only) } else { self.is_definition(only) }
    }

    /// A dependence of a statement holds through one of its variables.
    fn is_through(&self, only: Occurrence, edge: EdgeReference<Dependence>, way: Way) -> bool {
        let Some(name) = edge.weight().name else { return false };
        let other = if way == Incoming { edge.source() } else { edge.target() };
        if self.statement(StatementId(other.index() as u32)).kind == StatementKind::Merge {
            return self.uses(only).any(|here| here.name == name);
        }
        let other = self.accesses(StatementId(other.index() as u32));
        let meet = |here: &Access, there: &Access| {
            let (write, read) = if way == Incoming { (there, here) } else { (here, there) };
            write.writes() && read.reads() && write.variable == read.variable && parts_meet(write.part, read.part)
        };
        let connects = |here: &Access| other.iter().any(|there| meet(here, there));
        // A function's result has the function's name, and no statement of the function writes it.
        let result = way == Incoming
            && self.uses(only).any(|here| here.name == name)
            && !other.iter().any(|there| there.writes() && there.name == name);
        edge.weight().kind == DependenceKind::Data && (result || self.uses(only).any(connects))
    }
}
