//! Expressions that name a place (`a.b[c]`, `*p`), and calls, which may change the places they are given.

use tree_sitter::Node;

use super::access::{Owner, Usage, Visit, push_but, push_children};
use super::{CallSite, Callee, Lowering};
use crate::analysis::scope::ScopeId;
use crate::analysis::statement::{Mode, Part};
use crate::language::{Construct as C, Expression as E, part};

/// The variable at the root of a place expression, and which part of it is meant.
pub(super) struct Root<'t> {
    pub(super) name: Node<'t>,
    pub(super) part: Part,
    /// Where the name is looked up.
    pub(super) scope: ScopeId,
}

impl<'t> Lowering<'t, '_, '_> {
    /// An expression with a root variable: `a.b`, `a[i]`, `*p`.
    pub(super) fn place_expression(&mut self, visit: Visit<'t>, owner: Owner, stack: &mut Vec<Visit<'t>>) {
        let read = Visit { usage: Usage::Read, ..visit };
        if let Some(Root { name, scope, .. }) = self.own_variable(visit.node, visit.scope) {
            self.name(Visit { node: name, scope, ..visit }, owner);
            return;
        }
        let Some(Root { name, part, scope }) = self.root(visit.node, read, stack) else { return };
        if visit.usage != Usage::Write {
            self.access(name, part, Mode::Read, scope, owner.statement);
        }
        if visit.usage != Usage::Read {
            self.access(name, Part::Reference, Mode::Read, scope, owner.statement);
            self.access(name, part, Mode::Write { certain: false }, scope, owner.statement);
        }
    }

    /// The root of a place expression. What stands beside the way to the root (indexes) is pushed as read; so is
    /// everything where there is no root.
    pub(super) fn root(&mut self, node: Node<'t>, read: Visit<'t>, stack: &mut Vec<Visit<'t>>) -> Option<Root<'t>> {
        let mut node = node;
        let mut accessed = Part::Whole;
        loop {
            let inner = match self.roles.expression(node) {
                Some(E::Name) => return Some(Root { name: node, part: accessed, scope: read.scope }),
                Some(E::Member { object, property }) => {
                    if let Some(own) = self.own_variable(node, read.scope) {
                        return Some(Root { part: accessed, ..own });
                    }
                    let property = part(node, property);
                    accessed = property.map_or(Part::Whole, |property| self.part_of(property));
                    match property.map(|property| (property, self.roles.expression(property))) {
                        Some((property, Some(E::Generic { name }))) => push_but(property, &[name], read, stack),
                        Some((node, Some(E::Member { .. }))) => stack.push(Visit { node, ..read }),
                        _ => {}
                    }
                    let Some(object) = part(node, object) else {
                        // A name of the top level: `::x`.
                        push_children(node, read, stack);
                        return None;
                    };
                    Some(object)
                }
                Some(E::Index { object }) => {
                    push_but(node, &[object], read, stack);
                    accessed = Part::Whole;
                    part(node, object)
                }
                Some(E::Pointer { argument }) => {
                    accessed = Part::Whole;
                    part(node, argument)
                }
                None if node.named_child_count() == 1 => node.named_child(0),
                _ => None,
            };
            let Some(inner) = inner else {
                stack.push(Visit { node, ..read });
                return None;
            };
            node = inner;
        }
    }

    pub(super) fn call(
        &mut self,
        visit: Visit<'t>,
        (callee, arguments): (&str, &str),
        owner: Owner,
        stack: &mut Vec<Visit<'t>>,
    ) {
        let Some(callee) = part(visit.node, callee) else {
            push_children(visit.node, visit, stack);
            return;
        };
        match self.roles.expression(callee) {
            Some(E::Name | E::Generic { .. }) => {
                let name = self.innermost(callee).start_byte() as u32;
                self.calls.push(CallSite { statement: owner.statement, callee: Callee::Name(name) });
                stack.push(Visit { node: callee, ..visit });
            }
            Some(E::Member { object, property }) => {
                let method = part(callee, property).map_or("", |property| self.text(self.innermost(property)));
                if let Some(own) = self.own_variable(callee, visit.scope) {
                    let callee = Callee::Name(own.name.start_byte() as u32);
                    self.calls.push(CallSite { statement: owner.statement, callee });
                    self.access(own.name, Part::Whole, Mode::Read, own.scope, owner.statement);
                } else if let Some(object) = part(callee, object) {
                    self.call_on(object, method, visit, owner, stack);
                }
            }
            _ => stack.push(Visit { node: callee, ..visit }),
        }
        let Some(arguments) = part(visit.node, arguments) else { return };
        self.changed_arguments(self.text(callee), arguments, visit, owner, stack);
        stack.push(Visit { node: arguments, ..visit });
    }

    /// A call of a method of an object, which may change it.
    pub(super) fn call_on(
        &mut self,
        object: Node<'t>,
        method: &str,
        visit: Visit<'t>,
        owner: Owner,
        stack: &mut Vec<Visit<'t>>,
    ) {
        let symbol = self.names.intern(method);
        self.calls.push(CallSite { statement: owner.statement, callee: Callee::Method(symbol) });
        if let Some(Root { name, part, scope }) = self.root(object, visit, stack) {
            self.access(name, part, Mode::Read, scope, owner.statement);
            if !self.language.is_pure(method) {
                self.access(name, part, Mode::Mutate, scope, owner.statement);
            }
        }
    }

    /// Arguments that the callee may change.
    pub(super) fn changed_arguments(
        &mut self,
        callee: &str,
        arguments: Node<'t>,
        visit: Visit<'t>,
        owner: Owner,
        stack: &mut Vec<Visit<'t>>,
    ) {
        let known = self.language.changed_arguments(callee);
        if known.is_none() && !self.language.pointers_may_change {
            return;
        }
        let mut cursor = arguments.walk();
        let list: Vec<Node> = arguments.named_children(&mut cursor).collect();
        let list: Vec<Node> = list.into_iter().filter(|node| self.construct(*node) != Some(C::Skip)).collect();
        for (index, argument) in list.into_iter().enumerate() {
            let mode = match known {
                Some(changed) if changed.contains(&index) => Mode::Mutate,
                Some(_) => continue,
                None if self.takes_address(argument) => Mode::Mutate,
                None => Mode::WriteThroughPointer,
            };
            let before = stack.len();
            let handled = if known.is_some() { self.handled(argument) } else { argument };
            let root = self.root(handled, visit, stack);
            stack.truncate(before);
            if let Some(Root { name, part, scope }) = root {
                self.access(name, part, mode, scope, owner.statement);
            }
        }
    }

    /// What an iterator or a view leads to: `v` of `v.begin() + 1`.
    fn handled(&self, mut node: Node<'t>) -> Node<'t> {
        for _ in 0..4 {
            let inner = match self.roles.expression(node) {
                Some(E::Call { callee, .. }) => {
                    part(node, callee).and_then(|callee| match self.roles.expression(callee) {
                        Some(E::Member { object, .. }) => part(callee, object),
                        _ => None,
                    })
                }
                Some(E::Operation { left, .. }) => part(node, left),
                _ => None,
            };
            match inner {
                Some(inner) => node = inner,
                None => break,
            }
        }
        node
    }

    fn takes_address(&self, node: Node<'t>) -> bool {
        matches!(self.roles.expression(node), Some(E::Pointer { .. }))
            && node.child_by_field_name("operator").is_some_and(|operator| self.text(operator) == "&")
    }
}
