//! Calls of functions that are in the same text, and what such a call does besides giving a value.
//!
//! The summary of a function is the set of the variables that it may change for its caller: what its parameters refer to,
//! and variables of functions around it. It is the least fixed point over the call graph (the "mod" half of the summaries of
//! Horwitz, Reps, Binkley, "Interprocedural slicing using dependence graphs", 1990, §5). What is read needs no summary: a
//! call reads all that it passes, and reads of outer variables are dependences between functions already.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::Work;
use super::dispatch::Dispatch;
use super::lower::{CallSite, Callee, Lowered, Slot};
use super::scope::{Symbol, TOP_SCOPE, Variable, VariableId};
use super::statement::{Access, DEEP, FunctionId, Mode, Part, StatementId, StatementKind};

/// What is known about calls of functions of the text.
#[derive(Default)]
pub struct Calls {
    /// Calls whose callee is known.
    pub known: Vec<KnownCall>,
    /// A statement of a callee that writes what the call passes it, the call, and the name of what it writes.
    pub through: Vec<(StatementId, StatementId, Symbol)>,
}

/// A call whose callee is in the text.
#[derive(Clone, Copy, Debug)]
pub struct KnownCall {
    /// Index into the calls of the text.
    pub site: usize,
    pub callee: FunctionId,
    /// It is this function; a method is known by its name only.
    pub certain: bool,
}

/// What a call changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Change {
    /// Index into the known calls.
    call: usize,
    variable: VariableId,
    /// The statement of the callee that does it.
    writer: StatementId,
    /// The callee knows the variable by the name of a parameter.
    passed: bool,
}

/// Finds the callees, and adds to the accesses what the calls change. `named_once`: the accesses that bind the variables
/// which only definitions bind.
pub async fn calls_within_the_text(
    lowered: &mut Lowered,
    named_once: &FxHashMap<VariableId, Vec<usize>>,
    work: &mut Work<'_>,
) -> Calls {
    let known = known_calls(lowered, named_once, work).await;
    let parameters = parameters(lowered, work).await;
    let variables = variables_at(lowered, work).await;
    let mut changes = own_changes(lowered, &parameters, work).await;
    let mut callers: FxHashMap<FunctionId, Vec<usize>> = FxHashMap::default();
    for (index, call) in known.iter().enumerate() {
        if !work.step(1).await {
            break;
        }
        callers.entry(call.callee).or_default().push(index);
    }
    if work.is_over() {
        return Calls::default();
    }
    let mut pending: BTreeSet<FunctionId> = changes.keys().copied().collect();
    let mut made: BTreeSet<Change> = BTreeSet::new();
    while let Some(callee) = pending.pop_first() {
        for &index in callers.get(&callee).into_iter().flatten() {
            let all: Vec<(VariableId, StatementId)> = changes.get(&callee).into_iter().flatten().copied().collect();
            if !work.step(1 + all.len() as u32).await {
                return Calls::default();
            }
            let site = &lowered.calls[known[index].site];
            let caller = lowered.statements[site.statement.index()].function;
            for (changed, writer) in all {
                let position = parameters[callee.index()].iter().position(|names| names.contains(&changed));
                let targets = match position {
                    Some(position) => passed_to(lowered, site, &parameters[callee.index()], position, changed)
                        .filter_map(|at| variables.get(&at).copied())
                        .collect(),
                    None => vec![changed],
                };
                for target in targets {
                    made.insert(Change { call: index, variable: target, writer, passed: position.is_some() });
                    let of_caller = lowered.variables[target.index()].function == caller;
                    let seen_outside = !of_caller || parameters[caller.index()].iter().any(|p| p.contains(&target));
                    if seen_outside && changes.entry(caller).or_default().insert((target, site.statement)) {
                        pending.insert(caller);
                    }
                }
            }
        }
    }
    drop_guesses(lowered, &known, &parameters, &changes, work).await;
    let through = add_changes(lowered, &known, &made, work).await;
    Calls { known, through }
}

/// A name that more functions than these have says nothing about which one is called.
const MOST_CALLEES: usize = 8;

async fn known_calls(
    lowered: &Lowered,
    named_once: &FxHashMap<VariableId, Vec<usize>>,
    work: &mut Work<'_>,
) -> Vec<KnownCall> {
    let functions =
        || lowered.functions.iter().enumerate().map(|(index, function)| (FunctionId(index as u32), function));
    let by_header: FxHashMap<(StatementId, Symbol), FunctionId> =
        functions().filter_map(|(id, function)| Some(((function.header?, function.name?), id))).collect();
    let mut by_name: FxHashMap<Symbol, Vec<FunctionId>> = FxHashMap::default();
    let mut by_definition: FxHashMap<StatementId, FunctionId> = FxHashMap::default();
    for (id, function) in functions() {
        if !work.step(1).await {
            break;
        }
        if let Some(name) = function.name {
            by_name.entry(name).or_default().push(id);
        }
        let header = function.header;
        if let Some(header) = header.filter(|id| lowered.statements[id.index()].kind == StatementKind::Function) {
            by_definition.insert(header, id);
        }
    }
    let mut at: FxHashMap<u32, &Access> = FxHashMap::default();
    for access in lowered.accesses.iter().filter(|access| access.reads()) {
        if !work.step(1).await {
            break;
        }
        at.insert(access.at, access);
    }
    let dispatch = Dispatch::of(lowered);
    let mut known = Vec::new();
    for (site, call) in lowered.calls.iter().enumerate() {
        // All methods of a name are looked at.
        let candidates = match call.callee {
            Callee::Method(name) => by_name.get(&name).map_or(0, Vec::len),
            Callee::Name(_) => 1,
        };
        if !work.step(1 + candidates as u32).await {
            break;
        }
        let (callees, certain): (Vec<FunctionId>, bool) = match call.callee {
            // A name with several definitions is overloaded: each may be meant.
            Callee::Name(byte) => {
                let Some(binds) = at.get(&byte).and_then(|access| named_once.get(&access.variable)) else { continue };
                let defined = binds.iter().filter_map(|bind| {
                    let Access { statement, name, .. } = &lowered.accesses[*bind];
                    by_definition.get(statement).or_else(|| by_header.get(&(*statement, *name))).copied()
                });
                let defined: Vec<FunctionId> = defined.collect();
                let certain = defined.len() == 1;
                (defined, certain)
            }
            Callee::Method(name) => match by_name.get(&name).map(Vec::as_slice) {
                Some(all) => {
                    let methods = dispatch.methods(all, call.class);
                    if methods.len() > MOST_CALLEES {
                        continue;
                    }
                    (methods, false)
                }
                None => continue,
            },
        };
        known.extend(callees.into_iter().map(|callee| KnownCall { site, callee, certain }));
    }
    known
}

/// The variables of each parameter of each function; a parameter that is a pattern has several.
async fn parameters(lowered: &Lowered, work: &mut Work<'_>) -> Vec<Vec<Vec<VariableId>>> {
    let mut found: Vec<Vec<Vec<VariableId>>> =
        lowered.functions.iter().map(|function| vec![Vec::new(); function.parameters.len()]).collect();
    let mut of_header: FxHashMap<StatementId, Vec<usize>> = FxHashMap::default();
    for (index, function) in lowered.functions.iter().enumerate() {
        if let Some(header) = function.header {
            of_header.entry(header).or_default().push(index);
        }
    }
    for access in lowered.accesses.iter().filter(|access| matches!(access.mode, Mode::Write { certain: true })) {
        if !work.step(1).await {
            break;
        }
        for &function in of_header.get(&access.statement).into_iter().flatten() {
            let bytes = &lowered.functions[function].parameters;
            let position = bytes.partition_point(|range| range.end <= access.at);
            if bytes.get(position).is_some_and(|range| range.contains(&access.at)) {
                found[function][position].push(access.variable);
            }
        }
    }
    found
}

/// What a name at a byte means.
async fn variables_at(lowered: &Lowered, work: &mut Work<'_>) -> FxHashMap<u32, VariableId> {
    let mut found = FxHashMap::default();
    for access in &lowered.accesses {
        if !work.step(1).await {
            break;
        }
        found.insert(access.at, access.variable);
    }
    found
}

/// What each function changes for its caller by its own statements: the variable, and the statement.
async fn own_changes(
    lowered: &Lowered,
    parameters: &[Vec<Vec<VariableId>>],
    work: &mut Work<'_>,
) -> FxHashMap<FunctionId, BTreeSet<(VariableId, StatementId)>> {
    let mut found: FxHashMap<FunctionId, BTreeSet<(VariableId, StatementId)>> = FxHashMap::default();
    for access in lowered.accesses.iter().filter(|access| access.writes() && access.mode != Mode::Bind) {
        if !work.step(1).await {
            break;
        }
        let function = lowered.statements[access.statement.index()].function;
        let outer = lowered.variables[access.variable.index()].function != function;
        // A parameter that is given a new value is changed for nobody else, unless it is a reference.
        let reference = lowered.variables[access.variable.index()].reference;
        let content = access.mode == Mode::Mutate || !access.is_certain() || reference;
        let parameter = content && parameters[function.index()].iter().any(|names| names.contains(&access.variable));
        let home = lowered.variables[access.variable.index()].function;
        let declares_parameter = lowered.functions[home.index()].header == Some(access.statement);
        if (outer && !declares_parameter) || parameter {
            found.entry(function).or_default().insert((access.variable, access.statement));
        }
    }
    found
}

/// Bytes of the names that a call passes as a parameter.
fn passed_to<'l>(
    lowered: &'l Lowered,
    site: &'l CallSite,
    parameters: &'l [Vec<VariableId>],
    position: usize,
    parameter: VariableId,
) -> impl Iterator<Item = u32> + 'l {
    let name = lowered.variables[parameter.index()].name;
    // `object.method(a)` passes the object first where the function has a parameter more than the call has arguments.
    let positions = site.passed.iter().filter(|passed| passed.slot != Slot::Receiver).count();
    let receiver_first = site.passed.iter().any(|passed| passed.slot == Slot::Receiver) && parameters.len() > positions;
    site.passed.iter().filter_map(move |passed| {
        let fits = match passed.slot {
            Slot::Receiver => receiver_first && position == 0,
            Slot::Position(index) => index as usize + usize::from(receiver_first) == position,
            Slot::Keyword(keyword) => keyword == name,
        };
        fits.then_some(passed.at)
    })
}

/// What an argument may have been changed by a call only because nothing was known of the callee; now it is known.
async fn drop_guesses(
    lowered: &mut Lowered,
    known: &[KnownCall],
    parameters: &[Vec<Vec<VariableId>>],
    changes: &FxHashMap<FunctionId, BTreeSet<(VariableId, StatementId)>>,
    work: &mut Work<'_>,
) {
    let mut unchanged: BTreeSet<(StatementId, u32)> = BTreeSet::new();
    for call in known.iter().filter(|call| call.certain) {
        let of_callee = changes.get(&call.callee);
        // Each parameter is looked for among all that the callee changes.
        let looked_at = parameters[call.callee.index()].len() * (1 + of_callee.map_or(0, BTreeSet::len));
        if !work.step(1 + looked_at as u32).await {
            return;
        }
        let site = &lowered.calls[call.site];
        let is_made = |names: &[VariableId]| {
            of_callee.is_some_and(|all| all.iter().any(|(variable, _)| names.contains(variable)))
        };
        for (position, names) in parameters[call.callee.index()].iter().enumerate() {
            if let (Some(&name), false) = (names.first(), is_made(names)) {
                let passed = passed_to(lowered, site, &parameters[call.callee.index()], position, name);
                unchanged.extend(passed.map(|at| (site.statement, at)));
            }
        }
    }
    work.pause().await;
    lowered
        .accesses
        .retain(|access| access.mode != Mode::Mutate || !unchanged.contains(&(access.statement, access.at)));
}

/// A call may write what its callee changes, and reads what it passes for that. Of a variable that the callee knows by
/// the same name, whoever reads it depends on the writer itself; that it is written says nothing about the value of the
/// call.
async fn add_changes(
    lowered: &mut Lowered,
    known: &[KnownCall],
    made: &BTreeSet<Change>,
    work: &mut Work<'_>,
) -> Vec<(StatementId, StatementId, Symbol)> {
    let mut through = Vec::new();
    let mut added = BTreeSet::new();
    for &Change { call, variable, writer, passed } in made {
        if !work.step(1).await {
            break;
        }
        let statement = lowered.calls[known[call].site].statement;
        let Variable { name, receiver, .. } = lowered.variables[variable.index()];
        if passed || receiver {
            through.push((writer, statement, name));
        }
        // Methods share their object in the class already; for the caller it has another name.
        if receiver {
            continue;
        }
        let mut access = |mode| {
            if added.insert((statement, variable, mode == Mode::Read)) {
                let (part, scope, at) = (Part::Whole, TOP_SCOPE, Access::UNNAMED);
                let steps = DEEP;
                let access = Access { statement, name, part, scope, at, mode, steps, carries: false, variable };
                lowered.accesses.push(access);
            }
        };
        if passed {
            access(Mode::Read);
        }
        access(Mode::Mutate);
    }
    work.pause().await;
    lowered.accesses.sort_by_key(|access| (access.statement, access.at));
    work.pause().await;
    through
}
