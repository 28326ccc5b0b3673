//! Which class a receiver belongs to, as far as declarations and assignments say it.

use rustc_hash::{FxHashMap, FxHashSet};
use tree_sitter::Node;

use super::{CallSite, Callee, Lowering, Slot};
use crate::analysis::declared_types::DeclaredTypes;
use crate::analysis::preorder::preorder;
use crate::analysis::scope::{ScopeId, Symbol, VariableId};
use crate::analysis::statement::{Mode, Part, StatementId};
use crate::language::{Expression as E, child_in_field, part};

/// The classes of a text.
#[derive(Debug, Default)]
pub struct Classes {
    /// What each names in its header: among others, the classes it is derived from.
    pub bases: FxHashMap<Symbol, FxHashSet<Symbol>>,
    /// Which of them a variable is always of.
    pub of: FxHashMap<VariableId, Symbol>,
}

/// What is known of classes while the walk goes on.
#[derive(Debug, Default)]
pub(super) struct ClassNotes {
    /// The class whose body is walked.
    pub(super) current: Option<Symbol>,
    bases: FxHashMap<Symbol, FxHashSet<Symbol>>,
    /// A statement gives a name an object of a class, or of one that is not known.
    made: Vec<(ScopeId, Symbol, u32, StatementId, Option<Symbol>)>,
    /// Bytes of receivers that are variables, not parts of one; with the class, where they are the object around.
    receivers: FxHashMap<u32, Option<Symbol>>,
}

impl<'t> Lowering<'t, '_, '_> {
    /// Goes into a class; gives the one around, to come back to.
    pub(super) fn enter_class(&mut self, name: Option<Node<'t>>, header: &[Node<'t>]) -> Option<Symbol> {
        // A class without a name is none that anything else is of, but it may be derived from one.
        let at = header.first().map_or(0, Node::start_byte);
        let class = Some(match name {
            Some(name) => self.class_symbol(name),
            None => self.names.intern(&format!("class at {at}")),
        });
        if let Some(class) = class {
            let mut bases = FxHashSet::default();
            let mut stack = header.to_vec();
            while let Some(node) = stack.pop() {
                if node.named_child_count() == 0 {
                    bases.insert(self.names.intern(self.text(node)));
                }
                stack.extend(node.named_children(&mut node.walk()));
            }
            bases.remove(&class);
            self.classes.bases.entry(class).or_default().extend(bases);
        }
        std::mem::replace(&mut self.classes.current, class)
    }

    /// A function in an expression that has a name is perhaps a method of an object that is made there, of a class that
    /// has no name, and that any class may be the base of.
    pub(super) fn enter_unnamed_class(&mut self) {
        self.classes.current = Some(self.names.intern(""));
    }

    /// The class that a method names before its own name: the type of its receiver (Go).
    pub(super) fn receiver_class(&mut self, function: Node<'t>) -> Option<Symbol> {
        let receiver = child_in_field(function, "receiver")?;
        let declared = child_in_field(receiver.named_child(0)?, "type")?;
        let class = self.class_symbol(declared);
        self.classes.bases.entry(class).or_default();
        Some(class)
    }

    /// `C` of `*C`, `C<T>` and `a.C`.
    fn class_symbol(&mut self, name: Node<'t>) -> Symbol {
        let text = class_name(self.text(name));
        self.names.intern(text)
    }

    /// A statement gives a name a value.
    pub(super) fn note_value(
        &mut self,
        name: Node<'t>,
        value: Node<'t>,
        from: u32,
        statement: StatementId,
        scope: ScopeId,
    ) {
        let class = self.class_made_by(value);
        let symbol = self.names.intern(self.text(name));
        self.classes.made.push((scope, symbol, from, statement, class));
    }

    /// The class of `new C()`, `C()`, `C.new` and `C { … }`.
    fn class_made_by(&mut self, mut value: Node<'t>) -> Option<Symbol> {
        while self.roles.expression(value).is_none()
            && child_in_field(value, "type").is_none()
            && let Some(inner) = self.roles.wrapped(value)
        {
            value = inner;
        }
        let class = match self.roles.expression(value) {
            Some(E::New { class, .. }) => part(value, class),
            Some(E::Call { callee, .. }) => {
                part(value, callee).filter(|callee| self.roles.expression(*callee) == Some(E::Name))
            }
            Some(E::MethodCall { receiver, method, .. }) => {
                part(value, method).filter(|method| self.text(*method) == "new").and_then(|_| part(value, receiver))
            }
            Some(E::Pointer { argument }) => child_in_field(part(value, argument)?, "type"),
            None => child_in_field(value, "type").or_else(|| child_in_field(value, "name")),
            _ => None,
        }?;
        Some(self.class_symbol(class))
    }

    /// A method is called on this.
    pub(super) fn note_receiver(&mut self, object: Node<'t>) {
        let named = self.language.keywords.selves.contains(&self.text(object));
        let own = named || self.is_this(object) || self.roles.expression(object) == Some(E::This);
        let known = own.then_some(self.classes.current).flatten();
        if known.is_some() || self.roles.expression(object) == Some(E::Name) {
            self.classes.receivers.insert(object.start_byte() as u32, known);
        }
    }

    /// Says of the calls which class their receiver is of.
    pub(super) async fn settle_classes(&mut self) -> Classes {
        let notes = std::mem::take(&mut self.classes);
        let known = |class: &Symbol| notes.bases.contains_key(class);
        let mut writes: FxHashMap<VariableId, Vec<StatementId>> = FxHashMap::default();
        let (mut at, mut declared_at) = (FxHashMap::default(), FxHashMap::default());
        for access in &self.accesses {
            if !self.work.step(1).await {
                break;
            }
            at.insert(access.at, (access.variable, access.name));
            if matches!(access.mode, Mode::Write { .. }) && access.part == Part::Whole && access.steps == 0 {
                writes.entry(access.variable).or_default().push(access.statement);
                declared_at.insert(access.at, access.variable);
            }
        }
        let mut made: FxHashMap<VariableId, Vec<(StatementId, Option<Symbol>)>> = FxHashMap::default();
        for (scope, name, from, statement, class) in notes.made {
            if !self.work.step(1).await {
                break;
            }
            let variable = self.scopes.resolve(scope, name, from);
            made.entry(variable).or_default().push((statement, class));
        }
        let mut of: FxHashMap<VariableId, Symbol> = FxHashMap::default();
        for (variable, values) in made {
            let writes = writes.get(&variable).map(Vec::as_slice).unwrap_or_default();
            if !self.work.step((values.len() + writes.len()) as u32).await {
                break;
            }
            let first = values[0].1.filter(known);
            let all = values.iter().all(|(_, class)| *class == first);
            let known_writes: FxHashSet<StatementId> = values.iter().map(|(statement, _)| *statement).collect();
            let only = writes.iter().all(|write| known_writes.contains(write));
            if let (Some(class), true) = (first, all && only) {
                of.insert(variable, class);
            }
        }
        // A text without classes has no variables of theirs.
        if let Some(tree) = self.source.tree.as_ref().filter(|_| !notes.bases.is_empty()) {
            let mut types = DeclaredTypes::new(self.roles, declared_at);
            for (node, depth) in preorder(tree.root_node()) {
                if !self.work.step(1).await {
                    break;
                }
                types.visit(node, depth);
            }
            for (variable, declared) in types.found() {
                let class = self.names.intern(class_name(self.source.text.get(declared.byte_range()).unwrap_or("")));
                if known(&class) {
                    of.insert(variable, class);
                }
            }
        }
        for CallSite { callee, passed, class, .. } in &mut self.calls {
            if !self.work.step(1).await {
                break;
            }
            let receiver = passed.iter().find(|passed| passed.slot == Slot::Receiver);
            if let (Callee::Method(_), Some(receiver)) = (*callee, receiver)
                && let Some(own) = notes.receivers.get(&receiver.at)
            {
                let variable = at.get(&receiver.at);
                let of_variable = variable.and_then(|(variable, name)| {
                    // A class is its own receiver where a method is called on it.
                    of.get(variable).copied().or_else(|| Some(*name).filter(|name| known(name)))
                });
                *class = own.or(of_variable);
            }
        }
        Classes { bases: notes.bases, of }
    }
}

/// The plain name of a type: `C` of `*C`, `&mut C`, `dyn a.C<T>`. Empty where it is one of several (`C | D`).
pub(in crate::analysis) fn class_name(text: &str) -> &str {
    let text = text.trim_start_matches(|c: char| !c.is_alphabetic() && c != '_');
    let text = text.split(['<', '[', '(', '?', '+']).next().unwrap_or(text);
    if text.contains('|') {
        return "";
    }
    let text = text.split_whitespace().last().unwrap_or(text);
    text.rsplit(['.', ':', '\\']).next().unwrap_or(text)
}
