//! Where a value comes from, through the definitions that reach it.

use tree_sitter::Node;

use super::matcher::Matcher;
use super::names::is_among;
use super::rule::{Reached, Value};
use crate::analysis::{Access, VariableId};
use crate::language::{Expression as E, part};

/// The expressions that a value may come from.
pub(super) struct Values<'p> {
    pub nodes: Vec<Node<'p>>,
    /// There are no others.
    pub complete: bool,
}

/// Longest chain of definitions that is followed, and most values of one variable.
const DEEPEST: usize = 6;
const MOST: usize = 32;

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
    /// Whether a node has such a value.
    pub fn has_value(&self, value: &Value, node: Node<'p>) -> bool {
        match value {
            Value::Constant => self.is_constant(node, DEEPEST),
            Value::Dynamic => !self.is_constant(node, DEEPEST),
            Value::Built => self.is_built(node, DEEPEST),
            Value::Literal(regex) => {
                self.pieces(node).into_iter().any(|piece| self.is_text(piece) && regex.is_in(self.content(piece)))
            }
            // The matcher does that: it needs the bindings.
            Value::Is(_) => false,
            Value::CallOf(names) => self
                .values(node)
                .nodes
                .into_iter()
                .any(|value| self.facts.call(value).is_some_and(|name| is_among(names, name))),
        }
    }

    /// The expressions that the value of a node comes from.
    pub fn values(&self, node: Node<'p>) -> Values<'p> {
        let mut values = Values { nodes: Vec::new(), complete: true };
        let mut open = vec![(node, DEEPEST)];
        let mut seen = Vec::new();
        while let Some((node, depth)) = open.pop() {
            let node = self.unwrapped(self.facts.named_argument(node).1);
            if seen.contains(&node.id()) || !self.step(1) {
                continue;
            }
            seen.push(node.id());
            match self.facts.roles.expression(node) {
                Some(E::Name | E::Sigil(_)) => match self.definitions(node) {
                    Some((nodes, complete)) if depth > 0 && seen.len() < MOST => {
                        values.complete &= complete;
                        open.extend(nodes.into_iter().map(|node| (node, depth - 1)));
                    }
                    Some(_) => values.complete = false,
                    None => values.nodes.push(node),
                },
                _ => match self.alternatives(node) {
                    Some(alternatives) => open.extend(alternatives.into_iter().map(|node| (node, depth))),
                    None => values.nodes.push(node),
                },
            }
        }
        values
    }

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
                open.extend(self.fillers(node).into_iter().map(|piece| (piece, depth.saturating_sub(1))));
            }
            for value in values.nodes {
                found.push(value);
                if depth == 0 {
                    continue;
                }
                let added = self.facts.added(value).map(|(target, added)| vec![target, added]);
                let inner: Vec<Node> = match self.facts.roles.expression(value) {
                    _ if added.is_some() => added.unwrap_or_default(),
                    Some(E::Call { .. } | E::MethodCall { .. } | E::New { .. }) => {
                        let name = self.facts.call(value).unwrap_or_default();
                        let arguments = self.facts.argument_nodes(value).unwrap_or_default();
                        if is_conversion(name) || self.is_formatting(value, 2) {
                            self.facts.receiver(value).into_iter().chain(arguments).collect()
                        } else {
                            Vec::new()
                        }
                    }
                    Some(E::Text | E::Template { .. }) => Vec::new(),
                    _ if self.joins(value) => value.named_children(&mut value.walk()).collect(),
                    _ => Vec::new(),
                };
                open.extend(inner.into_iter().map(|inner| (inner, depth - 1)));
            }
        }
        found
    }

    /// The expressions of which one is the value of a node: the sides of `a ? b : c`, of `a || b`.
    fn alternatives(&self, node: Node<'p>) -> Option<Vec<Node<'p>>> {
        let chooses = |operators: &[&str]| {
            node.child_by_field_name("operator").is_some_and(|operator| operators.contains(&self.facts.text(operator)))
        };
        let condition = match self.facts.roles.expression(node)? {
            E::Sometimes { first, operators: [] } => part(node, first).filter(|_| node.named_child_count() > 2),
            E::Sometimes { operators, .. } if chooses(operators) => None,
            E::Operation { sometimes, .. } if chooses(sometimes) => None,
            _ => return None,
        };
        Some(node.named_children(&mut node.walk()).filter(|side| Some(*side) != condition).collect())
    }

    /// What a variable is given by the definitions that reach it, and whether these are all; `None` for what is no variable.
    fn definitions(&self, name: Node<'p>) -> Option<(Vec<Node<'p>>, bool)> {
        let access = self.facts.reads(name.byte_range()).next()?;
        if self.is_constant_name(access) {
            let definers = self.facts.definers(access.statement, access.name);
            let given: Vec<_> =
                definers.iter().flat_map(|definer| self.facts.given(*definer, access.variable)).copied().collect();
            return if given.is_empty() { None } else { Some((given, true)) };
        }
        let definers = self.facts.definers(access.statement, access.name);
        let mut complete = !definers.is_empty();
        let mut nodes = Vec::new();
        for definer in definers {
            let given = self.facts.given(definer, access.variable);
            complete &= !given.is_empty();
            nodes.extend(given.iter().copied().filter(|given| !given.byte_range().contains(&name.start_byte())));
        }
        Some((nodes, complete))
    }

    /// What stands in parentheses, casts and the like, or behind a reference; an object or a list with one entry is not
    /// unwrapped.
    pub fn unwrapped(&self, node: Node<'p>) -> Node<'p> {
        let mut node = node;
        while !self.facts.text(node).starts_with(['{', '[']) {
            let inner = self.facts.unwrapped(node);
            let referred = match self.facts.roles.expression(inner) {
                Some(E::Lend { value, .. }) => part(inner, value),
                Some(E::Pointer { argument }) if self.facts.text(inner).starts_with(['&', '*']) => {
                    part(inner, argument)
                }
                _ => None,
            };
            match referred {
                Some(referred) => node = referred,
                None => return inner,
            }
        }
        node
    }

    /// A name that stands for what does not change: of a module, a function, a class, or written in capitals. What is a
    /// member of a module in small letters may change (`request.data`), unless it is called.
    pub fn is_constant_name(&self, access: &Access) -> bool {
        if !self.facts.is_bound(access.variable) {
            return is_name_of_constant(self.facts.program.name(access.name));
        }
        let Some(tree) = &self.facts.program.source().tree else { return true };
        let at = access.at as usize;
        let member = tree.root_node().descendant_for_byte_range(at, at + 1).and_then(|name| name.parent());
        match member.map(|member| (member, self.facts.roles.expression(member))) {
            Some((member, Some(E::Member { object, property })))
                if part(member, object).is_some_and(|object| object.start_byte() == at) =>
            {
                let called = member.parent().is_some_and(|call| self.facts.call(call).is_some());
                let property = part(member, property).map_or("", |property| self.facts.text(property));
                called || !property.starts_with(char::is_lowercase)
            }
            _ => true,
        }
    }

    /// Whether a value consists of literals and constants only.
    pub fn is_constant(&self, node: Node<'p>, depth: usize) -> bool {
        let values = self.values(node);
        values.complete
            && !(values.nodes.is_empty() && depth == 0)
            && values.nodes.into_iter().all(|value| self.is_made_of_constants(value, depth))
    }

    pub fn is_made_of_constants(&self, node: Node<'p>, depth: usize) -> bool {
        if depth == 0 || !self.step(1) {
            return false;
        }
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            if is_size(node) {
                continue;
            }
            if self.is_outside(&Reached::default(), node) {
                return false;
            }
            if !self.step(1) || self.facts.call(node).is_some_and(|name| !is_conversion(name)) {
                return false;
            }
            if matches!(self.facts.roles.expression(node), Some(E::This)) {
                return false;
            }
            let mut cursor = node.walk();
            open.extend(node.named_children(&mut cursor));
        }
        self.facts.reads(node.byte_range()).all(|access| {
            self.is_constant_name(access)
                || is_in_size(access.at as usize, node)
                || self.is_constant_variable(access.variable, access, depth - 1)
        })
    }

    fn is_constant_variable(&self, variable: VariableId, access: &Access, depth: usize) -> bool {
        let definers = self.facts.definers(access.statement, access.name);
        !definers.is_empty()
            && depth > 0
            && definers.iter().all(|definer| {
                let given = self.facts.given(*definer, variable);
                !given.is_empty() && given.iter().all(|value| self.is_constant(*value, depth - 1))
            })
    }

    /// A literal, or a text with gaps.
    fn is_text(&self, node: Node) -> bool {
        matches!(self.facts.roles.expression(node), Some(E::Text | E::Template { .. })) || self.is_literal(node)
    }

    /// A node that is neither a name nor made of others that mean something.
    pub fn is_literal(&self, node: Node) -> bool {
        self.facts.call(node).is_none() && self.facts.reads(node.byte_range()).next().is_none()
    }

    /// The text of a literal without its quotes.
    fn content(&self, node: Node) -> &'p str {
        let text = self.facts.text(node).trim();
        if !matches!(self.facts.roles.expression(node), Some(E::Text | E::Template { .. })) {
            return text;
        }
        let inner = text.trim_start_matches(|c: char| c.is_ascii_alphabetic() || ['@', '$', '#'].contains(&c));
        let quotes = ['"', '\'', '`'];
        if inner.starts_with(quotes) { inner.trim_end_matches('#').trim_matches(quotes) } else { text }
    }
}

fn is_conversion(name: &str) -> bool {
    let last = name.rsplit(['.', ':']).next().unwrap_or(name);
    CONVERSIONS.contains(&last)
}

/// `sizeof`, which is known before the program runs.
fn is_size(node: Node) -> bool {
    node.kind().starts_with("sizeof")
}

/// A name stands in what only asks for a size.
fn is_in_size(byte: usize, node: Node) -> bool {
    let mut at = node.descendant_for_byte_range(byte, byte + 1);
    while let Some(inner) = at.filter(|inner| inner.id() != node.id()) {
        if is_size(inner) {
            return true;
        }
        at = inner.parent();
    }
    is_size(node)
}

/// `MAX_SIZE`, and `__version__`, which says something about the module.
fn is_name_of_constant(name: &str) -> bool {
    let is_capital = |c: char| c.is_uppercase() || c.is_ascii_digit() || c == '_';
    name.len() > 1 && name.chars().all(is_capital) || name.starts_with("__") && name.ends_with("__")
}
