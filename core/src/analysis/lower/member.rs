//! Members of the type around, and calls of methods and constructors.

use tree_sitter::Node;

use super::place::Root;
use super::visit::{Owner, Usage, Visit, has_token, push_but};
use super::{Callee, Lowering, Passed, Place, Slot};
use crate::analysis::scope::{ScopeId, Symbol, TOP_SCOPE, VariableId};
use crate::analysis::statement::{FunctionId, Mode, Part, StatementId};
use crate::language::{Expression as E, Scoping, child_in_field, part};

impl<'t> Lowering<'t, '_, '_> {
    /// The object whose method runs.
    pub(super) fn is_this(&self, node: Node<'t>) -> bool {
        match self.roles.expression(node) {
            Some(E::This) => !self.language.keywords.has_receiver(),
            Some(E::Name) => self.language.scoping.is_this(self.text(node)),
            _ => false,
        }
    }

    /// `x` of `this.x`.
    pub(super) fn own_member(&self, node: Node<'t>) -> Option<Node<'t>> {
        let Some(E::Member { object, property }) = self.roles.expression(node) else { return None };
        let object = part(node, object)?;
        self.is_this(object).then(|| part(node, property)).flatten()
    }

    /// `x` of `this.x` as a variable.
    pub(super) fn own_variable(&self, node: Node<'t>, scope: ScopeId) -> Option<Root<'t>> {
        Some(Root { name: self.own_member(node)?, part: Part::Whole, steps: 0, scope: self.scopes.of_type(scope) })
    }

    /// Methods have names of their own: `size()` is another name than `size`.
    fn method_symbol(&mut self, name: Node) -> Symbol {
        let name = format!("{}()", self.text(name));
        self.names.intern(&name)
    }

    /// A method, or a function that an import brings in, binds its name in the place's scope.
    pub(super) fn bind_method(&mut self, name: Node<'t>, statement: StatementId, place: Place) -> Symbol {
        let symbol = self.method_symbol(name);
        if self.language.scoping != Scoping::WriteDeclares {
            let at = name.start_byte() as u32;
            self.declare_definition(place.scope, symbol, at);
            self.access_as(symbol, at, Part::Whole, Mode::Bind, place.scope, statement);
        }
        symbol
    }

    /// `receiver.method(…)`; without a receiver, or with `this`, a method of the type around or a function.
    pub(super) fn method_call(
        &mut self,
        visit: Visit<'t>,
        [receiver, method, arguments]: [&str; 3],
        owner: Owner,
        stack: &mut Vec<Visit<'t>>,
    ) {
        push_but(visit.node, &[receiver, method], visit, stack);
        let Some(method) = part(visit.node, method) else { return };
        let receiver = part(visit.node, receiver);
        let mut passed = Vec::new();
        let called = if let Some(receiver) = receiver.filter(|receiver| !self.is_this(*receiver)) {
            self.note_construction(receiver, method, visit, owner);
            self.called_on(receiver, self.text(method), visit, owner, stack, &mut passed)
        } else if self.roles.expression(method) == Some(E::Super) {
            self.note_super(owner);
            Callee::Method(self.functions[owner.function.index()].name.unwrap_or_else(|| self.names.intern("")))
        } else {
            let scope = if receiver.is_some() { self.scopes.of_type(visit.scope) } else { visit.scope };
            let (symbol, at) = (self.method_symbol(method), method.start_byte() as u32);
            self.access_as(symbol, at, Part::Whole, Mode::Read, scope, owner.statement);
            Callee::Name(at)
        };
        let path = self.source.text.get(visit.node.start_byte()..method.end_byte()).unwrap_or_default();
        self.note_no_return(path, owner.statement, visit.certain);
        if let Some(arguments) = part(visit.node, arguments) {
            self.arguments(path, arguments, visit, owner, stack, &mut passed);
        }
        self.note_call(visit.node, called, passed, owner);
    }

    /// `object.name = value`: a method `name=` of the object, which sets its field `name` where nothing else is known.
    pub(super) fn set_attribute(
        &mut self,
        visit: Visit<'t>,
        [receiver, method]: [&str; 2],
        owner: Owner,
        stack: &mut Vec<Visit<'t>>,
    ) {
        let Some(method) = part(visit.node, method) else { return };
        let mut passed = Vec::new();
        match part(visit.node, receiver) {
            Some(receiver) if !self.is_this(receiver) => {
                let read = Visit { usage: Usage::Read, ..visit };
                if let Some(Root { name, part, scope, steps }) = self.root(receiver, read, stack) {
                    passed.push(Passed { at: name.start_byte() as u32, slot: Slot::Receiver });
                    let field = if part == Part::Whole { self.part_of(method) } else { part };
                    if visit.usage == Usage::Update {
                        self.access(name, field, Mode::Read, scope, owner.statement);
                    }
                    self.access(name, Part::Reference, Mode::Read, scope, owner.statement);
                    self.access(name, field, Mode::Write { certain: false }, scope, owner.statement);
                    self.reaching(steps + 1);
                }
            }
            _ => self.set_own_field(method, visit, owner),
        }
        let setter = self.names.intern(&format!("{}=", self.text(method)));
        self.note_call(visit.node, Callee::Method(setter), passed, owner);
    }

    /// The field of the object whose method runs.
    fn set_own_field(&mut self, method: Node<'t>, visit: Visit<'t>, owner: Owner) {
        let field = self.names.intern(&format!("{}{}", self.language.verbs.field_sigil, self.text(method)));
        let at = method.start_byte() as u32;
        self.declare_by_write(visit.scope, field, at);
        if visit.usage == Usage::Update {
            self.access_as(field, at, Part::Whole, Mode::Read, visit.scope, owner.statement);
        }
        self.access_as(field, at, Part::Whole, Mode::Write { certain: false }, visit.scope, owner.statement);
    }

    /// `Class.new` needs what the class defines as `initialize`, wherever that class is. What that sets is read from the
    /// fields.
    fn note_construction(&mut self, class: Node<'t>, method: Node<'t>, visit: Visit<'t>, owner: Owner) {
        if self.text(method) != self.language.verbs.constructors.0 {
            return;
        }
        let symbol = self.constructor_symbol(class);
        let at = method.start_byte() as u32;
        self.access_as(symbol, at, Part::Whole, Mode::Mention, visit.scope, owner.statement);
    }

    /// A constructor that leaves out the one of the class above makes half an object.
    pub(super) fn note_super(&mut self, owner: Owner) {
        let function = &self.functions[owner.function.index()];
        let constructs = function.name.is_some_and(|name| self.names.text(name) == self.language.verbs.constructors.1);
        let header = function.header.filter(|_| constructs);
        self.companions.extend(header.map(|header| (header, owner.statement)));
    }

    /// A class needs the modules that it includes.
    pub(super) fn note_include(&mut self, node: Node<'t>, statement: StatementId, place: Place) {
        let Some(E::MethodCall { method, .. }) = self.roles.expression(node) else { return };
        let includes = |method: Node<'t>| self.language.verbs.includes.contains(&self.text(method));
        if part(node, method).is_some_and(includes) {
            self.companions.extend(place.parent.map(|class| (class, statement)));
            for access in self.accesses.iter_mut().rev().take_while(|access| access.statement == statement) {
                access.mode = Mode::Mention;
            }
        }
    }

    /// The name of what makes objects of a class.
    fn constructor_symbol(&mut self, class: Node<'t>) -> Symbol {
        let path = self.text(class);
        let name = path.rsplit("::").next().unwrap_or(path);
        self.names.intern(&format!("{name}.{}()", self.language.verbs.constructors.0))
    }

    /// A method with which new objects of the class around begin is the constructor of that class.
    pub(super) fn bind_constructor(&mut self, method: Node<'t>, statement: StatementId) {
        if self.text(method) != self.language.verbs.constructors.1 {
            return;
        }
        let Some(class) = self.class_around(method) else { return };
        let symbol = self.constructor_symbol(class);
        let at = class.start_byte() as u32;
        self.scopes.declare(TOP_SCOPE, symbol, at);
        self.access_as(symbol, at, Part::Whole, Mode::Bind, TOP_SCOPE, statement);
    }

    /// An argument with the keyword that says what the callee does to it.
    pub(super) fn argument(visit: Visit<'t>, stack: &mut Vec<Visit<'t>>) {
        let argument = if has_token(visit.node, &["out"]) {
            Visit { usage: Usage::Write, ..visit }
        } else if has_token(visit.node, &["ref"]) {
            Visit { usage: Usage::Update, certain: false, ..visit }
        } else {
            visit
        };
        push_but(visit.node, &["name"], argument, stack);
    }

    /// The values in `{ Name = name, [key] = value, other }`.
    pub(super) fn initializer(&mut self, read: Visit<'t>, stack: &mut Vec<Visit<'t>>) {
        let mut cursor = read.node.walk();
        for child in read.node.named_children(&mut cursor) {
            if let Some(E::Assign { left, right }) = self.roles.expression(child) {
                let left = part(child, left).filter(|left| self.roles.expression(*left) != Some(E::Name));
                stack.extend(left.into_iter().chain(part(child, right)).map(|node| Visit { node, ..read }));
            } else if child.next_sibling().is_none_or(|next| next.kind() != "=") {
                stack.push(Visit { node: child, ..read });
            }
        }
    }

    /// The property that an accessor belongs to, as a variable.
    fn property_of(&mut self, accessor: Node<'t>, scope: ScopeId) -> Option<(Symbol, ScopeId, VariableId)> {
        let name = child_in_field(accessor.parent()?.parent()?, "name")?;
        let (symbol, scope) = (self.names.intern(self.text(name)), self.scopes.of_type(scope));
        let variable = self.declare_definition(scope, symbol, name.start_byte() as u32);
        Some((symbol, scope, variable))
    }

    /// In an accessor, the name for what the property is set to means the property.
    pub(super) fn accessor_value(&mut self, accessor: Node<'t>, scope: ScopeId) {
        if let Some(E::Accessor { value }) = self.roles.expression(accessor)
            && let Some((_, _, property)) = self.property_of(accessor, scope)
        {
            let value = self.names.intern(value);
            self.scopes.declare_alias(scope, value, property);
        }
    }

    /// What an accessor returns is the property's value.
    pub(super) fn accessor_returns(&mut self, accessor: Node<'t>, function: FunctionId, scope: ScopeId) {
        if matches!(self.roles.expression(accessor), Some(E::Accessor { .. }))
            && let Some((symbol, scope, _)) = self.property_of(accessor, scope)
        {
            let at = accessor.start_byte() as u32;
            for returned in self.functions[function.index()].returns.clone() {
                self.access_as(symbol, at, Part::Whole, Mode::Write { certain: false }, scope, returned);
            }
        }
    }

    /// `new Type(…)`.
    pub(super) fn construction(
        &mut self,
        visit: Visit<'t>,
        [class, arguments]: [&str; 2],
        owner: Owner,
        stack: &mut Vec<Visit<'t>>,
    ) {
        push_but(visit.node, &[], visit, stack);
        let Some(class) = part(visit.node, class) else { return };
        let mut passed = Vec::new();
        if let Some(arguments) = part(visit.node, arguments) {
            self.arguments(self.text(class), arguments, visit, owner, stack, &mut passed);
        }
        self.note_call(visit.node, Callee::Name(class.start_byte() as u32), passed, owner);
    }
}

/// `b` of `a?.b` and of `a.b<T>`, where the grammar has the rest in the same node.
pub(in crate::analysis) fn property_name(text: &str) -> &str {
    let name = text.trim_start_matches(['?', '.']);
    name.split_once('<').map_or(name, |(name, _)| name)
}
