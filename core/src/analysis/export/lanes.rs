//! Dependences as they are drawn: one line from where a value comes from to all that it goes to, on a lane that it shares
//! with no other line beside it.

use std::collections::{BTreeMap, HashMap};

use super::Graph;

/// All dependences on one line of code for the same reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Arc {
    /// The line of code that is depended on.
    pub from: u32,
    /// The lines that depend on it; whether that is uncertain.
    pub to: BTreeMap<u32, bool>,
    /// The variable.
    pub name: Option<String>,
    /// From 0, counted away from the code.
    pub lane: usize,
}

impl Arc {
    /// First and last line.
    pub fn span(&self) -> (u32, u32) {
        let ends = self.to.keys().copied().chain([self.from]);
        (ends.clone().min().unwrap_or(self.from), ends.max().unwrap_or(self.from))
    }

    /// Every dependence of it is uncertain.
    pub fn is_uncertain(&self) -> bool {
        self.to.values().all(|&may| may)
    }
}

/// The dependences of a kind between different lines up to `last`, at most `most` arcs, shorter ones nearer to the code.
/// The number of arcs that are left out.
pub(super) fn arcs(graph: &Graph, kind: &str, last: u32, most: usize) -> (Vec<Arc>, usize) {
    let line_of: HashMap<u32, u32> = graph.nodes.iter().map(|node| (node.id, node.line)).collect();
    let mut found: BTreeMap<(u32, Option<&str>), BTreeMap<u32, bool>> = BTreeMap::new();
    for edge in graph.edges.iter().filter(|edge| edge.label == kind) {
        let ends = line_of.get(&edge.source).zip(line_of.get(&edge.destination));
        let Some((&from, &to)) = ends.filter(|(from, to)| from != to && from.max(to) <= &&last) else { continue };
        let may = found.entry((from, edge.name.as_deref())).or_default().entry(to).or_insert(true);
        *may &= edge.may;
    }
    let arc = |((from, name), to): ((u32, Option<&str>), _)| Arc { from, to, name: name.map(str::to_owned), lane: 0 };
    let mut arcs: Vec<Arc> = found.into_iter().map(arc).collect();
    arcs.sort_by_key(|arc| (arc.span().1 - arc.span().0, arc.from));
    let more = arcs.len().saturating_sub(most);
    arcs.truncate(most);
    let mut lanes: Vec<Vec<(u32, u32)>> = Vec::new();
    for arc in &mut arcs {
        let (first, last) = arc.span();
        let is_free = |lane: &Vec<(u32, u32)>| lane.iter().all(|&(from, to)| to < first || last < from);
        arc.lane = lanes.iter().position(is_free).unwrap_or(lanes.len());
        if arc.lane == lanes.len() {
            lanes.push(Vec::new());
        }
        lanes[arc.lane].push((first, last));
    }
    (arcs, more)
}
