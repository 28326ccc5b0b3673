//! Code as a pattern.

use tree_sitter::Node;

use super::matcher::{Bindings, Matcher};
use super::rule::{Form, PatternNode};

impl<'r, 'p> Matcher<'r, 'p> {
    /// Whether a node is written like a pattern. Comments, and tokens that the pattern has not, are passed over: a comma
    /// behind the last argument does not count.
    pub fn is_written(&self, pattern: &'r [PatternNode], node: Node<'p>, bound: &mut Bindings<'r, 'p>) -> bool {
        if !self.step(1) {
            return false;
        }
        let Some((first, inside)) = pattern.split_first() else { return false };
        match &first.form {
            Form::One(name) => node.is_named() && bound.bind(name, node, self),
            Form::Many(name) => {
                bound.bind_all(name, vec![node]);
                true
            }
            Form::Node(kind, text) => {
                if !self.is_kind(node, *kind) {
                    return false;
                }
                if inside.is_empty() {
                    return !node.is_named() || self.facts.text(node) == text;
                }
                let mut cursor = node.walk();
                let children: Vec<Node> = node.children(&mut cursor).filter(|child| !child.is_extra()).collect();
                self.are_written(inside, &children, bound)
            }
        }
    }

    fn are_written(&self, pattern: &'r [PatternNode], nodes: &[Node<'p>], bound: &mut Bindings<'r, 'p>) -> bool {
        if !self.step(1) {
            return false;
        }
        let Some(first) = pattern.first() else { return nodes.iter().all(|node| !node.is_named()) };
        let (of_first, rest) = pattern.split_at(usize::from(first.inside) + 1);
        let before = bound.length();
        if let Form::Many(name) = &first.form {
            return (0..=nodes.len()).any(|length| {
                let named = nodes[..length].iter().filter(|node| node.is_named()).copied();
                bound.bind_all(name, named.collect());
                // What separates the nodes that it stands for from what comes next goes with them.
                let found = self.are_written(rest, &nodes[length..], bound)
                    || rest.split_first().is_some_and(|(comma, after)| {
                        self.is_token(comma) && self.are_written(after, &nodes[length..], bound)
                    });
                if !found {
                    bound.truncate(before);
                }
                found
            });
        }
        for (place, node) in nodes.iter().enumerate() {
            if self.is_written(of_first, *node, bound) && self.are_written(rest, &nodes[place + 1..], bound) {
                return true;
            }
            bound.truncate(before);
            if node.is_named() {
                return false;
            }
        }
        // Before "any number" a separator may be missing with what it separates.
        self.is_token(first)
            && matches!(rest.first().map(|next| &next.form), Some(Form::Many(_)))
            && self.are_written(rest, nodes, bound)
    }

    fn is_token(&self, pattern: &PatternNode) -> bool {
        match pattern.form {
            Form::Node(kind, _) => !self.prepared.signals().kinds[usize::from(kind.0)].1,
            Form::One(_) | Form::Many(_) => false,
        }
    }
}
