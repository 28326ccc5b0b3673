//! Names that constructs bind: targets, patterns, parameters, definitions.

use super::visit::Usage;
use super::{Lowering, Place};
use crate::analysis::scope::{ScopeId, Symbol, VariableId};
use crate::analysis::statement::{Mode, Part, StatementId};
use crate::language::{Expression as E, Scoping, part};
use tree_sitter::Node;

impl<'t> Lowering<'t, '_, '_> {
    /// The names in a target are written, or declared in the place's scope.
    pub(super) async fn bind_target(
        &mut self,
        target: Option<Node<'t>>,
        declares: bool,
        statement: StatementId,
        place: Place,
    ) {
        let usage = if declares { Usage::Declare(place.scope) } else { Usage::Write };
        if let Some(target) = target {
            self.walk(target, usage, statement, place).await;
        }
    }

    /// The label of a case: an expression, or a pattern that binds.
    pub(super) async fn bind_pattern(&mut self, label: Node<'t>, statement: StatementId, place: Place) {
        let usage = match self.roles.expression(label) {
            _ if self.is_pattern(label) => Usage::Match,
            Some(E::Guarded { .. } | E::Define { .. }) => Usage::Declare(place.scope),
            _ => Usage::Read,
        };
        self.walk(label, usage, statement, place).await;
    }

    /// The label is what a case matches against, rather than what it compares with.
    fn is_pattern(&self, label: Node<'t>) -> bool {
        let case = label.parent();
        let pattern = case.and_then(|case| match self.roles.expression(case) {
            Some(E::Match { pattern, .. }) => part(case, pattern),
            _ => None,
        });
        pattern == Some(label)
    }

    pub(super) async fn bind_parameters(&mut self, parameters: Node<'t>, statement: StatementId, place: Place) {
        self.walk(parameters, Usage::Declare(place.scope), statement, place).await;
    }

    /// A definition binds its name in the place's scope.
    pub(super) fn bind_name(&mut self, name: Option<Node<'t>>, statement: StatementId, place: Place) {
        self.bind_in(name, statement, place.scope);
    }

    /// The same for a scope.
    pub(super) fn bind_in(&mut self, name: Option<Node<'t>>, statement: StatementId, scope: ScopeId) {
        let Some(name) = name.filter(|name| self.is_name(*name)) else { return };
        let symbol = self.names.intern(self.text(name));
        self.declare_definition(scope, symbol, name.start_byte() as u32);
        self.access(name, Part::Whole, Mode::Bind, scope, statement);
    }

    /// Declares a name that is written, where the language says so.
    pub(super) fn declare_by_write(&mut self, scope: ScopeId, name: Symbol, at: u32) {
        let text = self.names.text(name);
        match self.language.scoping {
            Scoping::Closed { this, everywhere, .. } if !self.language.scoping.hides(text) => {
                if text != this && !everywhere.iter().any(|known| text.starts_with(known)) {
                    self.scopes.declare_shared(scope, name, at);
                }
            }
            _ => self.scopes.declare_by_write(scope, name, at),
        }
    }

    /// Declares what a definition or an import binds.
    pub(super) fn declare_definition(&mut self, scope: ScopeId, name: Symbol, at: u32) -> VariableId {
        match self.language.scoping {
            Scoping::WriteDeclares | Scoping::Closed { .. } => {
                self.declare_by_write(scope, name, at);
                self.scopes.resolve(scope, name, at)
            }
            // What a definition names means it in all of its block, before it too.
            Scoping::Declared { .. } | Scoping::Sequential { .. } => self.scopes.declare(scope, name, 0),
        }
    }
}
