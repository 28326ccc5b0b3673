//! The program dependence graph: statements, and what each of them depends on.

use petgraph::graph::{DiGraph, NodeIndex};
use rustc_hash::{FxHashMap, FxHashSet};

use super::Work;
use super::aliases::Aliases;
use super::callees::{Calls, calls_within_the_text};
use super::control_dependence::control_dependences;
use super::data_dependence::data_within;
use super::flow::{ControlFlow, FlowNode};
use super::function_values::{entries, passed_on};
use super::lower::Lowered;
use super::reaching::statement_of;
use super::scope::{Symbol, VariableId};
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

/// Builds the graph. Work that ends early gives the statements and what was found by then.
pub async fn dependences(lowered: &mut Lowered, work: &mut Work<'_>) -> ProgramDependenceGraph {
    let mut edges = Edges::default();
    if let Some((named_once, found)) = settle_accesses(lowered, work).await {
        find(lowered, &named_once, &found, &mut edges, work).await;
    }
    let mut graph = ProgramDependenceGraph::new();
    for index in 0..lowered.statements.len() {
        graph.add_node(StatementId(index as u32));
    }
    work.pause().await;
    // Nothing depends on what only stands around a piece of code by assumption: it has no lines.
    let there = |id: StatementId| {
        let statement = &lowered.statements[id.index()];
        !statement.lines.is_empty() || statement.kind == StatementKind::Merge
    };
    let edges = edges.settle(lowered.statements.len(), work).await;
    for (from, to, dependence) in edges.into_iter().filter(|(from, to, _)| there(*from) && there(*to)) {
        if !work.step(1).await {
            break;
        }
        graph.add_edge(NodeIndex::new(from.index()), NodeIndex::new(to.index()), dependence);
    }
    graph
}

/// What the accesses of a text are once aliases and calls are known: changes `lowered`, and gives the variables that only
/// definitions bind, and the calls. `None` where the work ends before.
async fn settle_accesses(
    lowered: &mut Lowered,
    work: &mut Work<'_>,
) -> Option<(FxHashMap<VariableId, Vec<usize>>, Calls)> {
    let aliases = Aliases::of(&lowered.links, work).await;
    aliases.spread(lowered, work).await;
    if !work.pause().await {
        return None;
    }
    settle_modes(lowered);
    work.pause().await;
    let named_once = definitions(lowered, work).await;
    let found = calls_within_the_text(lowered, &named_once, work).await;
    carry(lowered, work).await;
    let named_once = definitions(lowered, work).await;
    work.pause().await.then_some((named_once, found))
}

/// Finds the dependences.
async fn find(
    lowered: &mut Lowered,
    named_once: &FxHashMap<VariableId, Vec<usize>>,
    found: &Calls,
    edges: &mut Edges,
    work: &mut Work<'_>,
) {
    let by_statement = accesses_by_statement(lowered);
    for index in 0..lowered.functions.len() {
        if work.is_over() {
            return;
        }
        data_within(FunctionId(index as u32), lowered, &by_statement, named_once, edges, work).await;
        control_within(FunctionId(index as u32), lowered, edges, work).await;
    }
    data_between(lowered, named_once, edges, work).await;
    if !work.pause().await {
        return;
    }
    results(lowered, edges);
    for &(value, statement) in &lowered.values {
        edges.add(value, statement, Dependence { kind: DependenceKind::Data, name: None, may: false });
    }
    calls(lowered, found, edges, work).await;
    passed_on(lowered, named_once, edges, work).await;
    handlers(lowered, &by_statement, edges, work).await;
    entries(lowered, edges, work).await;
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

    /// In a fixed order, each once. A certain dependence says all that an uncertain one would. Sorted in two steps, the
    /// first of which counts: one sort of all would take long, and nobody could end it.
    async fn settle(self, statements: usize, work: &mut Work<'_>) -> Vec<(StatementId, StatementId, Dependence)> {
        let mut starts = vec![0_usize; statements + 1];
        for (from, ..) in &self.0 {
            if !work.step(1).await {
                break;
            }
            starts[from.index() + 1] += 1;
        }
        for at in 0..statements {
            starts[at + 1] += starts[at];
        }
        let mut next = starts.clone();
        let mut sorted = self.0.clone();
        for edge in self.0 {
            if !work.step(1).await {
                break;
            }
            let place = &mut next[edge.0.index()];
            sorted[*place] = edge;
            *place += 1;
        }
        for range in starts.windows(2) {
            if !work.step(1 + (range[1] - range[0]) as u32).await {
                break;
            }
            sorted[range[0]..range[1]].sort_unstable();
        }
        sorted.dedup_by(|later, earlier| {
            let unsure =
                |(from, to, dependence): &(_, _, Dependence)| (*from, *to, Dependence { may: true, ..*dependence });
            unsure(later) == unsure(earlier)
        });
        sorted
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
async fn carry(lowered: &mut Lowered, work: &mut Work<'_>) {
    let whole = |access: &Access| (access.statement, access.variable, access.part == Part::Whole);
    let mut read = FxHashSet::default();
    for access in lowered.accesses.iter().filter(|access| access.mode == Mode::Read) {
        if !work.step(1).await {
            break;
        }
        read.insert(whole(access));
    }
    for access in &mut lowered.accesses {
        if !work.step(1).await {
            break;
        }
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
async fn handlers(lowered: &Lowered, by_statement: &[std::ops::Range<usize>], edges: &mut Edges, work: &mut Work<'_>) {
    let control = |may| Dependence { kind: DependenceKind::Control, name: None, may };
    let calling: FxHashSet<StatementId> = lowered.calls.iter().map(|call| call.statement).collect();
    for &(thrower, handler) in &lowered.throws {
        if !work.step(1).await {
            break;
        }
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
        if !work.step(1).await {
            break;
        }
        if let Some(gate) = statement.parent.filter(|parent| gates.contains(parent)) {
            edges.add(gate, StatementId(index as u32), control(false));
        }
    }
}

/// A call depends on what the callee returns and on what it writes for the caller.
async fn calls(lowered: &Lowered, found: &Calls, edges: &mut Edges, work: &mut Work<'_>) {
    for call in &found.known {
        let (function, site) = (&lowered.functions[call.callee.index()], &lowered.calls[call.site]);
        let dependence = Dependence { kind: DependenceKind::Data, name: function.name, may: !call.certain };
        let returned = function.returns.iter().copied().filter(|_| site.used);
        for from in returned.chain(function.yields.iter().copied()).chain(function.header) {
            if !work.step(1).await {
                return;
            }
            edges.add(from, site.statement, dependence);
        }
    }
    for &(writer, call, name) in &found.through {
        edges.add(writer, call, Dependence { kind: DependenceKind::Data, name: Some(name), may: true });
    }
}
