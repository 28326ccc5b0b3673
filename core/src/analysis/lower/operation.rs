//! Operators that change an operand: `stream << x`, `stream >> x`.

use tree_sitter::Node;

use super::Lowering;
use super::place::Root;
use super::visit::{Owner, Visit};
use crate::analysis::statement::Mode;
use crate::language::{Construct as C, Expression as E, child_in_field, part};

impl<'t> Lowering<'t, '_, '_> {
    pub(super) fn operation(
        &mut self,
        visit: Visit<'t>,
        [left, right]: [&str; 2],
        sometimes: &[&str],
        [inserts, extracts]: [&str; 2],
        owner: Owner,
        stack: &mut Vec<Visit<'t>>,
    ) {
        let operator = self.operator(visit.node);
        let certain = visit.certain && !sometimes.contains(&operator);
        let (left, right) = (part(visit.node, left), part(visit.node, right));
        stack.extend(right.map(|node| Visit { node, certain, ..visit }));
        stack.extend(left.map(|node| Visit { node, ..visit }));
        if (operator == inserts || operator == extracts) && self.is_for_its_effect(visit.node) {
            for node in [left, right.filter(|_| operator == extracts)].into_iter().flatten() {
                if let Some(Root { name, part, scope, .. }) = self.root(node, visit, &mut Vec::new()) {
                    self.access(name, part, Mode::Mutate, scope, owner.statement);
                }
            }
        }
    }

    fn operator(&self, operation: Node<'t>) -> &'t str {
        child_in_field(operation, "operator").map_or("", |operator| self.text(operator))
    }

    /// The result of an operator is not used, or only tested.
    fn is_for_its_effect(&self, operation: Node<'t>) -> bool {
        let mut node = operation;
        while let Some(parent) = node.parent() {
            match (self.roles.expression(parent), self.construct(parent)) {
                (Some(E::Operation { left, sometimes, .. }), _) => {
                    let chained = self.operator(parent) == self.operator(operation) && part(parent, left) == Some(node);
                    if !chained && !sometimes.contains(&self.operator(parent)) {
                        return false;
                    }
                }
                (None | Some(E::Valued), Some(construct)) => return construct != C::Return,
                (None, None) if parent.named_child_count() == 1 => {}
                _ => return false,
            }
            node = parent;
        }
        false
    }
}
