//! Reaching definitions: which writes a read may see, function by function.
//!
//! One variable at a time, by static single assignment form on demand: its values meet on the iterated dominance frontier
//! of its writes (Cytron, Ferrante, Rosen, Wegman, Zadeck, "Efficiently computing static single assignment form and the
//! control dependence graph", 1991, §5.1), and a read sees what it finds upward from there. The work grows with the writes,
//! the reads and the pairs found, not with their product and the length of the function, as that of the textbook's fixed
//! point over bit sets does; the tests compare with that one. A write that is uncertain gives a value and lets those before
//! it through.

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;

use super::Work;
use super::data_flow::DataFlow;
use super::flow::{ControlFlow, FlowNode};
use super::scope::VariableId;
use super::statement::{Access, StatementId, parts_meet};

/// A write whose value a read may see. Indexes into the accesses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reaches {
    pub write: usize,
    pub read: usize,
}

/// All pairs of writes and reads of the function's own variables. `accesses_of` gives the accesses of a flow node, as
/// indexes, in the order in which they happen. Work that ends early gives some of the pairs.
pub async fn reaching_definitions(
    flow: &ControlFlow,
    accesses: &[Access],
    accesses_of: &dyn Fn(NodeIndex) -> Vec<usize>,
    work: &mut Work<'_>,
) -> Vec<Reaches> {
    let mut found = Vec::new();
    let mut variables: BTreeMap<VariableId, Places> = BTreeMap::new();
    for node in flow.graph.node_indices() {
        for access in accesses_of(node) {
            let places = variables.entry(accesses[access].variable).or_default();
            if accesses[access].reads() {
                places.reads.push((node.index() as u32, access));
            }
            if accesses[access].writes() {
                places.writes.push((node.index() as u32, access));
            }
        }
    }
    variables.retain(|_, places| !places.reads.is_empty() && !places.writes.is_empty());
    if variables.is_empty() {
        return found;
    }
    let data_flow = DataFlow::of(flow, work).await;
    let mut values = Values::new(&data_flow, accesses);
    for places in variables.into_values() {
        values.place(places.writes);
        if !work.step(values.all.len() as u32).await || !values.find(&places.reads, &mut found, work).await {
            break;
        }
    }
    found
}

/// Where a variable is read and written: flow nodes and accesses, in their order.
#[derive(Default)]
struct Places {
    reads: Vec<(u32, usize)>,
    writes: Vec<(u32, usize)>,
}

/// A node of the data flow where a variable gets a value: writes, or several ways that meet, or both.
struct Value {
    node: u32,
    /// Ways that bring different values meet here (a φ function).
    meets: bool,
    /// The accesses that write here, in their order.
    writes: Vec<usize>,
    /// The nearest value that is on every way here.
    above: Option<usize>,
}

/// A value before or after the writes at its node.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before(usize),
    After(usize),
}

/// The values of one variable, and room that all variables use.
struct Values<'f> {
    flow: &'f DataFlow,
    accesses: &'f [Access],
    /// By the position of their nodes in the dominator tree.
    all: Vec<Value>,
    /// For each node the variable, by number, whose values are known to meet there, and to be there at all.
    meets_for: Vec<u32>,
    variable: u32,
    /// For each side of each value, the search that saw it last.
    seen: Vec<u64>,
    search: u64,
}

impl<'f> Values<'f> {
    fn new(flow: &'f DataFlow, accesses: &'f [Access]) -> Self {
        let meets_for = vec![0; flow.nodes()];
        Self { flow, accesses, all: Vec::new(), meets_for, variable: 0, seen: Vec::new(), search: 0 }
    }

    /// Finds where the values of a variable are.
    fn place(&mut self, writes: Vec<(u32, usize)>) {
        self.variable += 1;
        self.all.clear();
        for (node, access) in writes {
            let node = self.flow.after(node);
            match self.all.last_mut().filter(|last| last.node == node) {
                Some(last) => last.writes.push(access),
                None => self.all.push(Value { node, meets: false, writes: vec![access], above: None }),
            }
        }
        let mut meeting = Vec::new();
        let mut next = 0;
        let written = self.all.len();
        while next < written + meeting.len() {
            let node = if next < written { self.all[next].node } else { meeting[next - written] };
            next += 1;
            for &join in self.flow.frontier(node) {
                if std::mem::replace(&mut self.meets_for[join as usize], self.variable) != self.variable {
                    meeting.push(join);
                }
            }
        }
        for value in &mut self.all {
            value.meets = self.meets_for[value.node as usize] == self.variable;
        }
        let mut with_writes: Vec<u32> = self.all.iter().map(|value| value.node).collect();
        with_writes.sort_unstable();
        meeting.retain(|node| with_writes.binary_search(node).is_err());
        self.all.extend(meeting.into_iter().map(|node| Value { node, meets: true, writes: Vec::new(), above: None }));
        self.all.sort_unstable_by_key(|value| self.flow.position(value.node));
        let mut open: Vec<usize> = Vec::new();
        for index in 0..self.all.len() {
            while open.last().is_some_and(|&last| !self.flow.dominates(self.all[last].node, self.all[index].node)) {
                open.pop();
            }
            self.all[index].above = open.last().copied();
            open.push(index);
        }
        self.seen.clear();
        self.seen.resize(2 * self.all.len(), 0);
    }

    /// The value that the variable has at the end of a node.
    fn at_end(&self, node: u32) -> Option<usize> {
        let position = self.flow.position(node);
        let after = self.all.partition_point(|value| self.flow.position(value.node) <= position);
        let mut next = after.checked_sub(1);
        while let Some(index) = next.filter(|&index| !self.flow.dominates(self.all[index].node, node)) {
            next = self.all[index].above;
        }
        next
    }

    /// The value that it has at the beginning of a node.
    fn at_start(&self, node: u32) -> Option<Side> {
        let value = self.at_end(node)?;
        Some(if self.all[value].node == node { Side::Before(value) } else { Side::After(value) })
    }

    /// Adds what the reads may see; `false` when the work is over.
    async fn find(&mut self, reads: &[(u32, usize)], found: &mut Vec<Reaches>, work: &mut Work<'_>) -> bool {
        let mut pending = Vec::new();
        for &(node, read) in reads {
            self.search += 1;
            pending.extend(self.at_start(node));
            while let Some(side) = pending.pop() {
                let (index, at) = match side {
                    Side::Before(index) => (index, 2 * index),
                    Side::After(index) => (index, 2 * index + 1),
                };
                if std::mem::replace(&mut self.seen[at], self.search) == self.search {
                    continue;
                }
                let value = &self.all[index];
                let before = match side {
                    Side::Before(_) => true,
                    Side::After(_) => self.collect(&value.writes, read, found),
                };
                let meeting = before && value.meets;
                let ways = if meeting { self.flow.before(value.node) } else { &[] };
                if !work.step(1 + ways.len() as u32).await {
                    return false;
                }
                if meeting {
                    pending.extend(ways.iter().filter_map(|&way| self.at_end(way)).map(Side::After));
                } else if before {
                    pending.extend(value.above.map(Side::After));
                }
            }
        }
        true
    }

    /// Adds the writes at one node that a read sees, the last first, and says whether it sees past them.
    fn collect(&self, writes: &[usize], read: usize, found: &mut Vec<Reaches>) -> bool {
        for &write in writes.iter().rev() {
            if parts_meet(self.accesses[write].part, self.accesses[read].part) {
                found.push(Reaches { write, read });
            }
            if self.accesses[write].kills() {
                return false;
            }
        }
        true
    }
}

/// The statement of a flow node.
pub fn statement_of(flow: &ControlFlow, node: NodeIndex) -> Option<StatementId> {
    match flow.graph.node_weight(node) {
        Some(FlowNode::Statement(id)) => Some(*id),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use petgraph::Direction;
    use petgraph::visit::EdgeRef;
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::flow::FlowEdge;
    use crate::analysis::scope::{Symbol, TOP_SCOPE};
    use crate::analysis::statement::{Mode, Part};
    use crate::analysis::{Turn, now};

    fn access(node: u32, (variable, part, mode): (u32, u32, u32)) -> Access {
        Access {
            statement: StatementId(node),
            name: Symbol(variable),
            part: if part == 0 { Part::Whole } else { Part::Field(Symbol(part)) },
            scope: TOP_SCOPE,
            at: 0,
            mode: match mode {
                0 | 1 => Mode::Read,
                2 => Mode::Mutate,
                _ => Mode::Write { certain: mode == 3 },
            },
            carries: false,
            variable: VariableId(variable),
        }
    }

    /// The textbook's fixed point (Aho, Lam, Sethi, Ullman, "Compilers", 2nd ed., §9.2.4), with sets of accesses.
    fn fixed_point(flow: &ControlFlow, accesses: &[Access], of: &[Vec<usize>]) -> BTreeSet<(usize, usize)> {
        let transfer = |node: NodeIndex, into: &BTreeSet<usize>| {
            let mut out = into.clone();
            for &access in of[node.index()].iter().filter(|&&access| accesses[access].writes()) {
                if accesses[access].kills() {
                    out.retain(|&other| accesses[other].variable != accesses[access].variable);
                }
                out.insert(access);
            }
            out
        };
        let mut into = vec![BTreeSet::new(); flow.graph.node_count()];
        loop {
            let before = into.clone();
            for node in flow.graph.node_indices() {
                for edge in flow.graph.edges_directed(node, Direction::Incoming) {
                    let from = edge.source();
                    let held = before[from.index()].clone();
                    match edge.weight() {
                        FlowEdge::Real => into[node.index()].extend(transfer(from, &held)),
                        FlowEdge::DataOnly => {
                            into[node.index()].extend(transfer(from, &held));
                            into[node.index()].extend(held);
                        }
                        FlowEdge::ControlOnly => {}
                    }
                }
            }
            if into == before {
                break;
            }
        }
        let pairs = flow.graph.node_indices().flat_map(|node| {
            let reads = of[node.index()].iter().filter(|&&read| accesses[read].reads());
            let into = &into[node.index()];
            reads.flat_map(move |&read| into.iter().map(move |&write| (write, read)))
        });
        let meet = |&(write, read): &(usize, usize)| {
            let (write, read): (&Access, &Access) = (&accesses[write], &accesses[read]);
            write.variable == read.variable && parts_meet(write.part, read.part)
        };
        pairs.filter(meet).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]
        #[test]
        fn as_the_fixed_point_says(
            edges in prop::collection::vec((0u32..10, 0u32..10, 0u32..5), 4..24),
            names in prop::collection::vec((0u32..10, (0u32..3, 0u32..3, 0u32..5)), 0..24),
        ) {
            let mut flow = ControlFlow::new();
            for id in 0..8 {
                flow.add(StatementId(id));
            }
            for (from, to, kind) in edges {
                let edge = match kind {
                    0 => FlowEdge::DataOnly,
                    1 => FlowEdge::ControlOnly,
                    _ => FlowEdge::Real,
                };
                flow.connect(NodeIndex::new(from as usize), NodeIndex::new(to as usize), edge);
            }
            let accesses: Vec<Access> = names.iter().map(|&(node, what)| access(node, what)).collect();
            let mut of = vec![Vec::new(); 10];
            for (index, (node, _)) in names.iter().enumerate() {
                of[*node as usize].push(index);
            }
            let mut never = || Turn::Work;
            let of_node = |node: NodeIndex| of[node.index()].clone();
            let found = now(reaching_definitions(&flow, &accesses, &of_node, &mut Work::until(&mut never)));
            let pairs: BTreeSet<_> = found.iter().map(|pair| (pair.write, pair.read)).collect();
            prop_assert_eq!(pairs.len(), found.len());
            prop_assert_eq!(pairs, fixed_point(&flow, &accesses, &of));
        }
    }
}
