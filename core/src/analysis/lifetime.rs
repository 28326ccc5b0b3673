//! What becomes of one written value: where control flow takes it, and where it is replaced.

use std::collections::BTreeSet;

use petgraph::Direction;
use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef;
use rustc_hash::FxHashSet;

use super::criterion::Occurrence;
use super::flow::{ControlFlow, FlowEdge};
use super::program::Program;
use super::reaching::statement_of;
use super::statement::{Access, Mode, StatementId};

/// Where a written value may be found.
#[derive(Debug, Default)]
pub(super) struct Lifetime {
    /// Statements that may be reached with the value still there.
    pub reached: FxHashSet<StatementId>,
    /// Those of them that surely replace it.
    pub replaced_by: BTreeSet<StatementId>,
    /// Statements that are only reached after it has been replaced.
    pub after: FxHashSet<StatementId>,
}

impl Program {
    /// Follows a value from its write through its function; `None` for a name that is not the function's own, which no
    /// order of statements governs. At most one visit to each statement, twice.
    pub(super) fn lifetime(&self, write: &Access) -> Option<Lifetime> {
        let owner = &self.lowered.functions[self.lowered.variables[write.variable.index()].function.index()];
        let flow = &owner.flow;
        let parameter = owner.header == Some(write.statement);
        let start = if parameter { flow.entry } else { flow.node(write.statement)? };
        if write.mode == Mode::Bind {
            return None;
        }
        let is_new_value = |access: &Access| access.variable == write.variable && access.is_certain();
        let mut lifetime = Lifetime::default();
        let mut ends = Vec::new();
        let reached = spread(flow, &[start], |node| {
            let kills =
                statement_of(flow, node).is_some_and(|statement| self.accesses(statement).iter().any(is_new_value));
            ends.extend(kills.then_some(node));
            !kills
        });
        lifetime.reached = reached.iter().filter_map(|&node| statement_of(flow, node)).collect();
        lifetime.replaced_by = ends.iter().filter_map(|&node| statement_of(flow, node)).collect();
        let further = spread(flow, &ends, |_| true);
        lifetime.after = further.difference(&reached).filter_map(|&node| statement_of(flow, node)).collect();
        Some(lifetime)
    }

    /// What the occurrence's statement writes comes back to where it is read: a loop brings it, or it stays inside the
    /// statement, as the variable of a comprehension does.
    pub(super) fn reaches_itself(&self, occurrence: Occurrence) -> bool {
        let reads = |access: &Access| access.reads() && access.variable == occurrence.variable;
        let writes_elsewhere = |access: &Access| {
            access.writes() && access.variable == occurrence.variable && access.statement != occurrence.statement
        };
        let accesses = self.accesses(occurrence.statement);
        let mut writes = accesses.iter().filter(|access| access.writes() && access.variable == occurrence.variable);
        accesses.iter().any(reads)
            && writes.any(|write| {
                !self.lowered.accesses.iter().any(writes_elsewhere)
                    || self.lifetime(write).is_some_and(|lifetime| lifetime.reached.contains(&occurrence.statement))
            })
    }
}

/// The nodes that data may get to from some nodes, through those that let it pass.
fn spread(flow: &ControlFlow, from: &[NodeIndex], mut passes: impl FnMut(NodeIndex) -> bool) -> FxHashSet<NodeIndex> {
    let mut found = FxHashSet::default();
    let mut open: Vec<_> = from.iter().map(|&node| (node, true)).collect();
    while let Some((node, passed)) = open.pop() {
        for edge in flow.graph.edges_directed(node, Direction::Outgoing) {
            let follows = match edge.weight() {
                FlowEdge::Real => passed,
                // A statement that throws may not have written yet.
                FlowEdge::DataOnly => true,
                FlowEdge::ControlOnly => false,
            };
            if follows && found.insert(edge.target()) {
                open.push((edge.target(), passes(edge.target())));
            }
        }
    }
    found
}
