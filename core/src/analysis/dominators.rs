//! Dominator trees and dominance frontiers.
//!
//! Cooper, Harvey, Kennedy, "A simple, fast dominance algorithm" (2001): immediate dominators by intersecting the paths of
//! the predecessors (Fig. 3), frontiers by walking up from the predecessors of joins (Fig. 5). Near linear on the graphs
//! that programs have. Given the edges backward and the exit as root, the same gives post-dominators.

use super::Work;
use super::adjacency::Adjacency;

/// Who dominates whom, among the nodes that the root reaches.
#[derive(Debug)]
pub struct Dominators {
    immediate: Vec<u32>,
    /// Position in a preorder of the tree, and the last position in the subtree.
    enter: Vec<u32>,
    leave: Vec<u32>,
}

/// No node: the root's dominator, and that of what the root does not reach.
const NONE: u32 = u32::MAX;

impl Dominators {
    /// The dominator tree. Work that ends early gives a part of it.
    pub async fn of(successors: &Adjacency, predecessors: &Adjacency, root: u32, work: &mut Work<'_>) -> Self {
        let order = postorder(successors, root, work).await;
        let nodes = successors.nodes();
        let mut position = vec![NONE; nodes];
        for (index, &node) in order.iter().enumerate() {
            position[node as usize] = index as u32;
        }
        let mut immediate = vec![NONE; nodes];
        immediate[root as usize] = root;
        let mut changed = true;
        while changed {
            changed = false;
            for &node in order.iter().rev().skip(1) {
                let before = predecessors.of_node(node);
                if !work.step(1 + before.len() as u32).await {
                    return Self::unknown(nodes);
                }
                let known = before.iter().copied().filter(|&before| immediate[before as usize] != NONE);
                let new = known.reduce(|a, b| intersection(a, b, &immediate, &position)).unwrap_or(NONE);
                changed |= std::mem::replace(&mut immediate[node as usize], new) != new;
            }
        }
        immediate[root as usize] = NONE;
        let (enter, leave) = numbered(&order, &immediate, work).await;
        Self { immediate, enter, leave }
    }

    fn unknown(nodes: usize) -> Self {
        Self { immediate: vec![NONE; nodes], enter: vec![0; nodes], leave: vec![0; nodes] }
    }

    /// The nearest node that is on every way from the root to this one.
    pub fn immediate(&self, node: u32) -> Option<u32> {
        Some(self.immediate[node as usize]).filter(|&dominator| dominator != NONE)
    }

    /// Where a node stands in a preorder of the tree: dominators come before what they dominate.
    pub fn position(&self, node: u32) -> u32 {
        self.enter[node as usize]
    }

    /// Whether every way from the root to `b` goes through `a`; true where they are the same.
    pub fn dominates(&self, a: u32, b: u32) -> bool {
        self.enter[a as usize] <= self.enter[b as usize] && self.leave[b as usize] <= self.leave[a as usize]
    }

    /// For each node, the joins that it dominates a predecessor of and does not strictly dominate.
    pub async fn frontiers(&self, predecessors: &Adjacency, work: &mut Work<'_>) -> Adjacency {
        let nodes = predecessors.nodes();
        let mut edges = Vec::new();
        let mut last = vec![NONE; nodes];
        for join in 0..nodes as u32 {
            let before = predecessors.of_node(join);
            if before.len() < 2 {
                if !work.step(1).await {
                    break;
                }
                continue;
            }
            let stop = self.immediate(join);
            for &from in before {
                let mut next = Some(from).filter(|&from| self.is_reached(from));
                // Whoever has this join in its frontier already stands on a way that was walked.
                while let Some(node) = next.filter(|&node| Some(node) != stop && last[node as usize] != join) {
                    if !work.step(1).await {
                        return Adjacency::forward(nodes, &[]);
                    }
                    last[node as usize] = join;
                    edges.push((node, join));
                    next = self.immediate(node);
                }
            }
        }
        work.step(edges.len() as u32).await;
        Adjacency::forward(nodes, &edges)
    }

    fn is_reached(&self, node: u32) -> bool {
        self.leave[node as usize] != 0
    }
}

/// The node where the ways up from two nodes meet.
fn intersection(mut a: u32, mut b: u32, immediate: &[u32], position: &[u32]) -> u32 {
    while a != b {
        while position[a as usize] < position[b as usize] {
            a = immediate[a as usize];
        }
        while position[b as usize] < position[a as usize] {
            b = immediate[b as usize];
        }
    }
    a
}

async fn postorder(successors: &Adjacency, root: u32, work: &mut Work<'_>) -> Vec<u32> {
    let mut order = Vec::with_capacity(successors.nodes());
    let mut seen = vec![false; successors.nodes()];
    let mut stack = vec![(root, 0)];
    seen[root as usize] = true;
    while let Some((node, tried)) = stack.last_mut() {
        if !work.step(1).await {
            break;
        }
        if let Some(&next) = successors.of_node(*node).get(*tried) {
            *tried += 1;
            if !std::mem::replace(&mut seen[next as usize], true) {
                stack.push((next, 0));
            }
        } else {
            order.push(*node);
            stack.pop();
        }
    }
    order
}

/// Numbers the tree: a node's subtree is the positions from its own, 1 for the root, to its last.
async fn numbered(postorder: &[u32], immediate: &[u32], work: &mut Work<'_>) -> (Vec<u32>, Vec<u32>) {
    let mut size = vec![0u32; immediate.len()];
    for &node in postorder {
        if !work.step(1).await {
            break;
        }
        size[node as usize] += 1;
        if immediate[node as usize] != NONE {
            size[immediate[node as usize] as usize] += size[node as usize];
        }
    }
    let mut enter = vec![0; immediate.len()];
    let mut leave = vec![0; immediate.len()];
    // Where the next child of a node goes.
    let mut free = vec![0; immediate.len()];
    for &node in postorder.iter().rev() {
        if !work.step(1).await {
            break;
        }
        let at = match immediate[node as usize] {
            NONE => 1,
            above => {
                let at = free[above as usize];
                free[above as usize] += size[node as usize];
                at
            }
        };
        enter[node as usize] = at;
        leave[node as usize] = at + size[node as usize] - 1;
        free[node as usize] = at + 1;
    }
    (enter, leave)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Turn, now};

    /// Small graphs of all shapes: edges by a linear congruential generator.
    fn graphs() -> impl Iterator<Item = Vec<(u32, u32)>> {
        let mut state = 1u32;
        let mut next = move |bound: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) % bound
        };
        (0..300).map(move |round| (0..3 + round % 14).map(|_| (next(9), next(9))).collect())
    }

    fn reached_without(forward: &Adjacency, left_out: Option<u32>) -> Vec<bool> {
        let mut reached = vec![false; forward.nodes()];
        if let Some(node) = left_out {
            reached[node as usize] = true;
        }
        if left_out != Some(0) {
            forward.mark_reached(0, &mut reached);
        }
        if let Some(node) = left_out {
            reached[node as usize] = false;
        }
        reached
    }

    #[test]
    fn a_dominator_is_who_cuts_off_when_left_out() {
        for edges in graphs() {
            let (forward, backward) = (Adjacency::forward(9, &edges), Adjacency::backward(9, &edges));
            let mut never = || Turn::Work;
            let dominators = now(Dominators::of(&forward, &backward, 0, &mut Work::until(&mut never)));
            let reached = reached_without(&forward, None);
            for a in (0..9).filter(|&a| reached[a as usize]) {
                let without = reached_without(&forward, Some(a));
                for b in (0..9).filter(|&b| reached[b as usize]) {
                    assert_eq!(dominators.dominates(a, b), a == b || !without[b as usize], "{a} {b} {edges:?}");
                }
            }
        }
    }

    #[test]
    fn a_frontier_is_where_dominance_ends() {
        for edges in graphs() {
            let (forward, backward) = (Adjacency::forward(9, &edges), Adjacency::backward(9, &edges));
            let mut never = || Turn::Work;
            let mut work = Work::until(&mut never);
            let dominators = now(Dominators::of(&forward, &backward, 0, &mut work));
            let frontiers = now(dominators.frontiers(&backward, &mut work));
            let reached = reached_without(&forward, None);
            let is_join = |node| backward.of_node(node).len() > 1;
            for a in (0..9).filter(|&a| reached[a as usize]) {
                for b in (0..9).filter(|&b| reached[b as usize] && is_join(b)) {
                    let ends = (a == b || !dominators.dominates(a, b))
                        && backward.of_node(b).iter().any(|&p| reached[p as usize] && dominators.dominates(a, p));
                    assert_eq!(frontiers.of_node(a).contains(&b), ends, "{a} {b} {edges:?}");
                }
            }
        }
    }
}
