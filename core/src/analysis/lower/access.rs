//! What a statement reads, writes, calls and binds: a walk over its expressions with a stack of its own, since
//! expressions can be nested as deeply as the text is long.

use tree_sitter::Node;

use super::place::Root;
use super::visit::{GivenAway, Owner, Usage, Visit, has_token, push_but, push_children};
use super::{Lowering, Place};
use crate::analysis::scope::{Elsewhere, ScopeId, ScopeKind, Symbol, VariableId};
use crate::analysis::statement::{Access, DEEP, Mode, Part, StatementId};
use crate::language::{Construct as C, Expression as E, child_in_field, part, parts};

impl<'t> Lowering<'t, '_, '_> {
    /// Records what a statement does in an expression; functions with a block of their own are left out.
    pub(super) async fn accesses_of(&mut self, node: Node<'t>, statement: StatementId, place: Place) {
        self.walk(node, Usage::Read, statement, place).await;
    }

    pub(super) fn access(&mut self, name: Node, part: Part, mode: Mode, scope: ScopeId, statement: StatementId) {
        let symbol = self.names.intern(self.text(name));
        let at = name.start_byte() as u32;
        if self.roles.expression(name) == Some(E::This) {
            let variable = self.scopes.receiver(scope, symbol);
            let steps = assumed_steps(mode);
            self.accesses.push(Access {
                statement,
                name: symbol,
                part,
                scope,
                at,
                mode,
                steps,
                carries: false,
                variable,
            });
        } else {
            self.access_as(symbol, at, part, mode, scope, statement);
        }
    }

    pub(super) fn access_as(
        &mut self,
        name: Symbol,
        at: u32,
        part: Part,
        mode: Mode,
        scope: ScopeId,
        statement: StatementId,
    ) {
        self.accesses.push(Access {
            statement,
            name,
            part,
            scope,
            at,
            mode,
            steps: assumed_steps(mode),
            carries: false,
            variable: VariableId::UNKNOWN,
        });
    }

    /// Says how far into the variable the last access goes.
    pub(super) fn reaching(&mut self, steps: i8) {
        if let Some(access) = self.accesses.last_mut() {
            access.steps = steps;
        }
    }

    pub(super) async fn walk(&mut self, node: Node<'t>, usage: Usage, statement: StatementId, place: Place) {
        let owner =
            Owner { statement, function: place.function, scope: place.scope, discarded: self.discarded_call(node) };
        let from = node.end_byte() as u32;
        let mut stack = vec![Visit { node, usage, certain: true, scope: place.scope, from }];
        while let Some(visit) = stack.pop() {
            if !self.work.step(1).await {
                return;
            }
            self.visit(visit, owner, &mut stack);
        }
    }

    /// The call that is all of an expression statement, or of a statement of a block that has its value from another.
    fn discarded_call(&self, statement: Node<'t>) -> Option<usize> {
        let mut node = statement;
        if self.construct(statement) == Some(C::Evaluate) {
            while self.roles.expression(node).is_none() && node.named_child_count() == 1 {
                node = node.named_child(0)?;
            }
        }
        let is_call = matches!(self.roles.expression(node), Some(E::Call { .. } | E::MethodCall { .. }));
        // A parser finds the parent of a node from the root down, so that is asked last.
        let is_discarded = is_call && (self.construct(statement) == Some(C::Evaluate) || self.is_passed_by(statement));
        is_discarded.then(|| node.id())
    }

    /// A statement among those of a block, and not the last.
    fn is_passed_by(&self, node: Node<'t>) -> bool {
        let around = node.parent().filter(|around| {
            matches!(self.construct(*around), Some(C::Block | C::Body | C::Else | C::Finally | C::Try { body: "." }))
        });
        around.is_some_and(|around| self.last_in(around).is_some_and(|last| last != node))
    }

    #[allow(clippy::too_many_lines)] // one arm for each role
    fn visit(&mut self, visit: Visit<'t>, owner: Owner, stack: &mut Vec<Visit<'t>>) {
        let node = visit.node;
        let read = Visit { usage: Usage::Read, ..visit };
        match self.construct(node) {
            Some(C::Function { .. }) => {
                if self.block_of_function(node).is_none() {
                    self.inline_function(visit, owner, stack);
                } else {
                    self.function_scopes.insert(node.id(), visit.scope);
                }
                return;
            }
            Some(C::Skip) => return,
            Some(C::Record { name, body }) if part(node, body).is_some() => {
                // A type that is defined where it is used; its members are no variables of the place.
                self.bind_in(part(node, name), owner.statement, visit.scope);
                let scope = self.scopes.inside(visit.scope, ScopeKind::Type, owner.function);
                push_but(node, &[name], Visit { scope, ..read }, stack);
                return;
            }
            Some(C::Return | C::Throw | C::Break | C::Continue | C::Redo | C::Retry) => {
                self.note_jump(node, visit, owner);
            }
            _ => {}
        }
        if self.apart.contains(&node.id()) {
            return;
        }
        if self.is_embedded(node) {
            push_children(node, Visit { certain: false, ..read }, stack);
            return;
        }
        let Some(role) = self.roles.expression(node) else {
            push_children(node, visit, stack);
            return;
        };
        if matches!(visit.usage, Usage::Type | Usage::Mention) {
            self.mention(role, visit, owner, stack);
            return;
        }
        match role {
            E::Name => {
                self.note_bare_call(visit, owner);
                self.name(visit, owner);
            }
            E::This if self.language.keywords.has_receiver() => {
                self.access(node, Part::Whole, Mode::Read, visit.scope, owner.statement);
            }
            E::Field { name, value } => {
                self.field(visit, name, owner);
                push_but(node, &[name, value], read, stack);
                stack.extend(part(node, value).map(|node| Visit { node, ..read }));
            }
            E::Super => self.note_super(owner),
            E::Yield => {
                self.note_yield(node, owner.statement, visit.certain);
                push_children(node, read, stack);
            }
            E::TypeName | E::Type | E::Mentioned => self.mention(role, visit, owner, stack),
            E::Skip
            | E::This
            | E::Label
            | E::Path
            | E::Results(_)
            | E::Accessor { .. }
            | E::ReferenceMark
            | E::Captures
            | E::TextBelow(_)
            | E::Valued => {}
            E::Text | E::Written | E::Comprehension => {
                let mut inner = visit;
                match role {
                    E::Written => inner.usage = Usage::Write,
                    E::Comprehension => {
                        inner =
                            Visit { scope: self.scopes.inside(visit.scope, ScopeKind::Block, owner.function), ..read };
                    }
                    _ => inner = read,
                }
                push_children(node, inner, stack);
            }
            E::Assign { left, right } => self.assign(visit, [left, right], owner, stack),
            E::AssignReference { left, right } => self.assign_reference(visit, [left, right], owner, stack),
            E::ByReference | E::Composite { .. } => push_children(node, visit, stack),
            E::Intrinsic(_) => push_children(node, read, stack),
            E::Inclusion => {
                self.note_inclusion(visit, owner);
                push_children(node, read, stack);
            }
            E::Sigil(sigil) => match node.named_child(0) {
                Some(name) if self.roles.expression(name) == Some(E::Name) && !self.text(name).starts_with(sigil) => {
                    let symbol = self.names.intern(&format!("{sigil}{}", self.text(name)));
                    let at = name.start_byte() as u32;
                    self.access_as(symbol, at, Part::Whole, Mode::Read, visit.scope, owner.statement);
                }
                _ => push_children(node, read, stack),
            },
            E::Promotion { name } => self.promote(visit, name, owner, stack),
            E::Augment { left, right } => {
                stack.extend(part(node, left).map(|node| Visit { node, usage: Usage::Update, ..visit }));
                stack.extend(part(node, right).map(|node| Visit { node, ..read }));
            }
            E::AugmentSometimes { left, right, operators } => {
                self.augment_sometimes(visit, [left, right], operators, stack);
            }
            E::Unset { argument, operator } => {
                let unset = child_in_field(node, "operator").is_some_and(|op| self.text(op) == operator);
                let usage = if unset { Usage::Write } else { Usage::Read };
                stack.extend(part(node, argument).map(|node| Visit { node, usage, ..visit }));
            }
            E::Update { argument } => {
                let usage =
                    if has_token(node, &["!", "-", "+", "~", "&", "^", "*"]) { visit.usage } else { Usage::Update };
                stack.extend(part(node, argument).map(|node| Visit { node, usage, ..visit }));
            }
            E::Define { left, right } => self.define(visit, [left, right], owner, stack),
            E::Lend { value, mark } => self.lend(visit, [value, mark], owner, stack),
            E::Propagate => {
                self.note_propagation(visit, owner);
                push_children(node, visit, stack);
            }
            E::Template { inside } => self.template(visit, inside, owner),
            E::Constructor { class } => {
                stack.extend(part(node, class).map(|node| Visit { node, ..read }));
                push_but(node, &[class], visit, stack);
            }
            E::Guarded { guard } => {
                push_but(node, &[guard], visit, stack);
                stack.extend(part(node, guard).map(|node| Visit { node, ..read }));
            }
            E::Insert { into, value } => {
                if let Some(Root { name, part, scope, steps }) =
                    part(node, into).and_then(|into| self.root(into, read, stack))
                {
                    self.access(name, part, Mode::Read, scope, owner.statement);
                    self.access(name, part, Mode::Write { certain: false }, scope, owner.statement);
                    self.reaching(steps + 1);
                }
                stack.extend(part(node, value).map(|node| Visit { node, ..read }));
            }
            E::Declaration { declarator, block } => self.declaration(visit, declarator, block, owner, stack),
            E::DeclareEach { names, .. } => self.declaration(visit, Some(names), true, owner, stack),
            E::Argument => Self::argument(visit, stack),
            E::Initializer => self.initializer(read, stack),
            E::Pattern { name } => {
                let usage = Usage::Declare(self.scopes.around_condition(visit.scope));
                self.declaration(Visit { usage, ..visit }, Some(name), true, owner, stack);
            }
            E::Constant { name, .. } => {
                self.bind_in(part(node, name), owner.statement, visit.scope);
                push_but(node, &[name], read, stack);
            }
            E::Declare { name, value } => self.declare(visit, name, value, owner, stack),
            E::Lasting { name, value } => {
                self.note_lasting(node, name, visit.scope, owner.statement);
                self.declare(visit, name, value, owner, stack);
            }
            E::Pointee { declarator } => {
                let name = self.innermost_name(node);
                push_but(node, &[declarator], read, stack);
                stack.extend(part(node, declarator).map(|node| Visit { node, ..visit }));
                if let (Some(name), Usage::Declare(scope)) = (name, visit.usage) {
                    let symbol = self.names.intern(self.text(name));
                    self.scopes.declare(scope, symbol, name.start_byte() as u32);
                    self.scopes.declare_pointer(scope, symbol);
                }
            }
            E::Reference { declarator } => {
                stack.extend(part(node, declarator).map(|node| Visit { node, ..visit }));
                if let (Some(name), Usage::Declare(scope)) = (self.innermost_name(node), visit.usage) {
                    let symbol = self.names.intern(self.text(name));
                    self.scopes.declare(scope, symbol, name.start_byte() as u32);
                    self.scopes.declare_reference(scope, symbol);
                }
            }
            E::Prototype { declarator } => self.prototype(visit, declarator, owner, stack),
            E::Generic { name } => {
                push_but(node, &[name], read, stack);
                stack.extend(part(node, name).map(|node| Visit { node, ..visit }));
            }
            E::Defines { name, body } => self.defines(read, name, body, owner, stack),
            E::FieldInitializer { field, value } => self.field_initializer(read, [field, value], owner, stack),
            E::Operation { left, right, sometimes, inserts, extracts } => {
                self.operation(visit, [left, right], sometimes, [inserts, extracts], owner, stack);
            }
            E::Keyed => {
                let is_key = |child: &Node| child.next_sibling().is_some_and(|next| next.kind() == "=>");
                for child in self.children_except(node, &[]) {
                    stack.push(if is_key(&child) {
                        Visit { node: child, ..read }
                    } else {
                        Visit { node: child, ..visit }
                    });
                }
            }
            E::DefaultTarget { left, right } => {
                stack.extend(part(node, left).map(|node| Visit { node, ..visit }));
                stack.extend(part(node, right).map(|node| Visit { node, ..read }));
            }
            // `as` in a pattern: all of it is bound.
            E::Alias { alias } if part(node, alias).is_none() => push_children(node, visit, stack),
            E::Alias { alias } => {
                let usage = match visit.usage {
                    Usage::Declare(_) | Usage::Match => visit.usage,
                    _ => Usage::Write,
                };
                stack.extend(part(node, alias).map(|node| Visit { node, usage, ..visit }));
                push_but(node, &[alias], if usage == Usage::Match { visit } else { read }, stack);
            }
            E::Generator { left } => {
                for target in parts(node, left) {
                    stack.push(Visit { node: target, usage: Usage::Declare(visit.scope), ..visit });
                }
                push_but(node, &[left], read, stack);
            }
            E::Entry { key, value } => match (part(node, key), part(node, value)) {
                (Some(key), None) => self.name(Visit { node: key, ..visit }, owner),
                (key, value) => {
                    stack.extend(value.map(|node| Visit { node, ..visit }));
                    stack.extend(key.map(|node| Visit { node, ..read }));
                }
            },
            E::Match { pattern, value } => {
                stack.extend(part(node, pattern).map(|node| Visit { node, usage: Usage::Match, ..visit }));
                stack.extend(value.and_then(|value| part(node, value)).map(|node| Visit { node, ..read }));
            }
            E::Only(field) => stack.extend(part(node, field).map(|node| Visit { node, ..visit })),
            E::Sometimes { first, operators } => {
                let sometimes = operators.is_empty()
                    || child_in_field(node, "operator").is_some_and(|op| operators.contains(&self.text(op)));
                push_but(node, &[first], Visit { certain: visit.certain && !sometimes, ..visit }, stack);
                stack.extend(part(node, first).map(|node| Visit { node, ..visit }));
            }
            E::Global | E::Nonlocal => {
                let to = if role == E::Global { Elsewhere::TopLevel } else { Elsewhere::Outer };
                let mut cursor = node.walk();
                let names: Vec<Node> = node.named_children(&mut cursor).collect();
                for name in names {
                    let symbol = self.names.intern(self.text(name));
                    self.scopes.give_away(visit.scope, symbol, to);
                    let at = name.start_byte() as u32;
                    self.given_away.push(GivenAway { scope: visit.scope, name: symbol, at, by: owner });
                }
            }
            E::Member { .. } | E::Index { .. } | E::Pointer { .. } => self.place_expression(visit, owner, stack),
            E::Call { .. } | E::MethodCall { .. }
                if matches!(visit.usage, Usage::Write | Usage::Update) && self.viewed(node).is_some() =>
            {
                self.place_expression(visit, owner, stack);
            }
            E::MethodCall { receiver, method, .. } if matches!(visit.usage, Usage::Write | Usage::Update) => {
                self.set_attribute(visit, [receiver, method], owner, stack);
            }
            E::MethodCall { receiver, method, arguments } => {
                self.method_call(read, [receiver, method, arguments], owner, stack);
            }
            E::New { class, arguments } => self.construction(read, [class, arguments], owner, stack),
            E::Call { callee, arguments } => {
                let called = part(node, callee).map_or("", |callee| self.text(callee));
                self.note_no_return(called, owner.statement, visit.certain);
                self.call(read, (callee, arguments), owner, stack);
            }
        }
    }
}

/// How far into a variable a write goes, where nothing else is said.
fn assumed_steps(mode: Mode) -> i8 {
    match mode {
        Mode::Mutate | Mode::WriteThroughPointer => DEEP,
        Mode::Read | Mode::Write { .. } | Mode::Bind | Mode::Mention => 0,
    }
}
