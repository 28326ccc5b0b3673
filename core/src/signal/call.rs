//! Calls and what they are passed.

use tree_sitter::Node;

use super::matcher::{Bindings, Matcher};
use super::names::is_among;
use super::rule::{Argument, Call, Operand, Place, Signal};

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
        call.arguments.iter().all(|argument| self.is_passed(signal, argument, node, &arguments, bound))
    }

    fn is_passed(
        &self,
        signal: &'r Signal,
        wanted: &'r Argument,
        call: Node<'p>,
        arguments: &[Node<'p>],
        bound: &mut Bindings<'r, 'p>,
    ) -> bool {
        let mut candidates = Vec::new();
        if !wanted.keyword.is_empty() {
            candidates.extend(self.by_keyword(&wanted.keyword, call, arguments));
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

    pub fn is_spread(&self, argument: Node) -> bool {
        let text = self.facts.text(argument);
        text.starts_with("**") || text.starts_with("...")
    }
}
