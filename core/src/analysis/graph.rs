//! The program dependence graph: statements, and what each of them depends on.

use petgraph::graph::{DiGraph, NodeIndex};
use rustc_hash::FxHashSet;

use super::Work;
use super::aliases::Aliases;
use super::callees::{Calls, calls_within_the_text};
use super::control_dependence::control_dependences;
use super::data_dependence::data_within;
use super::flow::{ControlFlow, FlowNode};
use super::function_values::{entries, passed_on};
use super::lower::Lowered;
use super::reaching::statement_of;
use super::scope::Symbol;
use super::shared_data::{data_between, definitions, results};
use super::statement::{Access, FunctionId, Mode, Part, StatementId, StatementKind};

/// An edge of the program dependence graph: its target depends on its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dependence {
    /// What kind.
    pub kind: DependenceKind,
    /// The variable, for a data dependence.
    pub name: Option<Symbol>,
    /// It may hold, but need not.
    pub may: bool,
}

/// Kinds of dependence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DependenceKind {
    /// The target may read what the source wrote.
    Data,
    /// The source decides whether the target runs.
    Control,
    /// The target names what the source imports. Not followed by slices: imports come in with the lines that need them.
    Import,
}

/// Nodes are statements, by the index of [`StatementId`].
pub type ProgramDependenceGraph = DiGraph<StatementId, Dependence>;

/// Builds the graph.
pub async fn dependences(lowered: &mut Lowered, work: &mut Work<'_>) -> ProgramDependenceGraph {
    let aliases = Aliases::of(&lowered.links);
    work.pause().await;
    aliases.spread(lowered);
    work.pause().await;
    settle_modes(lowered);
    work.pause().await;
    let found = calls_within_the_text(lowered, &definitions(lowered), work).await;
    work.pause().await;
    carry(lowered);
    work.pause().await;
    let mut edges = Edges::default();
    let by_statement = accesses_by_statement(lowered);
    let named_once = definitions(lowered);
    work.pause().await;
    for index in 0..lowered.functions.len() {
        if work.is_over() {
            break;
        }
        data_within(FunctionId(index as u32), lowered, &by_statement, &named_once, &mut edges, work).await;
        control_within(FunctionId(index as u32), lowered, &mut edges, work).await;
    }
    data_between(lowered, &named_once, &mut edges, work).await;
    work.pause().await;
    results(lowered, &mut edges);
    for &(value, statement) in &lowered.values {
        edges.add(value, statement, Dependence { kind: DependenceKind::Data, name: None, may: false });
    }
    calls(lowered, &found, &mut edges);
    work.pause().await;
    passed_on(lowered, &named_once, &mut edges);
    work.pause().await;
    handlers(lowered, &by_statement, &mut edges);
    entries(lowered, &mut edges);
    work.pause().await;
    let mut graph = ProgramDependenceGraph::new();
    for index in 0..lowered.statements.len() {
        graph.add_node(StatementId(index as u32));
    }
    // Nothing depends on what only stands around a piece of code by assumption: it has no lines.
    let there = |id: StatementId| {
        let statement = &lowered.statements[id.index()];
        !statement.lines.is_empty() || statement.kind == StatementKind::Merge
    };
    for (from, to, dependence) in edges.settle().into_iter().filter(|(from, to, _)| there(*from) && there(*to)) {
        graph.add_edge(NodeIndex::new(from.index()), NodeIndex::new(to.index()), dependence);
    }
    graph
}

/// Edges as they are found.
#[derive(Default)]
pub(super) struct Edges(pub(super) Vec<(StatementId, StatementId, Dependence)>);

impl Edges {
    pub(super) fn add(&mut self, from: StatementId, to: StatementId, dependence: Dependence) {
        if from != to {
            self.0.push((from, to, dependence));
        }
    }

    /// In a fixed order, each once. A certain dependence says all that an uncertain one would.
    fn settle(mut self) -> Vec<(StatementId, StatementId, Dependence)> {
        self.0.sort_unstable();
        self.0.dedup_by(|later, earlier| {
            let unsure =
                |(from, to, dependence): &(_, _, Dependence)| (*from, *to, Dependence { may: true, ..*dependence });
            unsure(later) == unsure(earlier)
        });
        self.0
    }
}

/// Once every name is known: a write through a pointer is one if the variable is a pointer, and a method call does not
/// change a module, a function, or a global that the text never sets.
fn settle_modes(lowered: &mut Lowered) {
    let mut bound = vec![false; lowered.variables.len()];
    let mut written = vec![false; lowered.variables.len()];
    for access in &lowered.accesses {
        bound[access.variable.index()] |= access.mode == Mode::Bind;
        written[access.variable.index()] |= matches!(access.mode, Mode::Write { .. });
    }
    let variables = &lowered.variables;
    lowered.accesses.retain_mut(|access| {
        let at = access.variable.index();
        match access.mode {
            Mode::Mutate => !bound[at] && (written[at] || variables[at].receiver),
            Mode::WriteThroughPointer => {
                access.mode = Mode::Mutate;
                variables[at].pointer && written[at]
            }
            Mode::Read | Mode::Write { .. } | Mode::Bind | Mode::Mention => true,
        }
    });
}

/// Marks the uncertain writes that no earlier write has to reach past.
fn carry(lowered: &mut Lowered) {
    let whole = |access: &Access| (access.statement, access.variable, access.part == Part::Whole);
    let read: FxHashSet<_> = lowered.accesses.iter().filter(|access| access.mode == Mode::Read).map(whole).collect();
    for access in &mut lowered.accesses {
        let uncertain = access.mode == Mode::Mutate || access.mode == Mode::Write { certain: false };
        access.carries = uncertain && access.part == Part::Whole && read.contains(&whole(access));
    }
}

/// Range of accesses of each statement.
fn accesses_by_statement(lowered: &Lowered) -> Vec<std::ops::Range<usize>> {
    let mut ranges = vec![0..0; lowered.statements.len()];
    let mut start = 0;
    while start < lowered.accesses.len() {
        let statement = lowered.accesses[start].statement;
        let length = lowered.accesses[start..].iter().take_while(|access| access.statement == statement).count();
        ranges[statement.index()] = start..start + length;
        start += length;
    }
    ranges
}

async fn control_within(function: FunctionId, lowered: &Lowered, edges: &mut Edges, work: &mut Work<'_>) {
    let Lowered { functions, statements, .. } = lowered;
    let function = &functions[function.index()];
    let flow: &ControlFlow = &function.flow;
    for (from, to) in control_dependences(flow, work).await {
        let from = match flow.graph.node_weight(from) {
            Some(FlowNode::Statement(id)) => Some(*id),
            Some(FlowNode::Entry) => function.header.filter(|_| function.inline),
            _ => None,
        };
        if let (Some(from), Some(to)) = (from, statement_of(flow, to)) {
            let kind = DependenceKind::Control;
            let runs = statements[to.index()].kind != StatementKind::Frame;
            if runs {
                edges.add(from, to, Dependence { kind, name: None, may: false });
            }
        }
    }
}

/// A handler runs because something in its `try` threw, and what it holds runs because it does; so does what a `with`
/// holds, once its resource is there.
fn handlers(lowered: &Lowered, by_statement: &[std::ops::Range<usize>], edges: &mut Edges) {
    let control = |may| Dependence { kind: DependenceKind::Control, name: None, may };
    let calling: FxHashSet<StatementId> = lowered.calls.iter().map(|call| call.statement).collect();
    for &(thrower, handler) in &lowered.throws {
        let mut accesses = by_statement[thrower.index()].clone();
        let may_throw =
            calling.contains(&thrower) || accesses.any(|access| lowered.accesses[access].part != Part::Whole);
        if may_throw {
            edges.add(thrower, handler, control(true));
        }
    }
    for &(decider, decided) in &lowered.decides {
        edges.add(decider, decided, control(false));
    }
    let gates: FxHashSet<StatementId> = lowered.gates.iter().copied().collect();
    for (index, statement) in lowered.statements.iter().enumerate() {
        if let Some(gate) = statement.parent.filter(|parent| gates.contains(parent)) {
            edges.add(gate, StatementId(index as u32), control(false));
        }
    }
}

/// A call depends on what the callee returns and on what it writes for the caller.
fn calls(lowered: &Lowered, found: &Calls, edges: &mut Edges) {
    for call in &found.known {
        let (function, site) = (&lowered.functions[call.callee.index()], &lowered.calls[call.site]);
        let dependence = Dependence { kind: DependenceKind::Data, name: function.name, may: !call.certain };
        let returned = function.returns.iter().copied().filter(|_| site.used);
        for from in returned.chain(function.yields.iter().copied()).chain(function.header) {
            edges.add(from, site.statement, dependence);
        }
    }
    for &(writer, call, name) in &found.through {
        edges.add(writer, call, Dependence { kind: DependenceKind::Data, name: Some(name), may: true });
    }
}
