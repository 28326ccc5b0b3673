//! Nodes near others.

use tree_sitter::Node;

use super::matcher::{Bindings, Matcher};
use super::rule::{Near, Side, Signal, Stop};

impl<'r, 'p> Matcher<'r, 'p> {
    /// Whether there is such a node near one. That there is none, and that it does not depend on metavariables, is kept: the
    /// rules of many nodes ask the same about the function around them.
    pub fn is_near(&self, signal: &'r Signal, near: &'r Near, node: Node<'p>, bound: &mut Bindings<'r, 'p>) -> bool {
        let key = (std::ptr::from_ref(near).addr(), node.id());
        if self.nothing_near.borrow().contains(&key) {
            return false;
        }
        let found = self.looks_near(signal, near, node, bound);
        if !found && signal.is_near_the_same_everywhere(near) && self.step(0) {
            self.nothing_near.borrow_mut().insert(key);
        }
        found
    }

    fn looks_near(&self, signal: &'r Signal, near: &'r Near, node: Node<'p>, bound: &mut Bindings<'r, 'p>) -> bool {
        match near.side {
            Side::Has => self.is_below(signal, near, node, bound),
            Side::Inside => {
                let mut below = node;
                self.is_along(signal, near, bound, || {
                    let parent = below.parent()?;
                    let stands = near.field.is_empty() || parent.child_by_field_name(&near.field) == Some(below);
                    below = parent;
                    Some((parent, stands))
                })
            }
            Side::Follows => {
                let mut at = node;
                self.is_along(signal, near, bound, || {
                    at = at.prev_named_sibling()?;
                    Some((at, true))
                })
            }
            Side::Precedes => {
                let mut at = node;
                self.is_along(signal, near, bound, || {
                    at = at.next_named_sibling()?;
                    Some((at, true))
                })
            }
        }
    }

    /// One after the other.
    fn is_along(
        &self,
        signal: &'r Signal,
        near: &'r Near,
        bound: &mut Bindings<'r, 'p>,
        mut next: impl FnMut() -> Option<(Node<'p>, bool)>,
    ) -> bool {
        while let Some((node, counts)) = next() {
            if !self.step(1) {
                return false;
            }
            if counts && self.matches(signal, near.rule, node, bound) {
                return true;
            }
            match near.stop {
                Stop::Neighbor => return false,
                Stop::At(stop) if self.matches(signal, stop, node, &mut bound.clone()) => return false,
                Stop::End | Stop::At(_) => {}
            }
        }
        false
    }

    fn is_below(&self, signal: &'r Signal, near: &'r Near, node: Node<'p>, bound: &mut Bindings<'r, 'p>) -> bool {
        let mut open: Vec<Node> = if near.field.is_empty() {
            node.children(&mut node.walk()).collect()
        } else {
            node.children_by_field_name(&near.field, &mut node.walk()).collect()
        };
        open.reverse();
        while let Some(child) = open.pop() {
            if !self.step(1) {
                return false;
            }
            if self.matches(signal, near.rule, child, bound) {
                return true;
            }
            let deeper = match near.stop {
                Stop::Neighbor => false,
                Stop::End => true,
                Stop::At(stop) => !self.matches(signal, stop, child, &mut bound.clone()),
            };
            if deeper {
                let mut cursor = child.walk();
                let children: Vec<Node> = child.children(&mut cursor).collect();
                open.extend(children.into_iter().rev());
            }
        }
        false
    }
}
