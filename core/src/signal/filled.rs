//! What calls and operators put into a variable: `x.append(…)`, `strcat(x, …)`, `x << …`.

use tree_sitter::Node;

use super::matcher::Matcher;
use super::value::MOST;
use crate::analysis::{StatementId, VariableId};
use crate::language::{Expression as E, part};

/// What a variable holds that is filled step by step.
#[derive(Default)]
pub(super) struct Filled<'p> {
    /// What it was given before.
    pub began_with: Vec<Node<'p>>,
    /// What was put into it.
    pub added: Vec<Node<'p>>,
}

impl<'p> Matcher<'_, 'p> {
    /// What is put into a variable by the statements that reach its name, one through the other.
    pub fn filled(&self, name: Node<'p>) -> Filled<'p> {
        let mut filled = Filled::default();
        let Some(access) = self.facts.reads(name.byte_range()).next() else { return filled };
        let nearest = self.facts.definers(access.statement, access.name);
        let mut open = nearest.clone();
        let mut seen: Vec<StatementId> = Vec::new();
        while let Some(definer) = open.pop() {
            if seen.contains(&definer) || seen.len() > MOST || !self.step(1) {
                continue;
            }
            seen.push(definer);
            let given = self.facts.given(definer, access.variable);
            if given.is_empty() {
                let before = filled.added.len();
                for &node in self.facts.own_nodes(definer).iter() {
                    filled.added.extend(self.put_into(node, access.variable));
                }
                if filled.added.len() > before {
                    open.extend(self.facts.definers(definer, access.name));
                }
            } else if !nearest.contains(&definer) {
                filled.began_with.extend(given);
                // What an object is made from.
                let made =
                    given.iter().filter(|given| matches!(self.facts.roles.expression(**given), Some(E::New { .. })));
                filled.began_with.extend(made.flat_map(|made| self.facts.argument_nodes(*made).unwrap_or_default()));
            }
        }
        filled
    }

    /// What a call or an operator puts into a variable.
    fn put_into(&self, node: Node<'p>, variable: VariableId) -> Vec<Node<'p>> {
        let is_it = |node: &Node<'p>| self.facts.reads(node.byte_range()).any(|read| read.variable == variable);
        if let Some(E::Operation { left, right, inserts, .. }) = self.facts.roles.expression(node) {
            let mut into = part(node, left);
            while let Some(E::Operation { left, .. }) = into.and_then(|into| self.facts.roles.expression(into)) {
                into = into.and_then(|into| part(into, left));
            }
            let puts = node.children(&mut node.walk()).any(|child| !inserts.is_empty() && child.kind() == inserts);
            return part(node, right).filter(|_| puts && into.as_ref().is_some_and(is_it)).into_iter().collect();
        }
        if self.runs(node).is_none() {
            return Vec::new();
        }
        let arguments = self.facts.argument_nodes(node).unwrap_or_default();
        if self.facts.receiver(node).is_some_and(|receiver| is_it(&receiver)) {
            arguments
        } else if arguments.first().is_some_and(is_it) {
            arguments[1..].to_vec()
        } else {
            Vec::new()
        }
    }
}
