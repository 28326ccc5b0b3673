//! Whether a value comes from outside, and on which way.

use std::collections::hash_map::{Entry, HashMap};
use std::collections::{HashSet, VecDeque};
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
    /// The variables that it is the value of on the way.
    pub variables: HashSet<VariableId>,
    /// It is only a part of what was passed: a member of an object.
    pub is_part: bool,
}

impl Trace {
    /// What makes one origin count more than another.
    pub fn strength(&self) -> (Origin, bool) {
        (self.origin, !self.is_part)
    }
}

/// The pieces of a statement that give a variable its value.
pub(super) struct Pieces {
    ranges: Vec<Range<usize>>,
    /// A call fills the variable: what becomes of the call's own value says nothing about it.
    filled: bool,
}

/// What is asked of a value.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub reached: &'a Reached,
    /// How many calls of functions of the text lie around the code that is looked at.
    pub within: u8,
    /// It is a text that is put together: a number in it is harmless.
    pub text: bool,
}

/// What a walk to the origins of values met.
pub(super) struct Walk {
    met: Vec<Met>,
    came: HashMap<StatementId, Step>,
    /// Parameters of the functions that it went through.
    pub parameters: Vec<VariableId>,
}

/// An origin that a walk met.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Met {
    origin: Origin,
    at: StatementId,
    /// The beginning of the function whose parameter it is.
    before: Option<StatementId>,
    /// The variable that was read.
    variable: Option<VariableId>,
    /// Only a part of it was: a member.
    is_part: bool,
}

/// From which statement a walk came to another, and for which variable.
#[derive(Clone, Copy, Default)]
struct Step {
    to: Option<StatementId>,
    variable: Option<VariableId>,
}

/// Most statements that are asked for one value.
const MOST: usize = 400;
/// Most origins of one value.
const MOST_MET: usize = 32;
/// Calls of functions of the text are followed so far into each other.
pub(super) const DEEPEST: u8 = 2;
/// A text may be put together through so many definitions.
const DEEPEST_TEXT: usize = 4;

impl<'p> Matcher<'_, 'p> {
    /// The origins of what is read in a node, strongest first; none where all of it is constant or made harmless.
    pub fn traces(&self, reached: &Reached, node: Node<'p>) -> Vec<Trace> {
        let Some(start) = self.facts.statement_at(node.start_byte()) else { return Vec::new() };
        let pieces = Pieces { ranges: vec![node.byte_range()], filled: false };
        let asked = Asked { reached, within: 0, text: self.is_built(node, DEEPEST_TEXT) };
        let Walk { mut met, came, .. } = self.walk_back(asked, vec![(start, pieces)]);
        met.sort_by_key(|met| std::cmp::Reverse((met.origin, !met.is_part)));
        let trace = |met: Met| {
            let mut path = Vec::from_iter(met.before);
            let mut variables = HashSet::from_iter(met.variable);
            let mut next = Some(met.at);
            while let Some(at) = next {
                path.push(at);
                let step = came.get(&at);
                variables.extend(step.and_then(|step| step.variable));
                next = step.and_then(|step| step.to);
            }
            Trace { origin: met.origin, path, variables, is_part: met.is_part }
        };
        met.into_iter().map(trace).collect()
    }

    /// Goes from pieces of the text to where their values come from.
    pub fn walk_back(&self, asked: Asked, start: Vec<(StatementId, Pieces)>) -> Walk {
        let reached = asked.reached;
        let function_of = |at: StatementId| self.facts.program.statement(at).function;
        let mut met: Vec<Met> = Vec::new();
        let mut parameters = Vec::new();
        let mut entered: Vec<FunctionId> = Vec::new();
        let around: Vec<FunctionId> = start.iter().map(|(at, _)| function_of(*at)).collect();
        let mut came: HashMap<StatementId, Step> = start.iter().map(|(at, _)| (*at, Step::default())).collect();
        let mut open = VecDeque::from(start);
        let mut note = |one: Met| {
            if met.len() < MOST_MET && !met.contains(&one) {
                met.push(one);
            }
        };
        while let Some((statement, Pieces { ranges, filled })) = open.pop_front() {
            if came.len() > MOST || !self.step(8) {
                break;
            }
            // What a function of the text gives is asked for what comes from outside only: what it is passed is read here.
            let is_called = entered.contains(&function_of(statement));
            let here = |origin, variable| Met { origin, at: statement, before: None, variable, is_part: false };
            let mut reads = 0;
            let mut ranges = ranges;
            let mut place = 0;
            while let Some(range) = ranges.get(place).cloned() {
                place += 1;
                let range = &range;
                if self.brings_in(asked, range, filled) {
                    note(here(Origin::Outside, None));
                }
                for access in self.facts.reads(range.clone()) {
                    if self.is_constant_name(access) {
                        continue;
                    }
                    // What was made harmless was read, too.
                    reads += 1;
                    let carries_none = asked.text && self.facts.is_plain(access.variable);
                    if carries_none || self.is_stopped(asked, access, range, filled) {
                        continue;
                    }
                    let definers = self.facts.definers(access.statement, access.name);
                    if definers.is_empty() {
                        // A variable of a comprehension has what it goes through.
                        match self.gone_through(access, statement) {
                            Some(more) if ranges.contains(&more) => {}
                            Some(more) => ranges.push(more),
                            None if is_called => {}
                            None => note(here(Origin::Unknown, Some(access.variable))),
                        }
                    }
                    for definer in definers {
                        let kind = self.facts.program.statement(definer).kind;
                        if self.facts.is_parameter(definer, access.variable) {
                            parameters.push(access.variable);
                            if is_called {
                            } else if reached.from.is_empty() {
                                let parameter = here(Origin::Parameter, Some(access.variable));
                                let is_part = self.is_part_read(access);
                                note(Met { before: Some(definer), is_part, ..parameter });
                            } else {
                                note(here(Origin::Unknown, Some(access.variable)));
                            }
                        } else if matches!(kind, StatementKind::Function | StatementKind::Import) {
                            // The object of a method; a member of something imported, which is no constant.
                            if !is_called {
                                note(here(Origin::Unknown, Some(access.variable)));
                            }
                        } else if let Entry::Vacant(unseen) = came.entry(definer) {
                            unseen.insert(Step { to: Some(statement), variable: Some(access.variable) });
                            open.push_back((definer, self.what_gives(definer, access)));
                        }
                    }
                }
            }
            // Nothing is read, but something is called: nobody knows what it gives.
            let calls = |range: &Range<usize>| self.calls_something(reached, range);
            if reads == 0 && !is_called && ranges.iter().any(calls) {
                note(here(Origin::Unknown, None));
            }
            if asked.within < DEEPEST {
                let run = ranges.iter().flat_map(|range| self.functions_run_in(asked, range, filled));
                for function in run.filter(|function| !around.contains(function)) {
                    entered.push(function);
                    for &given in self.facts.returns(function) {
                        if let Entry::Vacant(unseen) = came.entry(given) {
                            unseen.insert(Step { to: Some(statement), variable: None });
                            open.push_back((given, self.all_of(given)));
                        }
                    }
                }
            }
        }
        Walk { met, came, parameters }
    }

    /// Only a member of a variable is read, and no method of it. Macros hold tokens, so the text says it.
    fn is_part_read(&self, access: &Access) -> bool {
        let name = self.facts.program.name(access.name);
        let behind = self.facts.program.source().text.get(access.at as usize + name.len()..).unwrap_or_default();
        let member = [".", "?.", "->"].iter().find_map(|joint| behind.strip_prefix(joint));
        let is_of_name = |c: char| c.is_alphanumeric() || c == '_';
        member.is_some_and(|member| !member.trim_start_matches(is_of_name).starts_with(['(', '<', ':']))
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

    /// The pieces of a statement that give a variable its value.
    fn what_gives(&self, definer: StatementId, access: &Access) -> Pieces {
        let given = self.facts.given(definer, access.variable);
        if given.is_empty() {
            return Pieces { filled: true, ..self.all_of(definer) };
        }
        Pieces { ranges: given.iter().map(Node::byte_range).collect(), filled: false }
    }

    /// All that is a statement's own: the text between what it holds.
    pub fn all_of(&self, statement: StatementId) -> Pieces {
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
            let last = last_part(name).unwrap_or_default();
            return is_from(last, &|| Some(name.to_owned())) || is_from(last, &|| Some(as_written(name.to_owned())));
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

    pub fn node_at(&self, byte: usize) -> Option<Node<'p>> {
        self.facts.program.source().tree.as_ref()?.root_node().descendant_for_byte_range(byte, byte + 1)
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
