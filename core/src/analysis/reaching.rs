//! Reaching definitions: which writes a read may see, function by function.
//!
//! The textbook fixed point over bit sets (Aho, Lam, Sethi, Ullman, "Compilers", 2nd ed., §9.2.4): out = gen ∪ (in − kill),
//! with in the union over the predecessors. Uncertain writes generate and do not kill.

use std::collections::HashMap;

use petgraph::Direction;
use petgraph::graph::NodeIndex;

use super::Work;
use super::flow::{ControlFlow, FlowEdge, FlowNode};
use super::scope::VariableId;
use super::statement::{Access, StatementId, parts_meet};

/// A write whose value a read may see. Indexes into the accesses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reaches {
    pub write: usize,
    pub read: usize,
}

/// Beyond this many machine words of bit sets a function is not analysed (128 MiB).
const MOST_WORDS: usize = 16 << 20;

/// All pairs of writes and reads of the function's own variables. `accesses_of` gives the accesses of a flow node, as
/// indexes; `None` where the function is too large.
pub async fn reaching_definitions(
    flow: &ControlFlow,
    accesses: &[Access],
    accesses_of: &dyn Fn(NodeIndex) -> Vec<usize>,
    work: &mut Work<'_>,
) -> Option<Vec<Reaches>> {
    let nodes: Vec<NodeIndex> = flow.graph.node_indices().collect();
    let of: Vec<Vec<usize>> = nodes.iter().map(|&node| accesses_of(node)).collect();
    let mut writes: Vec<usize> = Vec::new();
    let mut by_variable: HashMap<VariableId, Vec<usize>> = HashMap::new();
    for &access in of.iter().flatten().filter(|&&access| accesses[access].writes()) {
        by_variable.entry(accesses[access].variable).or_default().push(writes.len());
        writes.push(access);
    }
    let words = writes.len().div_ceil(64);
    if words * nodes.len() > MOST_WORDS {
        return None;
    }
    let bit_of: HashMap<usize, usize> = writes.iter().enumerate().map(|(bit, &access)| (access, bit)).collect();
    let mut into = vec![0u64; words * nodes.len()];
    let mut out = vec![0u64; words];
    let mut queued = vec![true; nodes.len()];
    // Statements were numbered in the order of the text, so a pass in that order settles most of them.
    let mut queue: std::collections::VecDeque<NodeIndex> = nodes.iter().copied().collect();
    while let Some(node) = queue.pop_front() {
        queued[node.index()] = false;
        if !work.step(1 + (words / 16) as u32).await {
            break;
        }
        let at = node.index() * words;
        out.copy_from_slice(&into[at..at + words]);
        transfer(&of[node.index()], accesses, &by_variable, &bit_of, &mut out);
        // A handler sees what held before a statement as well as what holds after it.
        let before: Vec<u64> = into[at..at + words].to_vec();
        let mut edges = flow.graph.neighbors_directed(node, Direction::Outgoing).detach();
        while let Some((edge, next)) = edges.next(&flow.graph) {
            let interrupted = match flow.graph.edge_weight(edge) {
                Some(FlowEdge::ControlOnly) | None => continue,
                Some(FlowEdge::DataOnly) => true,
                Some(FlowEdge::Real) => false,
            };
            let to = next.index() * words;
            let mut changed = false;
            for (word, (&after, &before)) in into[to..to + words].iter_mut().zip(out.iter().zip(&before)) {
                let new = *word | after | if interrupted { before } else { 0 };
                changed |= new != *word;
                *word = new;
            }
            if changed && !queued[next.index()] {
                queued[next.index()] = true;
                queue.push_back(next);
            }
        }
    }
    let mut found = Vec::new();
    for (index, reads) in of.iter().enumerate() {
        let at = index * words;
        for &read in reads.iter().filter(|&&access| accesses[access].reads()) {
            let Some(bits) = by_variable.get(&accesses[read].variable) else { continue };
            for &bit in bits.iter().filter(|&&bit| into[at + bit / 64] >> (bit % 64) & 1 == 1) {
                if !work.step(1).await {
                    return Some(found);
                }
                if parts_meet(accesses[writes[bit]].part, accesses[read].part) {
                    found.push(Reaches { write: writes[bit], read });
                }
            }
        }
    }
    Some(found)
}

fn transfer(
    of: &[usize],
    accesses: &[Access],
    by_variable: &HashMap<VariableId, Vec<usize>>,
    bit_of: &HashMap<usize, usize>,
    bits: &mut [u64],
) {
    for &access in of.iter().filter(|&&access| accesses[access].writes()) {
        if accesses[access].kills() {
            for bit in by_variable.get(&accesses[access].variable).into_iter().flatten() {
                bits[bit / 64] &= !(1 << (bit % 64));
            }
        }
        if let Some(bit) = bit_of.get(&access) {
            bits[bit / 64] |= 1 << (bit % 64);
        }
    }
}

/// The statement of a flow node.
pub fn statement_of(flow: &ControlFlow, node: NodeIndex) -> Option<StatementId> {
    match flow.graph.node_weight(node) {
        Some(FlowNode::Statement(id)) => Some(*id),
        _ => None,
    }
}
