//! The control-flow graph of a function.

use petgraph::graph::{DiGraph, NodeIndex};
use rustc_hash::FxHashMap;

use super::statement::StatementId;

/// A node of the control-flow graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlowNode {
    /// Where the function begins.
    Entry,
    /// Where every way out ends (virtual).
    Exit,
    /// A statement.
    Statement(StatementId),
}

/// Why control may go along an edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlowEdge {
    /// It does when the program runs.
    Real,
    /// From a jump to what would run if the jump were not there. With these edges, what a jump skips depends on the jump,
    /// and slices keep the jumps they need (Ball and Horwitz, "Slicing programs with arbitrary control flow", 1993).
    /// Data does not flow along them.
    ControlOnly,
    /// From a statement inside a `try` to a handler, and from the end of a `finally` to where a jump through it was
    /// going. Control dependence has rules of its own there: the handler depends on what may throw (or each statement
    /// of a `try` would depend on all before it), and what a jump skips depends on the jump, not on the `finally`.
    DataOnly,
}

/// The control-flow graph of a function, with a virtual exit.
#[derive(Clone, Debug)]
pub struct ControlFlow {
    /// Statements and the edges between them.
    pub graph: DiGraph<FlowNode, FlowEdge>,
    /// Where it begins.
    pub entry: NodeIndex,
    /// Where it ends.
    pub exit: NodeIndex,
    nodes: FxHashMap<StatementId, NodeIndex>,
}

impl ControlFlow {
    /// Entry and exit, with no way between them yet.
    pub fn new() -> Self {
        let mut graph = DiGraph::new();
        let entry = graph.add_node(FlowNode::Entry);
        let exit = graph.add_node(FlowNode::Exit);
        Self { graph, entry, exit, nodes: FxHashMap::default() }
    }

    /// Adds a statement.
    pub fn add(&mut self, statement: StatementId) -> NodeIndex {
        let node = self.graph.add_node(FlowNode::Statement(statement));
        self.nodes.insert(statement, node);
        node
    }

    /// Adds an edge, once.
    pub fn connect(&mut self, from: NodeIndex, to: NodeIndex, edge: FlowEdge) {
        if !self.graph.edges_connecting(from, to).any(|old| *old.weight() == edge) {
            self.graph.add_edge(from, to, edge);
        }
    }

    /// The node of a statement, where it takes part in the flow.
    pub fn node(&self, statement: StatementId) -> Option<NodeIndex> {
        self.nodes.get(&statement).copied()
    }
}

impl Default for ControlFlow {
    fn default() -> Self {
        Self::new()
    }
}
