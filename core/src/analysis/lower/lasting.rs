//! Variables of a function that keep their value from one call to the next.

use tree_sitter::Node;

use super::Lowering;
use crate::analysis::scope::{ScopeId, Symbol};
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
    pub(super) fn give_lasting_values(&mut self) {
        for Lasting { scope, name, at, declaration } in std::mem::take(&mut self.lasting) {
            let variable = self.scopes.resolve(scope, name, at);
            let writes = self.accesses.iter().filter(|access| access.writes() && access.variable == variable);
            self.values.extend(writes.map(|write| (write.statement, declaration)));
        }
    }
}
