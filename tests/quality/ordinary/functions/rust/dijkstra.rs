use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

pub type Graph = HashMap<u32, Vec<(u32, u64)>>;

/// Returns the cost of the cheapest way from `start` to every node that can be reached.
pub fn costs_from(graph: &Graph, start: u32) -> HashMap<u32, u64> {
    let mut best: HashMap<u32, u64> = HashMap::from([(start, 0)]);
    let mut open = BinaryHeap::from([Reverse((0u64, start))]);
    while let Some(Reverse((cost, node))) = open.pop() {
        if best.get(&node).is_some_and(|&known| known < cost) {
            continue;
        }
        for &(next, weight) in graph.get(&node).into_iter().flatten() {
            let candidate = cost.saturating_add(weight);
            if best.get(&next).map_or(true, |&known| candidate < known) {
                best.insert(next, candidate);
                open.push(Reverse((candidate, next)));
            }
        }
    }
    best
}
