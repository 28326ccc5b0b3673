//! Variables that share what they refer to: captures, references, parameters by reference.

use std::collections::HashMap;

use tree_sitter::Node;

use super::Lowering;
use super::place::Root;
use super::visit::{Usage, Visit};
use crate::analysis::scope::{Elsewhere, ScopeId, Symbol, VariableId};
use crate::analysis::statement::{Access, Mode, Part, StatementId};
use crate::language::{Construct as C, Expression as E};

/// A name in a scope at a byte.
type Named = (ScopeId, Symbol, u32);

/// From a statement on, two names refer to the same thing.
#[derive(Debug)]
pub(super) struct Alias {
    statement: StatementId,
    names: [Named; 2],
}

impl<'t> Lowering<'t, '_, '_> {
    /// What a function that sees no locals around it says it takes along: by value as a parameter is, or by reference.
    pub(super) fn capture(&mut self, function: Node<'t>, header: StatementId, around: ScopeId, inner: ScopeId) {
        let mut cursor = function.walk();
        let clauses: Vec<Node> = function
            .named_children(&mut cursor)
            .filter(|child| self.roles.expression(*child) == Some(E::Captures))
            .flat_map(|clause| clause.named_children(&mut clause.walk()).collect::<Vec<_>>())
            .collect();
        for captured in clauses {
            let by_reference = self.roles.expression(captured) == Some(E::ByReference);
            let name = if by_reference { captured.named_child(0).unwrap_or(captured) } else { captured };
            if self.roles.expression(name) != Some(E::Name) {
                continue;
            }
            let symbol = self.names.intern(self.text(name));
            if by_reference {
                self.scopes.give_away(inner, symbol, Elsewhere::Outer);
            } else {
                self.access(name, Part::Whole, Mode::Read, around, header);
                self.scopes.declare(inner, symbol, name.start_byte() as u32);
                self.access(name, Part::Whole, Mode::Write { certain: true }, inner, header);
            }
        }
    }

    /// `a` refers to what `b` refers to from now on.
    pub(super) fn alias(&mut self, a: Node<'t>, b: Node<'t>, statement: StatementId, scope: ScopeId) {
        self.alias_from(a, b, a.start_byte() as u32, statement, scope);
    }

    /// The same where `a` means what it refers to from a byte on.
    pub(super) fn alias_from(&mut self, a: Node<'t>, b: Node<'t>, from: u32, statement: StatementId, scope: ScopeId) {
        let visit = |node| Visit { node, usage: Usage::Read, certain: true, scope, from: 0 };
        let named = |lowering: &mut Self, node| {
            let Root { name, scope, .. } = lowering.root(node, visit(node), &mut Vec::new())?;
            Some((scope, lowering.names.intern(lowering.text(name)), name.start_byte() as u32))
        };
        if let (Some((scope, name, _)), Some(b)) = (named(self, a), named(self, b)) {
            let a = (scope, name, from);
            self.aliases.push(Alias { statement, names: [a, b] });
        }
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

    /// The targets of a loop that refer to elements of what it goes through.
    pub(super) fn alias_targets(
        &mut self,
        target: Node<'t>,
        iterable: Node<'t>,
        statement: StatementId,
        scope: ScopeId,
    ) {
        let mut stack = vec![target];
        while let Some(node) = stack.pop() {
            if matches!(self.roles.expression(node), Some(E::ByReference | E::Reference { .. })) {
                self.alias_declared(node, iterable, statement, scope);
            } else {
                stack.extend(node.named_children(&mut node.walk()));
            }
        }
    }

    /// What is written to one name of a pair may have been written to the other. What the name that came later is given
    /// goes where the statement that made it one of the pair says.
    pub(super) fn settle_aliases(&mut self) {
        let mut partners: HashMap<VariableId, Vec<(VariableId, Symbol, StatementId)>> = HashMap::new();
        let mut joined: HashMap<VariableId, Vec<StatementId>> = HashMap::new();
        for Alias { statement, names } in std::mem::take(&mut self.aliases) {
            let [a, b] = names.map(|(scope, name, at)| (self.scopes.resolve(scope, name, at), name));
            if a.0 != b.0 {
                partners.entry(a.0).or_default().push((b.0, b.1, statement));
                partners.entry(b.0).or_default().push((a.0, a.1, statement));
                joined.entry(a.0).or_default().push(statement);
            }
        }
        let mut also = Vec::new();
        for access in self.accesses.iter().filter(|access| access.writes()) {
            let joined = joined.get(&access.variable).into_iter().flatten();
            self.values.extend(joined.map(|&statement| (statement, access.statement)));
            for &(variable, name, statement) in partners.get(&access.variable).into_iter().flatten() {
                if access.statement != statement {
                    let mode = Mode::Write { certain: false };
                    also.push(Access {
                        variable,
                        name,
                        mode,
                        part: Part::Whole,
                        at: Access::UNNAMED,
                        ..access.clone()
                    });
                }
            }
        }
        self.accesses.extend(also);
    }

    /// For each function of the text that has parameters by reference: which.
    pub(super) async fn find_reference_parameters(&mut self, root: Node<'t>) {
        if !self.language.expressions.iter().any(|row| row.1 == E::ReferenceMark) {
            return;
        }
        let mut cursor = root.walk();
        loop {
            if !self.work.step(1).await {
                return;
            }
            let node = cursor.node();
            if let Some(C::Function { .. }) = self.construct(node)
                && let Some(name) = node.child_by_field_name("name")
            {
                let marked = |parameter: &Node<'t>| {
                    let mut cursor = parameter.walk();
                    parameter
                        .named_children(&mut cursor)
                        .any(|child| self.roles.expression(child) == Some(E::ReferenceMark))
                };
                let lists = self.function_parts(node).0;
                let all: Vec<Node> = lists.into_iter().flat_map(|list| self.children_except(list, &[])).collect();
                let found: Vec<usize> = (0..all.len()).filter(|&index| marked(&all[index])).collect();
                if !found.is_empty() {
                    self.reference_parameters.insert(self.text(name), found);
                }
            }
            if cursor.goto_first_child() {
                continue;
            }
            while !cursor.goto_next_sibling() {
                if !cursor.goto_parent() {
                    return;
                }
            }
        }
    }

    /// What a function writes to a parameter by reference, it gives to its caller.
    pub(super) fn return_reference_parameters(&mut self) {
        if self.reference_parameters.is_empty() {
            return;
        }
        let mut parameters: HashMap<VariableId, usize> = HashMap::new();
        for (index, function) in self.functions.iter().enumerate() {
            let Some((header, name)) = function.header.zip(function.name) else { continue };
            if let Some(places) = self.reference_parameters.get(self.names.text(name)) {
                let mut written: Vec<&Access> =
                    self.accesses.iter().filter(|access| access.statement == header && access.is_certain()).collect();
                written.retain(|access| self.scopes.function_of(access.variable).index() == index);
                written.sort_by_key(|access| access.at);
                parameters.extend(places.iter().filter_map(|&place| Some((written.get(place)?.variable, index))));
            }
        }
        for access in self.accesses.iter().filter(|access| access.writes()) {
            if let Some(&index) = parameters.get(&access.variable)
                && Some(access.statement) != self.functions[index].header
            {
                self.functions[index].returns.push(access.statement);
            }
        }
    }
}
