//! What runs before and after, on some way through a function.

use std::collections::HashSet;

use tree_sitter::Node;

use super::matcher::{Bindings, Matcher};
use super::rule::{RuleId, Signal};
use crate::analysis::{Access, StatementId, StatementKind, VariableId};
use crate::language::{Construct as C, Expression as E, part};

/// Most statements that are looked at on the ways from one.
const MOST: usize = 500;
/// How languages write that there is nothing.
const NOTHING: [&str; 7] = ["NULL", "null", "nullptr", "None", "nil", "undefined", "0"];

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
            let sets = variable.filter(|variable| self.facts.sets(at, *variable));
            // What gives the variable a new value may be what is looked for: `delete p`, a declaration without a value.
            let is_it = |node: Node<'p>| sets.is_none_or(|variable| self.is_written_in(node, at, variable));
            let mut matched = self.matched_in(signal, rule, at, bound);
            if at != start && matched.any(is_it) {
                return Some(at);
            }
            if sets.is_none() {
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
            let done = self.matched_in(signal, rule, at, bound).next().is_some()
                || variable
                    .is_some_and(|variable| self.facts.sets(at, variable) || escape && self.leaves(at, variable));
            if !done {
                open.extend(self.ways_on(at, variable, start));
            }
        }
        false
    }

    /// What belongs to a statement and matches.
    fn matched_in(
        &self,
        signal: &'r Signal,
        rule: RuleId,
        statement: StatementId,
        bound: &Bindings<'r, 'p>,
    ) -> impl Iterator<Item = Node<'p>> {
        let nodes = self.facts.own_nodes(statement);
        (0..nodes.len())
            .map(move |place| nodes[place])
            .filter(move |node| self.matches(signal, rule, *node, &mut bound.clone()))
    }

    /// A variable is given its new value inside of a node.
    fn is_written_in(&self, node: Node<'p>, statement: StatementId, variable: VariableId) -> bool {
        let writes = self.facts.accesses(statement).iter().filter(|access| access.writes());
        writes
            .filter(|access| access.variable == variable)
            .any(|access| node.byte_range().contains(&(access.at as usize)))
    }

    /// A statement gives a variable's value to the caller, or keeps it where the function's end does not reach.
    fn leaves(&self, statement: StatementId, variable: VariableId) -> bool {
        let mut reads = false;
        let mut writes_other = false;
        for access in self.facts.accesses(statement) {
            reads |= access.reads() && access.variable == variable && !self.is_only_asked(access, statement);
            writes_other |= access.writes() && access.variable != variable;
        }
        let text = self.facts.own_nodes(statement).first().map_or("", |node| self.facts.text(*node));
        let returns = self.facts.program.statement(statement).kind == StatementKind::Jump && !text.starts_with("goto");
        reads && (returns || writes_other)
    }

    /// What is read is not kept: it is compared, has a part taken from it, or is given to a function that is known to keep
    /// nothing.
    fn is_only_asked(&self, access: &Access, statement: StatementId) -> bool {
        let Some(mut below) = self.node_at(access.at as usize).filter(|_| access.is_named()) else { return false };
        while let Some(around) = below.parent() {
            if self.facts.statement_at(around.start_byte()) != Some(statement) {
                return false;
            }
            let is = |part: Option<Node<'p>>| part.is_some_and(|part| part.id() == below.id());
            match self.facts.roles.expression(around) {
                Some(E::Member { object, .. } | E::Index { object }) => return is(part(around, object)),
                Some(E::Call { callee, .. }) => {
                    let callee = part(around, callee).map_or("", |callee| self.facts.text(callee));
                    return self.facts.language.changed_arguments(callee).is_some();
                }
                Some(E::MethodCall { receiver, .. }) => return is(part(around, receiver)),
                _ if self.compares(around) => return true,
                _ => below = around,
            }
        }
        false
    }

    /// What may come next, but for the side of a condition on which the variable holds nothing.
    fn ways_on(&self, at: StatementId, variable: Option<VariableId>, start: StatementId) -> Vec<Option<StatementId>> {
        let next = self.facts.next(at);
        let Some(variable) = variable.filter(|_| next.len() > 1) else { return next };
        for node in self.facts.own_nodes(at).iter() {
            let (C::If { condition, then, .. } | C::ElseIf { condition, then }) =
                (match self.facts.roles.construct(*node) {
                    Some(construct) => construct,
                    None => continue,
                })
            else {
                continue;
            };
            let Some((condition, then)) = part(*node, condition).zip(part(*node, then)) else { continue };
            let unless = node.children(&mut node.walk()).any(|child| child.kind() == "unless");
            let Some(empty) = self.is_empty_if(condition, variable, start) else { continue };
            let inside = |id: &Option<StatementId>| {
                id.is_some_and(|id| then.byte_range().contains(&self.facts.program.statement(id).range.start))
            };
            return next.into_iter().filter(|id| inside(id) != (empty != unless)).collect();
        }
        next
    }

    /// Whether a variable holds nothing where a condition holds, or where it does not; `None` where it says neither.
    fn is_empty_if(&self, condition: Node<'p>, variable: VariableId, start: StatementId) -> Option<bool> {
        let mut condition = condition;
        while let Some(inner) =
            condition.named_child(0).filter(|_| condition.child(0).is_some_and(|it| it.kind() == "("))
        {
            condition = inner;
        }
        let negated = condition.child(0).is_some_and(|token| ["!", "not"].contains(&token.kind()));
        if negated && condition.named_child_count() == 1 {
            return Some(!self.is_empty_if(condition.named_child(0)?, variable, start)?);
        }
        let variable_of = |node: Node<'p>| {
            let node = self.unwrapped(node);
            let is_name = matches!(self.facts.roles.expression(node), Some(E::Name | E::Sigil(_)));
            is_name.then(|| self.facts.reads(node.byte_range()).next()).flatten().map(|access| access.variable)
        };
        let (named, holds_something) = match variable_of(condition) {
            Some(named) => (named, true),
            None if condition.named_child_count() == 2 => {
                let tokens = condition.children(&mut condition.walk()).map(|child| child.kind()).collect::<Vec<_>>();
                let token = |wanted: &[&str]| tokens.iter().any(|token| wanted.contains(token));
                let (left, right) = (condition.named_child(0)?, condition.named_child(1)?);
                let nothing = |node: Node<'p>| NOTHING.contains(&self.facts.text(node));
                let other = if nothing(right) { left } else { Some(right).filter(|_| nothing(left))? };
                let differs = token(&["!=", "!==", "is not"]);
                if !differs && !token(&["==", "===", "is"]) {
                    return None;
                }
                (variable_of(other)?, differs)
            }
            None => return None,
        };
        if named == variable {
            return Some(!holds_something);
        }
        // An error that came together with the variable: there is one or the other.
        let together = named != variable && self.facts.sets(start, named) && self.facts.sets(start, variable);
        together.then_some(holds_something)
    }
}
