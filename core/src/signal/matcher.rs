//! Rules against nodes.

use std::cell::{Cell, RefCell};

use rustc_hash::{FxHashMap, FxHashSet};
use tree_sitter::Node;

use super::names::last_part;
use super::prepared::Prepared;
use super::regex::Regex;
use super::rule::{KindId, Rule, RuleId, Signal, Value};
use crate::analysis::Facts;

/// Rules and a program.
pub(super) struct Matcher<'r, 'p> {
    pub facts: &'r Facts<'p>,
    pub prepared: &'r Prepared,
    /// The grammar's number of each kind, by place in [`super::Signals::kinds`].
    kinds: Vec<Option<u16>>,
    /// Places of the signals that can begin to match at a node, by the grammar's number of its kind.
    beginning: FxHashMap<u16, Vec<usize>>,
    /// Steps that were taken since somebody counted.
    steps: Cell<u32>,
    /// Steps that are left for the signal at this node.
    left: Cell<u32>,
    /// Whether a regular expression is found in a node: what was asked about long texts so far.
    in_texts: RefCell<FxHashMap<(usize, usize), bool>>,
    /// Nodes that have nothing near them that a rule asks for: addresses of rules, and nodes.
    pub nothing_near: RefCell<FxHashSet<(usize, usize)>>,
}

/// What metavariables stand for.
#[derive(Clone, Debug, Default)]
pub(super) struct Bindings<'r, 'p>(Vec<(&'r str, Bound<'p>)>);

/// What a metavariable stands for.
#[derive(Clone, Debug)]
pub enum Bound<'p> {
    /// A node.
    Node(Node<'p>),
    /// Several, in order.
    Nodes(Vec<Node<'p>>),
    /// The name of a call.
    Name(String),
}

/// A signal may take so many steps at one node.
const MOST_STEPS: u32 = 50_000;
/// Bytes from which on an answer about a text is kept.
const LONG: usize = 200;

impl<'r, 'p> Matcher<'r, 'p> {
    pub fn new(facts: &'r Facts<'p>, prepared: &'r Prepared) -> Self {
        let kinds = prepared.kinds(facts.program.source().grammar);
        let mut beginning: FxHashMap<u16, Vec<usize>> = FxHashMap::default();
        for (kind, places) in &prepared.by_kind {
            if let Some(number) = kinds[usize::from(*kind)] {
                beginning.entry(number).or_default().extend(places);
            }
        }
        let (steps, left) = (Cell::new(0), Cell::new(MOST_STEPS));
        let (in_texts, nothing_near) = (RefCell::default(), RefCell::default());
        Self { facts, prepared, kinds, beginning, steps, left, in_texts, nothing_near }
    }

    /// Places of the signals that can begin to match at a node, ascending.
    pub fn candidates(&self, node: Node<'p>, candidates: &mut Vec<usize>) {
        candidates.clear();
        candidates.extend_from_slice(&self.prepared.anywhere);
        candidates.extend(self.beginning.get(&node.kind_id()).into_iter().flatten());
        if let Some(name) = self.facts.call(node) {
            candidates.extend_from_slice(&self.prepared.any_call);
            candidates.extend(last_part(name).and_then(|last| self.prepared.by_call.get(last)).into_iter().flatten());
        }
        candidates.sort_unstable();
        candidates.dedup();
    }

    /// Begins with a signal at a node.
    pub fn begin(&self) {
        self.left.set(MOST_STEPS);
    }

    /// Steps since the last call.
    pub fn take_steps(&self) -> u32 {
        self.steps.replace(0)
    }

    /// Takes steps; whether some are left.
    pub fn step(&self, steps: u32) -> bool {
        self.steps.set(self.steps.get().saturating_add(steps));
        let left = self.left.get();
        self.left.set(left.saturating_sub(steps));
        left > 0
    }

    /// Whether a node obeys a rule; if so, with its metavariables bound, and otherwise with the bindings as they were.
    pub fn matches(&self, signal: &'r Signal, rule: RuleId, node: Node<'p>, bound: &mut Bindings<'r, 'p>) -> bool {
        if !self.step(1) {
            return false;
        }
        let before = bound.0.len();
        let found = match &signal.rules[usize::from(rule.0)] {
            Rule::All(rules) => rules.iter().all(|rule| self.matches(signal, *rule, node, bound)),
            Rule::Any(rules) => rules.iter().any(|rule| self.matches(signal, *rule, node, bound)),
            Rule::Not(rule) => !self.matches(signal, *rule, node, &mut bound.clone()),
            Rule::Kind(kind) => self.is_kind(node, *kind),
            Rule::Pattern(pattern) => self.is_written(pattern, node, bound),
            Rule::Regex(regex) => self.is_in_text(regex, node),
            Rule::Call(call) => self.calls(signal, call, node, bound),
            Rule::Value(Value::Is(rule)) => {
                self.pieces(node).into_iter().any(|piece| self.matches(signal, *rule, piece, bound))
            }
            Rule::Value(value) => self.has_value(value, node),
            Rule::Bind(name) => bound.bind(name, node, self),
            Rule::Near(near) => self.is_near(signal, near, node, bound),
        };
        if !found {
            bound.0.truncate(before);
        }
        found
    }

    /// Whether a regular expression is found in a node. Long texts are those of functions, which many nodes ask about.
    fn is_in_text(&self, regex: &Regex, node: Node<'p>) -> bool {
        let text = self.facts.text(node);
        if text.len() < LONG {
            return self.step(1) && regex.is_in(text);
        }
        let key = (std::ptr::from_ref(regex).addr(), node.id());
        if let Some(known) = self.in_texts.borrow().get(&key) {
            return *known;
        }
        let found = self.step(1 + text.len() as u32 / 16) && regex.is_in(text);
        self.in_texts.borrow_mut().insert(key, found);
        found
    }

    pub fn is_kind(&self, node: Node, KindId(kind): KindId) -> bool {
        self.kinds[usize::from(kind)] == Some(node.kind_id())
    }

    /// Whether two pieces of code are written alike.
    pub fn same_text(&self, a: Node, b: Node) -> bool {
        a.id() == b.id() || self.facts.text(a) == self.facts.text(b)
    }
}

impl<'r, 'p> Bindings<'r, 'p> {
    pub fn get(&self, name: &str) -> Option<&Bound<'p>> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, bound)| bound)
    }

    /// The node that a name stands for; the first of several.
    pub fn node(&self, name: &str) -> Option<Node<'p>> {
        match self.get(name)? {
            Bound::Node(node) => Some(*node),
            Bound::Nodes(nodes) => nodes.first().copied(),
            Bound::Name(_) => None,
        }
    }

    /// Binds a name, or asks whether it stands for something that is written alike.
    pub fn bind(&mut self, name: &'r str, node: Node<'p>, matcher: &Matcher<'_, 'p>) -> bool {
        match self.get(name) {
            _ if name.is_empty() || name == "_" => true,
            Some(Bound::Node(known)) => matcher.same_text(*known, node),
            Some(_) => false,
            None => {
                self.0.push((name, Bound::Node(node)));
                true
            }
        }
    }

    pub fn bind_all(&mut self, name: &'r str, nodes: Vec<Node<'p>>) {
        if !name.is_empty() && self.get(name).is_none() {
            self.0.push((name, Bound::Nodes(nodes)));
        }
    }

    pub fn bind_name(&mut self, name: &'r str, text: &str) {
        if self.get(name).is_none() {
            self.0.push((name, Bound::Name(text.to_owned())));
        }
    }

    pub fn length(&self) -> usize {
        self.0.len()
    }

    pub fn truncate(&mut self, length: usize) {
        self.0.truncate(length);
    }
}
