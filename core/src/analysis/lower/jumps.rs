//! Where jumps go: loops, labels, handlers, and the `finally` blocks on the way.

use petgraph::graph::NodeIndex;

use super::{Frontier, Lowering};
use crate::analysis::flow::{FlowEdge, FlowNode};
use crate::analysis::scope::Symbol;
use crate::analysis::statement::{FunctionId, StatementId};

/// Something around the current place that jumps can go to or have to pass.
#[derive(Debug)]
pub(super) enum Frame {
    /// A loop.
    Loop { label: Option<Symbol>, breaks: Frontier, continues: Frontier, redos: Frontier },
    /// A `switch`, or, with a label, any statement: only `break` goes there, to a label only one that names it.
    Breakable { label: Option<Symbol>, breaks: Frontier },
    /// The body of a `try` with handlers: throws go there, and every statement inside may throw.
    Try { throws: Frontier, inside: Vec<NodeIndex> },
    /// A handler: where its `try` begins.
    Handler { again: Vec<NodeIndex> },
    /// A `try` or handler body with a `finally` after it: every jump out passes it.
    Finally { passing: Vec<(NodeIndex, FlowEdge, Target)>, inside: Vec<NodeIndex> },
}

/// Where a jump wants to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    Break(Option<Symbol>),
    Continue(Option<Symbol>),
    /// Out of so many loops and switches, the last of which may go on with its next round.
    Levels {
        left: u32,
        goes_on: bool,
    },
    Redo,
    Throw,
    /// Past handlers, to where a block ends that catches it.
    Unwind,
    Retry,
    Return,
}

/// Labels and gotos of the current function.
#[derive(Debug, Default)]
pub(super) struct Labels {
    known: Vec<(Symbol, StatementId)>,
    gotos: Vec<(Symbol, StatementId)>,
    /// A label that stands right before the statement to come.
    pub(super) pending: Option<Symbol>,
}

impl Lowering<'_, '_, '_> {
    /// Sends control from a node to the innermost fitting target, along edges of one kind.
    pub(super) fn jump(&mut self, from: NodeIndex, edge: FlowEdge, target: Target, function: FunctionId) {
        let mut target = target;
        for frame in self.frames.iter_mut().rev() {
            match (frame, target) {
                (Frame::Finally { passing, .. }, _) => {
                    passing.push((from, edge, target));
                    return;
                }
                (Frame::Loop { .. } | Frame::Breakable { .. }, Target::Levels { left, goes_on }) if left > 1 => {
                    target = Target::Levels { left: left - 1, goes_on };
                }
                (Frame::Loop { continues: to, .. }, Target::Levels { goes_on: true, .. })
                | (Frame::Loop { breaks: to, .. } | Frame::Breakable { breaks: to, .. }, Target::Levels { .. }) => {
                    to.push((from, edge));
                    return;
                }
                (Frame::Loop { label, breaks, .. }, Target::Break(wanted)) if wanted.is_none() || *label == wanted => {
                    breaks.push((from, edge));
                    return;
                }
                (Frame::Breakable { label, breaks }, Target::Break(wanted)) if *label == wanted => {
                    breaks.push((from, edge));
                    return;
                }
                (Frame::Loop { label, continues, .. }, Target::Continue(wanted))
                    if wanted.is_none() || *label == wanted =>
                {
                    continues.push((from, edge));
                    return;
                }
                (Frame::Loop { redos, .. }, Target::Redo) => {
                    redos.push((from, edge));
                    return;
                }
                (Frame::Handler { again }, Target::Retry) => {
                    let flow = &mut self.functions[function.index()].flow;
                    for &to in &*again {
                        flow.connect(from, to, edge);
                    }
                    return;
                }
                (Frame::Try { throws, .. }, Target::Throw) => {
                    throws.push((from, edge));
                    return;
                }
                _ => {}
            }
        }
        let flow = &mut self.functions[function.index()].flow;
        let to = if target == Target::Redo { flow.entry } else { flow.exit };
        flow.connect(from, to, edge);
        if edge != FlowEdge::DataOnly {
            self.leave_block(from, target, function);
        }
    }

    /// Whether a `break` or `continue` ends the function, since nothing around it is left by it.
    pub(super) fn ends_function(&self, target: Target) -> bool {
        let leaves = |frame: &Frame| match target {
            Target::Break(_) => matches!(frame, Frame::Loop { .. } | Frame::Breakable { .. }),
            _ => matches!(frame, Frame::Loop { .. }),
        };
        matches!(target, Target::Break(_) | Target::Continue(_)) && !self.frames.iter().any(leaves)
    }

    /// Where control goes on so far after a frontier.
    pub(super) fn led_to(&self, frontier: &Frontier, function: FunctionId) -> Vec<NodeIndex> {
        let flow = &self.functions[function.index()].flow;
        let next = frontier.iter().flat_map(|&(from, _)| flow.graph.neighbors(from));
        next.filter(|&node| node != flow.exit).collect()
    }

    /// Remembers that a statement runs inside a `try`.
    pub(super) fn note_throws(&mut self, node: NodeIndex, function: FunctionId) {
        debug_assert!(function.index() < self.functions.len());
        for frame in self.frames.iter_mut().rev() {
            match frame {
                Frame::Try { inside, .. } => {
                    inside.push(node);
                    return;
                }
                Frame::Finally { inside, .. } => inside.push(node),
                Frame::Loop { .. } | Frame::Breakable { .. } | Frame::Handler { .. } => {}
            }
        }
    }

    pub(super) fn note_label(&mut self, label: Symbol, statement: StatementId) {
        self.labels.known.push((label, statement));
        self.labels.pending = Some(label);
    }

    /// A case that a `goto case` may name.
    pub(super) fn note_case(&mut self, label: &str, clause: StatementId) {
        let label = self.names.intern(label);
        self.labels.known.push((label, clause));
    }

    /// Whether a construct around the current place has this label.
    pub(super) fn is_open_label(&self, wanted: Symbol) -> bool {
        self.frames.iter().any(|frame| match frame {
            Frame::Loop { label, .. } | Frame::Breakable { label, .. } => *label == Some(wanted),
            Frame::Try { .. } | Frame::Handler { .. } | Frame::Finally { .. } => false,
        })
    }

    pub(super) fn note_goto(&mut self, label: Symbol, statement: StatementId) {
        self.labels.gotos.push((label, statement));
    }

    /// At the end of a function every label is known.
    pub(super) fn connect_gotos(&mut self, function: FunctionId) {
        let labels = std::mem::take(&mut self.labels);
        for (label, goto) in labels.gotos {
            let target = labels.known.iter().find(|(name, _)| *name == label).map(|&(_, statement)| statement);
            let flow = &mut self.functions[function.index()].flow;
            let Some(from) = flow.node(goto) else { continue };
            let to = target.and_then(|statement| flow.node(statement)).unwrap_or(flow.exit);
            flow.connect(from, to, FlowEdge::Real);
            if let Some(statement) = target {
                self.companions.push((goto, statement));
            }
        }
    }

    /// The statements behind flow nodes.
    pub(super) fn statements_of<'n>(
        &'n self,
        nodes: &'n [NodeIndex],
        function: FunctionId,
    ) -> impl Iterator<Item = StatementId> + 'n {
        let graph = &self.functions[function.index()].flow.graph;
        nodes.iter().filter_map(|&node| match graph.node_weight(node) {
            Some(FlowNode::Statement(id)) => Some(*id),
            _ => None,
        })
    }
}
