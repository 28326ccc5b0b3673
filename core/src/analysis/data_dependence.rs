//! Data dependences within a function, and the merges that stand for many of them.

use petgraph::graph::NodeIndex;
use rustc_hash::FxHashMap;

use super::Work;
use super::graph::{Dependence, DependenceKind, Edges};
use super::lower::Lowered;
use super::reaching::{End, Reaches, Reaching, reaching_definitions, statement_of};
use super::scope::{Symbol, VariableId};
use super::statement::{Access, FunctionId, Statement, StatementId, StatementKind};

/// Adds what a function's own variables bring from write to read, in the order in which its statements may run.
pub(super) async fn data_within(
    function: FunctionId,
    lowered: &mut Lowered,
    by_statement: &[std::ops::Range<usize>],
    named_once: &FxHashMap<VariableId, Vec<usize>>,
    edges: &mut Edges,
    work: &mut Work<'_>,
) {
    let header = lowered.functions[function.index()].header;
    let found = {
        let lowered = &*lowered;
        let flow = &lowered.functions[function.index()].flow;
        let own = |access: &usize| {
            let variable = lowered.accesses[*access].variable;
            lowered.variables[variable.index()].function == function && !named_once.contains_key(&variable)
        };
        let accesses_of = |node: NodeIndex| -> Vec<usize> {
            let statement = if node == flow.entry { header } else { statement_of(flow, node) };
            let all = statement.map(|id| by_statement[id.index()].clone()).into_iter().flatten();
            // What a deferred call writes nobody after it in this function sees.
            let late = |access: &usize| {
                let access = &lowered.accesses[*access];
                node != flow.entry && access.writes() && lowered.deferred.binary_search(&access.statement).is_ok()
            };
            // The header that is the entry writes the parameters; what else it does belongs to the function around.
            all.filter(own)
                .filter(|access| !late(access))
                .filter(|&access| node != flow.entry || lowered.accesses[access].writes())
                .collect()
        };
        reaching_definitions(flow, &lowered.accesses, &accesses_of, work).await
    };
    let Reaching { pairs, merges } = found;
    let names: Vec<Symbol> = merges.iter().map(|variable| lowered.variables[variable.index()].name).collect();
    let merges: Vec<StatementId> = merges.iter().map(|_| merge(lowered, function)).collect();
    for Reaches { from, to } in pairs {
        if !work.step(1).await {
            return;
        }
        let to = match to {
            End::Access(read) => lowered.accesses[read].statement,
            End::Merge(number) => merges[number],
        };
        match from {
            End::Access(write) => {
                let write = &lowered.accesses[write];
                edges.add(write.statement, to, data(write, false));
            }
            End::Merge(number) => edges.add(merges[number], to, merged(names[number])),
        }
    }
}

/// A new statement for values of a variable that meet.
pub(super) fn merge(lowered: &mut Lowered, function: FunctionId) -> StatementId {
    let id = StatementId(lowered.statements.len() as u32);
    let (range, lines, bodies) = (0..0, Vec::new(), Vec::new());
    lowered.statements.push(Statement { kind: StatementKind::Merge, range, lines, parent: None, function, bodies });
    id
}

/// What comes out of a merge. Whether it may be there is said where it goes in.
pub(super) fn merged(name: Symbol) -> Dependence {
    Dependence { kind: DependenceKind::Data, name: Some(name), may: false }
}

/// What a read depends on a write by.
pub(super) fn data(write: &Access, may: bool) -> Dependence {
    Dependence { kind: DependenceKind::Data, name: Some(write.name), may: may || !write.is_certain() }
}
