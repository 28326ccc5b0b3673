//! Constructs that stand in expressions and have a value: `let x = match y { … };`.

use tree_sitter::Node;

use super::{Frontier, Lowering, Place, inside};
use crate::analysis::statement::StatementId;
use crate::language::{Construct as C, Expression as E, part, parts};

impl<'t> Lowering<'t, '_, '_> {
    /// The node is lowered as a construct though it stands in an expression.
    pub(super) fn is_embedded(&self, node: Node<'t>) -> bool {
        let construct = matches!(
            self.construct(node),
            Some(
                C::Block
                    | C::If { .. }
                    | C::Switch { .. }
                    | C::Match { .. }
                    | C::Loop { .. }
                    | C::While { .. }
                    | C::ForEach { .. }
                    | C::Try { .. }
            )
        );
        construct && self.roles.constructs_have_values()
    }

    /// The node may be the value of the block that it stands in.
    pub(super) fn is_value(&self, node: Node<'t>) -> bool {
        node.parent().is_some_and(|block| self.roles.expression(block) == Some(E::Valued))
    }

    /// Lowers the constructs inside a statement, which run before it; their values flow into it.
    pub(super) async fn embedded(
        &mut self,
        constructs: &[Node<'t>],
        statement: StatementId,
        place: Place,
        mut frontier: Frontier,
    ) -> Frontier {
        for &construct in constructs {
            let first = self.statements.len();
            frontier = self.statement(construct, inside(place, statement), frontier).await;
            let given = self.values_of(construct, first);
            self.values.extend(given.into_iter().map(|value| (value, statement)));
        }
        frontier
    }

    /// The outermost constructs inside a statement: from now on the walk over expressions leaves them out.
    pub(super) fn embedded_in(&mut self, node: Node<'t>) -> Vec<Node<'t>> {
        let mut found = Vec::new();
        if !self.roles.constructs_have_values() {
            return found;
        }
        let mut stack = vec![node];
        while let Some(inner) = stack.pop() {
            if inner != node && self.is_embedded(inner) {
                found.push(inner);
            } else if !matches!(self.construct(inner), Some(C::Function { .. })) {
                stack.extend(self.children_except(inner, &[]));
            }
        }
        found.sort_by_key(Node::start_byte);
        self.apart.extend(found.iter().map(Node::id));
        found
    }

    /// Among the statements from `first` on, those whose values a construct may have.
    pub(super) fn values_of(&self, node: Node<'t>, first: usize) -> Vec<StatementId> {
        let mut found = Vec::new();
        let mut stack = vec![node];
        while let Some(node) = stack.pop() {
            match self.construct(node) {
                Some(C::Evaluate) if self.text(node).ends_with(';') => {}
                Some(C::Block | C::Evaluate | C::Else) => stack.extend(self.last_in(node)),
                Some(C::If { then, otherwise, .. }) => {
                    stack.extend(part(node, then));
                    stack.extend(parts(node, otherwise));
                }
                Some(C::Switch { body, .. } | C::Match { body, .. }) => {
                    let arms = part(node, body).map(|body| self.cases(node, body)).unwrap_or_default();
                    stack.extend(arms.into_iter().filter_map(|arm| self.last_in(arm)));
                }
                Some(C::Body | C::Try { .. }) => stack.extend(self.guarded_values(node)),
                Some(C::While { .. } | C::WhileModifier { .. } | C::DoWhile { .. } | C::ForEach { .. }) => {}
                Some(C::Loop { body }) => {
                    let breaks = self.breaks_in(part(node, body).unwrap_or(node));
                    let starts = |id: &usize| breaks.contains(&self.statements[*id].range.start);
                    found.extend((first..self.statements.len()).filter(starts).map(|id| StatementId(id as u32)));
                }
                _ => {
                    let is_it = |id: &usize| self.statements[*id].range == node.byte_range();
                    found.extend((first..self.statements.len()).find(is_it).map(|id| StatementId(id as u32)));
                }
            }
        }
        found
    }

    /// The last statement in a block.
    pub(super) fn last_in(&self, block: Node<'t>) -> Option<Node<'t>> {
        // From the end, child by child: this is asked for every statement of a block.
        let mut children = (0..block.named_child_count() as u32).rev().filter_map(|index| block.named_child(index));
        children.find(|child| !matches!(self.construct(*child), Some(C::Skip | C::Trailing)))
    }

    /// Where the jumps out of a loop start that give it its value.
    fn breaks_in(&self, body: Node<'t>) -> Vec<usize> {
        let mut found = Vec::new();
        let mut stack = vec![body];
        while let Some(node) = stack.pop() {
            match self.construct(node) {
                Some(C::Break) => found.push(node.start_byte()),
                Some(C::Function { .. } | C::Loop { .. }) => {}
                _ => stack.extend(self.children_except(node, &[])),
            }
        }
        found
    }
}
