//! Expressions that name a place: `a.b[c]`, `*p`.

use tree_sitter::Node;

use super::Lowering;
use super::visit::{Owner, Usage, Visit, push_but, push_children};
use crate::analysis::scope::ScopeId;
use crate::analysis::statement::{Mode, Part};
use crate::language::{Copies, Expression as E, part};

/// The variable at the root of a place expression, and which part of it is meant.
pub(super) struct Root<'t> {
    pub(super) name: Node<'t>,
    pub(super) part: Part,
    /// Fields, indexes and pointers between the two; an address is one less than the variable.
    pub(super) steps: i8,
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
        self.note_path(visit.node, visit.scope, owner.statement, None);
        let Some(Root { name, part, steps, scope }) = self.root(visit.node, read, stack) else { return };
        if visit.usage != Usage::Write {
            self.access(name, part, Mode::Read, scope, owner.statement);
        }
        if visit.usage != Usage::Read {
            self.access(name, Part::Reference, Mode::Read, scope, owner.statement);
            self.access(name, part, Mode::Write { certain: false }, scope, owner.statement);
            self.reaching(steps);
        }
    }

    /// `a` of `a.get(key)`, where the call gives a part of `a`.
    pub(super) fn viewed(&self, call: Node<'t>) -> Option<Node<'t>> {
        let (object, method) = match self.roles.expression(call)? {
            E::Call { callee, .. } => match (part(call, callee)?, self.roles.expression(part(call, callee)?)?) {
                (callee, E::Member { object, property }) => (part(callee, object)?, part(callee, property)?),
                _ => return None,
            },
            E::MethodCall { receiver, method, .. } => (part(call, receiver)?, part(call, method)?),
            _ => return None,
        };
        self.language.gives_parts(&format!(".{}", self.text(method))).then_some(object)
    }

    /// The root of a place expression. What stands beside the way to the root (indexes) is pushed as read; so is
    /// everything where there is no root.
    pub(super) fn root(&mut self, node: Node<'t>, read: Visit<'t>, stack: &mut Vec<Visit<'t>>) -> Option<Root<'t>> {
        let mut node = node;
        let mut accessed = Part::Whole;
        let mut steps = 0_i8;
        loop {
            let inner = match self.roles.expression(node) {
                Some(E::Name) => return Some(Root { name: node, part: accessed, steps, scope: read.scope }),
                Some(E::This) if self.language.keywords.has_receiver() => {
                    return Some(Root { name: node, part: accessed, steps, scope: read.scope });
                }
                Some(E::Member { object, property }) => {
                    if let Some(own) = self.own_variable(node, read.scope) {
                        return Some(Root { part: accessed, steps, ..own });
                    }
                    steps = steps.saturating_add(1);
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
                    // Where arrays are copied, to write an element is to write the variable.
                    steps = steps.saturating_add(i8::from(self.language.copies != Copies::Arrays));
                    part(node, object)
                }
                Some(E::Pointer { argument }) => {
                    accessed = Part::Whole;
                    steps = steps.saturating_add(if self.takes_address(node) { -1 } else { 1 });
                    part(node, argument)
                }
                Some(E::ByReference) => node.named_child(0),
                Some(E::Only(field) | E::Lend { value: field, .. }) => part(node, field),
                None => self.roles.wrapped(node),
                _ => {
                    let viewed = self.viewed(node);
                    if viewed.is_some() {
                        stack.push(Visit { node, ..read });
                        accessed = Part::Whole;
                        steps = steps.saturating_add(1);
                    }
                    viewed
                }
            };
            let Some(inner) = inner else {
                stack.push(Visit { node, ..read });
                return None;
            };
            node = inner;
        }
    }
}
