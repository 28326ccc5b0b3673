//! Directed graphs as two flat lists: small, and fast to walk.

/// The neighbours of each node, in the order of the edges they were made from.
#[derive(Clone, Debug)]
pub struct Adjacency {
    /// Where the neighbours of a node begin; one more at the end.
    starts: Vec<u32>,
    neighbours: Vec<u32>,
}

impl Adjacency {
    /// Node → targets of its edges, for nodes 0 to `nodes` − 1.
    pub fn forward(nodes: usize, edges: &[(u32, u32)]) -> Self {
        Self::of(nodes, edges.iter().copied())
    }

    /// Node → sources of the edges to it.
    pub fn backward(nodes: usize, edges: &[(u32, u32)]) -> Self {
        Self::of(nodes, edges.iter().map(|&(from, to)| (to, from)))
    }

    fn of(nodes: usize, edges: impl Iterator<Item = (u32, u32)> + Clone) -> Self {
        let mut starts = vec![0u32; nodes + 1];
        for (from, _) in edges.clone() {
            starts[from as usize + 1] += 1;
        }
        for node in 0..nodes {
            starts[node + 1] += starts[node];
        }
        let mut next = starts.clone();
        let mut neighbours = vec![0; starts[nodes] as usize];
        for (from, to) in edges {
            let slot = &mut next[from as usize];
            neighbours[*slot as usize] = to;
            *slot += 1;
        }
        Self { starts, neighbours }
    }

    /// How many nodes there are.
    pub fn nodes(&self) -> usize {
        self.starts.len() - 1
    }

    /// The neighbours of a node.
    pub fn of_node(&self, node: u32) -> &[u32] {
        &self.neighbours[self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize]
    }

    /// Marks all that can be reached from a node.
    pub fn mark_reached(&self, from: u32, reached: &mut [bool]) {
        let mut stack = vec![from];
        reached[from as usize] = true;
        while let Some(node) = stack.pop() {
            for &next in self.of_node(node) {
                if !std::mem::replace(&mut reached[next as usize], true) {
                    stack.push(next);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_directions_list_the_edges() {
        let edges = [(0, 1), (0, 2), (2, 1)];
        let (forward, backward) = (Adjacency::forward(3, &edges), Adjacency::backward(3, &edges));
        assert_eq!([forward.of_node(0), forward.of_node(1), forward.of_node(2)], [&[1, 2][..], &[], &[1]]);
        assert_eq!([backward.of_node(0), backward.of_node(1), backward.of_node(2)], [&[][..], &[0, 2], &[0]]);
        let mut reached = [false; 3];
        forward.mark_reached(2, &mut reached);
        assert_eq!(reached, [false, true, true]);
    }
}
