//! Checks: conditions that decide whether code runs, and what they say about the values in it.

use std::collections::HashSet;

use tree_sitter::Node;

use super::matcher::Matcher;
use super::names::is_among;
use crate::analysis::{Access, StatementId, StatementKind, VariableId};
use crate::language::{Construct as C, Expression as E, part};

/// Which side of a check a node is on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    /// The value passed.
    Passed,
    /// The value did not, and something takes its place.
    Failed,
}

impl<'p> Matcher<'_, 'p> {
    /// Whether a condition that decides about a node is about one of these variables and, if some are given, holds one of
    /// these operators and calls with it.
    pub fn is_checked(&self, node: Node<'p>, about: &HashSet<VariableId>, by: &[String], side: Where) -> bool {
        let Some(statement) = self.facts.statement_at(node.start_byte()) else { return false };
        let reads = |node: &Node<'p>| {
            let mut accesses = self.facts.reads(node.byte_range());
            accesses.any(|access| about.contains(&access.variable) || self.is_made_from(access, about))
        };
        let checks = |nodes: &[Node<'p>]| {
            if by.is_empty() {
                // A header holds its body; its own words do not.
                return nodes.iter().filter(|node| node.child_count() == 0).any(reads);
            }
            let checked = nodes.iter().filter_map(|check| self.checked_by(*check, by));
            checked
                .filter(reads)
                .any(|checked| self.means_membership(checked, node, reads) != Some(side == Where::Failed))
        };
        let is_function = |id: &StatementId| self.facts.program.statement(*id).kind == StatementKind::Function;
        let within = self.conditions_within(statement, node);
        within.into_iter().any(|condition| checks(&all_nodes(condition)))
            || self
                .facts
                .deciders(statement)
                .into_iter()
                .filter(|id| !is_function(id))
                .any(|id| checks(&self.facts.own_nodes(id)))
    }

    /// A variable is another name, or an offset, of one of some others: `digits = number + 1`.
    fn is_made_from(&self, access: &Access, others: &HashSet<VariableId>) -> bool {
        let is_one = |node: Node<'p>| {
            let named = self.facts.roles.expression(node) == Some(E::Name);
            named && self.facts.reads(node.byte_range()).any(|read| others.contains(&read.variable))
        };
        self.facts.definers(access.statement, access.name).into_iter().any(|definer| {
            self.facts.given(definer, access.variable).iter().any(|given| {
                let role = self.facts.roles.expression(*given);
                let operands = matches!(role, Some(E::Sometimes { .. } | E::Operation { .. }));
                is_one(*given) || operands && given.named_children(&mut given.walk()).any(is_one)
            })
        })
    }

    /// Whether a value is known to be among some others where a node runs, if that is what a check asks: after
    /// `if name in SKIPPED: continue` it is not. `".." in name` asks what is in the value, which is another question.
    fn means_membership(&self, check: Node<'p>, node: Node<'p>, reads: impl Fn(&Node<'p>) -> bool) -> Option<bool> {
        let operator =
            check.children(&mut check.walk()).find(|child| !child.is_named() && child.kind().ends_with("in"))?;
        check.named_child(0).filter(reads)?;
        let mut holds = operator.kind() == "in";
        let mut below = check;
        while let Some(parent) = below.parent() {
            let construct = self.facts.roles.construct(parent);
            if let Some(C::If { then, .. } | C::ElseIf { then, .. } | C::While { body: then, .. }) = construct {
                let inside = part(parent, then)?.byte_range().contains(&node.start_byte());
                return Some(holds == inside);
            }
            if parent.child(0).is_some_and(|first| matches!(first.kind(), "not" | "!")) {
                holds = !holds;
            }
            below = parent;
        }
        None
    }

    /// What decides inside of a statement whether a node is evaluated: `a` of `a && b`, `a ? b : c`.
    fn conditions_within(&self, statement: StatementId, node: Node<'p>) -> Vec<Node<'p>> {
        let mut found = Vec::new();
        let mut below = node;
        while let Some(parent) = below.parent() {
            if self.facts.statement_at(parent.start_byte()) != Some(statement) {
                break;
            }
            if let Some(E::Sometimes { first, .. }) = self.facts.roles.expression(parent)
                && let Some(first) = part(parent, first)
                && first.id() != below.id()
            {
                found.push(first);
            }
            below = parent;
        }
        found
    }

    /// What a node compares, if it is one of these operators, or what it is called with, if it is a call of these names.
    fn checked_by(&self, node: Node<'p>, by: &[String]) -> Option<Node<'p>> {
        if let Some(name) = self.facts.call(node) {
            return is_among(by, name).then_some(node);
        }
        let kind = node.kind().strip_prefix("not ").unwrap_or(node.kind());
        if node.is_named() || !by.iter().any(|operator| operator == kind) {
            return None;
        }
        // The `in` of a loop checks nothing.
        node.parent().filter(|parent| {
            let clause = matches!(self.facts.roles.expression(*parent), Some(E::Generator { .. }));
            !clause && self.facts.roles.construct(*parent).is_none()
        })
    }
}

/// A node and all in it.
fn all_nodes(node: Node) -> Vec<Node> {
    let (mut found, mut open) = (Vec::new(), vec![node]);
    while let Some(node) = open.pop() {
        found.push(node);
        open.extend(node.children(&mut node.walk()));
    }
    found
}
