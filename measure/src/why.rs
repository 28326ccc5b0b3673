//! What the lines of a sliced patch are there for.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::Direction::{Incoming, Outgoing};
use petgraph::visit::EdgeRef;
use rescue_core::analysis::{DependenceKind, PairSide, Program, ReasonKind, StatementId, StatementKind};

/// The number of kept lines by what keeps them: the change itself, a dependence with its distance and direction, the other
/// version, or the text that has to parse.
pub fn by_cause(program: &Program, side: &PairSide) -> BTreeMap<String, usize> {
    let changed: BTreeSet<StatementId> = side.changed.iter().flat_map(|&line| program.statements_on(line)).collect();
    let causes = causes(program, &changed);
    let mut found = BTreeMap::new();
    for kept in &side.slice.kept {
        let statements = || program.statements_on(kept.line);
        let dependence = statements().filter_map(|id| causes.get(&id)).min();
        let is_dependence = kept.because.is_empty()
            || kept.because.iter().any(|reason| matches!(reason.kind, ReasonKind::Data | ReasonKind::Control));
        let text = kept.because.iter().map(|reason| reason.kind).max();
        let cause = match (dependence, text) {
            (Some((0, _)), _) if side.changed.contains(&kept.line) => "changed".to_owned(),
            (Some((0, _)), _) => "changed statement".to_owned(),
            (Some((distance, how)), _) if is_dependence => format!("{distance} {how}"),
            (_, None | Some(ReasonKind::Data | ReasonKind::Control)) => "other version or neighbour".to_owned(),
            (_, Some(ReasonKind::Import)) => "declaration".to_owned(),
            (_, Some(ReasonKind::Header)) => {
                let kind = statements().map(|id| program.statement(id).kind).next();
                match kind {
                    None => "closer".to_owned(),
                    Some(StatementKind::Function) => "function header".to_owned(),
                    Some(StatementKind::Frame) => "frame".to_owned(),
                    Some(_) => "header".to_owned(),
                }
            }
        };
        *found.entry(cause).or_default() += 1;
    }
    found
}

/// For each statement in reach of the changed ones: the distance, and what the last dependence on the way is.
fn causes(program: &Program, changed: &BTreeSet<StatementId>) -> BTreeMap<StatementId, (u32, String)> {
    let mut found: BTreeMap<StatementId, (u32, String)> = BTreeMap::new();
    for way in [Incoming, Outgoing] {
        let mut far: BTreeMap<StatementId, (u32, String)> =
            changed.iter().map(|&id| (id, (0, String::new()))).collect();
        let mut ring: Vec<StatementId> = changed.iter().copied().collect();
        for distance in 1..=2 {
            let mut next: BTreeMap<StatementId, (u32, String)> = BTreeMap::new();
            for &near in &ring {
                for edge in program.graph().edges_directed(near.0.into(), way) {
                    let id = program.graph()[if way == Incoming { edge.source() } else { edge.target() }];
                    if edge.weight().kind == DependenceKind::Import || far.contains_key(&id) {
                        continue;
                    }
                    let kind = match (edge.weight().kind, edge.weight().may) {
                        (DependenceKind::Control, _) => "control",
                        (_, true) => "may",
                        (_, false) => "data",
                    };
                    let jump = if program.statement(id).kind == StatementKind::Jump { " jump" } else { "" };
                    let how = format!("{kind} {}{jump}", if way == Incoming { "backward" } else { "forward" });
                    let cause = next.entry(id).or_insert((distance, how.clone()));
                    *cause = cause.clone().min((distance, how));
                }
            }
            ring = next.keys().copied().collect();
            far.extend(next);
        }
        for (id, cause) in far {
            let known = found.entry(id).or_insert_with(|| cause.clone());
            *known = known.clone().min(cause);
        }
    }
    found
}
