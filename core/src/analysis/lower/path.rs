//! Members named through their class or module: `limits::LARGEST`, `Self::new`, `use limits::clamp`.
//!
//! What the members of a class are is known only once the text has been walked, so paths are followed at the end.

use rustc_hash::FxHashMap;
use tree_sitter::Node;

use super::{Callee, Lowering};
use crate::analysis::scope::{ScopeId, Symbol, TOP_SCOPE, VariableId};
use crate::analysis::statement::{Access, Mode, Part, StatementId};
use crate::language::{Expression as E, part};

/// A class, or a part of one, and the scope of its members.
#[derive(Clone, Copy)]
pub(super) struct Members {
    around: ScopeId,
    class: Symbol,
    scope: ScopeId,
}

/// A path that stands in a statement, and the call that calls it.
pub(super) struct Path {
    names: Vec<Symbol>,
    /// Bytes of its first and of its last name.
    ends: [u32; 2],
    scope: ScopeId,
    statement: StatementId,
    call: Option<usize>,
}

/// The classes of the text, each of which may have several parts.
#[derive(Default)]
struct Classes {
    /// The members of each class; `None` where several parts have one of this name.
    members: FxHashMap<(VariableId, Symbol), Option<VariableId>>,
    /// The class whose members are in a scope.
    of_scope: FxHashMap<ScopeId, VariableId>,
}

/// Where the next name of a path is looked up.
#[derive(Clone, Copy)]
enum Qualifier {
    Class(VariableId),
    Module(ScopeId),
}

impl<'t> Lowering<'t, '_, '_> {
    pub(super) fn note_members(&mut self, class: Node<'t>, around: ScopeId, scope: ScopeId) {
        let name = self.text(class).split('<').next().and_then(|name| name.rsplit("::").next());
        let class = self.names.intern(name.unwrap_or_default().trim());
        self.members.push(Members { around, class, scope });
    }

    /// Remembers a path, which may lead to a member of a class of the text.
    pub(super) fn note_path(&mut self, node: Node<'t>, scope: ScopeId, statement: StatementId, call: Option<usize>) {
        let (mut first, mut nodes) = (node, Vec::new());
        while let Some((class, member)) = self.class_and_member(first) {
            nodes.push(member);
            first = class;
        }
        let Some(last) = nodes.first().copied() else { return };
        let names = [first].into_iter().chain(nodes.into_iter().rev()).map(|node| self.names.intern(self.text(node)));
        let names = names.collect();
        let ends = [first, last].map(|node| node.start_byte() as u32);
        self.paths.push(Path { names, ends, scope, statement, call });
    }

    /// `(A, b)` of `A::b`.
    fn class_and_member(&self, mut node: Node<'t>) -> Option<(Node<'t>, Node<'t>)> {
        while let Some(E::Generic { name }) = self.roles.expression(node) {
            node = part(node, name)?;
        }
        let E::Member { object, property } = self.roles.expression(node)? else { return None };
        let (class, member) = (part(node, object)?, part(node, property)?);
        let between = self.source.text.get(class.end_byte()..member.start_byte())?;
        between.contains("::").then_some((class, member))
    }

    /// A statement reads the members that its paths lead to; a call of one is a call of just that function. What an
    /// import brings in from the text itself is read where the import's name is.
    pub(super) async fn settle_paths(&mut self) {
        let classes = self.classes().await;
        self.settle_fields(&classes).await;
        for Path { names, ends: [first, last], scope, statement, call } in std::mem::take(&mut self.paths) {
            if !self.work.step(names.len() as u32).await {
                return;
            }
            let Some(variable) = self.member(&names, first, scope, &classes) else { continue };
            self.access_as(names[names.len() - 1], last, Part::Whole, Mode::Read, scope, statement);
            self.means(variable);
            if let Some(call) = call {
                self.calls[call].callee = Callee::Name(last);
            }
        }
        let mut imported = FxHashMap::default();
        for (scope, name, at, path) in self.import_paths.clone() {
            if !self.work.step(1).await {
                break;
            }
            let names: Vec<Symbol> = path.split("::").map(|name| self.names.intern(name)).collect();
            if let Some(member) = self.member(&names, at, scope, &classes) {
                imported.insert(self.scopes.resolve(scope, name, at), member);
            }
        }
        let mut through: Vec<Access> = Vec::new();
        for access in self.accesses.iter().filter(|access| matches!(access.mode, Mode::Read | Mode::Mention)) {
            if !self.work.step(1).await {
                break;
            }
            let imported = imported.get(&access.variable);
            through.extend(imported.map(|&variable| Access { variable, ..access.clone() }));
        }
        self.accesses.extend(through);
    }

    /// What is a field of a class by its name is the variable that the class declares.
    async fn settle_fields(&mut self, classes: &Classes) {
        if self.language.keywords.has_receiver() {
            return;
        }
        let mut names = Vec::new();
        for access in &mut self.accesses {
            if !self.work.step(1).await {
                break;
            }
            if let Part::Field(member) = access.part
                && let Some(&Some(variable)) = classes.members.get(&(access.variable, member))
            {
                names.push(Access { mode: Mode::Read, part: Part::Reference, ..access.clone() });
                (access.variable, access.name, access.part) = (variable, member, Part::Whole);
            }
        }
        self.accesses.append(&mut names);
    }

    async fn classes(&mut self) -> Classes {
        let mut classes = Classes::default();
        for Members { around, class, scope } in std::mem::take(&mut self.members) {
            let class = self.scopes.resolve(around, class, u32::MAX);
            classes.of_scope.insert(scope, class);
            for (name, member) in self.scopes.declared_in(scope) {
                if !self.work.step(1).await {
                    break;
                }
                classes.members.entry((class, name)).and_modify(|known| *known = None).or_insert(Some(member));
            }
        }
        classes
    }

    /// What a path of several names leads to, where that is in the text.
    fn member(&mut self, names: &[Symbol], at: u32, scope: ScopeId, classes: &Classes) -> Option<VariableId> {
        let [first, between @ .., last] = names else { return None };
        let mut qualifier = self.qualifier_named(*first, at, scope, classes)?;
        for &name in between {
            qualifier = Qualifier::Class(self.qualified(qualifier, name, classes)?);
        }
        self.qualified(qualifier, *last, classes)
    }

    fn qualifier_named(&mut self, name: Symbol, at: u32, scope: ScopeId, classes: &Classes) -> Option<Qualifier> {
        let words = self.language.keywords.paths;
        let module = self.scopes.of_module(scope);
        Some(match self.names.text(name) {
            "" => return None,
            text if text == words.class => Qualifier::Class(*classes.of_scope.get(&self.scopes.of_type(scope))?),
            text if text == words.root => Qualifier::Module(TOP_SCOPE),
            text if text == words.module => Qualifier::Module(module),
            text if text == words.outer => Qualifier::Module(self.scopes.of_module(self.scopes.around(module))),
            _ => Qualifier::Class(self.scopes.resolve(scope, name, at)),
        })
    }

    fn qualified(&mut self, qualifier: Qualifier, name: Symbol, classes: &Classes) -> Option<VariableId> {
        match qualifier {
            Qualifier::Class(class) => *classes.members.get(&(class, name))?,
            Qualifier::Module(scope) if self.scopes.declares(scope, name) => {
                Some(self.scopes.resolve(scope, name, u32::MAX))
            }
            Qualifier::Module(_) => None,
        }
    }
}
