//! Control dependence from post-dominators.
//!
//! Ferrante, Ottenstein, Warren, "The program dependence graph and its use in optimization" (1987), §3.1: for an edge
//! a → b of the control-flow graph where b does not post-dominate a, everything from b up to the immediate
//! post-dominator of a (exclusive) depends on a. The graph holds the pseudo edges of Ball and Horwitz, so jumps count as
//! predicates.

use petgraph::algo::dominators::simple_fast;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::{EdgeRef, Reversed};

use super::Work;
use super::flow::{ControlFlow, FlowEdge, FlowNode};

/// Pairs (a, b) of flow nodes: whether b runs is decided at a. The entry stands for "the function is called".
pub async fn control_dependences(flow: &ControlFlow, work: &mut Work<'_>) -> Vec<(NodeIndex, NodeIndex)> {
    let graph = with_ways_out(flow);
    let dominators = simple_fast(Reversed(&graph), flow.exit);
    let mut found = Vec::new();
    for edge in graph.edge_references() {
        let (from, to) = (edge.source(), edge.target());
        let stop = dominators.immediate_dominator(from);
        let mut next = Some(to);
        while let Some(node) = next.filter(|node| Some(*node) != stop && *node != flow.exit) {
            if !work.step(1).await {
                return found;
            }
            found.push((from, node));
            next = dominators.immediate_dominator(node);
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The graph without the edges of throws, with an edge from entry to exit, and with a way to the exit from everywhere.
fn with_ways_out(flow: &ControlFlow) -> DiGraph<FlowNode, ()> {
    let mut graph: DiGraph<FlowNode, ()> =
        flow.graph.filter_map(|_, node| Some(*node), |_, edge| (*edge != FlowEdge::DataOnly).then_some(()));
    graph.add_edge(flow.entry, flow.exit, ());
    let mut reaches = vec![false; graph.node_count()];
    mark_backward(&graph, flow.exit, &mut reaches);
    for index in 0..graph.node_count() {
        if !reaches[index] {
            let node = NodeIndex::new(index);
            graph.add_edge(node, flow.exit, ());
            mark_backward(&graph, node, &mut reaches);
        }
    }
    graph
}

fn mark_backward(graph: &DiGraph<FlowNode, ()>, from: NodeIndex, reaches: &mut [bool]) {
    let mut stack = vec![from];
    reaches[from.index()] = true;
    while let Some(node) = stack.pop() {
        for before in graph.neighbors_directed(node, petgraph::Direction::Incoming) {
            if !reaches[before.index()] {
                reaches[before.index()] = true;
                stack.push(before);
            }
        }
    }
}
