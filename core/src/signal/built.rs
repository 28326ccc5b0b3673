//! Text that is put together from parts: concatenation, interpolation, formatting, filling.

use tree_sitter::Node;

use super::filled::Filled;
use super::matcher::Matcher;
use crate::language::Expression as E;

impl<'p> Matcher<'_, 'p> {
    /// Whether a text is put together from parts, one of which is not constant.
    pub fn is_built(&self, node: Node<'p>, depth: usize) -> bool {
        if depth == 0 {
            return false;
        }
        let node = self.unwrapped(self.facts.named_argument(node).1);
        if self.puts_together(node, depth) {
            return true;
        }
        if !matches!(self.facts.roles.expression(node), Some(E::Name | E::Sigil(_) | E::Sometimes { .. })) {
            return false;
        }
        // A number is no text, whatever it is made from.
        if self.facts.reads(node.byte_range()).any(|access| self.facts.is_plain(access.variable)) {
            return false;
        }
        let values = self.values(node);
        values.nodes.iter().any(|value| value.id() != node.id() && self.is_built(*value, depth - 1))
            || !values.complete && self.is_filled(node, depth - 1)
    }

    /// Whether an expression itself puts a text together.
    fn puts_together(&self, node: Node<'p>, depth: usize) -> bool {
        if !self.step(1) {
            return false;
        }
        if let Some((target, added)) = self.facts.added(node) {
            let adds = node.children(&mut node.walk()).any(|child| ["+=", ".=", "<<="].contains(&child.kind()));
            let varies = || !self.is_constant(added, depth) || self.has_text(added) && self.is_built(added, depth - 1);
            // A constant end leaves a text that was put together before as it is.
            return adds && (varies() || self.is_built(target, depth - 1));
        }
        match self.facts.roles.expression(node) {
            Some(E::Text | E::Template { .. }) => !self.is_made_of_constants(node, depth),
            Some(E::Call { .. } | E::MethodCall { .. } | E::New { .. }) => self.is_formatting(node, depth),
            _ => {
                let joins = self.joins(node);
                let mut cursor = node.walk();
                let operands: Vec<Node> = node.named_children(&mut cursor).filter(|child| !child.is_extra()).collect();
                joins
                    && operands.len() == 2
                    && (operands.iter().any(|operand| self.is_text_somewhere(*operand, depth - 1)))
                    && !self.is_made_of_constants(node, depth)
            }
        }
    }

    /// An operator that may put texts together stands in a node.
    pub fn joins(&self, node: Node) -> bool {
        self.step(1)
            && node
                .children(&mut node.walk())
                .any(|child| !child.is_named() && ["+", ".", "%", "..", "<<", "~", "&"].contains(&child.kind()))
    }

    /// A call of a text, or with one that has gaps, and with something else that is not constant.
    pub fn is_formatting(&self, node: Node<'p>, depth: usize) -> bool {
        let arguments = self.facts.argument_nodes(node).unwrap_or_default();
        let name = self.facts.call(node).unwrap_or_default();
        let is_text = |node: Node<'p>| {
            let mut values = self.values(node).nodes.into_iter();
            values.any(|value| self.is_literal(value) && self.facts.roles.expression(value) == Some(E::Text))
        };
        let has_gaps = |node: &Node<'p>| {
            let mut values = self.values(*node).nodes.into_iter();
            values.any(|value| {
                self.is_literal(value) && ["%", "{", "$"].iter().any(|gap| self.facts.text(value).contains(gap))
            })
        };
        let receiver = self.facts.receiver(node);
        let joins = name.ends_with(".concat") || name.ends_with("join") || name.ends_with("Join") || name == "implode";
        // What is joined may be what the separator is passed to.
        let joined = receiver.filter(|_| joins && name.starts_with('.'));
        let varies = arguments.iter().chain(&joined).any(|argument| !self.is_constant(*argument, depth - 1));
        if varies && (receiver.is_some_and(is_text) || arguments.iter().any(has_gaps) || joins) {
            return true;
        }
        if arguments.iter().any(|argument| self.is_template(*argument)) {
            return !self.is_made_of_constants(node, depth);
        }
        // What was put together before is still, whatever is done with it: `(a + b).trim()`, `wrap(a + b)`.
        let inside = arguments.iter().copied().chain(receiver);
        inside.into_iter().any(|inside| self.is_built(inside, depth - 1))
    }

    /// A text in which names may stand.
    fn is_template(&self, node: Node) -> bool {
        let Some(E::Template { inside }) = self.facts.roles.expression(node) else { return false };
        node.parent().is_some_and(|around| around.kind() == inside)
    }

    /// Text that a variable is filled with: `sprintf(x, …)`, `x.append(…)`.
    fn is_filled(&self, name: Node<'p>, depth: usize) -> bool {
        let Filled { began_with, added } = self.filled(name);
        added.into_iter().any(|added| !self.is_constant(added, 2))
            || began_with.into_iter().any(|first| self.is_built(first, depth))
    }

    /// An operand is a text, by itself, by what it is given, or since it is put together.
    fn is_text_somewhere(&self, operand: Node<'p>, depth: usize) -> bool {
        let is_text = |value: &Node| matches!(self.facts.roles.expression(*value), Some(E::Text | E::Template { .. }));
        self.has_text(operand) || self.values(operand).nodes.iter().any(is_text) || self.is_built(operand, depth)
    }

    fn has_text(&self, node: Node<'p>) -> bool {
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            if matches!(self.facts.roles.expression(node), Some(E::Text | E::Template { .. })) {
                return true;
            }
            if !self.step(1) {
                return false;
            }
            let mut cursor = node.walk();
            open.extend(node.named_children(&mut cursor));
        }
        false
    }
}
