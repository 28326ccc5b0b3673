//! Conditions about the program dependence graph.

use std::collections::HashSet;

use tree_sitter::Node;

use super::check::Where;
use super::finding::Confidence;
use super::matcher::{Bindings, Matcher};
use super::origin::{Origin, Trace};
use super::rule::{Condition, Reached, Signal};
use crate::analysis::{Access, StatementId, VariableId};

/// What the conditions of a signal showed.
pub(super) struct Shown {
    pub confidence: Confidence,
    /// Statements on the way, first one first.
    pub path: Vec<StatementId>,
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
}
