//! Types: what they name is needed, but no value flows from it.

use tree_sitter::Node;

use super::visit::{Owner, Usage, Visit, push_but, push_children};
use super::{Frontier, Lowering, Place};
use crate::analysis::statement::{Mode, Part, StatementKind};
use crate::language::{Expression as E, part};

impl<'t> Lowering<'t, '_, '_> {
    /// A node in a type.
    pub(super) fn mention(&mut self, role: E, visit: Visit<'t>, owner: Owner, stack: &mut Vec<Visit<'t>>) {
        let node = visit.node;
        match role {
            E::Name if visit.usage == Usage::Type => {}
            E::Name | E::TypeName => {
                self.mention_path(visit, owner);
                self.access(node, Part::Whole, Mode::Mention, visit.scope, owner.statement);
            }
            E::Skip | E::Path => {}
            E::Type => push_children(node, Visit { usage: Usage::Type, ..visit }, stack),
            E::Mentioned => push_children(node, Visit { usage: Usage::Mention, ..visit }, stack),
            E::Only(field) => {
                stack.extend(part(node, field).map(|node| Visit { node, usage: Usage::Mention, ..visit }));
            }
            // Parameters of a type of functions.
            E::Declaration { declarator: Some(field), .. } | E::DeclareEach { names: field, .. } => {
                push_but(node, &[field], visit, stack);
            }
            _ => push_children(node, visit, stack),
        }
    }

    /// A qualified name needs what brings in the first word of its path.
    pub(super) fn mention_path(&mut self, visit: Visit<'t>, owner: Owner) {
        let path = visit.node.child(0).filter(|path| self.roles.expression(*path) == Some(E::Path));
        if let Some(first) = path.and_then(|path| path.named_child(0)) {
            self.access(first, Part::Whole, Mode::Mention, visit.scope, owner.statement);
        }
    }

    /// An interface, a type alias, a signature without a body.
    pub(super) async fn declaration_only(
        &mut self,
        node: Node<'t>,
        name: &str,
        place: Place,
        frontier: Frontier,
    ) -> Frontier {
        let statement = self.new_statement(StatementKind::Frame, node, &[], place);
        if let Some(name) = part(node, name).filter(|name| self.is_name(*name)) {
            let symbol = self.names.intern(self.text(name));
            let at = name.start_byte() as u32;
            let variable = self.declare_definition(place.scope, symbol, at);
            self.declared.push((variable, statement));
        }
        self.walk(node, Usage::Type, statement, place).await;
        frontier
    }

    /// The name of a variable or of a type.
    pub(super) fn is_name(&self, node: Node<'t>) -> bool {
        matches!(self.roles.expression(node), Some(E::Name | E::TypeName))
    }
}
