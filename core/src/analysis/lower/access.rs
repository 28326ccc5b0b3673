//! What a statement reads, writes, calls and binds: a walk over its expressions with a stack of its own, since
//! expressions can be nested as deeply as the text is long.

use tree_sitter::Node;

use super::{CallSite, Callee, Lowering, Place};
use crate::analysis::scope::{Elsewhere, ScopeId, ScopeKind};
use crate::analysis::statement::{Access, FunctionId, Mode, Part, StatementId};
use crate::analysis::scope::VariableId;
use crate::language::{Construct as C, Expression as E, Scoping};

/// What the surroundings do with an expression.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Usage {
    Read,
    Write,
    Update,
    Declare(ScopeId),
}

/// A node to visit.
#[derive(Clone, Copy)]
struct Visit<'t> {
    node: Node<'t>,
    usage: Usage,
    /// It surely runs when the statement runs.
    certain: bool,
    scope: ScopeId,
}

/// Who the accesses belong to.
#[derive(Clone, Copy)]
struct Owner {
    statement: StatementId,
    function: FunctionId,
}

impl<'t> Lowering<'t, '_, '_> {
    /// Records what a statement does in an expression; functions with a block of their own are left out.
    pub(super) fn accesses_of(&mut self, node: Node<'t>, statement: StatementId, place: Place) {
        self.walk(node, Usage::Read, statement, place);
    }

    /// The names in a target are written, or declared in the place's scope.
    pub(super) fn bind_target(
        &mut self,
        target: Option<Node<'t>>,
        declares: bool,
        statement: StatementId,
        place: Place,
    ) {
        let usage = if declares { Usage::Declare(place.scope) } else { Usage::Write };
        if let Some(target) = target {
            self.walk(target, usage, statement, place);
        }
    }

    /// The label of a case: an expression, or a pattern that binds.
    pub(super) fn bind_pattern(&mut self, label: Node<'t>, statement: StatementId, place: Place) {
        let binds = self.language.scoping == Scoping::WriteDeclares && label.kind().ends_with("pattern");
        self.walk(label, if binds { Usage::Write } else { Usage::Read }, statement, place);
    }

    pub(super) fn bind_parameters(&mut self, parameters: Node<'t>, statement: StatementId, place: Place) {
        self.walk(parameters, Usage::Declare(place.scope), statement, place);
    }

    /// A definition binds its name in the place's scope.
    pub(super) fn bind_name(&mut self, name: Option<Node<'t>>, statement: StatementId, place: Place) {
        let Some(name) = name.filter(|name| self.language.expression(*name) == Some(E::Name)) else { return };
        let symbol = self.names.intern(self.text(name));
        let at = name.start_byte() as u32;
        match self.language.scoping {
            Scoping::WriteDeclares => self.scopes.declare_by_write(place.scope, symbol, at),
            Scoping::Declared { .. } => self.scopes.declare(place.scope, symbol, at),
        }
        self.access(name, Part::Whole, Mode::Bind, place.scope, statement);
    }

    /// The functions with a block of their own inside an expression, and these blocks. Not those inside these blocks.
    pub(super) fn nested_functions(&mut self, node: Node<'t>) -> Vec<(Node<'t>, Node<'t>)> {
        let mut found = Vec::new();
        let mut stack = vec![node];
        while let Some(node) = stack.pop() {
            if !self.work.step(1) {
                break;
            }
            if let Some(body) = self.block_of_function(node) {
                found.push((node, body));
                continue;
            }
            let mut cursor = node.walk();
            stack.extend(node.named_children(&mut cursor).filter(|child| child.named_child_count() > 0));
        }
        found.sort_by_key(|(_, body)| body.start_byte());
        found
    }

    fn block_of_function(&self, node: Node<'t>) -> Option<Node<'t>> {
        let Some(C::Function { body, .. }) = self.construct(node) else { return None };
        self.field(node, body).filter(|body| self.is_block(*body))
    }

    /// Parameters and body of a function, where they are there.
    pub(super) fn function_parts(&self, node: Node<'t>) -> (Option<Node<'t>>, Option<Node<'t>>) {
        let Some(C::Function { parameters, body, .. }) = self.construct(node) else { return (None, None) };
        let mut list = parameters.iter().find_map(|field| self.field(node, field));
        // Where the parameters are part of a declarator, they are some levels down.
        for _ in 0..8 {
            let Some(current) = list else { break };
            if let Some(inner) = current.child_by_field_name("parameters") {
                list = Some(inner);
                break;
            }
            match current.child_by_field_name("declarator") {
                Some(inner) => list = Some(inner),
                None => break,
            }
        }
        (list, self.field(node, body))
    }

    /// The name that a declarator declares.
    pub(super) fn innermost_name(&self, mut node: Node<'t>) -> Option<Node<'t>> {
        for _ in 0..16 {
            if self.language.expression(node) == Some(E::Name) {
                return Some(node);
            }
            node = node.child_by_field_name("declarator")?;
        }
        None
    }

    /// `f` in `const f = function () {}` and in `{ f: function () {} }`.
    pub(super) fn name_given_to(&self, function: Node<'t>) -> Option<Node<'t>> {
        if let Some(name) = function.child_by_field_name("name") {
            return Some(name);
        }
        let parent = function.parent()?;
        match self.language.expression(parent) {
            Some(E::Declare { name, .. }) => self.field(parent, name),
            _ => parent.child_by_field_name("key"),
        }
    }

    pub(super) fn access(&mut self, name: Node, part: Part, mode: Mode, scope: ScopeId, statement: StatementId) {
        let symbol = self.names.intern(self.text(name));
        self.accesses.push(Access {
            statement,
            name: symbol,
            part,
            scope,
            at: name.start_byte() as u32,
            mode,
            variable: VariableId::UNKNOWN,
        });
    }

    fn walk(&mut self, node: Node<'t>, usage: Usage, statement: StatementId, place: Place) {
        let owner = Owner { statement, function: place.function };
        let mut stack = vec![Visit { node, usage, certain: true, scope: place.scope }];
        while let Some(visit) = stack.pop() {
            if !self.work.step(1) {
                return;
            }
            self.visit(visit, owner, &mut stack);
        }
    }

    #[allow(clippy::too_many_lines)] // one arm for each role
    fn visit(&mut self, visit: Visit<'t>, owner: Owner, stack: &mut Vec<Visit<'t>>) {
        let node = visit.node;
        let read = Visit { usage: Usage::Read, ..visit };
        match self.construct(node) {
            Some(C::Function { .. }) => {
                if self.block_of_function(node).is_none() {
                    self.inline_function(visit, owner, stack);
                }
                return;
            }
            Some(C::Skip) => return,
            _ => {}
        }
        let Some(role) = self.language.expression(node) else {
            push_children(node, visit, stack);
            return;
        };
        match role {
            E::Name => self.name(visit, owner),
            E::Skip => {}
            E::Text | E::Written | E::Comprehension => {
                let mut inner = visit;
                match role {
                    E::Written => inner.usage = Usage::Write,
                    E::Comprehension => {
                        inner = Visit {
                            scope: self.scopes.inside(visit.scope, ScopeKind::Block, owner.function),
                            ..read
                        };
                    }
                    _ => inner = read,
                }
                push_children(node, inner, stack);
            }
            E::Assign { left, right } => {
                let Some(value) = self.field(node, right) else { return };
                let plain = node.child_by_field_name("operator").is_none_or(|operator| self.text(operator) == "=");
                let usage = if plain { Usage::Write } else { Usage::Update };
                stack.extend(self.field(node, left).map(|node| Visit { node, usage, ..visit }));
                stack.push(Visit { node: value, ..read });
            }
            E::Augment { left, right } => {
                stack.extend(self.field(node, left).map(|node| Visit { node, usage: Usage::Update, ..visit }));
                stack.extend(self.field(node, right).map(|node| Visit { node, ..read }));
            }
            E::Update { argument } => {
                stack.extend(self.field(node, argument).map(|node| Visit { node, usage: Usage::Update, ..visit }));
            }
            E::Declaration { declarator, block } => self.declaration(visit, declarator, block, stack),
            E::Declare { name, value } => self.declare(visit, name, value, owner, stack),
            E::Pointee { declarator } => {
                let name = self.innermost_name(node);
                push_but(node, &[declarator], read, stack);
                stack.extend(self.field(node, declarator).map(|node| Visit { node, ..visit }));
                if let (Some(name), Usage::Declare(scope)) = (name, visit.usage) {
                    let symbol = self.names.intern(self.text(name));
                    self.scopes.declare(scope, symbol, name.start_byte() as u32);
                    self.scopes.declare_pointer(scope, symbol);
                }
            }
            E::Prototype { declarator } => {
                stack.extend(self.field(node, declarator).map(|node| Visit { node, ..visit }));
            }
            E::DefaultTarget { left, right } => {
                stack.extend(self.field(node, left).map(|node| Visit { node, ..visit }));
                stack.extend(self.field(node, right).map(|node| Visit { node, ..read }));
            }
            E::Alias { alias } => {
                let usage = if matches!(visit.usage, Usage::Declare(_)) { visit.usage } else { Usage::Write };
                stack.extend(self.field(node, alias).map(|node| Visit { node, usage, ..visit }));
                push_but(node, &[alias], read, stack);
            }
            E::Generator { left } => {
                let mut cursor = node.walk();
                for target in node.children_by_field_name(left, &mut cursor) {
                    stack.push(Visit { node: target, usage: Usage::Declare(visit.scope), ..visit });
                }
                push_but(node, &[left], read, stack);
            }
            E::Only(field) => stack.extend(self.field(node, field).map(|node| Visit { node, ..visit })),
            E::Sometimes { first, operators } => {
                let sometimes = operators.is_empty()
                    || node.child_by_field_name("operator").is_some_and(|op| operators.contains(&self.text(op)));
                push_but(node, &[first], Visit { certain: visit.certain && !sometimes, ..visit }, stack);
                stack.extend(self.field(node, first).map(|node| Visit { node, ..visit }));
            }
            E::Global | E::Nonlocal => {
                let to = if role == E::Global { Elsewhere::TopLevel } else { Elsewhere::Outer };
                let mut cursor = node.walk();
                let names: Vec<Node> = node.named_children(&mut cursor).collect();
                for name in names {
                    let symbol = self.names.intern(self.text(name));
                    self.scopes.give_away(visit.scope, symbol, to);
                }
            }
            E::Member { .. } | E::Index { .. } | E::Pointer { .. } => self.place_expression(visit, owner, stack),
            E::Call { callee, arguments } => self.call(read, (callee, arguments), owner, stack),
        }
    }

    fn name(&mut self, visit: Visit<'t>, owner: Owner) {
        let symbol = self.names.intern(self.text(visit.node));
        let at = visit.node.start_byte() as u32;
        let mode = Mode::Write { certain: visit.certain };
        match visit.usage {
            Usage::Read => {}
            Usage::Write | Usage::Update => {
                if self.language.scoping == Scoping::WriteDeclares {
                    self.scopes.declare_by_write(visit.scope, symbol, at);
                }
            }
            Usage::Declare(scope) => {
                self.scopes.declare(scope, symbol, at);
                if self.language.scoping != Scoping::WriteDeclares {
                    self.declared.push((scope, symbol, at, owner.statement));
                }
                self.access(visit.node, Part::Whole, Mode::Write { certain: true }, scope, owner.statement);
                return;
            }
        }
        if visit.usage != Usage::Write {
            self.access(visit.node, Part::Whole, Mode::Read, visit.scope, owner.statement);
        }
        if visit.usage != Usage::Read {
            self.access(visit.node, Part::Whole, mode, visit.scope, owner.statement);
        }
    }

    /// An expression with a root variable: `a.b`, `a[i]`, `*p`.
    fn place_expression(&mut self, visit: Visit<'t>, owner: Owner, stack: &mut Vec<Visit<'t>>) {
        let read = Visit { usage: Usage::Read, ..visit };
        let Some((name, part)) = self.root(visit.node, read, stack) else { return };
        if visit.usage != Usage::Write {
            self.access(name, part, Mode::Read, visit.scope, owner.statement);
        }
        if visit.usage != Usage::Read {
            self.access(name, Part::Reference, Mode::Read, visit.scope, owner.statement);
            self.access(name, part, Mode::Write { certain: false }, visit.scope, owner.statement);
        }
    }

    /// The variable at the root of a place expression, and which part of it is meant. What stands beside the way to the
    /// root (indexes) is pushed as read; so is everything where there is no root.
    fn root(&mut self, node: Node<'t>, read: Visit<'t>, stack: &mut Vec<Visit<'t>>) -> Option<(Node<'t>, Part)> {
        let mut node = node;
        let mut part = Part::Whole;
        loop {
            let inner = match self.language.expression(node) {
                Some(E::Name) => return Some((node, part)),
                Some(E::Member { object, property }) => {
                    part = match self.field(node, property) {
                        Some(property) => self.part_of(property),
                        None => Part::Whole,
                    };
                    self.field(node, object)
                }
                Some(E::Index { object }) => {
                    push_but(node, &[object], read, stack);
                    part = Part::Whole;
                    self.field(node, object)
                }
                Some(E::Pointer { argument }) => {
                    part = Part::Whole;
                    self.field(node, argument)
                }
                None if node.named_child_count() == 1 => node.named_child(0),
                _ => None,
            };
            match inner {
                Some(inner) => node = inner,
                None => {
                    stack.push(Visit { node, ..read });
                    return None;
                }
            }
        }
    }

    fn call(
        &mut self,
        visit: Visit<'t>,
        (callee, arguments): (&str, &str),
        owner: Owner,
        stack: &mut Vec<Visit<'t>>,
    ) {
        let Some(callee) = self.field(visit.node, callee) else {
            push_children(visit.node, visit, stack);
            return;
        };
        match self.language.expression(callee) {
            Some(E::Name) => {
                self.calls.push(CallSite {
                    statement: owner.statement,
                    callee: Callee::Name(callee.start_byte() as u32),
                });
                stack.push(Visit { node: callee, ..visit });
            }
            Some(E::Member { object, property }) => {
                let method = self.field(callee, property).map_or("", |property| self.text(property));
                let symbol = self.names.intern(method);
                self.calls.push(CallSite { statement: owner.statement, callee: Callee::Method(symbol) });
                if let Some((name, part)) = self.field(callee, object).and_then(|object| self.root(object, visit, stack))
                {
                    self.access(name, part, Mode::Read, visit.scope, owner.statement);
                    if !self.language.pure_methods.contains(&method) {
                        self.access(name, part, Mode::Mutate, visit.scope, owner.statement);
                    }
                }
            }
            _ => stack.push(Visit { node: callee, ..visit }),
        }
        let Some(arguments) = self.field(visit.node, arguments) else { return };
        self.changed_arguments(self.text(callee), arguments, visit, owner, stack);
        stack.push(Visit { node: arguments, ..visit });
    }

    /// Arguments that the callee may change.
    fn changed_arguments(
        &mut self,
        callee: &str,
        arguments: Node<'t>,
        visit: Visit<'t>,
        owner: Owner,
        stack: &mut Vec<Visit<'t>>,
    ) {
        let known = self.language.mutators.iter().find(|(name, _)| *name == callee).map(|&(_, changed)| changed);
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
            let root = self.root(argument, visit, stack);
            stack.truncate(before);
            if let Some((name, part)) = root {
                self.access(name, part, mode, visit.scope, owner.statement);
            }
        }
    }

    fn takes_address(&self, node: Node<'t>) -> bool {
        matches!(self.language.expression(node), Some(E::Pointer { .. }))
            && node.child_by_field_name("operator").is_some_and(|operator| self.text(operator) == "&")
    }

    fn declaration(
        &mut self,
        visit: Visit<'t>,
        declarator: Option<&str>,
        block: bool,
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
                push_but(node, &[field], Visit { usage: Usage::Read, ..visit }, stack);
                let mut cursor = node.walk();
                stack.extend(node.children_by_field_name(field, &mut cursor).map(|node| Visit { node, ..declare }));
            }
            None => push_children(node, declare, stack),
        }
    }

    fn declare(
        &mut self,
        visit: Visit<'t>,
        name: &str,
        value: &str,
        owner: Owner,
        stack: &mut Vec<Visit<'t>>,
    ) {
        let value = self.field(visit.node, value);
        if let Some(name) = self.field(visit.node, name) {
            let module = value.and_then(|value| self.required_module(value));
            let scope = if let Usage::Declare(scope) = visit.usage { scope } else { visit.scope };
            if let Some(module) = module {
                self.bind_required(name, &module, scope, owner.statement);
            } else if value.is_some_and(|value| matches!(self.construct(value), Some(C::Function { .. })))
                && self.language.expression(name) == Some(E::Name)
            {
                let symbol = self.names.intern(self.text(name));
                self.scopes.declare(scope, symbol, name.start_byte() as u32);
                self.access(name, Part::Whole, Mode::Bind, scope, owner.statement);
            } else {
                stack.push(Visit { node: name, usage: Usage::Declare(scope), ..visit });
            }
        }
        stack.extend(value.map(|node| Visit { node, usage: Usage::Read, ..visit }));
    }

    /// A function whose body is an expression runs inside its statement, in a scope of its own.
    fn inline_function(&mut self, visit: Visit<'t>, owner: Owner, stack: &mut Vec<Visit<'t>>) {
        let scope = self.scopes.inside(visit.scope, ScopeKind::Function, owner.function);
        let (parameters, body) = self.function_parts(visit.node);
        stack.extend(body.map(|node| Visit { node, usage: Usage::Read, certain: false, scope }));
        stack.extend(parameters.map(|node| Visit { node, usage: Usage::Declare(scope), certain: true, scope }));
    }
}

fn push_children<'t>(node: Node<'t>, visit: Visit<'t>, stack: &mut Vec<Visit<'t>>) {
    let mut cursor = node.walk();
    stack.extend(node.named_children(&mut cursor).map(|node| Visit { node, ..visit }));
}

/// Pushes the named children that do not stand in these fields.
fn push_but<'t>(node: Node<'t>, fields: &[&str], visit: Visit<'t>, stack: &mut Vec<Visit<'t>>) {
    let mut cursor = node.walk();
    if !cursor.goto_first_child() {
        return;
    }
    loop {
        let child = cursor.node();
        if child.is_named() && !cursor.field_name().is_some_and(|name| fields.contains(&name)) {
            stack.push(Visit { node: child, ..visit });
        }
        if !cursor.goto_next_sibling() {
            return;
        }
    }
}
