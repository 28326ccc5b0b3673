//! Declarations inside expressions, and functions whose body is one.

use super::Lowering;
use super::visit::{Owner, Usage, Visit, push_but, push_children};
use crate::analysis::scope::{ScopeId, ScopeKind, Symbol, VariableId};
use crate::analysis::statement::{Mode, Part};
use crate::language::{Construct as C, Expression as E, Scoping, part, parts};
use tree_sitter::Node;

impl<'t> Lowering<'t, '_, '_> {
    /// Declares a variable whose name stands at a byte, in a declaration that ends at another.
    pub(super) fn declare_variable(&mut self, scope: ScopeId, name: Symbol, at: u32, end: u32) -> VariableId {
        let sequential = matches!(self.language.scoping, Scoping::Sequential { .. });
        self.scopes.declare(scope, name, if sequential { end } else { at })
    }

    /// Says what the name of the last access means, since where it stands does not.
    pub(super) fn means(&mut self, variable: VariableId) {
        if let Some(access) = self.accesses.last_mut() {
            access.variable = variable;
        }
    }

    /// A name in a pattern that is compared with, not bound.
    pub(super) fn is_constant(&self, name: Node) -> bool {
        matches!(self.language.scoping, Scoping::Sequential { capitals_are_constants: true, .. })
            && self.text(name).starts_with(char::is_uppercase)
    }

    pub(super) fn declaration(
        &mut self,
        visit: Visit<'t>,
        declarator: Option<&str>,
        block: bool,
        owner: Owner,
        stack: &mut Vec<Visit<'t>>,
    ) {
        let node = visit.node;
        let scope = match visit.usage {
            Usage::Declare(scope) => scope,
            _ if block => visit.scope,
            _ => self.scopes.of_function(visit.scope),
        };
        let declare = Visit { usage: Usage::Declare(scope), ..visit };
        match declarator {
            Some(field) => {
                if let Some(name) = part(node, field) {
                    self.promoted(node, name, scope, owner.statement);
                }
                push_but(node, &[field], Visit { usage: Usage::Read, ..visit }, stack);
                stack.extend(parts(node, field).into_iter().map(|node| Visit { node, ..declare }));
            }
            None => push_children(node, declare, stack),
        }
    }

    pub(super) fn declare(
        &mut self,
        visit: Visit<'t>,
        name_field: &str,
        value_field: &str,
        owner: Owner,
        stack: &mut Vec<Visit<'t>>,
    ) {
        let value = part(visit.node, value_field);
        if let Some(name) = part(visit.node, name_field) {
            let module = value.and_then(|value| self.required_module(value));
            let scope = if let Usage::Declare(scope) = visit.usage { scope } else { visit.scope };
            if let Some(module) = module {
                self.bind_required(name, &module, scope, owner.statement);
            } else if let Some(function) =
                value.filter(|value| matches!(self.construct(*value), Some(C::Function { .. })))
                && self.roles.expression(name) == Some(E::Name)
            {
                let symbol = self.names.intern(self.text(name));
                let (at, end) = (name.start_byte() as u32, visit.node.end_byte() as u32);
                let variable = self.declare_variable(scope, symbol, at, end);
                self.access(name, Part::Whole, Mode::Bind, scope, owner.statement);
                self.means(variable);
                self.note_inline(function, variable, owner.statement);
            } else {
                let from = visit.node.end_byte() as u32;
                stack.push(Visit { node: name, usage: Usage::Declare(scope), from, ..visit });
                if let Some(lent) = value.and_then(|value| self.lent(value)) {
                    self.alias_from(name, lent, from, owner.statement, scope);
                }
                if let Some(value) = value {
                    self.share(name, value, from, owner.statement, scope);
                }
                if let (Some(E::Reference { .. }), Some(value)) = (self.roles.expression(name), value) {
                    self.alias_declared(name, value, owner.statement, scope);
                }
            }
        }
        push_but(visit.node, &[name_field, value_field], Visit { usage: Usage::Read, ..visit }, stack);
        stack.extend(value.map(|node| Visit { node, usage: Usage::Read, ..visit }));
    }

    /// A function whose body is an expression runs inside its statement, in a scope of its own.
    pub(super) fn inline_function(&mut self, visit: Visit<'t>, owner: Owner, stack: &mut Vec<Visit<'t>>) {
        let scope = self.scopes.inside(visit.scope, ScopeKind::Function, owner.function);
        let (parameters, body) = self.function_parts(visit.node);
        stack.extend(self.function_annotations(visit.node).into_iter().map(|node| Visit { node, ..visit }));
        let from = parameters.last().map_or(0, |node| node.end_byte() as u32);
        self.accessor_value(visit.node, scope);
        let inside = Visit { certain: false, scope, from, ..visit };
        stack.extend(body.map(|node| Visit { node, usage: Usage::Read, ..inside }));
        let declared = Visit { usage: Usage::Declare(scope), certain: true, ..inside };
        stack.extend(parameters.into_iter().map(|node| Visit { node, ..declared }));
    }
}
