//! Conditions about the program dependence graph.

use std::collections::HashSet;

use tree_sitter::Node;

use super::finding::Confidence;
use super::matcher::{Bindings, Matcher};
use super::names::is_among;
use super::origin::{Origin, Trace};
use super::rule::{Condition, Reached, Signal};
use crate::analysis::{Access, StatementId, StatementKind, VariableId};
use crate::language::{Construct as C, Expression, part};

/// What the conditions of a signal showed.
pub(super) struct Shown {
    pub confidence: Confidence,
    /// Statements on the way, first one first.
    pub path: Vec<StatementId>,
}

/// Which side of a check a node is on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    /// The value passed.
    Passed,
    /// The value did not, and something takes its place.
    Failed,
}

impl<'r, 'p> Matcher<'r, 'p> {
    /// Whether all conditions of a signal hold for a node that its rule matched.
    pub fn flows(&self, signal: &'r Signal, node: Node<'p>, bound: &Bindings<'r, 'p>) -> Option<Shown> {
        let mut shown = Shown { confidence: Confidence::Form, path: Vec::new() };
        for condition in &signal.flow {
            match condition {
                Condition::Reached(reached) => {
                    let target = bound.node(&reached.name)?;
                    let trace = self.unguarded(reached, node, target)?;
                    shown.confidence = match trace.origin {
                        Origin::Outside => Confidence::Path,
                        Origin::Parameter => Confidence::Parameter,
                        Origin::Unknown => Confidence::Sink,
                    };
                    shown.path = trace.path;
                }
                Condition::Unchecked { name, by } => {
                    let target = bound.node(name)?;
                    if self.is_checked(node, &self.variables(target), by, Where::Passed) {
                        return None;
                    }
                }
                Condition::After { rule, name } => {
                    let variable = self.variable(bound.node(name)?)?;
                    let at = self.before(signal, *rule, node, Some(variable), bound)?;
                    shown.path = [at].into_iter().chain(self.facts.statement_at(node.start_byte())).collect();
                }
                Condition::Missing { rule, name, escape } => {
                    let variable = if name.is_empty() { None } else { Some(self.variable(bound.node(name)?)?) };
                    if !self.is_missing_after(signal, *rule, node, variable, *escape, bound) {
                        return None;
                    }
                }
            }
        }
        Some(shown)
    }

    /// The variables that a piece of code names.
    fn variables(&self, node: Node<'p>) -> HashSet<VariableId> {
        let reads = self.facts.reads(node.byte_range()).filter(|access| !self.is_constant_name(access));
        let named: HashSet<VariableId> = reads.map(|access| access.variable).collect();
        if named.is_empty() { self.variable(node).into_iter().collect() } else { named }
    }

    /// The variable that a piece of code is, or that it begins with.
    fn variable(&self, node: Node<'p>) -> Option<VariableId> {
        let statement = self.facts.statement_at(node.start_byte())?;
        let there = |access: &&Access| node.byte_range().contains(&(access.at as usize));
        self.facts.accesses(statement).iter().filter(there).min_by_key(|access| access.at).map(|access| access.variable)
    }

    /// The way on which a value from outside reaches a node unchecked. Where a stronger origin is checked, weaker ones do not
    /// count.
    fn unguarded(&self, reached: &Reached, node: Node<'p>, target: Node<'p>) -> Option<Trace> {
        let traces = self.traces(reached, target);
        let strongest = traces.first().map(Trace::strength)?;
        let counts =
            |trace: &Trace| trace.strength() == strongest && (trace.origin != Origin::Unknown || !reached.path);
        traces.into_iter().filter(counts).find(|trace| !self.is_guarded(reached, node, target, trace))
    }

    fn is_guarded(&self, reached: &Reached, node: Node<'p>, target: Node<'p>, trace: &Trace) -> bool {
        if reached.guard.is_empty() {
            return false;
        }
        // A check is about what comes on this way; of what else stands in the target it says nothing.
        let about = if trace.variables.is_empty() { self.variables(target) } else { trace.variables.clone() };
        let any = reached.guard.iter().any(|guard| guard == "any");
        let by: &[String] = if any { &[] } else { &reached.guard };
        self.is_checked(node, &about, by, Where::Passed) || self.is_replaced(target, &about, by)
    }

    /// Where a check of a value fails, a constant takes its place: `if to not in KNOWN: to = "home"`.
    fn is_replaced(&self, target: Node<'p>, about: &HashSet<VariableId>, by: &[String]) -> bool {
        self.facts.reads(target.byte_range()).filter(|access| about.contains(&access.variable)).any(|access| {
            self.facts.definers(access.statement, access.name).into_iter().any(|definer| {
                let given = self.facts.given(definer, access.variable);
                given
                    .iter()
                    .any(|value| self.is_constant(*value, 2) && self.is_checked(*value, about, by, Where::Failed))
            })
        })
    }

    /// Whether a condition that decides about a node is about one of these variables and, if some are given, holds one of
    /// these operators and calls with it.
    fn is_checked(&self, node: Node<'p>, about: &HashSet<VariableId>, by: &[String], side: Where) -> bool {
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
            let named = self.facts.roles.expression(node) == Some(Expression::Name);
            named && self.facts.reads(node.byte_range()).any(|read| others.contains(&read.variable))
        };
        self.facts.definers(access.statement, access.name).into_iter().any(|definer| {
            self.facts.given(definer, access.variable).iter().any(|given| {
                let role = self.facts.roles.expression(*given);
                let operands = matches!(role, Some(Expression::Sometimes { .. } | Expression::Operation { .. }));
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
            if let Some(Expression::Sometimes { first, .. }) = self.facts.roles.expression(parent)
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
            let clause = matches!(self.facts.roles.expression(*parent), Some(Expression::Generator { .. }));
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
