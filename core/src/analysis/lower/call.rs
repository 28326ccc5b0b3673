//! Calls: what is called, what it is passed, and what of that it may change.

use tree_sitter::Node;

use super::place::Root;
use super::visit::{Owner, Visit, push_but, push_children};
use super::{CallSite, Callee, Lowering, Passed, Slot, property_name};
use crate::analysis::scope::ScopeId;
use crate::analysis::statement::{Mode, Part};
use crate::language::{Construct as C, Expression as E, Tables, child_in_field, part};

impl<'t> Lowering<'t, '_, '_> {
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
        let callee = self.without_types(callee, visit, stack);
        let mut passed = Vec::new();
        let target = match self.roles.expression(callee) {
            Some(E::Name | E::Generic { .. }) => {
                stack.push(Visit { node: callee, ..visit });
                Some(Callee::Name(self.innermost(callee).start_byte() as u32))
            }
            Some(E::Member { object, property }) => {
                let method =
                    part(callee, property).map_or("", |property| property_name(self.text(self.innermost(property))));
                if let Some(own) = self.own_variable(callee, visit.scope) {
                    self.access(own.name, Part::Whole, Mode::Read, own.scope, owner.statement);
                    Some(Callee::Name(own.name.start_byte() as u32))
                } else {
                    part(callee, object).map(|object| self.called_on(object, method, visit, owner, stack, &mut passed))
                }
            }
            _ => {
                stack.push(Visit { node: callee, ..visit });
                None
            }
        };
        if let Some(arguments) = part(visit.node, arguments) {
            self.arguments(self.text(callee), arguments, visit, owner, stack, &mut passed);
            self.named_in_texts(self.text(callee), arguments, visit, owner);
            stack.push(Visit { node: arguments, ..visit });
        }
        if let Some(target) = target {
            self.note_path(callee, visit.scope, owner.statement, Some(self.calls.len()));
            self.note_call(visit.node, target, passed, owner);
        }
    }

    /// The method that type arguments are given to (`x.parse::<u8>`).
    fn without_types(&self, callee: Node<'t>, visit: Visit<'t>, stack: &mut Vec<Visit<'t>>) -> Node<'t> {
        let Some(E::Generic { name }) = self.roles.expression(callee) else { return callee };
        match part(callee, name) {
            Some(method) if matches!(self.roles.expression(method), Some(E::Member { .. })) => {
                push_but(callee, &[name], visit, stack);
                method
            }
            _ => callee,
        }
    }

    pub(super) fn note_call(&mut self, call: Node<'t>, callee: Callee, passed: Vec<Passed>, owner: Owner) {
        let used = owner.discarded != Some(call.id());
        self.calls.push(CallSite { statement: owner.statement, callee, used, class: None, passed });
    }

    /// A method of an object is called, which may change the object.
    pub(super) fn called_on(
        &mut self,
        object: Node<'t>,
        method: &str,
        visit: Visit<'t>,
        owner: Owner,
        stack: &mut Vec<Visit<'t>>,
        passed: &mut Vec<Passed>,
    ) -> Callee {
        let method_name = self.names.intern(method);
        self.note_receiver(object);
        if let Some(Root { name, mut part, steps, scope }) = self.root(object, visit, stack) {
            passed.push(Passed { at: name.start_byte() as u32, slot: Slot::Receiver });
            let symbol = self.names.intern(self.text(name));
            if part == Part::Whole && self.namespaces.contains(&symbol) {
                part = Part::Field(method_name);
            }
            self.access(name, part, Mode::Read, scope, owner.statement);
            if !self.language.is_pure(method) {
                self.access(name, part, Mode::Mutate, scope, owner.statement);
                self.reaching(steps + 1);
            }
        }
        Callee::Method(method_name)
    }

    /// What a call passes, and which of it the callee may change as far as its name says so.
    pub(super) fn arguments(
        &mut self,
        callee: &str,
        arguments: Node<'t>,
        visit: Visit<'t>,
        owner: Owner,
        stack: &mut Vec<Visit<'t>>,
        passed: &mut Vec<Passed>,
    ) {
        let own = self.reference_parameters.get(callee).cloned();
        let known = self.language.changed_arguments(callee).or(own.as_deref());
        for (index, argument) in argument_list(self.roles, arguments).into_iter().enumerate() {
            let (slot, value) = self.slot(index as u32, argument);
            let before = stack.len();
            let value = if known.is_some() { self.handled(value) } else { value };
            let root = self.root(value, visit, stack);
            stack.truncate(before);
            let Some(Root { name, part, scope, .. }) = root else { continue };
            passed.push(Passed { at: name.start_byte() as u32, slot });
            let mode = match known {
                Some(changed) if changed.contains(&index) => self.changed_by_reference(name, scope),
                Some(_) => continue,
                None if !self.language.pointers_may_change => continue,
                None if self.takes_address(argument) => Mode::Mutate,
                None => Mode::WriteThroughPointer,
            };
            self.access(name, part, mode, scope, owner.statement);
        }
    }

    /// How a variable is accessed that the callee is known to change.
    fn changed_by_reference(&mut self, name: Node<'t>, scope: ScopeId) -> Mode {
        if !self.language.scoping.reference_declares(self.text(name)) {
            return Mode::Mutate;
        }
        let symbol = self.names.intern(self.text(name));
        self.declare_by_write(scope, symbol, name.start_byte() as u32);
        Mode::Write { certain: false }
    }

    /// What an argument is passed as, and the expression that is passed.
    fn slot(&mut self, index: u32, argument: Node<'t>) -> (Slot, Node<'t>) {
        if let Some(E::Only(field)) = self.roles.expression(argument)
            && let Some(value) = part(argument, field)
            && let Some(name) = argument.named_child(0).filter(|name| name.id() != value.id())
        {
            return (Slot::Keyword(self.names.intern(self.text(name))), value);
        }
        if self.roles.expression(argument) == Some(E::Argument) {
            let name = child_in_field(argument, "name").map(|name| self.names.intern(self.text(name)));
            return (name.map_or(Slot::Position(index), Slot::Keyword), part(argument, "-1").unwrap_or(argument));
        }
        (Slot::Position(index), argument)
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

    pub(super) fn takes_address(&self, node: Node<'t>) -> bool {
        matches!(self.roles.expression(node), Some(E::Pointer { .. }))
            && child_in_field(node, "operator").is_some_and(|operator| self.text(operator) == "&")
    }
}

/// One node for each argument. Those of a macro are tokens, of which the first that is an expression stands for all up to
/// the comma.
pub(in crate::analysis) fn argument_list<'t>(roles: &Tables, arguments: Node<'t>) -> Vec<Node<'t>> {
    let mut found: Vec<Node<'t>> = Vec::new();
    let mut is_first = true;
    for child in arguments.children(&mut arguments.walk()) {
        if child.kind() == "," {
            is_first = true;
        } else if child.is_named() && roles.construct(child) != Some(C::Skip) {
            match found.last_mut() {
                Some(first) if !is_first => {
                    if roles.expression(*first).is_none() {
                        *first = child;
                    }
                }
                _ => found.push(child),
            }
            is_first = false;
        }
    }
    found
}
