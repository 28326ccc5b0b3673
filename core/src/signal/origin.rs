//! Whether a value comes from outside, and on which way.

use std::collections::VecDeque;
use std::collections::hash_map::{Entry, HashMap};
use std::ops::Range;

use tree_sitter::Node;

use super::matcher::Matcher;
use super::names::{is_among, is_listed, last_part};
use super::rule::Reached;
use crate::analysis::{Access, FunctionId, StatementId, StatementKind, VariableId};
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

/// What is asked of a value.
#[derive(Clone, Copy)]
struct Asked<'a> {
    reached: &'a Reached,
    /// How many calls of functions of the text lie around the code that is looked at.
    within: u8,
}

/// What a walk to the origins of values met.
struct Walk {
    best: Option<(Origin, StatementId)>,
    /// Statements, and those that they were reached from.
    came: HashMap<StatementId, Option<StatementId>>,
    parameters: Vec<VariableId>,
}

/// Most statements that are asked for one value.
const MOST: usize = 400;
/// Calls of functions of the text are followed so far into each other.
const DEEPEST: u8 = 2;

impl<'p> Matcher<'_, 'p> {
    /// The strongest origin of what is read in a node; `None` where all of it is constant or made harmless.
    pub fn trace(&self, reached: &Reached, node: Node<'p>) -> Option<Trace> {
        let start = self.facts.statement_at(node.start_byte())?;
        let pieces = Pieces { ranges: vec![node.byte_range()], filled: false };
        let asked = Asked { reached, within: 0 };
        let Walk { best, came, .. } = self.walk_back(asked, vec![(start, pieces)]);
        let (origin, mut at) = best?;
        let mut path = vec![at];
        while let Some(Some(next)) = came.get(&at) {
            path.push(*next);
            at = *next;
        }
        Some(Trace { origin, path })
    }

    /// Goes from pieces of the text to where their values come from.
    fn walk_back(&self, asked: Asked, start: Vec<(StatementId, Pieces)>) -> Walk {
        let reached = asked.reached;
        let mut best: Option<(Origin, StatementId)> = None;
        let mut parameters = Vec::new();
        let mut entered: Vec<FunctionId> = Vec::new();
        let mut came: HashMap<StatementId, Option<StatementId>> = start.iter().map(|(at, _)| (*at, None)).collect();
        let mut open = VecDeque::from(start);
        let mut better = |origin: Origin, at: StatementId| {
            if best.is_none_or(|(known, _)| known < origin) {
                best = Some((origin, at));
            }
        };
        while let Some((statement, Pieces { ranges, filled })) = open.pop_front() {
            if came.len() > MOST || !self.step(8) {
                break;
            }
            // What a function of the text gives is asked for what comes from outside only: what it is passed is read here.
            let is_called = entered.contains(&self.facts.program.statement(statement).function);
            let mut reads = 0;
            let mut ranges = ranges;
            let mut place = 0;
            while let Some(range) = ranges.get(place).cloned() {
                place += 1;
                let range = &range;
                if self.brings_in(asked, range, filled) {
                    better(Origin::Outside, statement);
                }
                for access in self.facts.reads(range.clone()) {
                    if self.is_constant_name(access) {
                        continue;
                    }
                    // What was made harmless was read, too.
                    reads += 1;
                    if self.is_stopped(asked, access, range, filled) {
                        continue;
                    }
                    let definers = self.facts.definers(access.statement, access.name);
                    if definers.is_empty() {
                        // A variable of a comprehension has what it goes through.
                        match self.gone_through(access, statement) {
                            Some(more) if ranges.contains(&more) => {}
                            Some(more) => ranges.push(more),
                            None if is_called => {}
                            None => better(Origin::Unknown, statement),
                        }
                    }
                    for definer in definers {
                        let kind = self.facts.program.statement(definer).kind;
                        if self.facts.is_parameter(definer, access.variable) {
                            parameters.push(access.variable);
                            if is_called {
                            } else if reached.from.is_empty() {
                                came.entry(definer).or_insert(Some(statement));
                                better(Origin::Parameter, definer);
                            } else {
                                better(Origin::Unknown, statement);
                            }
                        } else if matches!(kind, StatementKind::Function | StatementKind::Import) {
                            // The object of a method; a member of something imported, which is no constant.
                            if !is_called {
                                better(Origin::Unknown, statement);
                            }
                        } else if let Entry::Vacant(unseen) = came.entry(definer) {
                            unseen.insert(Some(statement));
                            open.push_back((definer, self.what_gives(definer, access)));
                        }
                    }
                }
            }
            // Nothing is read, but something is called: nobody knows what it gives.
            let calls = |range: &Range<usize>| self.calls_something(reached, range);
            if reads == 0 && !is_called && ranges.iter().any(calls) {
                better(Origin::Unknown, statement);
            }
            if asked.within < DEEPEST {
                for function in ranges.iter().flat_map(|range| self.functions_run_in(asked, range, filled)) {
                    entered.push(function);
                    for &given in self.facts.returns(function) {
                        if let Entry::Vacant(unseen) = came.entry(given) {
                            unseen.insert(Some(statement));
                            open.push_back((given, self.all_of(given)));
                        }
                    }
                }
            }
        }
        Walk { best, came, parameters }
    }

    /// The functions of the text that a piece of it calls, where what they give is not made harmless.
    fn functions_run_in(&self, asked: Asked, range: &Range<usize>, filled: bool) -> Vec<FunctionId> {
        let (mut found, mut open) = (Vec::new(), Vec::from_iter(self.node_over(range)));
        while let Some(node) = open.pop() {
            if node.end_byte() <= range.start || node.start_byte() >= range.end || !self.step(1) {
                continue;
            }
            let inside = node.start_byte() >= range.start && node.end_byte() <= range.end;
            let called = if inside { self.facts.own_functions(node) } else { Vec::new() };
            if !called.is_empty() && !self.is_cleaned(asked, node, range, filled) {
                found.extend(called);
            }
            open.extend(node.named_children(&mut node.walk()));
        }
        found
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

    /// The pieces of a statement that give a variable its value.
    fn what_gives(&self, definer: StatementId, access: &Access) -> Pieces {
        let given = self.facts.given(definer, access.variable);
        if given.is_empty() {
            return Pieces { filled: true, ..self.all_of(definer) };
        }
        Pieces { ranges: given.iter().map(Node::byte_range).collect(), filled: false }
    }

    /// All that is a statement's own: the text between what it holds.
    fn all_of(&self, statement: StatementId) -> Pieces {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for node in self.facts.own_nodes(statement).iter().filter(|node| node.child_count() == 0) {
            match ranges.last_mut() {
                Some(last) if self.facts.statement_at(last.end) == Some(statement) => last.end = node.end_byte(),
                _ => ranges.push(node.byte_range()),
            }
        }
        Pieces { ranges, filled: false }
    }

    /// A piece of the text holds an API that brings data from outside.
    fn brings_in(&self, asked: Asked, range: &Range<usize>, filled: bool) -> bool {
        let Some(top) = self.node_over(range) else { return false };
        let mut open = vec![top];
        while let Some(node) = open.pop() {
            if node.end_byte() <= range.start || node.start_byte() >= range.end || !self.step(1) {
                continue;
            }
            let inside = node.start_byte() >= range.start && node.end_byte() <= range.end;
            if inside && self.is_outside(asked.reached, node) && !self.is_cleaned(asked, node, range, filled) {
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
    fn is_stopped(&self, asked: Asked, access: &Access, range: &Range<usize>, filled: bool) -> bool {
        let Some(node) = self.node_at(access.at as usize) else { return false };
        self.is_cleaned(asked, node, range, filled)
    }

    fn node_at(&self, byte: usize) -> Option<Node<'p>> {
        self.facts.program.source().tree.as_ref()?.root_node().descendant_for_byte_range(byte, byte + 1)
    }

    /// Between a node and the piece of the text that it stands in, something takes only a harmless part of it.
    fn is_cleaned(&self, asked: Asked, node: Node<'p>, range: &Range<usize>, filled: bool) -> bool {
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
                && let Some(name) = self.runs(node)
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
