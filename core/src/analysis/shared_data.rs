//! Data dependences for which order does not count: names that definitions bind, and variables that functions share.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::Work;
use super::data_dependence::{data, merge, merged};
use super::graph::{Dependence, DependenceKind, Edges};
use super::lower::Lowered;
use super::scope::VariableId;
use super::statement::{Access, FunctionId, Mode, Part, StatementId, StatementKind, parts_meet};

/// Variables that only definitions and imports bind, with the accesses that bind them and those that set fields of what
/// they name: where these stand does not matter.
pub(super) async fn definitions(lowered: &Lowered, work: &mut Work<'_>) -> FxHashMap<VariableId, Vec<usize>> {
    let mut found: FxHashMap<VariableId, Vec<usize>> = FxHashMap::default();
    for (index, access) in lowered.accesses.iter().enumerate() {
        if !work.step(1).await {
            break;
        }
        if access.mode == Mode::Bind {
            found.entry(access.variable).or_default().push(index);
        }
    }
    for (index, access) in lowered.accesses.iter().enumerate() {
        if !work.step(1).await {
            break;
        }
        match (access.mode, access.part) {
            (Mode::Write { .. }, Part::Field(_)) => {
                if let Some(known) = found.get_mut(&access.variable) {
                    known.push(index);
                }
            }
            (Mode::Write { .. }, _) => {
                found.remove(&access.variable);
            }
            _ => {}
        }
    }
    found
}

/// What flows without regard to order: names of definitions and imports, and variables that several functions share.
pub(super) async fn data_between(
    lowered: &mut Lowered,
    named_once: &FxHashMap<VariableId, Vec<usize>>,
    edges: &mut Edges,
    work: &mut Work<'_>,
) {
    let mut shared: FxHashMap<VariableId, Vec<usize>> = FxHashMap::default();
    for (index, access) in lowered.accesses.iter().enumerate() {
        if !work.step(1).await {
            return;
        }
        if access.reads() || access.mode == Mode::Mention {
            for &bind in named_once.get(&access.variable).into_iter().flatten() {
                if !work.step(1).await {
                    return;
                }
                let write = &lowered.accesses[bind];
                let defines = write.mode == Mode::Bind;
                if !defines && (!access.reads() || !parts_meet(write.part, access.part)) {
                    continue;
                }
                let imported = lowered.statements[write.statement.index()].kind == StatementKind::Import;
                let kind = if imported || !access.reads() { DependenceKind::Import } else { DependenceKind::Data };
                let dependence = Dependence { kind, name: Some(write.name), may: !defines };
                edges.add(write.statement, access.statement, dependence);
            }
        }
        if !named_once.contains_key(&access.variable) {
            shared.entry(access.variable).or_default().push(index);
        }
    }
    // A fixed order of variables keeps the order in which a budget runs out.
    let mut shared: Vec<_> = shared.into_iter().collect();
    shared.sort_unstable_by_key(|(variable, _)| *variable);
    for (variable, accesses) in shared {
        // Who looks at an access looks at the function around it, too.
        if !work.step(accesses.len() as u32).await {
            return;
        }
        if !share(variable, &accesses, lowered, edges, work).await {
            return;
        }
    }
}

/// A variable with more pairs of writes and reads than these gets merges.
const MOST_PAIRS: usize = 1_024;

/// Adds what a variable brings from one function to another; `false` when the work is over.
async fn share(
    variable: VariableId,
    accesses: &[usize],
    lowered: &mut Lowered,
    edges: &mut Edges,
    work: &mut Work<'_>,
) -> bool {
    let owner = lowered.variables[variable.index()].function;
    let parameters_of = lowered.functions[owner.index()].header;
    let home = |access: &Access| lowered.statements[access.statement.index()].function;
    let is_home = |access: &Access| home(access) == owner || Some(access.statement) == parameters_of;
    let all = || accesses.iter().map(|&index| &lowered.accesses[index]);
    if all().all(is_home) {
        return true;
    }
    let reads: Vec<&Access> = all().filter(|access| access.reads()).collect();
    let (late, writes): (Vec<&Access>, Vec<&Access>) =
        all().filter(|access| access.writes()).partition(|write| runs_last_in(write.statement, lowered).is_some());
    let merges = writes.len() * reads.len() > MOST_PAIRS;
    for write in late.iter().chain(writes.iter().filter(|_| !merges)) {
        for read in &reads {
            if !work.step(1).await {
                return false;
            }
            let apart = !(is_home(write) && is_home(read));
            let too_late = runs_last_in(write.statement, lowered) == Some(home(read));
            if apart && !too_late && parts_meet(write.part, read.part) {
                edges.add(write.statement, read.statement, data(write, true));
            }
        }
    }
    if !merges {
        return true;
    }
    // One merge for all reads of the same part on the same side: at home, or elsewhere.
    let mut met: BTreeMap<(bool, Part), Vec<&Access>> = BTreeMap::new();
    for read in reads {
        met.entry((is_home(read), read.part)).or_default().push(read);
    }
    let first = lowered.statements.len() as u32;
    for (id, (&(at_home, part), reads)) in (first..).map(StatementId).zip(&met) {
        if !work.step((writes.len() + reads.len()) as u32).await {
            return false;
        }
        for write in writes.iter().filter(|write| !(at_home && is_home(write)) && parts_meet(write.part, part)) {
            edges.add(write.statement, id, data(write, true));
        }
        for read in reads {
            edges.add(id, read.statement, merged(read.name));
        }
    }
    for _ in 0..met.len() {
        merge(lowered, owner);
    }
    true
}

/// The function at whose end a statement runs, where it is part of a deferred call.
fn runs_last_in(statement: StatementId, lowered: &Lowered) -> Option<FunctionId> {
    let is_deferred = |statement: &StatementId| lowered.deferred.binary_search(statement).is_ok();
    let home = lowered.statements[statement.index()].function;
    let deferred = is_deferred(&statement).then_some(statement);
    let deferred = deferred.or_else(|| lowered.functions[home.index()].header.filter(is_deferred))?;
    Some(lowered.statements[deferred.index()].function)
}

/// What a deferred call sets among the named results is what the function gives.
pub(super) fn results(lowered: &Lowered, edges: &mut Edges) {
    if lowered.deferred.is_empty() {
        return;
    }
    for write in lowered.accesses.iter().filter(|access| access.writes()) {
        let Some(function) = runs_last_in(write.statement, lowered) else { continue };
        let function = &lowered.functions[function.index()];
        if function.results.iter().any(|&(_, variable)| variable == write.variable) {
            for &returned in &function.returns {
                edges.add(write.statement, returned, data(write, true));
            }
        }
    }
}
