//! A text with its dependences.

use std::sync::OnceLock;

use super::complete::Surroundings;
use super::graph::{ProgramDependenceGraph, dependences};
use super::lower::{Lowered, lower};
use super::scope::Symbol;
use super::statement::{Statement, StatementId};
use super::work::uninterrupted;
use super::{Doubt, Source, Work};
use crate::language::Language;

/// A text with its dependences.
pub struct Program {
    pub(super) source: Source,
    pub(super) lowered: Lowered,
    pub(super) graph: ProgramDependenceGraph,
    /// Statements by line: (line, statement), sorted.
    pub(super) by_line: Vec<(u32, StatementId)>,
    doubts: Vec<Doubt>,
    /// Found by the first slice.
    pub(super) surroundings: OnceLock<Surroundings>,
}

impl Program {
    /// Parses and analyses in one go, within the usual budget.
    pub fn of(text: &str, language: &'static Language) -> Self {
        uninterrupted(async |work| {
            let source = Source::parse(text, language, work).await;
            Self::analyse(source, work).await
        })
    }

    /// Builds the program dependence graph. When the work ends early, what was found so far is there, with a doubt.
    pub async fn analyse(source: Source, work: &mut Work<'_>) -> Self {
        let mut lowered = lower(&source, work).await;
        let graph = dependences(&mut lowered, work).await;
        let mut doubts = source.doubts.clone();
        doubts.append(&mut lowered.doubts);
        if work.is_over() && !doubts.contains(&Doubt::Stopped) {
            doubts.push(Doubt::Stopped);
        }
        let mut by_line: Vec<_> = lowered
            .statements
            .iter()
            .enumerate()
            .flat_map(|(index, statement)| statement.lines.iter().map(move |&line| (line, StatementId(index as u32))))
            .collect();
        by_line.sort_unstable();
        Self { source, lowered, graph, by_line, doubts, surroundings: OnceLock::new() }
    }

    /// The text and its tree.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The program dependence graph; [`Program::statement`] says what its nodes are.
    pub fn graph(&self) -> &ProgramDependenceGraph {
        &self.graph
    }

    /// A node of the graph.
    pub fn statement(&self, id: StatementId) -> &Statement {
        &self.lowered.statements[id.index()]
    }

    /// All statements, in the order of their ids.
    pub fn statements(&self) -> &[Statement] {
        &self.lowered.statements
    }

    /// The text of a name in a dependence.
    pub fn name(&self, symbol: Symbol) -> &str {
        self.lowered.names.text(symbol)
    }

    /// What was odd.
    pub fn doubts(&self) -> &[Doubt] {
        &self.doubts
    }

    /// Statements with a token on a 1-based line.
    pub fn statements_on(&self, line: u32) -> impl Iterator<Item = StatementId> + '_ {
        let from = self.by_line.partition_point(|&(at, _)| at < line);
        self.by_line[from..].iter().take_while(move |&&(at, _)| at == line).map(|&(_, id)| id)
    }
}
