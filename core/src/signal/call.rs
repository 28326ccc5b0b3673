//! Calls and what they are passed.

use tree_sitter::Node;

use super::matcher::{Bindings, Matcher};
use super::names::is_among;
use super::rule::{Argument, Call, Operand, Place, Signal};
use crate::language::{Expression as E, part};

/// Entries of an object may stand so deep in what is passed.
const DEEPEST_ENTRY: usize = 3;

impl<'r, 'p> Matcher<'r, 'p> {
    /// Whether a node is such a call.
    pub fn calls(&self, signal: &'r Signal, call: &'r Call, node: Node<'p>, bound: &mut Bindings<'r, 'p>) -> bool {
        let Some(name) = self.facts.call(node).filter(|name| is_among(&call.names, name)) else { return false };
        bound.bind_name("API", name);
        if let Some(receiver) = &call.receiver
            && !self.facts.receiver(node).is_some_and(|node| self.is_operand(signal, receiver, node, bound))
        {
            return false;
        }
        if call.arguments.is_empty() {
            return true;
        }
        let arguments = self.facts.argument_nodes(node).unwrap_or_default();
        call.arguments.iter().all(|argument| self.is_passed(signal, argument, &arguments, bound))
    }

    fn is_passed(
        &self,
        signal: &'r Signal,
        wanted: &'r Argument,
        arguments: &[Node<'p>],
        bound: &mut Bindings<'r, 'p>,
    ) -> bool {
        let mut candidates = Vec::new();
        if !wanted.keyword.is_empty() {
            candidates.extend(self.by_keyword(&wanted.keyword, arguments));
        }
        let places: Vec<Node> = arguments
            .iter()
            .map(|argument| self.facts.named_argument(*argument))
            .filter_map(|(name, value)| name.is_none().then_some(value))
            .collect();
        match wanted.place {
            Some(Place::Any) => candidates.extend(arguments.iter().map(|node| self.facts.named_argument(*node).1)),
            Some(Place::At(place)) if candidates.is_empty() => {
                let place = match usize::try_from(place) {
                    Ok(place) => Some(place),
                    Err(_) => places.len().checked_sub(usize::from(place.unsigned_abs())),
                };
                candidates.extend(place.and_then(|place| places.get(place)));
            }
            Some(Place::At(_)) | None => {}
        }
        if wanted.absent {
            // What is taken apart into arguments may hold it.
            return candidates.is_empty() && !arguments.iter().any(|argument| self.is_spread(*argument));
        }
        candidates.into_iter().any(|node| self.is_operand(signal, &wanted.operand, node, bound))
    }

    fn is_operand(
        &self,
        signal: &'r Signal,
        operand: &'r Operand,
        node: Node<'p>,
        bound: &mut Bindings<'r, 'p>,
    ) -> bool {
        let before = bound.length();
        let found = operand.rule.is_none_or(|rule| self.matches(signal, rule, node, bound))
            && bound.bind(&operand.name, node, self);
        if !found {
            bound.truncate(before);
        }
        found
    }

    /// The values of a name among arguments: those with a name, and the entries of objects, also where these are made
    /// before the call.
    fn by_keyword(&self, keyword: &str, arguments: &[Node<'p>]) -> Vec<Node<'p>> {
        let mut found = Vec::new();
        for argument in arguments {
            let (name, value) = self.facts.named_argument(*argument);
            if name.is_some_and(|name| is_key(name, keyword)) {
                found.push(value);
                continue;
            }
            if name.is_some() {
                continue;
            }
            for object in self.values(value).nodes {
                self.entries(object, keyword, DEEPEST_ENTRY, &mut found);
            }
        }
        found
    }

    /// Entries of an object, an array or a literal of a structure.
    fn entries(&self, object: Node<'p>, keyword: &str, depth: usize, found: &mut Vec<Node<'p>>) {
        if depth == 0 || !self.step(1) || self.facts.call(object).is_some() && depth < DEEPEST_ENTRY {
            return;
        }
        let mut cursor = object.walk();
        for child in object.named_children(&mut cursor) {
            match self.facts.named_argument(child) {
                (Some(name), value) if is_key(name, keyword) => found.push(value),
                (Some(_), _) => {}
                (None, _) => match self.pair(child) {
                    Some((name, value)) if is_key(name, keyword) => found.push(value),
                    Some(_) => {}
                    None => {
                        if matches!(self.facts.roles.expression(child), None | Some(E::Initializer | E::Pointer { .. }))
                            && self.facts.roles.construct(child).is_none()
                        {
                            self.entries(child, keyword, depth - 1, found);
                        }
                    }
                },
            }
        }
    }

    /// `name: value`, `name => value`, `name = value` as grammars write entries that no role is known for.
    fn pair(&self, node: Node<'p>) -> Option<(&'p str, Node<'p>)> {
        let pair = match self.facts.roles.expression(node) {
            Some(E::Assign { left, right }) => (part(node, left)?, part(node, right)?),
            Some(E::Entry { .. } | E::Only(_)) => return None,
            _ => {
                let value = node.child_by_field_name("value").or_else(|| node.named_child(1))?;
                let key = node.child_by_field_name("key").or_else(|| node.child_by_field_name("name"));
                let key = key.or_else(|| node.named_child(0))?;
                let is_pair = node.named_child_count() == 2
                    && node.child(1).is_some_and(|joint| ["=>", ":", "="].contains(&joint.kind()));
                if !is_pair {
                    return None;
                }
                (key, value)
            }
        };
        Some((self.facts.text(pair.0), pair.1))
    }

    fn is_spread(&self, argument: Node) -> bool {
        let text = self.facts.text(argument);
        text.starts_with("**") || text.starts_with("...")
    }
}

/// Whether the text of a key is a name, quoted or with a sigil or not.
fn is_key(text: &str, keyword: &str) -> bool {
    text.trim_matches(['"', '\'', ':', '[', ']']) == keyword
}
