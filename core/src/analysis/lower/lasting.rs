//! Variables of a function that keep their value from one call to the next.

use rustc_hash::FxHashMap;
use tree_sitter::Node;

use super::Lowering;
use crate::analysis::scope::{ScopeId, Symbol, VariableId};
use crate::analysis::statement::StatementId;
use crate::language::part;

/// Such a variable by its name, and the statement that declares it.
#[derive(Debug)]
pub(super) struct Lasting {
    scope: ScopeId,
    name: Symbol,
    at: u32,
    declaration: StatementId,
}

impl<'t> Lowering<'t, '_, '_> {
    /// Remembers what is declared to last.
    pub(super) fn note_lasting(&mut self, node: Node<'t>, name: &str, scope: ScopeId, declaration: StatementId) {
        if let Some(name) = part(node, name) {
            let (at, name) = (name.start_byte() as u32, self.names.intern(self.text(name)));
            self.lasting.push(Lasting { scope, name, at, declaration });
        }
    }

    /// When the function begins, such a variable has what any earlier call gave it.
    pub(super) async fn give_lasting_values(&mut self) {
        let mut declared: FxHashMap<VariableId, Vec<StatementId>> = FxHashMap::default();
        for Lasting { scope, name, at, declaration } in std::mem::take(&mut self.lasting) {
            if !self.work.step(1).await {
                break;
            }
            declared.entry(self.scopes.resolve(scope, name, at)).or_default().push(declaration);
        }
        if declared.is_empty() {
            return;
        }
        for access in self.accesses.iter().filter(|access| access.writes()) {
            if !self.work.step(1).await {
                break;
            }
            let declarations = declared.get(&access.variable).into_iter().flatten();
            self.values.extend(declarations.map(|&declaration| (access.statement, declaration)));
        }
    }
}
