//! A program dependence graph, or the part of it that a slice keeps, to be written down: as JSON ([`Graph`] is serializable),
//! as DOT, and as a drawing.

mod arrows;
mod dot;
mod lanes;
mod layout;
mod legend;
mod style;
mod svg;
mod text;

use std::collections::BTreeSet;

use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef;
use serde::Serialize;

use self::text::clipped;
use super::criterion::{Criterion, Direction, Reach};
use super::graph::DependenceKind;
use super::program::Program;
use super::statement::{StatementId, StatementKind};
use super::work::uninterrupted;

/// A graph to be written down. Lines and columns count from 1, columns in UTF-16 code units.
#[derive(Clone, Debug, Serialize)]
pub struct Graph {
    /// Name of the language.
    pub language: &'static str,
    /// What the slice starts from; `None` for a graph without a slice.
    pub slice: Option<SliceOf>,
    /// The statements; those of the slice where there is one.
    pub nodes: Vec<Node>,
    /// The dependences between these nodes.
    pub edges: Vec<Edge>,
    /// There are more edges than [`MOST_EDGES`]; the others are left out.
    pub truncated: bool,
    /// What the result has to be read with, as sentences.
    pub doubts: Vec<String>,
    #[serde(skip)]
    listing: Vec<String>,
}

/// The slice of a graph.
#[derive(Clone, Debug, Serialize)]
pub struct SliceOf {
    /// Nodes that the slice starts from.
    pub criterion: Vec<u32>,
    /// The variable, where the slice starts from one.
    pub variable: Option<String>,
    /// Which way.
    pub direction: Direction,
    /// Bound on the number of dependences.
    pub hops: Option<u32>,
    /// Lines that the slice keeps, ascending.
    pub lines: Vec<u32>,
}

/// A statement.
#[derive(Clone, Debug, Serialize)]
pub struct Node {
    /// Its number in the program's graph.
    pub id: u32,
    /// What it does to the control flow: `statement`, `predicate`, `jump`, `function`, `import` or `frame`.
    pub label: &'static str,
    /// Its first line, without indentation.
    pub code: String,
    /// Where it starts.
    pub line: u32,
    /// Where it starts.
    pub column: u32,
    /// All lines with tokens of its own, ascending.
    pub lines: Vec<u32>,
}

/// A dependence: `destination` depends on `source`. Both are ids of nodes of the same graph.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Edge {
    /// Node that is depended on.
    pub source: u32,
    /// Node that depends.
    pub destination: u32,
    /// `data`, `control` or `import`.
    pub label: &'static str,
    /// The variable of a data dependence, or the name that an import brings in.
    pub name: Option<String>,
    /// The dependence may hold, but need not.
    pub may: bool,
}

/// Most edges that are written down.
pub const MOST_EDGES: usize = 100_000;

/// Most characters of a node's code.
const MOST_CODE: usize = 200;

impl Program {
    /// The graph; where a slice is asked for, the part of it that the slice keeps.
    pub fn export(&self, slice: Option<(&Criterion, Reach)>) -> Graph {
        let kept = slice.map(|(criterion, reach)| {
            uninterrupted(async |work| self.reach_completed(&self.start(criterion), reach, work).await)
        });
        let holds = |id: StatementId| kept.as_ref().is_none_or(|kept| kept.statements.contains_key(&id));
        let all = (0..).map(StatementId).zip(self.statements());
        // What is only assumed around a piece of code has no lines.
        let nodes = all.filter(|(id, statement)| !statement.lines.is_empty() && holds(*id));
        let nodes: Vec<Node> = nodes.map(|(id, _)| self.node(id)).collect();
        let edges = nodes.iter().flat_map(|node| self.edges_to(StatementId(node.id)));
        let mut edges = edges.filter(|edge| holds(StatementId(edge.source)));
        let written: Vec<Edge> = edges.by_ref().take(MOST_EDGES).collect();
        let truncated = edges.next().is_some();
        let slice = slice.zip(kept.as_ref()).map(|((criterion, reach), kept)| SliceOf {
            criterion: self.start(criterion).statements.into_iter().map(|id| id.0).collect(),
            variable: match criterion {
                Criterion::Variable(occurrence) => Some(self.variable_name(*occurrence).to_owned()),
                Criterion::Lines(_) | Criterion::Node(_) => None,
            },
            direction: reach.direction,
            hops: reach.hops,
            lines: kept.all_lines(self).into_iter().collect(),
        });
        Graph {
            language: self.source().language.name,
            slice,
            nodes,
            truncated,
            edges: written,
            doubts: self.doubts().iter().map(ToString::to_string).collect(),
            listing: self.source().given().lines().take(svg::MOST_LINES + 1).map(str::to_owned).collect(),
        }
    }

    /// What a statement depends on. What goes through a merge is direct.
    fn edges_to(&self, destination: StatementId) -> Vec<Edge> {
        let mut found = Vec::new();
        let (mut open, mut seen) = (vec![(destination, false)], BTreeSet::new());
        while let Some((at, may)) = open.pop() {
            for edge in self.graph().edges_directed(NodeIndex::new(at.index()), petgraph::Incoming) {
                let source = StatementId(edge.source().index() as u32);
                let may = may || edge.weight().may;
                if self.statement(source).kind == StatementKind::Merge {
                    if seen.insert(source) {
                        open.push((source, may));
                    }
                    continue;
                }
                let label = match edge.weight().kind {
                    DependenceKind::Data => "data",
                    DependenceKind::Control => "control",
                    DependenceKind::Import => "import",
                };
                let name = edge.weight().name.map(|name| clipped(self.name(name), MOST_CODE));
                found.push(Edge { source: source.0, destination: destination.0, label, name, may });
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn node(&self, id: StatementId) -> Node {
        let statement = self.statement(id);
        let (source, line) = (self.source(), statement.line());
        let range = source.lines.range(line);
        let text = source.text.get(range.clone()).unwrap_or_default();
        // A statement whose own tokens begin later than it does (a decorated one) begins with its line.
        let indent = range.start + text.len() - text.trim_start().len();
        let start = if range.contains(&statement.range.start) { statement.range.start } else { indent };
        Node {
            id: id.0,
            label: match statement.kind {
                StatementKind::Plain => "statement",
                StatementKind::Predicate => "predicate",
                StatementKind::Jump => "jump",
                StatementKind::Function => "function",
                StatementKind::Import => "import",
                // A merge has no lines and is no node here.
                StatementKind::Frame | StatementKind::Merge => "frame",
            },
            code: clipped(source.text.get(start..range.end.max(start)).unwrap_or_default().trim(), MOST_CODE),
            line,
            column: source.lines.utf16_column(&source.text, start) + 1,
            lines: statement.lines.clone(),
        }
    }
}
