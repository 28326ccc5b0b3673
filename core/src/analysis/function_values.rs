//! Functions that are values: what they give to the statements that they are part of or passed on by, and what these give
//! to them. Calls by name stand in [`super::callees`].

use rustc_hash::{FxHashMap, FxHashSet};

use super::Work;
use super::graph::{Dependence, DependenceKind, Edges};
use super::lower::{Callee, Lowered};
use super::scope::{Symbol, VariableId};
use super::statement::{Access, FunctionId, Mode, Part, StatementId, StatementKind};

/// Who passes a function on may get what it returns, and so may who reads a field that a method of the text computes, and
/// a statement that a function is part of.
pub(super) async fn passed_on(
    lowered: &Lowered,
    named_once: &FxHashMap<VariableId, Vec<usize>>,
    edges: &mut Edges,
    work: &mut Work<'_>,
) {
    let functions = Functions::of(lowered, named_once, work).await;
    let mut reads: FxHashMap<u32, &Access> = FxHashMap::default();
    for access in lowered.accesses.iter().filter(|access| access.reads()) {
        if !work.step(1).await {
            break;
        }
        reads.insert(access.at, access);
    }
    let mut called: FxHashSet<u32> = FxHashSet::default();
    for call in &lowered.calls {
        if !work.step(1).await {
            break;
        }
        if let Callee::Name(byte) = call.callee {
            called.insert(byte);
            // A function that an expression is given gives it a value by what it calls, too.
            if let Some(&owner) = reads.get(&byte).and_then(|access| functions.owners.get(&access.variable)) {
                edges.add(call.statement, owner, returned(None));
            }
        }
    }
    for access in reads.values().filter(|access| !called.contains(&access.at)) {
        if !work.step(1).await {
            break;
        }
        for function in functions.defined(access.variable) {
            if !work.step(1 + functions.results(function)).await {
                return;
            }
            functions.give(function, access.statement, edges);
        }
        if let Part::Field(field) = access.part
            && let Some(&getter) = functions.getters.get(&field)
        {
            functions.give(getter, access.statement, edges);
        }
    }
    for function in lowered.functions.iter().filter(|function| function.inline) {
        if let Some(owner) = function.header.and_then(|header| lowered.statements[header.index()].parent) {
            for &statement in &function.returns {
                if !work.step(1).await {
                    break;
                }
                edges.add(statement, owner, returned(None));
            }
        }
    }
}

/// Functions that are part of an expression begin with what the statement around them is given.
pub(super) async fn entries(lowered: &Lowered, edges: &mut Edges, work: &mut Work<'_>) {
    let mut entries: FxHashMap<StatementId, Vec<(StatementId, FunctionId)>> = FxHashMap::default();
    for (index, function) in lowered.functions.iter().enumerate().filter(|(_, function)| function.inline) {
        if let Some(entry) = function.header
            && let Some(owner) = lowered.statements[entry.index()].parent
        {
            entries.entry(owner).or_default().push((entry, FunctionId(index as u32)));
        }
    }
    let mut given = Vec::new();
    for &(from, to, dependence) in edges.0.iter().filter(|edge| edge.2.kind != DependenceKind::Import) {
        if !work.step(1).await {
            return;
        }
        let inside = entries.get(&to).into_iter().flatten();
        given.extend(
            inside
                .filter(|&&(_, function)| !is_inside(lowered, from, function))
                .map(|&(entry, _)| (from, entry, dependence)),
        );
    }
    edges.0.extend(given);
}

/// Whether a statement belongs to a function, or to one inside it.
fn is_inside(lowered: &Lowered, statement: StatementId, function: FunctionId) -> bool {
    let mut at = Some(statement);
    while let Some(statement) = at {
        let home = lowered.statements[statement.index()].function;
        if home == function {
            return true;
        }
        at = lowered.functions[home.index()].header;
    }
    false
}

fn returned(name: Option<Symbol>) -> Dependence {
    Dependence { kind: DependenceKind::Data, name, may: true }
}

/// The functions of a text, by what they are called by.
struct Functions<'l> {
    lowered: &'l Lowered,
    named_once: &'l FxHashMap<VariableId, Vec<usize>>,
    by_header: FxHashMap<(StatementId, Symbol), usize>,
    by_definition: FxHashMap<StatementId, usize>,
    getters: FxHashMap<Symbol, usize>,
    /// Statements around functions that are part of an expression, by their parameters.
    owners: FxHashMap<VariableId, StatementId>,
}

impl<'l> Functions<'l> {
    async fn of(lowered: &'l Lowered, named_once: &'l FxHashMap<VariableId, Vec<usize>>, work: &mut Work<'_>) -> Self {
        let mut functions = Self {
            lowered,
            named_once,
            by_header: FxHashMap::default(),
            by_definition: FxHashMap::default(),
            getters: FxHashMap::default(),
            owners: FxHashMap::default(),
        };
        let mut entries = FxHashMap::default();
        for (index, function) in lowered.functions.iter().enumerate() {
            if !work.step(1).await {
                break;
            }
            let Some(header) = function.header else { continue };
            if lowered.statements[header.index()].kind == StatementKind::Function {
                functions.by_definition.insert(header, index);
            }
            if let Some(name) = function.name {
                functions.by_header.insert((header, name), index);
                if function.getter {
                    functions.getters.insert(name, index);
                }
            }
            if let Some(owner) = lowered.statements[header.index()].parent.filter(|_| function.inline) {
                entries.insert(header, owner);
            }
        }
        for access in lowered.accesses.iter().filter(|access| access.writes()) {
            if !work.step(1).await {
                break;
            }
            if let Some(&owner) = entries.get(&access.statement) {
                functions.owners.insert(access.variable, owner);
            }
        }
        functions
    }

    /// The functions that define a variable.
    fn defined(&self, variable: VariableId) -> Vec<usize> {
        let binds = self.named_once.get(&variable).into_iter().flatten().map(|&index| &self.lowered.accesses[index]);
        binds
            .filter(|access| access.mode == Mode::Bind)
            .filter_map(|access| {
                let own = self.by_definition.get(&access.statement);
                own.or_else(|| self.by_header.get(&(access.statement, access.name))).copied()
            })
            .collect()
    }

    /// How many statements give what a function returns.
    fn results(&self, function: usize) -> u32 {
        self.lowered.functions[function].returns.len() as u32
    }

    fn give(&self, function: usize, to: StatementId, edges: &mut Edges) {
        let function = &self.lowered.functions[function];
        for statement in function.returns.iter().copied().chain(function.header) {
            edges.add(statement, to, returned(function.name));
        }
    }
}
