//! Which weaknesses are close to which, by the CWE tree and by what is written about neighbours.

use std::collections::HashMap;

use crate::knowledge::Node;

/// What evidence for a weakness says of its parent: what is true of a kind is true of the general.
const OF_CHILD: f32 = 1.0;
/// Of a neighbour: the two are easily taken for each other.
const OF_NEIGHBOUR: f32 = 0.4;
/// Of a child: one of several kinds.
const OF_PARENT: f32 = 0.25;

/// For each weakness, by place, those whose evidence speaks for it, too, and how much.
#[derive(Debug, Default)]
pub(super) struct Kin {
    of: Vec<Vec<(u32, f32)>>,
}

impl Kin {
    pub fn new(nodes: &[Node]) -> Self {
        let places: HashMap<u32, u32> = (0..).zip(nodes).map(|(place, node)| (node.cwe, place)).collect();
        let mut kin = Self { of: vec![Vec::new(); nodes.len()] };
        for (place, node) in (0..).zip(nodes) {
            for parent in node.parents.iter().filter_map(|cwe| places.get(cwe)) {
                kin.add(*parent, place, OF_CHILD);
                kin.add(place, *parent, OF_PARENT);
            }
            for other in node.neighbours.iter().filter_map(|neighbour| places.get(&neighbour.cwe)) {
                kin.add(*other, place, OF_NEIGHBOUR);
                kin.add(place, *other, OF_NEIGHBOUR);
            }
        }
        kin
    }

    /// Places whose evidence speaks for a weakness, with shares of it.
    pub fn of(&self, place: u32) -> &[(u32, f32)] {
        self.of.get(place as usize).map_or(&[], Vec::as_slice)
    }

    /// Keeps the closest of several relations.
    fn add(&mut self, of: u32, other: u32, share: f32) {
        let known = &mut self.of[of as usize];
        match known.iter_mut().find(|(place, _)| *place == other) {
            Some((_, before)) => *before = before.max(share),
            None if of != other => known.push((other, share)),
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::Neighbour;

    #[test]
    fn a_child_speaks_for_its_parent_more_than_the_other_way_round() {
        let neighbour = |cwe| Neighbour { cwe, difference: String::new() };
        let node = |cwe, parents: &[u32], neighbours: &[u32]| Node {
            cwe,
            parents: parents.to_vec(),
            neighbours: neighbours.iter().map(|cwe| neighbour(*cwe)).collect(),
            ..Node::default()
        };
        let kin = Kin::new(&[node(119, &[118], &[120]), node(120, &[119], &[]), node(134, &[], &[120])]);
        assert_eq!(kin.of(0), [(1, OF_CHILD)], "the parent and neighbour at once: the closer counts");
        assert_eq!(kin.of(1), [(0, OF_NEIGHBOUR), (2, OF_NEIGHBOUR)]);
        assert_eq!(kin.of(2), [(1, OF_NEIGHBOUR)]);
        assert_eq!(kin.of(9), []);
    }
}
