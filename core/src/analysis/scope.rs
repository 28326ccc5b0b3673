//! Scopes: which variable a name means where it stands.

use std::collections::HashMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::statement::FunctionId;
use crate::language::Scoping;

/// Index of a scope. 0 is the top level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ScopeId(pub u32);

/// A name, interned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Symbol(pub u32);

/// Index of a variable: a name in the scope that declares it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct VariableId(pub u32);

impl VariableId {
    /// Not looked up yet.
    pub const UNKNOWN: Self = Self(u32::MAX);

    /// As an index.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// What kind of text a scope belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScopeKind {
    /// A function, or the top level.
    Function,
    /// A function that sees no locals of the code around it.
    Closed,
    /// A class: what it declares is not visible in the functions inside it.
    Class,
    /// A type or a namespace: what it declares is visible in all of it.
    Type,
    /// A block, a loop, a comprehension.
    Block,
    /// The header of a conditional and what it decides about.
    Condition,
}

/// A variable.
#[derive(Clone, Debug)]
pub struct Variable {
    /// Its name.
    pub name: Symbol,
    /// The function whose scope declares it.
    pub function: FunctionId,
    /// It is declared as a pointer or an array.
    pub pointer: bool,
    /// It is declared as another name of something: a parameter that is one is written for the caller.
    pub reference: bool,
    /// It is the object that the methods of a class belong to.
    pub receiver: bool,
}

#[derive(Debug)]
struct Scope {
    parent: Option<ScopeId>,
    kind: ScopeKind,
    function: FunctionId,
    /// The declarations of a name. There are several only where a later one makes a new variable.
    declared: FxHashMap<Symbol, Vec<Declared>>,
    elsewhere: FxHashMap<Symbol, Elsewhere>,
}

#[derive(Clone, Copy, Debug)]
struct Declared {
    at: u32,
    variable: VariableId,
}

/// A name that a scope gives away (`global x`, `nonlocal x`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// To the top level.
    TopLevel,
    /// To the function around.
    Outer,
}

/// All scopes of a text.
#[derive(Debug)]
pub struct Scopes {
    all: Vec<Scope>,
    variables: Vec<Variable>,
    from_declaration_on: bool,
    shadows: bool,
    closed: bool,
    /// Names that closed functions do not see.
    hidden: FxHashSet<Symbol>,
}

/// The scope of the top level.
pub const TOP_SCOPE: ScopeId = ScopeId(0);

impl Scopes {
    /// Only the top level.
    pub fn new(scoping: Scoping) -> Self {
        let from_declaration_on =
            matches!(scoping, Scoping::Declared { from_declaration_on: true } | Scoping::Sequential { .. });
        let shadows = matches!(scoping, Scoping::Sequential { shadows: true, .. });
        let closed = matches!(scoping, Scoping::Closed { .. });
        let (all, variables, hidden) = (Vec::new(), Vec::new(), FxHashSet::default());
        let mut scopes = Self { all, variables, from_declaration_on, shadows, closed, hidden };
        scopes.push(None, ScopeKind::Function, FunctionId(0));
        scopes
    }

    /// A new scope inside another.
    pub fn inside(&mut self, parent: ScopeId, kind: ScopeKind, function: FunctionId) -> ScopeId {
        self.push(Some(parent), kind, function)
    }

    fn push(&mut self, parent: Option<ScopeId>, kind: ScopeKind, function: FunctionId) -> ScopeId {
        let id = ScopeId(self.all.len() as u32);
        self.all.push(Scope {
            parent,
            kind,
            function,
            declared: FxHashMap::default(),
            elsewhere: FxHashMap::default(),
        });
        id
    }

    fn get(&self, id: ScopeId) -> &Scope {
        &self.all[id.0 as usize]
    }

    /// The nearest scope of a function or a class: where a write declares.
    pub fn of_function(&self, mut id: ScopeId) -> ScopeId {
        while matches!(self.get(id).kind, ScopeKind::Block | ScopeKind::Condition) {
            let Some(parent) = self.get(id).parent else { break };
            id = parent;
        }
        id
    }

    /// The scope around the conditionals in whose headers this one is.
    pub fn around_condition(&self, mut id: ScopeId) -> ScopeId {
        while self.get(id).kind == ScopeKind::Condition {
            let Some(parent) = self.get(id).parent else { break };
            id = parent;
        }
        id
    }

    /// The nearest type around: where `this.x` looks for `x`. The top level where there is none.
    pub fn of_type(&self, mut id: ScopeId) -> ScopeId {
        while !matches!(self.get(id).kind, ScopeKind::Type | ScopeKind::Class) {
            let Some(parent) = self.get(id).parent else { break };
            id = parent;
        }
        id
    }

    /// The nearest module around, or the top level.
    pub fn of_module(&self, mut id: ScopeId) -> ScopeId {
        while self.get(id).kind != ScopeKind::Type
            && let Some(parent) = self.get(id).parent
        {
            id = parent;
        }
        id
    }

    /// The scope around; that of the top level is itself.
    pub fn around(&self, id: ScopeId) -> ScopeId {
        self.get(id).parent.unwrap_or(id)
    }

    /// Declares a name at a byte, and gives its variable. The first declaration in a scope stands, unless a later one
    /// shadows it.
    pub fn declare(&mut self, id: ScopeId, name: Symbol, at: u32) -> VariableId {
        let function = self.get(id).function;
        let variable = VariableId(self.variables.len() as u32);
        let known = self.all[id.0 as usize].declared.entry(name).or_default();
        if let Some(known) = known.iter().find(|known| !self.shadows || known.at == at) {
            return known.variable;
        }
        known.push(Declared { at, variable });
        self.variables.push(Variable { name, function, pointer: false, reference: false, receiver: false });
        variable
    }

    /// Whether a scope itself declares a name.
    pub fn declares(&self, id: ScopeId, name: Symbol) -> bool {
        self.get(id).declared.contains_key(&name)
    }

    /// The names that a scope itself declares, each with the last variable of that name.
    pub fn declared_in(&self, id: ScopeId) -> impl Iterator<Item = (Symbol, VariableId)> {
        let last = |(name, known): (&Symbol, &Vec<Declared>)| Some((*name, known.last()?.variable));
        self.get(id).declared.iter().filter_map(last)
    }

    /// Lets a name mean a variable that has another name elsewhere.
    pub fn declare_alias(&mut self, id: ScopeId, name: Symbol, variable: VariableId) {
        self.all[id.0 as usize].declared.entry(name).or_default().push(Declared { at: 0, variable });
    }

    /// Says that the variable a scope declares is a reference.
    pub fn declare_reference(&mut self, id: ScopeId, name: Symbol) {
        if let Some(declared) = self.get(id).declared.get(&name).and_then(|known| known.last()).copied() {
            self.variables[declared.variable.index()].reference = true;
        }
    }

    /// Says that the variable a scope declares is a pointer or an array.
    pub fn declare_pointer(&mut self, id: ScopeId, name: Symbol) {
        if let Some(declared) = self.get(id).declared.get(&name).and_then(|known| known.last()).copied() {
            self.variables[declared.variable.index()].pointer = true;
        }
    }

    /// The object that the methods of the nearest class belong to; outside of classes there is one for all.
    pub fn receiver(&mut self, mut id: ScopeId, name: Symbol) -> VariableId {
        while self.get(id).kind != ScopeKind::Class
            && let Some(parent) = self.get(id).parent
        {
            id = parent;
        }
        let variable = self.declare(id, name, 0);
        self.variables[variable.index()].receiver = true;
        variable
    }

    /// Declares a name unless the scope gives it away.
    pub fn declare_by_write(&mut self, id: ScopeId, name: Symbol, at: u32) {
        let id = self.of_function(id);
        let is_elsewhere = self.get(id).elsewhere.contains_key(&name);
        if !is_elsewhere && (!self.closed || !self.is_captured(id, name)) {
            self.declare(id, name, at);
        }
    }

    /// Declares a name that functions share: in the class around, or at the top level.
    pub fn declare_shared(&mut self, id: ScopeId, name: Symbol, at: u32) {
        self.declare(self.of_type(id), name, at);
    }

    /// A closure writes a local of the function around it that is there already.
    fn is_captured(&self, mut id: ScopeId, name: Symbol) -> bool {
        while self.get(id).kind == ScopeKind::Function && !self.get(id).declared.contains_key(&name) {
            let Some(parent) = self.get(id).parent else { return false };
            id = self.of_function(parent);
            if self.get(id).declared.contains_key(&name) {
                return true;
            }
        }
        false
    }

    /// Says that functions do not see the locals of this name around them.
    pub fn hide(&mut self, name: Symbol) {
        self.hidden.insert(name);
    }

    /// Gives a name away.
    pub fn give_away(&mut self, id: ScopeId, name: Symbol, to: Elsewhere) {
        let id = self.of_function(id);
        self.all[id.0 as usize].elsewhere.insert(name, to);
    }

    /// The variable that a name at a byte means. A name that nobody declares is a variable of the top level.
    pub fn resolve(&mut self, from: ScopeId, name: Symbol, at: u32) -> VariableId {
        let mut next = Some(from);
        let mut left_function = false;
        while let Some(id) = next {
            let scope = self.get(id);
            next = scope.parent;
            match scope.elsewhere.get(&name) {
                // At the top level itself the name is where it belongs.
                Some(Elsewhere::TopLevel) if id != TOP_SCOPE => {
                    next = Some(TOP_SCOPE);
                    left_function = true;
                    continue;
                }
                Some(Elsewhere::Outer) => {
                    left_function = true;
                    continue;
                }
                Some(Elsewhere::TopLevel) | None => {}
            }
            let visible = scope.kind != ScopeKind::Class || !left_function;
            if let Some(declared) = scope.declared.get(&name).filter(|_| visible) {
                // Whatever the order, the members of a class and the names of the top level know each other.
                let ordered = self.from_declaration_on
                    && id != TOP_SCOPE
                    && !matches!(scope.kind, ScopeKind::Class | ScopeKind::Type);
                let before = declared.iter().filter(|declared| !ordered || declared.at <= at);
                if let Some(latest) = before.max_by_key(|declared| declared.at) {
                    return latest.variable;
                }
            }
            if scope.kind == ScopeKind::Closed && self.hidden.contains(&name) {
                return self.declare(id, name, at);
            }
            left_function |= matches!(scope.kind, ScopeKind::Function | ScopeKind::Closed);
        }
        self.declare(TOP_SCOPE, name, u32::MAX)
    }

    /// The function whose scope declares a variable.
    pub fn function_of(&self, variable: VariableId) -> FunctionId {
        self.variables[variable.index()].function
    }

    /// Whether a variable is declared as a pointer or an array.
    pub fn is_pointer(&self, variable: VariableId) -> bool {
        self.variables[variable.index()].pointer
    }

    /// All variables.
    pub fn into_variables(self) -> Vec<Variable> {
        self.variables
    }
}

/// Names as numbers.
#[derive(Debug, Default)]
pub struct Names {
    /// Texts are chosen by whoever wrote the code: the standard hasher keeps them from colliding.
    symbols: HashMap<Box<str>, Symbol>,
    texts: Vec<Box<str>>,
}

impl Names {
    /// The number of a name.
    pub fn intern(&mut self, text: &str) -> Symbol {
        if let Some(&symbol) = self.symbols.get(text) {
            return symbol;
        }
        let symbol = Symbol(self.texts.len() as u32);
        self.texts.push(text.into());
        self.symbols.insert(text.into(), symbol);
        symbol
    }

    /// All names.
    pub fn all(&self) -> impl Iterator<Item = (Symbol, &str)> {
        self.texts.iter().enumerate().map(|(index, text)| (Symbol(index as u32), &**text))
    }

    /// The name of a number.
    pub fn text(&self, symbol: Symbol) -> &str {
        self.texts.get(symbol.0 as usize).map_or("", |text| text)
    }
}
