//! Where a value comes from, through the definitions that reach it.

use tree_sitter::Node;

use super::matcher::Matcher;
use super::names::is_among;
use super::pieces::is_conversion;
use super::rule::{Reached, Value};
use crate::analysis::{Access, VariableId};
use crate::language::{Construct as C, Expression as E, part, parts};

/// The expressions that a value may come from.
pub(super) struct Values<'p> {
    pub nodes: Vec<Node<'p>>,
    /// There are no others.
    pub complete: bool,
}

/// Longest chain of definitions that is followed, and most values of one variable.
pub(super) const DEEPEST: usize = 6;
pub(super) const MOST: usize = 32;

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
        self.values_within(node, DEEPEST)
    }

    /// The same, through so many definitions.
    pub fn values_within(&self, node: Node<'p>, deepest: usize) -> Values<'p> {
        let mut values = Values { nodes: Vec::new(), complete: true };
        let mut open = vec![(node, deepest)];
        let mut seen = Vec::new();
        while let Some((node, depth)) = open.pop() {
            let node = self.unwrapped(self.facts.named_argument(node).1);
            if seen.contains(&node.id()) || !self.step(1) {
                continue;
            }
            seen.push(node.id());
            match self.facts.roles.expression(node) {
                Some(E::Name | E::Sigil(_) | E::Entry { .. }) => match self.definitions(node) {
                    Some((nodes, complete)) if depth > 0 && seen.len() < MOST => {
                        values.complete &= complete;
                        open.extend(nodes.into_iter().map(|node| (node, depth - 1)));
                    }
                    Some(_) => values.complete = false,
                    None => values.nodes.push(node),
                },
                Some(E::Member { object, property }) if depth > 0 => {
                    let mut given = self.facts.given_to_member(node).to_vec();
                    if let Some((object, property)) = part(node, object).zip(part(node, property))
                        && given.is_empty()
                    {
                        given = self.entries_of(object, self.facts.text(property), depth - 1);
                    }
                    if given.is_empty() {
                        values.nodes.push(node);
                    }
                    open.extend(given.into_iter().map(|node| (node, depth - 1)));
                }
                Some(E::TextBelow(kind)) => values.nodes.push(below(node, kind).unwrap_or(node)),
                _ => match self.alternatives(node) {
                    Some(alternatives) => open.extend(alternatives.into_iter().map(|node| (node, depth))),
                    None => values.nodes.push(node),
                },
            }
        }
        values
    }

    /// The expressions of which one is the value of a node: the sides of `a ? b : c`, of `a || b`.
    fn alternatives(&self, node: Node<'p>) -> Option<Vec<Node<'p>>> {
        let chooses = |operators: &[&str]| {
            node.child_by_field_name("operator").is_some_and(|operator| operators.contains(&self.facts.text(operator)))
        };
        let valued = self.valued(node);
        if valued.is_some() {
            return valued;
        }
        let condition = match self.facts.roles.expression(node)? {
            E::Sometimes { first, operators: [] } => part(node, first).filter(|_| node.named_child_count() > 2),
            E::Sometimes { operators, .. } if chooses(operators) => None,
            E::Operation { sometimes, .. } if chooses(sometimes) => None,
            _ => return None,
        };
        Some(node.named_children(&mut node.walk()).filter(|side| Some(*side) != condition).collect())
    }

    /// What a block, or a conditional that has a value, gives.
    fn valued(&self, node: Node<'p>) -> Option<Vec<Node<'p>>> {
        let last = |node: Node<'p>| node.named_children(&mut node.walk()).filter(|child| !child.is_extra()).last();
        match (self.facts.roles.construct(node), self.facts.roles.expression(node)) {
            _ if !self.facts.roles.constructs_have_values() => None,
            (Some(C::If { then, otherwise, .. }), _) => {
                Some(part(node, then).into_iter().chain(parts(node, otherwise)).filter_map(last).collect::<Vec<_>>())
            }
            (Some(C::Block | C::Body | C::Else), _) | (_, Some(E::Valued)) => Some(last(node).into_iter().collect()),
            _ => None,
        }
    }

    /// The name of what a node calls, if that runs something: a value that is written with what it holds does not.
    pub fn runs(&self, node: Node<'p>) -> Option<&str> {
        let composite = matches!(self.facts.roles.expression(node), Some(E::Composite { .. }));
        self.facts.call(node).filter(|_| !composite)
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
        let is_list =
            |text: &str| text.starts_with('{') && text.ends_with('}') || text.starts_with('[') && text.ends_with(']');
        while !is_list(self.facts.text(node)) {
            let inner = match self.facts.roles.expression(node) {
                None | Some(E::Propagate) => {
                    self.facts.roles.wrapped(node).filter(|inner| self.entry(*inner).is_none())
                }
                Some(E::Lend { value, .. }) => part(node, value),
                Some(E::Pointer { argument }) if self.facts.text(node).starts_with(['&', '*']) => part(node, argument),
                _ => None,
            };
            match inner {
                Some(inner) => node = inner,
                None => break,
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
            if !self.step(1) || self.runs(node).is_some_and(|name| !is_conversion(name)) {
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
}

/// The next node of a kind behind another: the text of a here-document.
fn below<'t>(node: Node<'t>, kind: &str) -> Option<Node<'t>> {
    let mut around = node;
    loop {
        let mut next = around;
        while let Some(sibling) = next.next_named_sibling() {
            if sibling.kind() == kind {
                return Some(sibling);
            }
            next = sibling;
        }
        around = around.parent()?;
    }
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
