//! The object that methods belong to, and its fields.

use tree_sitter::Node;

use super::Lowering;
use super::visit::{Owner, Visit};
use crate::analysis::scope::{ScopeId, Symbol, VariableId};
use crate::analysis::statement::{Access, Mode, StatementId};
use crate::language::{Construct as C, has_word, part};

impl<'t> Lowering<'t, '_, '_> {
    /// A field that a class defines: every new object has it, or the class itself where it is shared.
    pub(super) fn field(&mut self, visit: Visit<'t>, name: &str, owner: Owner) {
        let Some(name) = part(visit.node, name) else { return };
        if !has_word(visit.node, self.language.keywords.shared) {
            self.write_receiver(name, visit.scope, owner.statement);
        } else if let Some(class) = self.class_around(visit.node) {
            let class = self.names.intern(self.text(class));
            self.write_field(name, class, VariableId::UNKNOWN, visit.scope, owner.statement);
        }
    }

    /// A parameter of a constructor that is a field as well.
    pub(super) fn promoted(&mut self, parameter: Node<'t>, name: Node<'t>, scope: ScopeId, statement: StatementId) {
        if has_word(parameter, self.language.keywords.promoting) {
            self.write_receiver(name, scope, statement);
        }
    }

    fn write_receiver(&mut self, field: Node<'t>, scope: ScopeId, statement: StatementId) {
        let receiver = self.names.intern(self.language.keywords.receiver);
        let variable = self.scopes.receiver(scope, receiver);
        self.write_field(field, receiver, variable, scope, statement);
    }

    fn write_field(
        &mut self,
        field: Node<'t>,
        name: Symbol,
        variable: VariableId,
        scope: ScopeId,
        statement: StatementId,
    ) {
        let (part, mode, at) = (self.part_of(field), Mode::Write { certain: false }, field.start_byte() as u32);
        self.accesses.push(Access { statement, name, part, scope, at, mode, steps: 1, carries: false, variable });
    }

    /// The name of the class around a node.
    pub(super) fn class_around(&self, node: Node<'t>) -> Option<Node<'t>> {
        let mut around = node.parent();
        while let Some(node) = around {
            if let Some(C::Class { name, .. }) = self.construct(node) {
                return part(node, name?).filter(|name| self.is_name(*name));
            }
            around = node.parent();
        }
        None
    }
}
