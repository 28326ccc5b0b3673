//! Borrowing: `&x`, `&mut x`.

use tree_sitter::Node;

use super::Lowering;
use super::place::Root;
use super::visit::{Owner, Visit, push_children};
use crate::analysis::statement::{DEEP, Mode};
use crate::language::{Expression as E, part};

impl<'t> Lowering<'t, '_, '_> {
    /// A value is lent, perhaps to somebody who may change it.
    pub(super) fn lend(
        &mut self,
        visit: Visit<'t>,
        [value, mark]: [&str; 2],
        owner: Owner,
        stack: &mut Vec<Visit<'t>>,
    ) {
        let Some(lent) = part(visit.node, value).filter(|_| has_child(visit.node, mark)) else {
            push_children(visit.node, visit, stack);
            return;
        };
        if let Some(Root { name, part, scope, .. }) = self.root(lent, visit, stack) {
            self.access(name, part, Mode::Read, scope, owner.statement);
            self.access(name, part, Mode::Write { certain: false }, scope, owner.statement);
            self.reaching(DEEP);
        }
    }

    /// The value that is lent to somebody who may change it.
    pub(super) fn lent(&self, mut node: Node<'t>) -> Option<Node<'t>> {
        // Casts.
        while self.roles.expression(node).is_none() {
            node = self.roles.wrapped(node)?;
        }
        match self.roles.expression(node) {
            Some(E::Lend { value, mark }) if has_child(node, mark) => part(node, value),
            _ => None,
        }
    }
}

fn has_child(node: Node, kind: &str) -> bool {
    node.named_children(&mut node.walk()).any(|child| child.kind() == kind)
}
