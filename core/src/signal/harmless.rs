//! What becomes of a value on its way: whether something takes only a harmless part of it.

use std::ops::Range;

use tree_sitter::Node;

use super::matcher::Matcher;
use super::names::is_among;
use super::origin::{Asked, DEEPEST};
use crate::analysis::Access;
use crate::language::{Expression as E, part};

impl<'p> Matcher<'_, 'p> {
    /// What is read here does not become part of the value, or is made harmless on the way.
    pub fn is_stopped(&self, asked: Asked, access: &Access, range: &Range<usize>, filled: bool) -> bool {
        let Some(node) = self.node_at(access.at as usize) else { return false };
        self.is_cleaned(asked, node, range, filled)
    }

    /// Between a node and the piece of the text that it stands in, something takes only a harmless part of it.
    pub fn is_cleaned(&self, asked: Asked, node: Node<'p>, range: &Range<usize>, filled: bool) -> bool {
        let reached = asked.reached;
        let (mut below, mut argument) = (node, node);
        while let Some(parent) = below.parent() {
            if parent.start_byte() < range.start || parent.end_byte() > range.end || !self.step(1) {
                // What lies around the piece is where it goes, not where it comes from.
                return false;
            }
            if self.called(parent).is_some_and(|name| is_among(&reached.clean, name)) {
                return true;
            }
            // A cast: `(int) x`.
            let is_cast = |name: &String| name.starts_with('(') && self.facts.text(parent).starts_with(name.as_str());
            if self.facts.roles.expression(parent).is_none() && reached.clean.iter().any(is_cast) {
                return true;
            }
            if let Some(E::Member { property, .. }) = self.facts.roles.expression(parent)
                && part(parent, property)
                    .is_some_and(|it| is_among(&reached.clean, &format!(".{}", self.facts.text(it))))
            {
                return true;
            }
            if self.facts.roles.expression(parent) == Some(E::Comprehension)
                && parent.named_child(0).is_some_and(|element| self.is_constant(element, 1))
            {
                return true;
            }
            match self.facts.roles.expression(parent) {
                // A key chooses an element; what is chosen was there before.
                Some(E::Index { object }) if part(parent, object).is_some_and(|it| it.id() != below.id()) => {
                    return true;
                }
                Some(E::Index { .. })
                    if parent.named_child(1).is_some_and(|key| {
                        self.is_text(key) && is_among(&reached.clean, &format!(".{}", self.content(key)))
                    }) =>
                {
                    return true;
                }
                Some(E::Sometimes { first, .. })
                    if parent.named_child_count() > 2
                        && part(parent, first).is_some_and(|it| it.id() == below.id()) =>
                {
                    return true;
                }
                _ if !filled && self.compares(parent) => return true,
                _ => {}
            }
            if self.is_kept_back(asked, parent, argument) {
                return true;
            }
            argument = below;
            below = parent;
        }
        false
    }

    /// The name of what a node calls: of an API, or of a function of the text.
    pub fn called(&self, node: Node<'p>) -> Option<&str> {
        self.runs(node).filter(|name| !name.starts_with('.')).or_else(|| self.facts.own_name(node)).or(self.runs(node))
    }

    /// What a comparison gives is not what it compares.
    pub fn compares(&self, node: Node) -> bool {
        let tokens = ["==", "!=", "===", "!==", "<", ">", "<=", ">=", "in", "not in", "is", "is not", "instanceof"];
        node.named_child_count() == 2
            && self.facts.roles.construct(node).is_none()
            && node.children(&mut node.walk()).any(|child| !child.is_named() && tokens.contains(&child.kind()))
            && !matches!(self.facts.roles.expression(node), Some(E::Generator { .. } | E::Generic { .. } | E::Type))
    }

    /// What an argument is passed as does not become part of what the functions of the text give that are called.
    fn is_kept_back(&self, asked: Asked, call: Node<'p>, argument: Node<'p>) -> bool {
        let functions = self.facts.own_functions(call);
        let inside = self.facts.argument_nodes(call).unwrap_or_default();
        if asked.within >= DEEPEST || functions.is_empty() || !inside.iter().any(|it| it.id() == argument.id()) {
            return false;
        }
        functions.into_iter().all(|function| {
            let returns = self.facts.returns(function);
            let parameters = self.facts.parameters_for(function, call, argument);
            if returns.is_empty() || parameters.is_empty() {
                return false;
            }
            let asked = Asked { within: asked.within + 1, ..asked };
            let walk = self.walk_back(asked, returns.iter().map(|given| (*given, self.all_of(*given))).collect());
            !walk.parameters.iter().any(|parameter| parameters.contains(parameter))
        })
    }
}
