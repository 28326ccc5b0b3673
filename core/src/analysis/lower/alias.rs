//! Which names an assignment lets refer to the same thing, or to a part of it. [`crate::analysis::aliases`] draws the
//! conclusions.

use rustc_hash::FxHashMap;
use tree_sitter::Node;

use super::Lowering;
use super::place::Root;
use super::visit::{Usage, Visit};
use crate::analysis::aliases::Link;
use crate::analysis::scope::{ScopeId, Symbol, VariableId};
use crate::analysis::statement::{Part, StatementId};
use crate::language::{Copies, Expression as E, child_in_field, part};

/// A name in a scope at a byte.
type Named = (ScopeId, Symbol, u32);

/// A link between two names that are not looked up yet.
#[derive(Debug)]
pub(super) struct Alias {
    statement: StatementId,
    from: Named,
    to: Named,
    part: Option<Part>,
    steps: i8,
    strength: Strength,
}

/// What has to hold for a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Strength {
    /// The two are names of one thing.
    Name,
    /// The one refers to the other.
    Shared,
    /// The same, if it is declared as a pointer: other values are copied.
    SharedByPointer,
}

/// Values that an expression may have are looked for this many nodes far.
const MOST_VALUES: usize = 12;

impl<'t> Lowering<'t, '_, '_> {
    /// `a` is another name of `b` from now on.
    pub(super) fn alias(&mut self, a: Node<'t>, b: Node<'t>, statement: StatementId, scope: ScopeId) {
        self.alias_from(a, b, a.start_byte() as u32, statement, scope);
    }

    /// The same where `a` means what it refers to from a byte on.
    pub(super) fn alias_from(&mut self, a: Node<'t>, b: Node<'t>, from: u32, statement: StatementId, scope: ScopeId) {
        if let (Some((scope, name, _)), Some(to)) = (self.named(a, scope), self.named(b, scope)) {
            let from = (scope, name, from);
            self.aliases.push(Alias { statement, from, to, part: None, steps: 0, strength: Strength::Name });
        }
    }

    fn named(&mut self, node: Node<'t>, scope: ScopeId) -> Option<Named> {
        let visit = Visit { node, usage: Usage::Read, certain: true, scope, from: 0 };
        let Root { name, scope, .. } = self.root(node, visit, &mut Vec::new())?;
        Some((scope, self.names.intern(self.text(name)), name.start_byte() as u32))
    }

    /// The same for what a declarator declares: several names in a structured binding.
    pub(super) fn alias_declared(&mut self, target: Node<'t>, place: Node<'t>, statement: StatementId, scope: ScopeId) {
        let innermost = self.innermost(target);
        if self.roles.expression(innermost).is_some() {
            self.alias(innermost, place, statement, scope);
            return;
        }
        for name in innermost.named_children(&mut innermost.walk()) {
            self.alias(name, place, statement, scope);
        }
    }

    /// The targets of a loop are elements of what it goes through.
    pub(super) fn alias_targets(
        &mut self,
        target: Node<'t>,
        iterable: Node<'t>,
        statement: StatementId,
        scope: ScopeId,
    ) {
        self.share_part(target, iterable, target.end_byte() as u32, statement, scope);
        let mut stack = vec![target];
        while let Some(node) = stack.pop() {
            if matches!(self.roles.expression(node), Some(E::ByReference | E::Reference { .. })) {
                self.alias_declared(node, iterable, statement, scope);
            } else {
                stack.extend(node.named_children(&mut node.walk()));
            }
        }
    }

    /// A target is given a value: its names may refer to what the value refers to. `from` is the byte from which on a
    /// name in it means what is declared here.
    pub(super) fn share(
        &mut self,
        target: Node<'t>,
        value: Node<'t>,
        from: u32,
        statement: StatementId,
        scope: ScopeId,
    ) {
        let listed = |list: Node<'t>| list.named_children(&mut list.walk()).collect::<Vec<_>>();
        let mut pairs = vec![(target, value)];
        while let Some((target, value)) = pairs.pop() {
            let apart = self.roles.expression(target).is_none() && self.roles.expression(value).is_none();
            let (targets, values) = if apart { (listed(target), listed(value)) } else { <_>::default() };
            if !targets.is_empty() && targets.len() == values.len() {
                pairs.extend(targets.into_iter().zip(values).rev());
                continue;
            }
            match self.innermost_name(target) {
                Some(name) => {
                    self.note_value(name, value, from, statement, scope);
                    self.link(name, value, [from, 0], statement, scope);
                }
                None => self.share_part(target, value, from, statement, scope),
            }
        }
    }

    /// The names in a pattern refer to parts of a value.
    fn share_part(&mut self, target: Node<'t>, value: Node<'t>, from: u32, statement: StatementId, scope: ScopeId) {
        let mut stack = vec![target];
        while let Some(node) = stack.pop() {
            match self.roles.expression(node) {
                Some(E::Name) => self.link(node, value, [from, 1], statement, scope),
                Some(E::Member { .. } | E::Index { .. }) => {}
                _ => stack.extend(node.named_children(&mut node.walk())),
            }
        }
    }

    /// Links a name with the variables that a value may be a part of, `inside` steps further in.
    fn link(
        &mut self,
        name: Node<'t>,
        value: Node<'t>,
        [from, inside]: [u32; 2],
        statement: StatementId,
        scope: ScopeId,
    ) {
        let symbol = self.names.intern(self.text(name));
        let visit = Visit { node: value, usage: Usage::Read, certain: true, scope, from: 0 };
        let handle = self.is_handle(value);
        for (value, further) in self.values_in(value) {
            let Some(root) = self.root(value, visit, &mut Vec::new()) else { continue };
            let deeper = inside as i8 + further;
            let steps = root.steps + deeper;
            let whole = root.name == value || self.own_member(value) == Some(root.name);
            let part = match root.part {
                Part::Whole if whole && deeper == 0 => None,
                Part::Whole if root.steps < 0 && deeper == 0 => None,
                part => Some(part),
            };
            let strength = match self.language.copies {
                Copies::Values if !self.takes_address(value) && !handle => Strength::SharedByPointer,
                _ => Strength::Shared,
            };
            let to = (root.scope, self.names.intern(self.text(root.name)), root.name.start_byte() as u32);
            self.aliases.push(Alias { statement, from: (scope, symbol, from), to, part, steps, strength });
        }
    }

    /// The places whose value an expression may have, or a part of it: the number says how many steps further in.
    fn values_in(&self, value: Node<'t>) -> Vec<(Node<'t>, i8)> {
        let mut found = Vec::new();
        let mut stack = vec![(value, 0)];
        for _ in 0..MOST_VALUES {
            let Some((node, further)) = stack.pop() else { break };
            let mut push = |node: Option<Node<'t>>| stack.extend(node.map(|node| (node, further)));
            match self.roles.expression(node) {
                Some(E::Name | E::This | E::Member { .. } | E::Index { .. } | E::Pointer { .. }) => {
                    found.push((node, further));
                }
                Some(E::Only(field) | E::Lend { value: field, .. }) => push(part(node, field)),
                Some(E::Assign { right, .. } | E::Operation { right, .. }) if self.copies_pointers(node) => {
                    push(part(node, right));
                    push(child_in_field(node, "left"));
                }
                Some(E::Assign { right, .. }) => push(part(node, right)),
                Some(E::Sometimes { first, operators }) => {
                    let operator = child_in_field(node, "operator").map_or("", |operator| self.text(operator));
                    if operators.is_empty() || operators.contains(&operator) || self.copies_pointers(node) {
                        let but = if operators.is_empty() { part(node, first) } else { None };
                        for child in self.children_except(node, &[]).into_iter().filter(|child| Some(*child) != but) {
                            push(Some(child));
                        }
                    }
                }
                Some(E::Call { callee, arguments }) => {
                    let Some(callee) = part(node, callee) else { continue };
                    let receiver = match self.roles.expression(callee) {
                        Some(E::Member { object, .. }) => part(callee, object),
                        _ => None,
                    };
                    self.views(self.text(callee), receiver, part(node, arguments), further, &mut stack);
                }
                Some(E::MethodCall { receiver, method, arguments }) => {
                    let path = part(node, method).map_or("", |method| {
                        self.source.text.get(node.start_byte()..method.end_byte()).unwrap_or_default()
                    });
                    self.views(path, part(node, receiver), part(node, arguments), further, &mut stack);
                }
                None => push(self.roles.wrapped(node)),
                _ => {}
            }
        }
        found
    }

    /// A call that gives an iterator or a borrow.
    fn is_handle(&self, value: Node<'t>) -> bool {
        let (from, to) = match self.roles.expression(value) {
            Some(E::Call { callee, .. }) => (value, part(value, callee)),
            Some(E::MethodCall { method, .. }) => (value, part(value, method)),
            _ => return false,
        };
        let callee = to.and_then(|to| self.source.text.get(from.start_byte()..to.end_byte()));
        callee.is_some_and(|callee| self.language.gives_handles(callee))
    }

    /// A pointer moved on still points into the same.
    fn copies_pointers(&self, node: Node<'t>) -> bool {
        let operator = child_in_field(node, "operator").map_or("", |operator| self.text(operator));
        self.language.copies == Copies::Values && matches!(operator, "+" | "-")
    }

    /// A call that gives parts of its receiver, or else of its arguments.
    fn views(
        &self,
        callee: &str,
        receiver: Option<Node<'t>>,
        arguments: Option<Node<'t>>,
        further: i8,
        stack: &mut Vec<(Node<'t>, i8)>,
    ) {
        if !self.language.gives_parts(callee) {
            return;
        }
        if let Some(object) = receiver.filter(|object| !self.text(*object).starts_with(char::is_uppercase)) {
            stack.push((object, further + 1));
        } else if let Some(arguments) = arguments {
            stack.extend(self.children_except(arguments, &[]).into_iter().map(|argument| (argument, further + 1)));
        }
    }

    /// Looks the names up. What another name of something is given goes where the statement says that made it one.
    pub(super) async fn settle_aliases(&mut self) -> Vec<Link> {
        let mut links = Vec::new();
        let mut joined: FxHashMap<VariableId, Vec<StatementId>> = FxHashMap::default();
        for Alias { statement, from, to, part, steps, strength } in std::mem::take(&mut self.aliases) {
            if !self.work.step(1).await {
                break;
            }
            let [from, to] = [from, to].map(|(scope, name, at)| self.scopes.resolve(scope, name, at));
            let names = strength == Strength::Name;
            if names && from != to {
                joined.entry(from).or_default().push(statement);
            }
            if strength != Strength::SharedByPointer || self.scopes.is_pointer(from) {
                links.push(Link { statement, from, to, part, steps, names });
            }
        }
        for access in self.accesses.iter().filter(|access| access.writes()) {
            if !self.work.step(1).await {
                break;
            }
            let joined = joined.get(&access.variable).into_iter().flatten();
            self.values.extend(joined.map(|&statement| (statement, access.statement)));
        }
        links
    }
}
