//! Slices: the statements that a criterion depends on or that depend on it, and what the text needs around them.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef;

use super::complete::complete;
use super::graph::DependenceKind;
use super::program::Program;
use super::render::render;
use super::scope::Symbol;
use super::slice::{Criterion, Direction, KeptLine, Reason, ReasonKind, Slice};
use super::statement::StatementId;

/// Kept statements and lines on their way to a slice.
#[derive(Default)]
pub(super) struct Kept {
    /// Statements, by dependence or by completion, each with the reasons for it.
    pub statements: BTreeMap<StatementId, BTreeSet<Because>>,
    /// Lines that no statement asked for, with the line that needs them.
    pub lines: BTreeMap<u32, u32>,
}

/// A [`Reason`] that is cheap to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Because {
    /// Line at the other end.
    pub line: u32,
    pub kind: ReasonKind,
    pub name: Option<Symbol>,
    pub may: bool,
}

impl Kept {
    /// Keeps a statement; whether it is new.
    pub fn add(&mut self, statement: StatementId, because: Option<Because>) -> bool {
        let before = self.statements.len();
        self.statements.entry(statement).or_default().extend(because);
        self.statements.len() > before
    }

    /// All kept lines, ascending, each once.
    pub fn all_lines(&self, program: &Program) -> BTreeSet<u32> {
        let own = self.statements.keys().flat_map(|&statement| program.statement(statement).lines.iter().copied());
        own.chain(self.lines.keys().copied()).collect()
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
            kept.add(seed, None);
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
                        let line = self.statement(near).line();
                        let (name, may) = (dependence.name, dependence.may);
                        kept.add(far, Some(Because { line, kind, name, may }));
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
        let mut lines: BTreeMap<u32, BTreeSet<Reason>> = BTreeMap::new();
        for (&statement, because) in &kept.statements {
            for &line in &self.statement(statement).lines {
                let reasons = because.iter().filter(|because| because.line != line).map(|because| Reason {
                    line: because.line,
                    kind: because.kind,
                    name: because.name.map(|name| self.name(name).to_owned()),
                    may: because.may,
                });
                lines.entry(line).or_default().extend(reasons);
            }
        }
        for (&line, &needed_by) in &kept.lines {
            let header = Reason { line: needed_by, kind: ReasonKind::Header, name: None, may: false };
            lines.entry(line).or_insert_with(|| BTreeSet::from([header]));
        }
        let kept = lines
            .into_iter()
            .map(|(line, because)| KeptLine { line, because: because.into_iter().collect() })
            .collect();
        Slice { kept, text }
    }
}
