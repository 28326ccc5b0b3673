//! Dependences as they are drawn: one line from where a value comes from to all that it goes to, on a lane where it meets
//! no other line and no name.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

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
    pub lane: u32,
    /// Lanes beyond its own that its name lies over.
    pub name_lanes: u32,
}

impl Arc {
    /// First and last line.
    pub fn span(&self) -> (u32, u32) {
        let ends = self.to.keys().copied().chain([self.from]);
        (ends.clone().min().unwrap_or(self.from), ends.max().unwrap_or(self.from))
    }

    /// The line of code that its name stands below, before the next one: where it leaves its own line.
    pub fn name_below(&self) -> u32 {
        if self.span().1 > self.from { self.from } else { self.from - 1 }
    }

    /// It runs past what stands below a line of code.
    fn passes(&self, line: u32) -> bool {
        let (first, last) = self.span();
        first <= line && line < last
    }

    /// The lanes that this arc cannot have beside one that has its lane.
    fn forbidden_by(&self, other: &Self) -> impl Iterator<Item = (u32, u32)> {
        let ((first, last), (others_first, others_last)) = (self.span(), other.span());
        let is_beside = first <= others_last && others_first <= last;
        let lines = is_beside.then_some((other.lane, other.lane));
        let its_name = self.passes(other.name_below()).then_some((other.lane, other.lane + other.name_lanes));
        let own_name =
            other.passes(self.name_below()).then_some((other.lane.saturating_sub(self.name_lanes), other.lane));
        [lines, its_name, own_name].into_iter().flatten()
    }
}

/// The dependences of a kind between different lines up to `last`, at most `most` arcs, shorter ones nearer to the code.
/// The number of arcs that are left out. `name_lanes` says how many lanes a name takes.
pub(super) fn arcs(
    graph: &Graph,
    kind: &str,
    last: u32,
    most: usize,
    name_lanes: impl Fn(&str) -> u32,
) -> (Vec<Arc>, usize) {
    let line_of: FxHashMap<u32, u32> = graph.nodes.iter().map(|node| (node.id, node.line)).collect();
    let mut found: BTreeMap<(u32, Option<&str>), BTreeMap<u32, bool>> = BTreeMap::new();
    for edge in graph.edges.iter().filter(|edge| edge.label == kind) {
        let ends = line_of.get(&edge.source).zip(line_of.get(&edge.destination));
        let Some((&from, &to)) = ends.filter(|(from, to)| from != to && from.max(to) <= &&last) else { continue };
        let may = found.entry((from, edge.name.as_deref())).or_default().entry(to).or_insert(true);
        *may &= edge.may;
    }
    let arc = |((from, name), to): ((u32, Option<&str>), _)| Arc {
        from,
        to,
        name: name.map(str::to_owned),
        lane: 0,
        name_lanes: name.map_or(0, &name_lanes),
    };
    let mut arcs: Vec<Arc> = found.into_iter().map(arc).collect();
    arcs.sort_by_key(|arc| (arc.span().1 - arc.span().0, arc.from));
    let more = arcs.len().saturating_sub(most);
    arcs.truncate(most);
    for index in 0..arcs.len() {
        let (placed, rest) = arcs.split_at_mut(index);
        let mut forbidden: Vec<(u32, u32)> = placed.iter().flat_map(|other| rest[0].forbidden_by(other)).collect();
        forbidden.sort_unstable();
        rest[0].lane =
            forbidden.into_iter().fold(0, |lane, (from, to)| if (from..=to).contains(&lane) { to + 1 } else { lane });
    }
    (arcs, more)
}
