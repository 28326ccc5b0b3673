//! Slices: the statements that a criterion depends on or that depend on it, and what the text needs around them.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef;

use super::complete::complete;
use super::graph::DependenceKind;
use super::program::Program;
use super::render::render;
use super::slice::{Criterion, Direction, KeptLine, Reason, ReasonKind, Slice};
use super::statement::StatementId;

/// Kept statements and lines on their way to a slice.
#[derive(Default)]
pub(super) struct Kept {
    /// Statements, by dependence or by completion.
    pub statements: BTreeSet<StatementId>,
    /// Lines with the reasons for them.
    pub lines: BTreeMap<u32, BTreeSet<Reason>>,
}

impl Kept {
    /// Keeps a statement with all its lines; the reason is the same for each.
    pub fn add(&mut self, program: &Program, statement: StatementId, reason: Option<&Reason>) -> bool {
        for &line in &program.statement(statement).lines {
            let reasons = self.lines.entry(line).or_default();
            reasons.extend(reason.filter(|reason| reason.line != line).cloned());
        }
        self.statements.insert(statement)
    }

    /// Keeps a line that no statement asked for.
    pub fn add_line(&mut self, line: u32, reason: Reason) -> bool {
        match self.lines.entry(line) {
            std::collections::btree_map::Entry::Occupied(_) => false,
            std::collections::btree_map::Entry::Vacant(entry) => {
                entry.insert(BTreeSet::from([reason]));
                true
            }
        }
    }
}

impl Program {
    /// The slice for a criterion. Lines without a statement are ignored.
    pub fn slice(&self, criterion: &Criterion) -> Slice {
        let seeds: BTreeSet<StatementId> = criterion.lines.iter().flat_map(|&line| self.statements_on(line)).collect();
        self.finish(self.reach(&seeds, criterion.direction, criterion.hops))
    }

    /// Everything within `hops` of the seeds.
    pub(super) fn reach(&self, seeds: &BTreeSet<StatementId>, direction: Direction, hops: Option<u32>) -> Kept {
        let mut kept = Kept::default();
        for &seed in seeds {
            kept.add(self, seed, None);
        }
        if direction != Direction::Forward {
            self.follow(seeds, petgraph::Direction::Incoming, hops, &mut kept);
        }
        if direction != Direction::Backward {
            self.follow(seeds, petgraph::Direction::Outgoing, hops, &mut kept);
        }
        kept
    }

    /// Breadth-first over the dependences; each reason is an edge to a statement one step nearer to the criterion.
    fn follow(
        &self,
        seeds: &BTreeSet<StatementId>,
        direction: petgraph::Direction,
        hops: Option<u32>,
        kept: &mut Kept,
    ) {
        let mut seen: BTreeSet<StatementId> = seeds.clone();
        let mut ring: Vec<StatementId> = seeds.iter().copied().collect();
        let mut distance = 0;
        while !ring.is_empty() && hops.is_none_or(|hops| distance < hops) {
            distance += 1;
            let mut next = BTreeSet::new();
            for &near in &ring {
                for edge in self.graph.edges_directed(NodeIndex::new(near.index()), direction) {
                    let dependence = edge.weight();
                    if dependence.kind == DependenceKind::Import {
                        continue;
                    }
                    let far = if direction == petgraph::Direction::Incoming { edge.source() } else { edge.target() };
                    let far = StatementId(far.index() as u32);
                    if !seen.contains(&far) {
                        next.insert(far);
                        let kind = match dependence.kind {
                            DependenceKind::Control => ReasonKind::Control,
                            _ => ReasonKind::Data,
                        };
                        let name = dependence.name.map(|name| self.name(name).to_owned());
                        let line = self.statement(near).line();
                        kept.add(self, far, Some(&Reason { line, kind, name, may: dependence.may }));
                    }
                }
            }
            seen.extend(&next);
            ring = next.into_iter().collect();
        }
    }

    /// Completes what was kept so that it parses, and writes it down.
    pub(super) fn finish(&self, mut kept: Kept) -> Slice {
        complete(self, &mut kept);
        let text = render(self, &kept);
        let kept = kept
            .lines
            .into_iter()
            .map(|(line, because)| KeptLine { line, because: because.into_iter().collect() })
            .collect();
        Slice { kept, text }
    }
}
