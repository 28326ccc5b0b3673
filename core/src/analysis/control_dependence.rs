//! Control dependence from post-dominators.
//!
//! Ferrante, Ottenstein, Warren, "The program dependence graph and its use in optimization" (1987), §3.1: for an edge
//! a → b of the control-flow graph where b does not post-dominate a, everything from b up to the immediate
//! post-dominator of a (exclusive) depends on a. The graph holds the pseudo edges of Ball and Horwitz, so jumps count as
//! predicates.

use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef;

use super::Work;
use super::adjacency::Adjacency;
use super::dominators::Dominators;
use super::flow::{ControlFlow, FlowEdge};

/// Pairs (a, b) of flow nodes: whether b runs is decided at a. The entry stands for "the function is called".
pub async fn control_dependences(flow: &ControlFlow, work: &mut Work<'_>) -> Vec<(NodeIndex, NodeIndex)> {
    let edges = with_ways_out(flow, work).await;
    let nodes = flow.graph.node_count();
    let (successors, predecessors) = (Adjacency::backward(nodes, &edges), Adjacency::forward(nodes, &edges));
    let exit = flow.exit.index() as u32;
    work.step(edges.len() as u32).await;
    let dominators = Dominators::of(&successors, &predecessors, exit, work).await;
    let mut found = Vec::new();
    for (from, to) in edges {
        let stop = dominators.immediate(from);
        let mut next = Some(to);
        while let Some(node) = next.filter(|&node| Some(node) != stop && node != exit) {
            if !work.step(1).await {
                return found;
            }
            found.push((NodeIndex::new(from as usize), NodeIndex::new(node as usize)));
            next = dominators.immediate(node);
        }
    }
    work.step(found.len() as u32).await;
    found.sort_unstable();
    found.dedup();
    found
}

/// The edges without those of throws, with one from entry to exit, and with a way to the exit from everywhere.
async fn with_ways_out(flow: &ControlFlow, work: &mut Work<'_>) -> Vec<(u32, u32)> {
    let taken = flow.graph.edge_references().filter(|edge| *edge.weight() != FlowEdge::DataOnly);
    let mut edges: Vec<(u32, u32)> =
        taken.map(|edge| (edge.source().index() as u32, edge.target().index() as u32)).collect();
    edges.push((flow.entry.index() as u32, flow.exit.index() as u32));
    work.step(edges.len() as u32).await;
    let nodes = flow.graph.node_count();
    let backward = Adjacency::backward(nodes, &edges);
    let mut reaches = vec![false; nodes];
    backward.mark_reached(flow.exit.index() as u32, &mut reaches);
    for node in 0..nodes as u32 {
        if !work.step(1).await {
            break;
        }
        if !reaches[node as usize] {
            edges.push((node, flow.exit.index() as u32));
            backward.mark_reached(node, &mut reaches);
        }
    }
    edges
}
