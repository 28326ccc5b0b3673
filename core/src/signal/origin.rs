//! Whether a value comes from outside, and on which way.

use std::collections::VecDeque;
use std::collections::hash_map::{Entry, HashMap};
use std::ops::Range;

use tree_sitter::Node;

use super::matcher::Matcher;
use super::names::{is_among, is_listed, last_part};
use super::rule::Reached;
use crate::analysis::{Access, StatementId, StatementKind};
use crate::language::{Expression as E, part};

/// Where a value comes from, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    /// The code does not show it.
    Unknown,
    /// A parameter of the function.
    Parameter,
    /// An API that brings data from outside.
    Outside,
}

/// Where a value comes from and the statements that it goes through, from its origin on.
pub(super) struct Trace {
    pub origin: Origin,
    pub path: Vec<StatementId>,
}

/// The pieces of a statement that give a variable its value.
struct Pieces {
    ranges: Vec<Range<usize>>,
    /// A call fills the variable: what becomes of the call's own value says nothing about it.
    filled: bool,
}

/// Most statements that are asked for one value.
const MOST: usize = 400;

impl<'p> Matcher<'_, 'p> {
    /// The strongest origin of what is read in a node; `None` where all of it is constant or made harmless.
    pub fn trace(&self, reached: &Reached, node: Node<'p>) -> Option<Trace> {
        let start = self.facts.statement_at(node.start_byte())?;
        let mut best: Option<(Origin, StatementId)> = None;
        let mut came: HashMap<StatementId, Option<StatementId>> = HashMap::from([(start, None)]);
        let mut open = VecDeque::from([(start, Pieces { ranges: vec![node.byte_range()], filled: false })]);
        let mut better = |origin: Origin, at: StatementId| {
            if best.is_none_or(|(known, _)| known < origin) {
                best = Some((origin, at));
            }
        };
        while let Some((statement, Pieces { ranges, filled })) = open.pop_front() {
            if came.len() > MOST || !self.step(8) {
                break;
            }
            let mut reads = 0;
            let mut ranges = ranges;
            let mut place = 0;
            while let Some(range) = ranges.get(place).cloned() {
                place += 1;
                let range = &range;
                if self.brings_in(reached, range, filled) {
                    better(Origin::Outside, statement);
                }
                for access in self.facts.reads(range.clone()) {
                    if self.is_constant_name(access) || self.is_stopped(reached, access, range, filled) {
                        continue;
                    }
                    reads += 1;
                    let definers = self.facts.definers(access.statement, access.name);
                    if definers.is_empty() {
                        // A variable of a comprehension has what it goes through.
                        match self.gone_through(access, statement) {
                            Some(more) if ranges.contains(&more) => {}
                            Some(more) => ranges.push(more),
                            None => better(Origin::Unknown, statement),
                        }
                    }
                    for definer in definers {
                        let kind = self.facts.program.statement(definer).kind;
                        if self.facts.is_parameter(definer, access.variable) {
                            if reached.from.is_empty() {
                                came.entry(definer).or_insert(Some(statement));
                                better(Origin::Parameter, definer);
                            } else {
                                better(Origin::Unknown, statement);
                            }
                        } else if matches!(kind, StatementKind::Function | StatementKind::Import) {
                            // The object of a method; a member of something imported, which is no constant.
                            better(Origin::Unknown, statement);
                        } else if let Entry::Vacant(unseen) = came.entry(definer) {
                            unseen.insert(Some(statement));
                            open.push_back((definer, self.what_gives(definer, access)));
                        }
                    }
                }
            }
            // Nothing is read, but something is called: nobody knows what it gives.
            let calls = |range: &Range<usize>| self.calls_something(reached, range);
            if reads == 0 && ranges.iter().any(calls) {
                better(Origin::Unknown, statement);
            }
        }
        let (origin, mut at) = best?;
        let mut path = vec![at];
        while let Some(Some(next)) = came.get(&at) {
            path.push(*next);
            at = *next;
        }
        Some(Trace { origin, path })
    }

    /// The pieces of a statement that give a variable its value.
    fn what_gives(&self, definer: StatementId, access: &Access) -> Pieces {
        let given = self.facts.given(definer, access.variable);
        if given.is_empty() {
            let nodes = self.facts.own_nodes(definer);
            let mut ranges: Vec<Range<usize>> = Vec::new();
            // All that is the statement's own: the text between what it holds.
            for node in nodes.iter().filter(|node| node.child_count() == 0) {
                match ranges.last_mut() {
                    Some(last) if self.facts.statement_at(last.end) == Some(definer) => last.end = node.end_byte(),
                    _ => ranges.push(node.byte_range()),
                }
            }
            return Pieces { ranges, filled: true };
        }
        Pieces { ranges: given.iter().map(Node::byte_range).collect(), filled: false }
    }

    /// A piece of the text holds an API that brings data from outside.
    fn brings_in(&self, reached: &Reached, range: &Range<usize>, filled: bool) -> bool {
        let Some(top) = self.node_over(range) else { return false };
        let mut open = vec![top];
        while let Some(node) = open.pop() {
            if node.end_byte() <= range.start || node.start_byte() >= range.end || !self.step(1) {
                continue;
            }
            let inside = node.start_byte() >= range.start && node.end_byte() <= range.end;
            if inside && self.is_outside(reached, node) && !self.is_cleaned(reached, node, range, filled) {
                return true;
            }
            let mut cursor = node.walk();
            open.extend(node.named_children(&mut cursor));
        }
        false
    }

    /// What the variable of a comprehension goes through.
    fn gone_through(&self, access: &Access, statement: StatementId) -> Option<Range<usize>> {
        let name = self.facts.program.name(access.name);
        let mut at = self.node_at(access.at as usize)?;
        while let Some(parent) = at.parent() {
            if self.facts.statement_at(parent.start_byte()) != Some(statement) {
                return None;
            }
            if self.facts.roles.expression(parent) == Some(E::Comprehension) {
                let mut cursor = parent.walk();
                for clause in parent.named_children(&mut cursor) {
                    if let Some(E::Generator { left }) = self.facts.roles.expression(clause)
                        && let Some(left) = part(clause, left)
                        && self.facts.text(left).split(|c: char| !c.is_alphanumeric() && c != '_').any(|it| it == name)
                    {
                        return Some(left.end_byte()..clause.end_byte());
                    }
                }
            }
            at = parent;
        }
        None
    }

    /// A node names an API that brings data from outside.
    pub fn is_outside(&self, reached: &Reached, node: Node<'p>) -> bool {
        let is_from = |last: &str, name: &dyn Fn() -> Option<String>| {
            if reached.from.is_empty() {
                let Some(listed) = self.prepared.outside.get(last) else { return false };
                name().is_some_and(|name| listed.iter().any(|listed| is_listed(listed, &name)))
            } else {
                reached.from.iter().any(|listed| last_part(listed).is_none_or(|listed| listed == last))
                    && name().is_some_and(|name| is_among(&reached.from, &name))
            }
        };
        // A parameter has no name of its own: then what is written counts, `request.GET.get`.
        let as_written = |name: String| {
            if name.starts_with(['.', ':']) {
                let text = self.facts.text(node);
                let text = &text[..text.find('(').unwrap_or(text.len())];
                if text.len() < 80 { text.to_owned() } else { name }
            } else {
                name
            }
        };
        if let Some(name) = self.facts.call(node) {
            return is_from(last_part(name).unwrap_or_default(), &|| Some(as_written(name.to_owned())));
        }
        match self.facts.roles.expression(node) {
            Some(E::Member { property, .. }) => {
                let Some(property) = part(node, property) else { return false };
                is_from(self.facts.text(property), &|| self.facts.path(node).map(as_written))
            }
            Some(E::Name | E::Sigil(_)) => {
                let text = self.facts.text(node);
                is_from(text, &|| self.facts.path(node).or_else(|| Some(text.to_owned())))
            }
            _ => false,
        }
    }

    /// What is read here does not become part of the value, or is made harmless on the way.
    fn is_stopped(&self, reached: &Reached, access: &Access, range: &Range<usize>, filled: bool) -> bool {
        let Some(node) = self.node_at(access.at as usize) else { return false };
        self.is_cleaned(reached, node, range, filled)
    }

    fn node_at(&self, byte: usize) -> Option<Node<'p>> {
        self.facts.program.source().tree.as_ref()?.root_node().descendant_for_byte_range(byte, byte + 1)
    }

    /// Between a node and the piece of the text that it stands in, something takes only a harmless part of it.
    fn is_cleaned(&self, reached: &Reached, node: Node<'p>, range: &Range<usize>, filled: bool) -> bool {
        let mut below = node;
        while let Some(parent) = below.parent() {
            if parent.start_byte() < range.start || parent.end_byte() > range.end || !self.step(1) {
                // What lies around the piece is where it goes, not where it comes from.
                return false;
            }
            if self.facts.call(parent).is_some_and(|name| is_among(&reached.clean, name)) {
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
                Some(E::Sometimes { first, .. })
                    if parent.named_child_count() > 2
                        && part(parent, first).is_some_and(|it| it.id() == below.id()) =>
                {
                    return true;
                }
                _ if !filled && self.compares(parent) => return true,
                _ => {}
            }
            below = parent;
        }
        false
    }

    /// What a comparison gives is not what it compares.
    fn compares(&self, node: Node) -> bool {
        let tokens = ["==", "!=", "===", "!==", "<", ">", "<=", ">=", "in", "not in", "is", "is not", "instanceof"];
        node.named_child_count() == 2
            && self.facts.roles.construct(node).is_none()
            && node.children(&mut node.walk()).any(|child| !child.is_named() && tokens.contains(&child.kind()))
            && !matches!(self.facts.roles.expression(node), Some(E::Generator { .. } | E::Generic { .. } | E::Type))
    }

    fn calls_something(&self, reached: &Reached, range: &Range<usize>) -> bool {
        let Some(node) = self.node_over(range) else { return false };
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            if node.start_byte() >= range.start
                && node.end_byte() <= range.end
                && let Some(name) = self.facts.call(node)
            {
                return !is_among(&reached.clean, name);
            }
            if !self.step(1) {
                return false;
            }
            let mut cursor = node.walk();
            open.extend(node.named_children(&mut cursor));
        }
        false
    }

    fn node_over(&self, range: &Range<usize>) -> Option<Node<'p>> {
        self.facts.program.source().tree.as_ref()?.root_node().descendant_for_byte_range(range.start, range.end)
    }
}
