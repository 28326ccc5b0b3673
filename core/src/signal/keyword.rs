//! What a call is passed by name: keyword arguments, entries of objects, hashes and arrays, members that are written.

use tree_sitter::Node;

use super::matcher::Matcher;
use super::value::MOST;
use crate::analysis::{StatementId, VariableId};
use crate::language::{Expression as E, part};

/// Entries of an object may stand so deep in what is passed.
const DEEPEST: usize = 3;

impl<'p> Matcher<'_, 'p> {
    /// The values of a name among the arguments of a call: those with a name, and the entries of objects, also where these
    /// are made, or written to, before the call; and what the object that the call makes is given afterwards.
    pub fn by_keyword(&self, keyword: &str, call: Node<'p>, arguments: &[Node<'p>]) -> Vec<Node<'p>> {
        let mut found = Vec::new();
        for argument in arguments {
            match self.facts.named_argument(*argument) {
                (Some(name), value) if is_key(name, keyword) => found.push(value),
                (Some(_), _) => {}
                (None, value) => self.entries_of_value(value, keyword, DEEPEST, &mut found),
            }
        }
        let holds = |child: &Node<'p>| self.facts.roles.expression(*child) == Some(E::Initializer);
        match self.facts.roles.expression(call) {
            Some(E::Composite { .. }) => self.entries(call, keyword, DEEPEST, &mut found),
            Some(E::New { .. }) => {
                let initializers: Vec<Node> = call.named_children(&mut call.walk()).filter(holds).collect();
                for initializer in initializers {
                    self.entries(initializer, keyword, DEEPEST, &mut found);
                }
            }
            _ => return found,
        }
        found.extend(self.written_after(call, keyword));
        found
    }

    /// What an entry or a member of a variable is, through so many definitions.
    pub fn entries_of(&self, name: Node<'p>, keyword: &str, deepest: usize) -> Vec<Node<'p>> {
        let mut found = Vec::new();
        if matches!(self.facts.roles.expression(name), Some(E::Name | E::Sigil(_))) {
            for object in self.values_within(name, deepest).nodes {
                self.entries(object, keyword, 1, &mut found);
            }
            found.extend(self.written_before(name, keyword));
        }
        found
    }

    /// Entries of what an expression may be.
    fn entries_of_value(&self, value: Node<'p>, keyword: &str, depth: usize, found: &mut Vec<Node<'p>>) {
        for object in self.values_within(value, 2 * depth).nodes {
            self.entries(object, keyword, depth, found);
        }
        found.extend(self.written_before(self.unwrapped(value), keyword));
    }

    /// Entries of an object, an array or a literal of a structure.
    fn entries(&self, object: Node<'p>, keyword: &str, depth: usize, found: &mut Vec<Node<'p>>) {
        if depth == 0 || !self.step(1) || self.runs(object).is_some() && depth < DEEPEST {
            return;
        }
        let mut cursor = object.walk();
        for child in object.named_children(&mut cursor) {
            match self.entry(child) {
                Some((name, value)) if is_key(name, keyword) => found.push(value),
                Some(_) => {}
                None if self.is_spread(child) => {
                    if let Some(all) = child.named_child(0) {
                        self.entries_of_value(all, keyword, depth - 1, found);
                    }
                }
                None => {
                    let holds = matches!(
                        self.facts.roles.expression(child),
                        None | Some(E::Initializer | E::Pointer { .. } | E::Composite { .. })
                    );
                    if holds && self.facts.roles.construct(child).is_none() {
                        self.entries(child, keyword, depth - 1, found);
                    }
                }
            }
        }
    }

    /// The name and the value of an entry: `name: value`, `name => value`, `name = value`, or a name that is both.
    pub fn entry(&self, node: Node<'p>) -> Option<(&'p str, Node<'p>)> {
        if let (Some(name), value) = self.facts.named_argument(node) {
            return Some((name, value));
        }
        match self.facts.roles.expression(node) {
            Some(E::Assign { left, right }) => Some((self.facts.text(part(node, left)?), part(node, right)?)),
            Some(E::Entry { key, value }) => {
                let key = part(node, key)?;
                Some((self.facts.text(key), part(node, value).unwrap_or(key)))
            }
            Some(E::Only(_)) => None,
            _ => {
                // As grammars write entries that no role is known for.
                let is_pair = node.named_child_count() == 2
                    && node.child(1).is_some_and(|joint| ["=>", ":", "="].contains(&joint.kind()));
                let key = node.named_child(0).filter(|_| is_pair)?;
                Some((self.facts.text(key), node.named_child(1)?))
            }
        }
    }

    /// What the members of a variable are given before its name is read: `options.secure = false`.
    fn written_before(&self, name: Node<'p>, keyword: &str) -> Vec<Node<'p>> {
        let Some(E::Name | E::Sigil(_)) = self.facts.roles.expression(name) else { return Vec::new() };
        let Some(access) = self.facts.reads(name.byte_range()).next() else { return Vec::new() };
        let (mut found, mut seen) = (Vec::new(), Vec::new());
        let mut open = self.facts.definers(access.statement, access.name);
        while let Some(definer) = open.pop() {
            if seen.contains(&definer) || seen.len() > MOST || !self.step(1) {
                continue;
            }
            seen.push(definer);
            found.extend(self.written_in(definer, access.variable, keyword));
            if self.facts.given(definer, access.variable).is_empty() {
                open.extend(self.facts.definers(definer, access.name));
            }
        }
        found
    }

    /// What the members of a variable are given later on that is given the value of an expression first.
    fn written_after(&self, value: Node<'p>, keyword: &str) -> Vec<Node<'p>> {
        let Some(statement) = self.facts.statement_at(value.start_byte()) else { return Vec::new() };
        let is_given = |variable: VariableId| {
            let given = self.facts.given(statement, variable);
            given.iter().any(|given| self.unwrapped(*given).id() == value.id())
        };
        let mut writes = self.facts.accesses(statement).iter().filter(|access| access.writes());
        let Some(variable) = writes.find(|access| is_given(access.variable)).map(|access| access.variable) else {
            return Vec::new();
        };
        let (mut found, mut seen) = (Vec::new(), vec![statement]);
        let mut open = self.facts.next(statement);
        while let Some(at) = open.pop() {
            let Some(at) = at.filter(|at| !seen.contains(at)) else { continue };
            if seen.len() > 4 * MOST || !self.step(1) {
                break;
            }
            seen.push(at);
            found.extend(self.written_in(at, variable, keyword));
            open.extend(self.facts.next(at));
        }
        found
    }

    /// What a statement gives a member of a variable.
    fn written_in(&self, statement: StatementId, variable: VariableId, keyword: &str) -> Vec<Node<'p>> {
        let is_it = |node: Node<'p>| self.facts.reads(node.byte_range()).any(|read| read.variable == variable);
        let mut found = Vec::new();
        for &node in self.facts.own_nodes(statement).iter() {
            let Some(E::Assign { left, right }) = self.facts.roles.expression(node) else { continue };
            let Some((left, right)) = part(node, left).zip(part(node, right)) else { continue };
            let left = if self.facts.roles.expression(left).is_none() { self.unwrapped(left) } else { left };
            let (object, key) = match self.facts.roles.expression(left) {
                Some(E::Member { object, property }) => (part(left, object), part(left, property)),
                Some(E::Index { object }) => (part(left, object), left.named_child(1)),
                _ => continue,
            };
            if key.is_some_and(|key| is_key(self.facts.text(key), keyword)) && object.is_some_and(is_it) {
                found.push(right);
            }
        }
        found
    }
}

/// Whether the text of a key is a name, quoted or with a sigil or not.
fn is_key(text: &str, keyword: &str) -> bool {
    text.trim_matches(['"', '\'', ':', '[', ']', '.']) == keyword
}
