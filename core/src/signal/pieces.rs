//! The pieces of a text that is put together, and what literals say.

use tree_sitter::Node;

use super::matcher::Matcher;
use super::value::{DEEPEST, MOST};
use crate::language::Expression as E;

/// Calls that give what they are given, as text or as bytes; libraries of most languages name them so.
const CONVERSIONS: &[&str] = &[
    "encode",
    "decode",
    "getBytes",
    "as_bytes",
    "as_str",
    "to_vec",
    "to_owned",
    "to_string",
    "toString",
    "bytes",
    "bytearray",
    "from",
    "fromhex",
    "unhexlify",
    "str",
    "String",
    "string",
    "into",
    "int",
    "parse",
    "c_str",
    "freeze",
    "trim",
    "strip",
    "lower",
    "upper",
    "b64decode",
    "charAt",
    "toCharArray",
    "new_from_slice",
    "from_slice",
    "GetBytes",
    "ToCharArray",
    "Buffer",
];

impl<'p> Matcher<'_, 'p> {
    /// The expressions that a value comes from, and the pieces of those that put a text together.
    pub fn pieces(&self, node: Node<'p>) -> Vec<Node<'p>> {
        let (mut found, mut open, mut seen) = (Vec::new(), vec![(node, DEEPEST)], Vec::new());
        while let Some((node, depth)) = open.pop() {
            if seen.contains(&node.id()) || seen.len() > 4 * MOST || !self.step(1) {
                continue;
            }
            seen.push(node.id());
            let values = self.values(node);
            if !values.complete {
                let filled = self.filled(node);
                let pieces = filled.began_with.into_iter().chain(filled.added);
                open.extend(pieces.map(|piece| (piece, depth.saturating_sub(1))));
            }
            for value in values.nodes {
                found.push(value);
                if depth > 0 {
                    open.extend(self.parts(value).into_iter().map(|part| (part, depth - 1)));
                }
            }
        }
        found
    }

    /// What an expression puts a text together from.
    fn parts(&self, value: Node<'p>) -> Vec<Node<'p>> {
        if let Some((target, added)) = self.facts.added(value) {
            return vec![target, added];
        }
        match self.facts.roles.expression(value) {
            Some(E::Call { .. } | E::MethodCall { .. } | E::New { .. }) => {
                let name = self.facts.call(value).unwrap_or_default();
                if !is_conversion(name) && !self.is_formatting(value, 2) {
                    return Vec::new();
                }
                let arguments = self.facts.argument_nodes(value).unwrap_or_default();
                let given = self.facts.receiver(value).into_iter().chain(arguments);
                given.flat_map(|given| [vec![given], self.elements(given)].concat()).collect()
            }
            Some(E::Text | E::Template { .. }) => Vec::new(),
            _ if self.joins(value) => value.named_children(&mut value.walk()).collect(),
            _ => Vec::new(),
        }
    }

    /// What stands in a list that is written out: `["a", b]`.
    pub fn elements(&self, list: Node<'p>) -> Vec<Node<'p>> {
        let is_list = |node: Node<'p>| {
            self.facts.text(node).ends_with([']', '}'])
                && matches!(self.facts.roles.expression(node), None | Some(E::Initializer | E::Composite { .. }))
                && self.facts.roles.construct(node).is_none()
        };
        let (mut found, mut open) = (Vec::new(), vec![self.unwrapped(list)]);
        while let Some(node) = open.pop().filter(|_| self.step(1)) {
            if is_list(node) {
                open.extend(node.named_children(&mut node.walk()));
            } else if node.id() != list.id() {
                found.push(node);
            }
        }
        found
    }

    /// A literal, or a text with gaps.
    pub fn is_text(&self, node: Node<'p>) -> bool {
        matches!(self.facts.roles.expression(node), Some(E::Text | E::Template { .. })) || self.is_literal(node)
    }

    /// A node that is neither a name nor made of others that mean something.
    pub fn is_literal(&self, node: Node<'p>) -> bool {
        let named = matches!(
            self.facts.roles.expression(node),
            Some(E::Name | E::Member { .. } | E::Index { .. } | E::Sigil(_) | E::This)
        );
        !named && self.runs(node).is_none() && self.facts.reads(node.byte_range()).next().is_none()
    }

    /// The text of a literal without its quotes.
    pub fn content(&self, node: Node) -> &'p str {
        let text = self.facts.text(node).trim();
        if !matches!(self.facts.roles.expression(node), Some(E::Text | E::Template { .. })) {
            return text;
        }
        if text.starts_with("<<<") {
            // A here-document: its first line says how it ends.
            return text.split_once('\n').map_or(text, |(_, text)| text.trim_start());
        }
        let inner = text.trim_start_matches(|c: char| c.is_ascii_alphabetic() || ['@', '$', '#'].contains(&c));
        let quotes = ['"', '\'', '`'];
        if inner.starts_with(quotes) { inner.trim_end_matches('#').trim_matches(quotes) } else { text }
    }
}

/// A call gives what it is given in another form.
pub(super) fn is_conversion(name: &str) -> bool {
    let last = name.rsplit(['.', ':']).next().unwrap_or(name);
    CONVERSIONS.contains(&last)
}
