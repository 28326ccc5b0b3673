//! Names of calls, resolved through imports, declared types, and what variables were made from.

mod calls;
mod declared;
mod fields;

use std::collections::{HashMap, HashSet};

use rustc_hash::FxHashMap;
use tree_sitter::Node;

use self::fields::{Field, Fields};
use super::Work;
use super::declared_types::DeclaredTypes;
use super::lower::{class_name, property_name};
use super::program::Program;
use super::scope::VariableId;
use super::statement::{Mode, Part, StatementKind};
use crate::language::{Expression as E, Language, Tables, child_in_field, part};

/// Longest chain of names that is followed.
const DEEPEST: u32 = 12;

pub(super) struct Resolver<'p> {
    program: &'p Program,
    language: &'static Language,
    roles: &'static Tables,
    /// What a name at a byte means.
    variables: FxHashMap<u32, VariableId>,
    imports: FxHashMap<VariableId, &'p str>,
    /// The same by name, for names in types, which may be no variables.
    imported: HashMap<&'p str, &'p str>,
    /// Names that the text itself defines.
    defined: HashSet<&'p str>,
    types: DeclaredTypes<'p>,
    /// The only value that a variable is ever given, as a byte range of the text.
    values: FxHashMap<VariableId, Option<(usize, usize)>>,
    fields: Fields<'p>,
    /// Variables that the text defines in a way that says nothing about an API.
    own: FxHashMap<VariableId, Own>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Own {
    Definition,
    Variable,
}

impl<'p> Resolver<'p> {
    pub async fn new(program: &'p Program, work: &mut Work<'_>) -> Self {
        let lowered = &program.lowered;
        let language = program.source.language;
        let roles = program.source.grammar.tables(language);
        let imports: FxHashMap<_, _> =
            lowered.import_paths.iter().map(|(variable, path)| (*variable, path.as_str())).collect();
        let (mut imported, mut defined) = (HashMap::new(), HashSet::new());
        let mut own = FxHashMap::default();
        let mut declared = FxHashMap::default();
        let mut variables = FxHashMap::default();
        for access in &lowered.accesses {
            if !work.step(1).await {
                break;
            }
            variables.insert(access.at, access.variable);
            match access.mode {
                Mode::Bind => {
                    let name = lowered.names.text(access.name);
                    match imports.get(&access.variable) {
                        Some(path) => imported.insert(name, *path).is_none(),
                        None => defined.insert(name),
                    };
                    own.insert(access.variable, Own::Definition);
                    declared.insert(access.at, access.variable);
                }
                Mode::Write { .. } if access.part == Part::Whole => {
                    own.insert(access.variable, Own::Variable);
                    declared.insert(access.at, access.variable);
                }
                _ => {}
            }
        }
        // What only says what a name is (`struct`) defines it, too.
        for (variable, statement) in &lowered.declarations {
            if lowered.statements[statement.index()].kind == StatementKind::Frame {
                defined.insert(lowered.names.text(lowered.variables[variable.index()].name));
            }
        }
        let (types, fields) = (DeclaredTypes::new(roles, declared), Fields::new(program, roles));
        let values = FxHashMap::default();
        Self { program, language, roles, variables, imports, imported, defined, types, values, fields, own }
    }

    /// Takes the next node of the tree in preorder. All of them have to be taken before a name is asked for.
    pub fn visit(&mut self, node: Node<'p>, depth: usize) {
        self.types.visit(node, depth);
        self.fields.visit(node, depth);
        self.note_value(node);
    }

    /// Variables that are given a value once: `connection = sqlite3.connect(path)`, `with open(path) as file`.
    fn note_value(&mut self, node: Node<'p>) {
        let parts = match self.roles.expression(node) {
            Some(E::Define { left, right }) => {
                // Of several results the first is what was asked for; the others are an error or the like.
                let first = |list: Node<'p>| list.named_child(0).unwrap_or(list);
                part(node, left).map(first).zip(part(node, right).map(first))
            }
            Some(E::Assign { left, right } | E::Declare { name: left, value: right }) => {
                part(node, left).zip(part(node, right))
            }
            Some(E::Alias { alias }) => part(node, alias)
                .zip(node.named_child(0))
                .map(|(alias, value)| (alias.named_child(0).unwrap_or(alias), value)),
            _ => None,
        };
        if let Some((name, value)) = parts
            && self.roles.expression(name) == Some(E::Name)
            && let Some(&variable) = self.variables.get(&(name.start_byte() as u32))
        {
            let value = Some((value.start_byte(), value.end_byte()));
            self.values.entry(variable).and_modify(|known| *known = None).or_insert(value);
        }
    }

    /// Whether a node is one of those that [`Self::api`] has a name for.
    fn may_call(&self, node: Node) -> bool {
        matches!(
            self.roles.expression(node),
            Some(
                E::Call { .. }
                    | E::MethodCall { .. }
                    | E::New { .. }
                    | E::Assign { .. }
                    | E::Augment { .. }
                    | E::Intrinsic(_)
                    | E::Inclusion
            )
        )
    }

    /// What a call calls, or the member that an assignment writes, and the byte of its last name.
    pub fn api(&self, node: Node) -> Option<(usize, String)> {
        let (named, name) = match self.roles.expression(node)? {
            E::Call { callee: part_called, .. }
            | E::MethodCall { method: part_called, .. }
            | E::Composite { class: part_called } => (part(node, part_called)?, self.callee(node, 0)),
            E::New { class, .. } => (part(node, class).unwrap_or(node), self.callee(node, 0)),
            E::Assign { left, .. } | E::Augment { left, .. } => {
                let left = part(node, left)?;
                matches!(self.roles.expression(left), Some(E::Member { .. })).then(|| (left, self.path(left, 0)))?
            }
            E::Intrinsic(name) if !name.is_empty() => (node.child(0)?, Some(name.to_owned())),
            E::Intrinsic(_) | E::Inclusion => {
                let keyword = node.child(0)?;
                (keyword, Some(self.text(keyword).to_lowercase()))
            }
            _ => return None,
        };
        Some((self.last_name(named).start_byte(), name?))
    }

    /// The name of what a call calls.
    fn callee(&self, node: Node, depth: u32) -> Option<String> {
        match self.roles.expression(node)? {
            E::Call { callee, .. } => {
                let callee = part(node, callee)?;
                // A call of a function in a variable is one of the text's own, whatever the variable's type is called.
                let variable = self.variables.get(&(callee.start_byte() as u32));
                let is_own = variable.is_some_and(|at| self.types.get(*at).is_some() && !self.imports.contains_key(at));
                if is_own && self.roles.expression(callee) == Some(E::Name) {
                    return None;
                }
                self.path(callee, depth + 1)
            }
            E::New { class, .. } | E::Composite { class } => {
                self.type_name(part(node, class).or_else(|| self.declared_around(node))?)
            }
            E::MethodCall { receiver, method, .. } => {
                let method = part(node, method)?;
                match part(node, receiver).filter(|receiver| !self.is_this(*receiver)) {
                    Some(receiver) => Some(self.member(receiver, method, depth)),
                    None => self.name(method, depth),
                }
            }
            _ => None,
        }
    }

    /// `a.b` where `a` is known, `.b` where it is not.
    fn member(&self, object: Node, property: Node, depth: u32) -> String {
        let between = self.program.source.text.get(object.end_byte()..property.start_byte());
        let object = self.field(object, depth).or_else(|| self.path(object, depth + 1)).unwrap_or_default();
        let joint = if between.is_some_and(|between| between.contains("::")) { "::" } else { "." };
        let property = match self.roles.expression(property) {
            Some(E::Generic { name }) => part(property, name).unwrap_or(property),
            _ => property,
        };
        format!("{object}{joint}{}", property_name(self.text(property)))
    }

    /// What the field `a.b` of a class of the text holds.
    fn field(&self, node: Node, depth: u32) -> Option<String> {
        let Some(E::Member { object, property }) = self.roles.expression(node) else { return None };
        let class = self.class_of(part(node, object)?)?;
        match self.fields.get(class, self.text(part(node, property)?))? {
            Field::Type(declared) => self.type_name(declared),
            Field::Value(value) => self.value(value, depth),
            Field::Several => None,
        }
    }

    /// The class of a variable, or of the object whose method runs.
    fn class_of(&self, object: Node) -> Option<&'p str> {
        let variable = self.variables.get(&(object.start_byte() as u32));
        let declared = variable.and_then(|variable| self.types.get(*variable));
        let made = || self.program.lowered.classes.of.get(variable?).map(|class| self.program.name(*class));
        let known = || declared.map(|declared| class_name(self.text(declared))).or_else(made);
        self.fields.class_around(object).or_else(known)
    }

    fn is_this(&self, node: Node) -> bool {
        match self.roles.expression(node) {
            Some(E::Name) => self.language.scoping.is_this(self.text(node)),
            role => role == Some(E::This) && !self.language.keywords.has_receiver(),
        }
    }

    fn text(&self, node: Node) -> &'p str {
        self.program.source.text.get(node.byte_range()).unwrap_or_default()
    }

    /// The property of a member, or the node itself.
    fn last_name<'t>(&self, node: Node<'t>) -> Node<'t> {
        match self.roles.expression(node) {
            Some(E::Member { property, .. }) => part(node, property).unwrap_or(node),
            _ => node,
        }
    }

    /// `a.b.c`, `a.b().c` where the root is known; `.c` where it is not; `None` for what is no name.
    pub fn path(&self, node: Node, depth: u32) -> Option<String> {
        if depth > DEEPEST {
            return None;
        }
        match self.roles.expression(node) {
            Some(E::Name) => self.name(node, depth),
            Some(E::This) if self.language.keywords.has_receiver() => self.name(node, depth),
            Some(E::Member { object, property }) => {
                let property = part(node, property)?;
                let Some(object) = part(node, object) else { return self.path(property, depth + 1) };
                if self.is_this(object) {
                    return self.name(property, depth);
                }
                Some(self.member(object, property, depth))
            }
            Some(E::Generic { name }) => self.path(part(node, name)?, depth + 1),
            Some(E::Call { .. } | E::MethodCall { .. }) => {
                let callee = self.callee(node, depth)?;
                (!callee.starts_with('.')).then(|| format!("{callee}()"))
            }
            Some(E::New { .. }) => self.callee(node, depth),
            Some(E::Only(field)) => self.path(part(node, field)?, depth + 1),
            Some(E::TypeName) => self.type_name(node),
            Some(E::Text) if !self.language.string_type.is_empty() => Some(self.language.string_type.to_owned()),
            None | Some(E::Propagate) => self.path(self.roles.wrapped(node)?, depth + 1),
            _ => None,
        }
    }

    /// Without parentheses, casts, `await` and `?`.
    pub fn unwrapped<'t>(&self, mut node: Node<'t>) -> Node<'t> {
        while matches!(self.roles.expression(node), None | Some(E::Propagate))
            && let Some(inner) = self.roles.wrapped(node)
        {
            node = inner;
        }
        node
    }

    /// What a name means.
    pub fn variable(&self, name: Node) -> Option<VariableId> {
        self.variables.get(&(name.start_byte() as u32)).copied()
    }

    fn name(&self, node: Node, depth: u32) -> Option<String> {
        let variable = self.variables.get(&(node.start_byte() as u32));
        if let Some(path) = variable.and_then(|variable| self.imports.get(variable)) {
            return Some((*path).to_owned());
        }
        if let Some(path) =
            variable.and_then(|variable| self.types.get(*variable)).and_then(|node| self.type_name(node))
        {
            return Some(path);
        }
        if let Some(Some((start, end))) = variable.and_then(|variable| self.values.get(variable)) {
            let tree = self.program.source.tree.as_ref()?;
            let value = tree.root_node().descendant_for_byte_range(*start, *end)?;
            return self.value(value, depth);
        }
        if let Some(qualified) = self.qualified(self.text(node)) {
            return Some(qualified);
        }
        match variable.and_then(|variable| self.own.get(variable)) {
            Some(_) => None,
            None if self.text(node).starts_with(char::is_uppercase) => Some(self.in_open_package(self.text(node))),
            None => Some(self.text(node).to_owned()),
        }
    }

    /// What a variable is that is given nothing else: only what a call or a member of something known gives has a type
    /// worth a name, and a variable of a known type.
    fn value(&self, value: Node, depth: u32) -> Option<String> {
        let value = self.unwrapped(value);
        let known = match self.roles.expression(value) {
            Some(E::Name) => {
                self.variables.get(&(value.start_byte() as u32)).is_some_and(|at| self.types.get(*at).is_some())
            }
            role => {
                matches!(role, Some(E::Call { .. } | E::MethodCall { .. } | E::New { .. } | E::Member { .. } | E::Text))
            }
        };
        if known { self.path(value, depth + 1).filter(|path| !path.starts_with('.')) } else { None }
    }

    /// `App\Report\build` for `Report\build`, where an import brings in `App\Report`; without what stands for the top level.
    fn qualified(&self, name: &str) -> Option<String> {
        let (root, rest) = name.split_once('\\')?;
        match self.imported.get(root) {
            Some(path) => Some(format!("{path}\\{rest}")),
            None => Some(name.trim_start_matches('\\').to_owned()),
        }
    }

    /// A name that only an open package can bring in: with just one such package (`import java.sql.*`) it is taken to be
    /// from there, unless the language itself knows the name; with several the plain name says more than a guess.
    fn in_open_package(&self, name: &str) -> String {
        match self.program.lowered.open_packages.as_slice() {
            [package] if !self.language.builtin_types.contains(&name) => format!("{package}.{name}"),
            _ => name.to_owned(),
        }
    }

    /// `java.util.List` for `List<String>`: the imported name of a type, its arguments left out. `None` for a type of the
    /// text's own, for an array, and for what is no name of a type (`var`, `auto`, `int`): such a name begins in lower
    /// case and is not imported.
    fn type_name(&self, node: Node) -> Option<String> {
        let mut node = node;
        for _ in 0..DEEPEST {
            let text = self.text(node);
            if text.starts_with('[') || text.ends_with(']') {
                return None;
            }
            if text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | ':' | '\\')) {
                let end = text.find(['.', ':', '\\']).unwrap_or(text.len());
                let (root, rest) = text.split_at(end);
                return match self.imported.get(root) {
                    Some(path) => Some(format!("{path}{rest}")),
                    None if self.defined.contains(root) => None,
                    None if !rest.is_empty() => Some(text.trim_start_matches('\\').to_owned()),
                    None => root.starts_with(char::is_uppercase).then(|| self.in_open_package(root)),
                };
            }
            node = child_in_field(node, "type").or_else(|| {
                let mut cursor = node.walk();
                node.named_children(&mut cursor).find(|child| self.roles.expression(*child) != Some(E::Skip))
            })?;
        }
        None
    }
}
