//! Functions whose body is an expression and that have a name: `let note = |text| log.push(text)`. Such a body is part of
//! the statement that defines it, so that what it changes has to be said of the calls.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};
use tree_sitter::Node;

use super::{Callee, Lowering};
use crate::analysis::scope::VariableId;
use crate::analysis::statement::{Access, Mode, Part, StatementId};

/// Variables that are told apart among those that one function changes; keeps the work linear in the text.
const MOST_CHANGED: usize = 16;

/// A function inside the statement that names it.
pub(super) struct Inline {
    variable: VariableId,
    statement: StatementId,
    bytes: Range<u32>,
}

impl<'t> Lowering<'t, '_, '_> {
    /// Remembers a function that a variable is declared with.
    pub(super) fn note_inline(&mut self, function: Node<'t>, variable: VariableId, statement: StatementId) {
        if self.block_of_function(function).is_none() {
            let bytes = function.start_byte() as u32..function.end_byte() as u32;
            self.inlines.push(Inline { variable, statement, bytes });
        }
    }

    /// What such a function may change of the variables around it, each of its calls may change.
    pub(super) async fn settle_inlines(&mut self) {
        let inlines = std::mem::take(&mut self.inlines);
        if inlines.is_empty() {
            return;
        }
        let changed = self.changed_by(&inlines);
        self.work.pause().await;
        let mut named: FxHashMap<u32, VariableId> = FxHashMap::default();
        for access in self.accesses.iter().filter(|access| access.mode == Mode::Read) {
            if !self.work.step(1).await {
                break;
            }
            named.insert(access.at, access.variable);
        }
        let mut also = Vec::new();
        for call in &self.calls {
            let Callee::Name(at) = call.callee else { continue };
            for access in named.get(&at).and_then(|function| changed.get(function)).into_iter().flatten() {
                if !self.work.step(1).await {
                    break;
                }
                let statement = call.statement;
                also.extend([Mode::Read, Mode::Mutate].map(|mode| Access {
                    statement,
                    mode,
                    part: Part::Whole,
                    at: u32::MAX,
                    ..access.clone()
                }));
            }
        }
        self.accesses.extend(also);
    }

    /// One access for each variable that a function changes and does not declare.
    fn changed_by(&self, inlines: &[Inline]) -> FxHashMap<VariableId, Vec<Access>> {
        let by_statement: FxHashMap<StatementId, &Inline> =
            inlines.iter().map(|inline| (inline.statement, inline)).collect();
        let inside = self.accesses.iter().filter_map(|access| {
            let inline = by_statement.get(&access.statement).filter(|inline| inline.bytes.contains(&access.at))?;
            Some((inline.variable, access))
        });
        let (mut known, mut changed) = (FxHashSet::default(), FxHashMap::default());
        let (own, others): (Vec<_>, Vec<_>) =
            inside.filter(|(_, access)| access.writes()).partition(|(_, access)| access.is_certain());
        known.extend(own.into_iter().map(|(function, access)| (function, access.variable)));
        for (function, access) in others {
            let all: &mut Vec<Access> = changed.entry(function).or_default();
            if all.len() < MOST_CHANGED && known.insert((function, access.variable)) {
                all.push(access.clone());
            }
        }
        changed
    }
}
