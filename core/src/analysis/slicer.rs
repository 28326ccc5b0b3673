//! Slices: the statements that a criterion depends on or that depend on it, and what the text needs around them.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::Direction::{Incoming, Outgoing};

use super::complete::complete;
use super::criterion::{Criterion, Direction, Reach};
use super::graph::{Dependence, DependenceKind};
use super::program::Program;
use super::render::render;
use super::scope::Symbol;
use super::slice::{KeptLine, Reason, ReasonKind, Slice};
use super::statement::StatementId;
use super::walk::{Met, Start};
use super::work::uninterrupted;
use super::{Doubt, Work};

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
    /// The slice for a criterion.
    pub fn slice(&self, criterion: &Criterion, reach: Reach) -> Slice {
        uninterrupted(async |work| self.slice_within(criterion, reach, work).await.0)
    }

    /// The same within bounds. When the work ends early, what was found so far is there, with a doubt: lines may be
    /// missing, and the text need not parse.
    pub async fn slice_within(
        &self,
        criterion: &Criterion,
        reach: Reach,
        work: &mut Work<'_>,
    ) -> (Slice, Option<Doubt>) {
        let kept = self.reach(&self.start(criterion), reach, work).await;
        let slice = self.finish(kept, work).await;
        (slice, work.is_over().then_some(Doubt::Stopped))
    }

    /// Everything within reach of the start. Each reason is a dependence that leads one step nearer to it.
    pub(super) async fn reach(&self, start: &Start, reach: Reach, work: &mut Work<'_>) -> Kept {
        let mut kept = Kept::default();
        for &statement in &start.statements {
            kept.add(statement, None);
        }
        let mut keep = |met: Met| {
            kept.add(met.far, Some(self.because(&met)));
        };
        if reach.direction != Direction::Forward {
            self.walk(start, Incoming, reach.hops, work, &mut keep).await;
        }
        if reach.direction != Direction::Backward {
            self.walk(start, Outgoing, reach.hops, work, &mut keep).await;
        }
        kept
    }

    /// A dependence as the reason for keeping what it leads to.
    pub(super) fn because(&self, met: &Met) -> Because {
        let kind = match met.dependence.kind {
            DependenceKind::Control => ReasonKind::Control,
            _ => ReasonKind::Data,
        };
        let Dependence { name, may, .. } = met.dependence;
        Because { line: self.statement(met.near).line(), kind, name, may }
    }

    /// The same with what is needed for the text to parse.
    pub(super) async fn reach_completed(&self, start: &Start, reach: Reach, work: &mut Work<'_>) -> Kept {
        let mut kept = self.reach(start, reach, work).await;
        complete(self, &mut kept, work).await;
        kept
    }

    /// Completes what was kept, and writes it down.
    pub(super) async fn finish(&self, mut kept: Kept, work: &mut Work<'_>) -> Slice {
        complete(self, &mut kept, work).await;
        let text = render(self, &kept, work).await;
        let mut lines: BTreeMap<u32, BTreeSet<Reason>> = BTreeMap::new();
        for (&statement, because) in &kept.statements {
            if !work.step(1 + because.len() as u32).await {
                break;
            }
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
