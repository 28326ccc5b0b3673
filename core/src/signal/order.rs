//! What runs before and after, on some way through a function.

use std::collections::HashSet;

use tree_sitter::Node;

use super::matcher::{Bindings, Matcher};
use super::rule::{RuleId, Signal};
use crate::analysis::{StatementId, StatementKind, VariableId};

/// Most statements that are looked at on the ways from one.
const MOST: usize = 500;

impl<'r, 'p> Matcher<'r, 'p> {
    /// The nearest statement before a node, on some way to it, that holds a match; `variable` is not set in between.
    pub fn before(
        &self,
        signal: &'r Signal,
        rule: RuleId,
        node: Node<'p>,
        variable: Option<VariableId>,
        bound: &Bindings<'r, 'p>,
    ) -> Option<StatementId> {
        let start = self.facts.statement_at(node.start_byte())?;
        let mut open = self.facts.previous(start);
        let mut seen = HashSet::new();
        while let Some(at) = open.pop() {
            let Some(at) = at.filter(|at| seen.insert(*at)) else { continue };
            if seen.len() > MOST || !self.step(2) {
                return None;
            }
            let sets = variable.is_some_and(|variable| self.facts.sets(at, variable));
            if !sets && at != start && self.holds(signal, rule, at, bound) {
                return Some(at);
            }
            if !sets {
                open.extend(self.facts.previous(at));
            }
        }
        None
    }

    /// Whether on some way from a node to the end of its function nothing matches.
    pub fn is_missing_after(
        &self,
        signal: &'r Signal,
        rule: RuleId,
        node: Node<'p>,
        variable: Option<VariableId>,
        escape: bool,
        bound: &Bindings<'r, 'p>,
    ) -> bool {
        let Some(start) = self.facts.statement_at(node.start_byte()) else { return false };
        if escape && variable.is_some_and(|variable| self.leaves(start, variable)) {
            return false;
        }
        let mut open = self.facts.next(start);
        let mut seen = HashSet::new();
        while let Some(at) = open.pop() {
            let Some(at) = at else { return true };
            if !seen.insert(at) {
                continue;
            }
            if seen.len() > MOST || !self.step(2) {
                return false;
            }
            let done = self.holds(signal, rule, at, bound)
                || variable
                    .is_some_and(|variable| self.facts.sets(at, variable) || escape && self.leaves(at, variable));
            if !done {
                open.extend(self.ways_on(at, variable));
            }
        }
        false
    }

    /// Whether something that belongs to a statement matches.
    fn holds(&self, signal: &'r Signal, rule: RuleId, statement: StatementId, bound: &Bindings<'r, 'p>) -> bool {
        self.facts.own_nodes(statement).iter().any(|node| self.matches(signal, rule, *node, &mut bound.clone()))
    }

    /// A statement gives a variable's value to the caller, or keeps it where the function's end does not reach.
    fn leaves(&self, statement: StatementId, variable: VariableId) -> bool {
        let mut reads = false;
        let mut writes_other = false;
        for access in self.facts.accesses(statement) {
            reads |= access.reads() && access.variable == variable;
            writes_other |= access.writes() && access.variable != variable;
        }
        let text = self.facts.own_nodes(statement).first().map_or("", |node| self.facts.text(*node));
        let returns = self.facts.program.statement(statement).kind == StatementKind::Jump && !text.starts_with("goto");
        reads && (returns || writes_other)
    }

    /// What may come next, but for the side of a condition on which the variable holds nothing.
    fn ways_on(&self, at: StatementId, variable: Option<VariableId>) -> Vec<Option<StatementId>> {
        let next = self.facts.next(at);
        let Some(variable) = variable else { return next };
        let statement = self.facts.program.statement(at);
        let reads = self.facts.accesses(at).iter().any(|access| access.reads() && access.variable == variable);
        if statement.kind != StatementKind::Predicate || !reads || next.len() < 2 {
            return next;
        }
        let nodes = self.facts.own_nodes(at);
        let token = |tokens: &[&str]| nodes.iter().any(|node| node.child_count() == 0 && tokens.contains(&node.kind()));
        let compares_with_nothing = token(&["NULL", "null", "nullptr", "None", "nil", "none"]);
        let empty_inside = token(&["!", "not"]) || compares_with_nothing && token(&["==", "is", "==="]);
        let empty_outside = compares_with_nothing && token(&["!=", "!=="]) || nodes.len() < 6;
        if !empty_inside && !empty_outside {
            return next;
        }
        let inside =
            |id: &Option<StatementId>| id.is_some_and(|id| self.facts.program.statement(id).parent == Some(at));
        next.into_iter().filter(|id| inside(id) != empty_inside).collect()
    }
}
