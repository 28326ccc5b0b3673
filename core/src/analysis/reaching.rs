//! Reaching definitions: which writes a read may see, function by function.
//!
//! One variable at a time, by static single assignment form on demand: its values meet on the iterated dominance frontier
//! of its writes (Cytron, Ferrante, Rosen, Wegman, Zadeck, "Efficiently computing static single assignment form and the
//! control dependence graph", 1991, §5.1), and a read sees what it finds upward from there. A write that is uncertain gives
//! a value and lets those before it through. Where a variable has many values, pairs of writes and reads grow with the
//! square of their number; there the values that meet are written down as such, and the work stays near linear. The tests
//! compare with the textbook's fixed point.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::NodeIndex;
use rustc_hash::FxHashMap;

use super::Work;
use super::data_flow::DataFlow;
use super::flow::{ControlFlow, FlowNode};
use super::scope::VariableId;
use super::statement::{Access, Part, StatementId, parts_meet};

/// What a function's own variables bring from where to where.
#[derive(Debug, Default)]
pub struct Reaching {
    /// Each pair once.
    pub pairs: Vec<Reaches>,
    /// The variables of the merges, by their numbers.
    pub merges: Vec<VariableId>,
}

/// A value that is written at one end may be seen at the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reaches {
    pub from: End,
    pub to: End,
}

/// The end of a way that values take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum End {
    /// A write or a read, by its index into the accesses.
    Access(usize),
    /// Where values of a variable meet, by its number.
    Merge(usize),
}

/// A variable with more values than these in one function has its merges written down.
const MOST_VALUES: usize = 32;

/// All that the reads of the function's own variables may see. `accesses_of` gives the accesses of a flow node, as indexes,
/// in the order in which they happen. Work that ends early gives a part.
pub async fn reaching_definitions(
    flow: &ControlFlow,
    accesses: &[Access],
    accesses_of: &dyn Fn(NodeIndex) -> Vec<usize>,
    work: &mut Work<'_>,
) -> Reaching {
    with_merges_beyond(MOST_VALUES, flow, accesses, accesses_of, work).await
}

async fn with_merges_beyond(
    most_values: usize,
    flow: &ControlFlow,
    accesses: &[Access],
    accesses_of: &dyn Fn(NodeIndex) -> Vec<usize>,
    work: &mut Work<'_>,
) -> Reaching {
    let mut reaching = Reaching::default();
    let mut variables: BTreeMap<VariableId, Places> = BTreeMap::new();
    for node in flow.graph.node_indices() {
        let all = accesses_of(node);
        if !work.step(1 + all.len() as u32).await {
            return reaching;
        }
        for access in all {
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
        return reaching;
    }
    let data_flow = DataFlow::of(flow, work).await;
    let mut values = Values::new(&data_flow, accesses);
    for (variable, places) in variables {
        values.place(places.writes);
        let many = values.all.len() > most_values;
        let done = work.step(values.all.len() as u32).await
            && if many {
                values.link(variable, &places.reads, &mut reaching, work).await
            } else {
                values.find(&places.reads, &mut reaching.pairs, work).await
            };
        if !done {
            break;
        }
    }
    reaching
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
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Side {
    Before(usize),
    After(usize),
}

/// The merges of one variable.
struct Merges {
    variable: VariableId,
    numbers: FxHashMap<(Side, Part), usize>,
    /// Those whose own sources are not known yet.
    open: Vec<(Side, Part, usize)>,
}

impl Merges {
    fn number(&mut self, side: Side, part: Part, reaching: &mut Reaching) -> usize {
        *self.numbers.entry((side, part)).or_insert_with(|| {
            let number = reaching.merges.len();
            reaching.merges.push(self.variable);
            self.open.push((side, part, number));
            number
        })
    }
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
                    Side::After(_) => self.collect(&value.writes, self.accesses[read].part, End::Access(read), found),
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

    /// Adds what brings the values of a variable to its reads, by way of merges: each value that meets another, or that
    /// an uncertain write lets through, has one for each part that is read. `false` when the work is over.
    async fn link(
        &mut self,
        variable: VariableId,
        reads: &[(u32, usize)],
        reaching: &mut Reaching,
        work: &mut Work<'_>,
    ) -> bool {
        let mut merges = Merges { variable, numbers: FxHashMap::default(), open: Vec::new() };
        for &(node, read) in reads {
            if let Some(side) = self.at_start(node) {
                self.bring(side, self.accesses[read].part, End::Access(read), &mut merges, reaching);
            }
        }
        while let Some((side, part, merge)) = merges.open.pop() {
            let to = End::Merge(merge);
            let ways = match side {
                Side::Before(value) => self.flow.before(self.all[value].node),
                Side::After(value) => {
                    self.collect(&self.all[value].writes, part, to, &mut reaching.pairs);
                    self.bring(Side::Before(value), part, to, &mut merges, reaching);
                    &[]
                }
            };
            if !work.step(1 + ways.len() as u32).await {
                return false;
            }
            let met: BTreeSet<usize> = ways.iter().filter_map(|&way| self.at_end(way)).collect();
            for value in met {
                self.bring(Side::After(value), part, to, &mut merges, reaching);
            }
        }
        true
    }

    /// Adds what brings one value to one end: the writes that it is, or its merge.
    fn bring(&self, side: Side, part: Part, to: End, merges: &mut Merges, reaching: &mut Reaching) {
        let side = match side {
            Side::Before(value) if self.all[value].meets => side,
            Side::Before(value) => match self.all[value].above {
                Some(above) => Side::After(above),
                None => return,
            },
            Side::After(_) => side,
        };
        if let Side::After(value) = side
            && self.all[value].writes.iter().any(|&write| self.accesses[write].kills())
        {
            self.collect(&self.all[value].writes, part, to, &mut reaching.pairs);
            return;
        }
        let from = End::Merge(merges.number(side, part, reaching));
        if from != to {
            reaching.pairs.push(Reaches { from, to });
        }
    }

    /// Adds the writes at one node that are seen there, the last first, and says whether those before are seen as well.
    fn collect(&self, writes: &[usize], part: Part, to: End, found: &mut Vec<Reaches>) -> bool {
        for &write in writes.iter().rev() {
            if parts_meet(self.accesses[write].part, part) {
                found.push(Reaches { from: End::Access(write), to });
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

// Random cases ask the system for randomness in a way that the browser does not have.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
