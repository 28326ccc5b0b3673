//! The ways that values take through a function.

use petgraph::visit::EdgeRef;

use super::Work;
use super::adjacency::Adjacency;
use super::dominators::Dominators;
use super::flow::{ControlFlow, FlowEdge};

/// The control-flow graph as data sees it: without the edges that only control takes, and with a second node for each
/// statement that may be interrupted. Its handler sees what held before the statement as well as what holds after it, so
/// what the statement writes stands between the two.
pub struct DataFlow {
    predecessors: Adjacency,
    dominators: Dominators,
    frontiers: Adjacency,
    /// The node after the writes of a flow node; itself where nothing interrupts it.
    after: Vec<u32>,
}

impl DataFlow {
    /// Nodes of the flow keep their numbers.
    pub async fn of(flow: &ControlFlow, work: &mut Work<'_>) -> Self {
        let count = flow.graph.node_count() as u32;
        let mut after: Vec<u32> = (0..count).collect();
        let mut nodes = count;
        let mut edges = Vec::with_capacity(flow.graph.edge_count());
        for edge in flow.graph.edge_references().filter(|edge| *edge.weight() == FlowEdge::DataOnly) {
            if !work.step(1).await {
                break;
            }
            let from = edge.source().index() as u32;
            if after[from as usize] == from {
                after[from as usize] = nodes;
                edges.push((from, nodes));
                nodes += 1;
            }
            edges.push((from, edge.target().index() as u32));
        }
        for edge in flow.graph.edge_references().filter(|edge| *edge.weight() != FlowEdge::ControlOnly) {
            if !work.step(1).await {
                break;
            }
            edges.push((after[edge.source().index()], edge.target().index() as u32));
        }
        // Code that nothing leads to is code all the same: it begins with no values.
        let root = nodes;
        nodes += 1;
        edges.push((root, flow.entry.index() as u32));
        let successors = Adjacency::forward(nodes as usize, &edges);
        work.step(edges.len() as u32).await;
        let mut reached = vec![false; nodes as usize];
        successors.mark_reached(flow.entry.index() as u32, &mut reached);
        for node in 0..root {
            if !work.step(1).await {
                break;
            }
            if !reached[node as usize] {
                edges.push((root, node));
                successors.mark_reached(node, &mut reached);
            }
        }
        let successors = Adjacency::forward(nodes as usize, &edges);
        work.step(edges.len() as u32).await;
        let predecessors = Adjacency::backward(nodes as usize, &edges);
        work.step(edges.len() as u32).await;
        let dominators = Dominators::of(&successors, &predecessors, root, work).await;
        let frontiers = dominators.frontiers(&predecessors, work).await;
        Self { predecessors, dominators, frontiers, after }
    }

    /// How many nodes there are.
    pub fn nodes(&self) -> usize {
        self.predecessors.nodes()
    }

    /// The node at whose end what a flow node writes is written.
    pub fn after(&self, node: u32) -> u32 {
        self.after[node as usize]
    }

    /// Where the ways that a node dominates meet others.
    pub fn frontier(&self, node: u32) -> &[u32] {
        self.frontiers.of_node(node)
    }

    /// The nodes from which a way leads here.
    pub fn before(&self, node: u32) -> &[u32] {
        self.predecessors.of_node(node)
    }

    /// Where a node stands in a preorder of the dominator tree.
    pub fn position(&self, node: u32) -> u32 {
        self.dominators.position(node)
    }

    /// Whether every way to `b` goes through `a`.
    pub fn dominates(&self, a: u32, b: u32) -> bool {
        self.dominators.dominates(a, b)
    }
}
